import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import type { PostRow } from './entity.ts';

/** Everyone who is signed in may read every post; throws NOT_FOUND when there is none. */
export async function requirePost(ctx: Context, id: string): Promise<PostRow> {
  requireViewer(ctx);
  return ctx.loaders.post.byId.load(id);
}

export async function requireOwnPost(ctx: Context, id: string): Promise<PostRow> {
  const viewer = requireViewer(ctx);
  const post = await requirePost(ctx, id);
  if (post.authorId !== viewer.id) throw forbidden('Only its author may change a post');
  return post;
}
