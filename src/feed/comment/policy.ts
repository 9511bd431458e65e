import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import type { PostRow } from '../post/entity.ts';
import type { CommentRow } from './entity.ts';

export async function requireOwnComment(ctx: Context, id: string): Promise<CommentRow> {
  const viewer = requireViewer(ctx);
  const comment = await ctx.loaders.comment.byId.load(id);
  if (comment.authorId !== viewer.id) throw forbidden('Only its author may edit a comment');
  return comment;
}

/** Returns the post that the comment stands under: its author may delete it, too. */
export async function requireDeletableComment(ctx: Context, id: string): Promise<PostRow> {
  const viewer = requireViewer(ctx);
  const comment = await ctx.loaders.comment.byId.load(id);
  const post = await ctx.loaders.post.byId.load(comment.postId);
  if (comment.authorId !== viewer.id && post.authorId !== viewer.id) {
    throw forbidden("Only its author and the post's may delete a comment");
  }
  return post;
}
