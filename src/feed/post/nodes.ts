import type { NodeKinds } from '../../graphql/node/kinds.ts';

/** Who is signed in may read every post. */
export const postNodes: NodeKinds = {
  Post: { table: 'posts', find: (ctx, id) => ctx.loaders.post.byId.load(id) },
};
