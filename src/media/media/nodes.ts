import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findMedia } from './service.ts';

export const mediaNodes: NodeKinds = { Media: { table: 'media', find: findMedia } };
