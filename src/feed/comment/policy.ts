import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import { reachesViewer } from '../../people/reach/policy.ts';
import { requireViewer } from '../../viewer.ts';
import type { PostRow } from '../post/entity.ts';
import { findPost } from '../post/policy.ts';
import type { CommentRow } from './entity.ts';

/** A comment, and the post that it stands under, where the viewer is shown both; else null. */
export async function findComment(
  ctx: Context,
  id: string,
): Promise<{ readonly comment: CommentRow; readonly post: PostRow } | null> {
  const comment = await ctx.loaders.comment.byId.load(id);
  const post = await findPost(ctx, comment.postId);
  return post && (await reachesViewer(ctx, comment.authorId)) ? { comment, post } : null;
}

async function requireComment(ctx: Context, id: string) {
  const found = await findComment(ctx, id);
  if (!found) throw notFound('Comment');
  return found;
}

export async function requireOwnComment(ctx: Context, id: string): Promise<CommentRow> {
  const viewer = requireViewer(ctx);
  const { comment } = await requireComment(ctx, id);
  if (comment.authorId !== viewer.id) throw forbidden('Only its author may edit a comment');
  return comment;
}

/** Returns the post that the comment stands under: its author may delete it, too. */
export async function requireDeletableComment(ctx: Context, id: string): Promise<PostRow> {
  const viewer = requireViewer(ctx);
  const { comment, post } = await requireComment(ctx, id);
  if (comment.authorId !== viewer.id && post.authorId !== viewer.id) {
    throw forbidden("Only its author and the post's may delete a comment");
  }
  return post;
}
