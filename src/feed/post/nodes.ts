import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findPost } from './policy.ts';

export const postNodes: NodeKinds = { Post: { table: 'posts', find: findPost } };
