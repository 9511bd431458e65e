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
import { invalid, notFound } from '../../errors.ts';
import { createOnce, parseKeyedRequest, writeWithKey } from '../../identity/idempotency/service.ts';
import { isId, parseId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import type { Source } from '../../live/hub/hub.ts';
import { orRefusal, parseMediaIds, refusalOf } from '../../media/attachment/picking.ts';
import type { UserRow } from '../../people/user/entity.ts';
import { takeAway } from './attachments.ts';
import { hasAttachments } from './attachments-repository.ts';
import type { PostRow, WholePost } from './entity.ts';
import { feedChannel } from './events.ts';
import { requireOwnPost } from './policy.ts';
import { insertPost, postById, postsBefore, postsById, updatePost } from './repository.ts';

const MAX_TEXT_LENGTH = 5_000;
const MAX_ATTACHMENTS = 4;

export async function readPost(
  ctx: Context,
  id: string,
  lookAhead: LookAhead,
): Promise<PostRow | null> {
  const viewer = requireViewer(ctx);
  if (!isId(id)) return null;
  const [post] = await postById(ctx.rootEm, lookAhead, id, viewer.id);
  return post ?? null;
}

export const readPostText = ({ loaders }: Context, { id, text }: PostRow) =>
  text ?? loaders.post.byId.load(id).then((post) => post.text);

export const countPostsBy = ({ loaders }: Context, user: UserRow): number | Promise<number> =>
  user.isHidden ? 0 : loaders.post.countByAuthor.load(user.id);

export async function listFeed(
  ctx: Context,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<PostRow>> {
  const viewer = requireViewer(ctx);
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  const rows = await postsBefore(ctx.rootEm, lookAhead, before, size + 1, viewer.id);
  return forwardPage(rows, size, after, cursorOf);
}

/** None where they do not show them to the viewer. */
export async function listPostsBy(
  ctx: Context,
  authorId: string,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<PostRow>> {
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  const page = { parentId: authorId, before, limit: size + 1, lookAhead };
  const rows = await ctx.loaders.post.byAuthor.load(page, requireViewer(ctx).id);
  return forwardPage(rows, size, after, cursorOf);
}

export interface NewPost {
  readonly text: string;
  readonly clientPostId?: string | null;
  readonly mediaIds?: readonly string[] | null;
}

/** Asking again under the same `clientPostId` gives the first post. */
export async function createPost(ctx: Context, input: NewPost): Promise<WholePost> {
  const viewer = requireViewer(ctx);
  const text = parseOptionalText('text', input.text, MAX_TEXT_LENGTH);
  const mediaIds = parseMediaIds(input.mediaIds, MAX_ATTACHMENTS);
  if (text === '' && mediaIds.length === 0) throw empty();
  const content = mediaIds.length > 0 ? [text, mediaIds] : [text];
  const request = parseKeyedRequest('POST', 'clientPostId', input.clientPostId, content);

  return createOnce(ctx, request, {
    async make(keepKey) {
      const written = writeWithKey(ctx.em, keepKey, async (em, id) => {
        const [row] = await insertPost(em, id, viewer.id, text, mediaIds);
        if (!row) throw await refusalOf(ctx, viewer.id, mediaIds);
        return row;
      });
      const post = await orRefusal(ctx, viewer.id, mediaIds, written);
      remember(ctx, post);
      ctx.bus.publish(feedChannel, { type: 'postAdded', postId: post.id });
      return post;
    },
    find: async (id) => (await postsById(ctx.rootEm, [id]))[0] ?? null,
  });
}

export interface PostChange {
  readonly postId: string;
  readonly text: string;
}

export async function editPost(ctx: Context, input: PostChange): Promise<WholePost> {
  requireViewer(ctx);
  const id = parseId('postId', input.postId);
  const text = parseOptionalText('text', input.text, MAX_TEXT_LENGTH);

  await requireOwnPost(ctx, id);
  if (text === '' && (await hasAttachments(ctx.em, id)).length === 0) throw empty();
  const [post] = await updatePost(ctx.em, id, text);
  if (!post) throw notFound('Post');
  remember(ctx, post);
  return post;
}

/** Returns the id of the post that is gone. */
export async function deletePost(ctx: Context, postId: string): Promise<string> {
  requireViewer(ctx);
  const { id } = await requireOwnPost(ctx, parseId('postId', postId));
  const removed = await inTransaction(ctx.em, ctx.jobs, (transaction) =>
    takeAway(ctx, transaction, [id]),
  );
  forgetReads(ctx.loaders);
  if (removed.length === 0) throw notFound('Post');
  return id;
}

/** Every new post that is shown to everyone, from now on. */
export const watchFeed = ({ hub }: Context): Source => hub.watchChannel(feedChannel);

/** What else the operation reads shows the post as it now is. */
function remember({ loaders }: Context, post: WholePost): void {
  forgetReads(loaders);
  loaders.post.byId.prime(post.id, post);
}

const empty = () => invalid('text', 'Must not be empty', 'REQUIRED');

const cursorOf = (post: PostRow) => encodeCursor(post.id);
