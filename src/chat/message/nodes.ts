import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findMessage } from './policy.ts';

export const messageNodes: NodeKinds = { Message: { table: 'messages', find: findMessage } };
