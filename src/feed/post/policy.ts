import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import { sharesWithViewer } from '../../people/follow/policy.ts';
import type { PostRow } from './entity.ts';

/** Null where its author does not show it to the viewer; throws NOT_FOUND where there is none. */
export async function findPost(ctx: Context, id: string): Promise<PostRow | null> {
  requireViewer(ctx);
  const post = await ctx.loaders.post.byId.load(id);
  return (await sharesWithViewer(ctx, post.authorId)) ? post : null;
}

/** The same; throws NOT_FOUND in place of null. */
export async function requirePost(ctx: Context, id: string): Promise<PostRow> {
  const post = await findPost(ctx, id);
  if (!post) throw notFound('Post');
  return post;
}

export async function requireOwnPost(ctx: Context, id: string): Promise<PostRow> {
  const viewer = requireViewer(ctx);
  const post = await requirePost(ctx, id);
  if (post.authorId !== viewer.id) throw forbidden('Only its author may change a post');
  return post;
}
