import { requireViewer } from '../../viewer.ts';
import type { ChatMemberRow, ChatRow } from '../chat/entity.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { isVisitor, notMember, requireMembership, requireReadable } from '../access/policy.ts';
import type { Progress } from '../chat/repository.ts';
import type { Context } from '../../context.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  forwardPage,
  parsePageSize,
  type Page,
  type ForwardArgs,
} from '../../graphql/paging.ts';
import { invalid, invalidFields, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { chatChannel, type ChatPosition } from '../../live/log/events.ts';
import type { UserRow } from '../../people/user/entity.ts';
import type { MessageRow } from '../message/entity.ts';
import { findFurthestReaders } from '../message/policy.ts';
import { receipt } from './events.ts';
import { type Mark, raisePositions, type ReaderRow, setUnreadMark } from './repository.ts';

const MAX_POSITIONS = 100;

/** A position and where it stands in the input: errors name `path` and the field. */
interface Place extends ChatPosition {
  readonly path: string;
}

/** Reading implies receiving, and ends the mark of `markUnread`. It never goes back. */
export async function markRead(ctx: Context, { chatId, seq }: ChatPosition): Promise<ChatRow> {
  await raise(ctx, [{ chatId, seq, path: '' }], true);
  return requireReadable(ctx, chatId);
}

/** All of them, or none. It never goes back. */
export async function markDelivered(
  ctx: Context,
  { positions }: { readonly positions: readonly ChatPosition[] },
): Promise<ChatRow[]> {
  if (positions.length < 1 || positions.length > MAX_POSITIONS) {
    throw invalid('positions', `From 1 to ${MAX_POSITIONS}`);
  }
  const places = positions.map((position, i) => ({ ...position, path: `positions.${i}.` }));
  await raise(ctx, places, false);
  return Promise.all(positions.map(({ chatId }) => requireReadable(ctx, chatId)));
}

/** For the viewer alone: what others see of their reading stays. */
export async function markUnread(ctx: Context, { chatId, seq }: ChatPosition): Promise<ChatRow> {
  const place = parsePlace({ chatId, seq, path: '' });
  ctx.loaders.chat.byId.clear(chatId);
  const { chat, membership } = await requireMembership(ctx, chatId);
  requireReached([place], () => chat.lastSeq);
  const [moved] = await setUnreadMark(ctx.rootEm, chatId, membership.userId, seq);
  forgetReads(ctx.loaders);
  if (moved) publishReceipt(ctx, chatId, true);
  return chat;
}

/**
 * What every member but the sender has done with it; without such members, everything. SENT to visitors,
 * and in a thread alone.
 */
export async function findStatus(ctx: Context, message: MessageRow) {
  if (message.inChat === false) return 'SENT';
  const status = await progressOf(ctx, message);
  return status === 'SENT' || (await isVisitor(ctx, message.chatId)) ? 'SENT' : status;
}

async function progressOf({ loaders }: Context, message: MessageRow) {
  const [readers, receivers] = await Promise.all([
    loaders.receipt.slowestReaders.load(message.chatId),
    loaders.receipt.slowestReceivers.load(message.chatId),
  ]);
  if (isPassedByOthers(message, readers)) return 'READ';
  return isPassedByOthers(message, receivers) ? 'DELIVERED' : 'SENT';
}

const isPassedByOthers = ({ senderId, seq }: MessageRow, members: readonly Progress[]) =>
  members.every((member) => member.userId === senderId || member.seq >= seq);

/**
 * Members who have read it, in the order in which they joined; nobody to visitors. What nobody has
 * read is not searched for them.
 */
export async function listReaders(
  ctx: Context,
  message: MessageRow,
  { first, after }: ForwardArgs,
): Promise<Page<UserRow>> {
  const { chatId, seq, senderId, threadRootSeq, inChat } = message;
  const size = parsePageSize(first);
  const rootSeq = inChat === false ? (threadRootSeq ?? 0) : 0;
  const key = { chatId, seq, senderId, rootSeq, size, after: decodeMomentCursor(after) };
  const furthest = await findFurthestReaders(ctx, message);
  const isRead = furthest.some((member) => member.userId !== senderId && member.seq >= seq);
  const isShown = isRead && !(await isVisitor(ctx, chatId));
  const readers = isShown ? await ctx.loaders.receipt.readerPage.load(key) : [];
  return forwardPage(readers, size, after, readerCursor);
}

/** How far a member has come, from their joining on; 0 to visitors. */
export async function findMark(
  ctx: Context,
  member: ChatMemberRow,
  mark: 'readSeq' | 'deliveredSeq',
): Promise<number> {
  const isTold =
    member.isTold ||
    !(await isVisitor(ctx, member.chatId)) ||
    member.userId === requireViewer(ctx).id;
  return isTold ? Math.max(member[mark], member.joinedSeq) : 0;
}

/** How far every member but the viewer has come; to the end, where there is no other; 0 to visitors. */
export async function leastOfOthers(
  ctx: Context,
  chat: ChatRow,
  loader: 'slowestReaders' | 'slowestReceivers',
): Promise<number> {
  const viewer = requireViewer(ctx);
  const slowest: Progress[] = await ctx.loaders.receipt[loader].load(chat.id);
  if (await isVisitor(ctx, chat.id)) return 0;
  return slowest.find(({ userId }) => userId !== viewer.id)?.seq ?? chat.lastSeq;
}

const readerCursor = ({ joinedAt, memberId }: ReaderRow) =>
  encodeCursor(joinedAt.toISOString(), memberId);

/** Moves the viewer's positions up in all of the chats, or in none, and tells those that moved. */
async function raise(ctx: Context, input: readonly Place[], read: boolean): Promise<void> {
  const viewer = requireViewer(ctx);
  const places = input.map(parsePlace);
  const highest = new Map<string, number>();
  for (const { chatId, seq } of places) {
    highest.set(chatId, Math.max(seq, highest.get(chatId) ?? 0));
  }

  const [chatIds, seqs] = [[...highest.keys()], [...highest.values()]];
  const marks = await raisePositions(ctx.rootEm, viewer.id, chatIds, seqs, read);
  const markByChat = new Map(marks.map((mark) => [mark.chatId, mark]));
  for (const { chatId } of places) requireMarked(markByChat.get(chatId));
  requireReached(places, (chatId) => markByChat.get(chatId)?.lastSeq ?? 0);

  forgetReads(ctx.loaders);
  for (const { chatId, rose, unmarked, isBlocked } of marks) {
    if (rose || unmarked) publishReceipt(ctx, chatId, !rose || isBlocked === true);
  }
}

function publishReceipt(ctx: Context, chatId: string, isPrivate: boolean): void {
  const { id: userId } = requireViewer(ctx);
  const at = Date.now();
  ctx.bus.publish(chatChannel.of(chatId), receipt({ chatId, userId, isPrivate, at }));
}

function requireMarked(mark: Mark | undefined): void {
  if (!mark?.canRead) throw notFound('Chat');
  if (mark.role === null) throw notMember({ canRead: true });
}

function parsePlace(place: Place): Place {
  parseId(`${place.path}chatId`, place.chatId);
  if (place.seq < 0) throw invalid(`${place.path}seq`, 'At least 0');
  return place;
}

function requireReached(places: readonly Place[], lastSeqOf: (chatId: string) => number): void {
  const beyond = places.filter(({ chatId, seq }) => seq > lastSeqOf(chatId));
  if (beyond.length === 0) return;
  throw invalidFields(
    beyond.map(({ path, chatId }) => ({
      path: `${path}seq`,
      message: `The chat has come to ${lastSeqOf(chatId)} only`,
      reason: 'OTHER' as const,
    })),
  );
}
