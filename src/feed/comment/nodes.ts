import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findComment } from './policy.ts';

export const commentNodes: NodeKinds = {
  Comment: {
    table: 'comments',
    find: async (ctx, id) => (await findComment(ctx, id))?.comment ?? null,
  },
};
