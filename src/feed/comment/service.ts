import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import {
  type Page,
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  parsePageSize,
} from '../../graphql/paging.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { notFound } from '../../errors.ts';
import { createOnce, parseKeyedRequest, writeWithKey } from '../../identity/idempotency/service.ts';
import { isId, parseId } from '../../input/ids.ts';
import type { Source } from '../../live/hub/hub.ts';
import type { PostRow } from '../post/entity.ts';
import { requirePost } from '../post/policy.ts';
import { parseText } from '../../input/text.ts';
import type { CommentRow, WholeComment } from './entity.ts';
import { commentsChannel } from './events.ts';
import { requireDeletableComment, requireOwnComment } from './policy.ts';
import {
  commentsById,
  insertComment,
  readableComment,
  removeComment,
  updateComment,
} from './repository.ts';

const MAX_TEXT_LENGTH = 2_000;

export async function readComment(ctx: Context, id: string): Promise<WholeComment | null> {
  const viewer = requireViewer(ctx);
  if (!isId(id)) return null;
  const [comment] = await readableComment(ctx.rootEm, id, viewer.id);
  return comment ?? null;
}

export const readCommentText = ({ loaders }: Context, { id, text }: CommentRow) =>
  text ?? loaders.comment.byId.load(id).then((comment) => comment.text);

export function listComments(
  ctx: Context,
  postId: string,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<CommentRow>> {
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  const page = { parentId: postId, before, limit: size + 1, lookAhead };
  return ctx.loaders.comment.byPost
    .load(page, requireViewer(ctx).id)
    .then((rows) => forwardPage(rows, size, after, (comment) => encodeCursor(comment.id)));
}

export interface NewComment {
  readonly postId: string;
  readonly text: string;
  readonly clientCommentId?: string | null;
}

/** Asking again under the same `clientCommentId` gives the first comment. */
export async function addComment(ctx: Context, input: NewComment): Promise<WholeComment> {
  const viewer = requireViewer(ctx);
  const postId = parseId('postId', input.postId);
  const text = parseText('text', input.text, MAX_TEXT_LENGTH);
  const content = [postId, text];
  const request = parseKeyedRequest('COMMENT', 'clientCommentId', input.clientCommentId, content);

  return createOnce(ctx, request, {
    async make(keepKey) {
      const comment = await writeWithKey(ctx.em, keepKey, async (em, id) => {
        const [row] = await insertComment(em, id, postId, viewer.id, text);
        if (!row) throw notFound('Post');
        return row;
      });
      forgetReads(ctx.loaders);
      ctx.bus.publish(commentsChannel.of(postId), { type: 'commentAdded', commentId: comment.id });
      return comment;
    },
    find: async (id) => (await commentsById(ctx.rootEm, [id]))[0] ?? null,
  });
}

export interface CommentChange {
  readonly commentId: string;
  readonly text: string;
}

export async function editComment(ctx: Context, input: CommentChange): Promise<WholeComment> {
  requireViewer(ctx);
  const id = parseId('commentId', input.commentId);
  const text = parseText('text', input.text, MAX_TEXT_LENGTH);

  await requireOwnComment(ctx, id);
  const [comment] = await updateComment(ctx.em, id, text);
  if (!comment) throw notFound('Comment');
  forgetReads(ctx.loaders);
  ctx.loaders.comment.byId.prime(id, comment);
  return comment;
}

export interface DeletedComment {
  readonly deletedCommentId: string;
  readonly post: PostRow;
}

export async function deleteComment(ctx: Context, commentId: string): Promise<DeletedComment> {
  requireViewer(ctx);
  const id = parseId('commentId', commentId);
  const post = await requireDeletableComment(ctx, id);

  const removed = await removeComment(ctx.em, id);
  forgetReads(ctx.loaders);
  if (removed.length === 0) throw notFound('Comment');
  return { deletedCommentId: id, post };
}

export async function watchComments(ctx: Context, postId: string): Promise<Source> {
  if (!isId(postId)) throw notFound('Post');
  await requirePost(ctx, postId);
  return ctx.hub.watchChannel(commentsChannel.of(postId));
}
