import type { Context } from '../../context.ts';
import { conflict, invalid } from '../../errors.ts';
import {
  decodePlaceCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import { chatChannel } from '../../live/log/events.ts';
import type { UserRow } from '../../people/user/entity.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import { requireMembership } from '../access/policy.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { type HistoryArgs, pageThroughMessages } from '../message/history.ts';
import { requireMessage } from '../message/policy.ts';
import type { ThreadRow } from './entity.ts';
import { threadRead } from './events.ts';
import { type FollowedRootRow, followedRoots } from './repository.ts';
import { insertFollower, raiseMark, removeFollower } from './writing-repository.ts';

interface ThreadInput {
  readonly messageId: string;
}

/** Following again changes nothing. */
export const followThread = (ctx: Context, input: ThreadInput): Promise<WholeMessage> =>
  changePlace(ctx, input, async (userId, { chatId, seq }) => {
    if (!(await ctx.loaders.thread.byRoot.load({ chatId, seq }))) {
      throw conflict('messageId', 'It has no replies', 'MISSING');
    }
    return insertFollower(ctx.rootEm, userId, chatId, seq);
  });

/** So does ceasing to follow what is not followed. */
export const unfollowThread = (ctx: Context, input: ThreadInput): Promise<WholeMessage> =>
  changePlace(ctx, input, (userId, { chatId, seq }) =>
    removeFollower(ctx.rootEm, userId, chatId, seq),
  );

/** It never goes back. */
export const markThreadRead = (
  ctx: Context,
  { seq, ...input }: ThreadInput & { readonly seq: number },
): Promise<WholeMessage> =>
  changePlace(ctx, input, async (userId, root) => {
    const { chatId, seq: rootSeq } = root;
    const thread = await ctx.loaders.thread.byRoot.load({ chatId, seq: rootSeq });
    if (seq < 0) throw invalid('seq', 'At least 0');
    const lastSeq = thread?.lastReplySeq ?? 0;
    if (seq > lastSeq) throw invalid('seq', `The thread has come to ${lastSeq} only`);
    return raiseMark(ctx.rootEm, userId, chatId, rootSeq, seq);
  });

/** Tells the viewer's devices where the write gives a row. */
async function changePlace(
  ctx: Context,
  { messageId }: ThreadInput,
  write: (userId: string, root: WholeMessage) => Promise<readonly object[]>,
): Promise<WholeMessage> {
  const root = await requireMessage(ctx, parseId('messageId', messageId));
  const { chatId, id: subjectId } = root;
  const { userId } = (await requireMembership(ctx, chatId)).membership;
  if (root.threadRootSeq) throw invalid('messageId', 'A reply has no thread of its own');

  const changed = await write(userId, root);
  forgetReads(ctx.loaders);
  if (changed.length > 0) {
    const event = threadRead({ chatId, userId, subjectId, at: Date.now() });
    ctx.bus.publish(chatChannel.of(chatId), event);
  }
  return root;
}

/** A message that never changed has none, and is not asked about. */
export function findThread(
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, seq, changedSeq, threadRootSeq, thread }: MessageRow,
): Promise<ThreadRow | null> | ThreadRow | null {
  if (thread !== undefined) return thread;
  if (changedSeq === seq || threadRootSeq) return null;
  return loaders.thread.byRoot.load({ chatId, seq });
}

/** Null where it is in no thread. */
export const findRoot = (
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, threadRootSeq: seq }: MessageRow,
): Promise<WholeMessage | null> | null =>
  seq ? loaders.message.byPosition.load({ chatId, seq }) : null;

export const listParticipants = (
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, rootSeq: seq }: ThreadRow,
  first: number | null | undefined,
): Promise<readonly UserRow[]> =>
  loaders.thread.writers.load({ chatId, seq, size: parsePageSize(first) });

/** Null where the viewer does not follow it. */
export const findUnreadCount = (
  ctx: Context,
  { chatId, rootSeq: seq }: ThreadRow,
): Promise<number | null> =>
  ctx.loaders.thread.unreadCount.load({ chatId, seq, userId: requireViewer(ctx).id });

/** Oldest first, whichever way they are paged; the newest page unless told otherwise. */
export const listReplies = (
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, rootSeq }: ThreadRow,
  args: HistoryArgs,
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> =>
  pageThroughMessages(args, (sides) =>
    loaders.thread.replies.load({ chatId, rootSeq, lookAhead, ...sides }),
  );

const AFTER_ALL = {
  moment: 'infinity',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  seq: 0,
};

/** The one with the newest reply first. */
export async function listFollowed(
  ctx: Context,
  { unreadOnly, first, after }: ForwardArgs & { readonly unreadOnly?: boolean | null },
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> {
  const size = parsePageSize(first);
  const { moment, id, seq } = decodePlaceCursor(after) ?? AFTER_ALL;
  const place = [requireViewer(ctx).id, moment, id, seq, size + 1] as const;
  const rows = await followedRoots(ctx.rootEm, lookAhead, ...place, unreadOnly === true);
  return forwardPage(rows, size, after, cursorOf);
}

const cursorOf = ({ lastReplyAt, chatId, lastReplySeq }: FollowedRootRow) =>
  encodeCursor(lastReplyAt.toISOString(), chatId, lastReplySeq);
