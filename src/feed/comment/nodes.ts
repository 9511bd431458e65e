import type { NodeKinds } from '../../graphql/node/kinds.ts';

/** Who is signed in may read every comment. */
export const commentNodes: NodeKinds = {
  Comment: { table: 'comments', find: (ctx, id) => ctx.loaders.comment.byId.load(id) },
};
