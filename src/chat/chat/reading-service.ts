import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { foldName } from '../../store/statement/fold.ts';
import { containsPattern } from '../../store/statement/like.ts';
import {
  decodeIdCursor,
  decodeMomentCursor,
  encodeCursor,
  forwardPage,
  parsePageSize,
  type Connection,
  type ForwardArgs,
} from '../../graphql/paging.ts';
import type { Wanted } from '../../store/statement/projection.ts';
import { notFound } from '../../errors.ts';
import { isId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import type { ChatMemberRow, ChatRow } from './entity.ts';
import { findReadable, isVisitor } from '../access/policy.ts';
import { chatPage } from './list-repository.ts';
import type { Progress } from './repository.ts';
import { roomPage, roomSearchPage } from './room-repository.ts';

const MAX_SEARCH_LENGTH = 100;
const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Null where there is none, or none that the viewer may know of. */
export async function findChat(ctx: Context, chatId: string): Promise<ChatRow | null> {
  return isId(chatId) ? findReadable(ctx, chatId) : null;
}

/** The chat behind something that the viewer sees already. */
export async function readChat(
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
): Promise<ChatRow> {
  const chat = await loaders.chat.byId.load(chatId);
  if (!chat) throw notFound('Chat');
  return chat;
}

/** The viewer's own, the most recently active first. */
export async function listChats(
  ctx: Context,
  { first, after }: ForwardArgs,
  wanted: Wanted,
): Promise<Connection<ChatRow>> {
  const viewer = requireViewer(ctx);
  const size = parsePageSize(first);
  const { moment, id } = decodeMomentCursor(after) ?? AFTER_ALL;
  const rows = await chatPage(ctx.rootEm, wanted, viewer.id, moment, id, size + 1);
  return forwardPage(await asFirstRead(ctx, rows), size, after, (chat) =>
    encodeCursor(chat.lastActivityAt.toISOString(), chat.id),
  );
}

/** Public rooms, newest first. */
export async function listRooms(
  ctx: Context,
  { search, first, after }: ForwardArgs & { readonly search?: string | null },
): Promise<Connection<ChatRow>> {
  requireViewer(ctx);
  const text = parseOptionalText('search', search ?? '', MAX_SEARCH_LENGTH);
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? AFTER_ALL.id;
  const term = await foldName(ctx.rootEm, text);
  const rows = term
    ? await roomSearchPage(ctx.rootEm, before, size + 1, containsPattern(term))
    : await roomPage(ctx.rootEm, before, size + 1);
  return forwardPage(await asFirstRead(ctx, rows), size, after, (chat) => encodeCursor(chat.id));
}

export async function findLastActivity({ loaders }: Pick<Context, 'loaders'>, chat: ChatRow) {
  return (await loaders.chat.lastMessage.load(chat.id))?.createdAt ?? chat.createdAt;
}

export function findLastMessage({ loaders }: Pick<Context, 'loaders'>, chat: ChatRow) {
  return chat.lastMessage === undefined ? loaders.chat.lastMessage.load(chat.id) : chat.lastMessage;
}

/** In the order of their joining. */
export async function listMembers(
  { loaders }: Pick<Context, 'loaders'>,
  chat: ChatRow,
  { first, after }: ForwardArgs,
  wanted: Wanted,
): Promise<Connection<ChatMemberRow>> {
  const size = parsePageSize(first);
  const place = decodeMomentCursor(after);
  const rows = await loaders.chat.memberPage.load({ chatId: chat.id, size, after: place, wanted });
  return forwardPage(rows, size, after, ({ joinedAt, id }) =>
    encodeCursor(joinedAt.toISOString(), id),
  );
}

/** The other one of a direct chat; the viewer in the notebook. */
export function peerId(ctx: Context, { directKey }: ChatRow): string | null {
  if (!directKey) return null;
  const viewer = requireViewer(ctx);
  return directKey.split(':').find((userId) => userId !== viewer.id) ?? viewer.id;
}

/** How far a member has come, from their joining on; 0 to visitors. */
export async function findMark(
  ctx: Context,
  member: ChatMemberRow,
  mark: 'readSeq' | 'deliveredSeq',
): Promise<number> {
  const isTold = member.isTold || !(await isVisitor(ctx, member.chatId));
  return isTold ? Math.max(member[mark], member.joinedSeq) : 0;
}

/** How far every member but the viewer has come; to the end, where there is no other; 0 to visitors. */
export async function leastOfOthers(
  ctx: Context,
  chat: ChatRow,
  loader: 'hindmostReaders' | 'hindmostReceivers',
): Promise<number> {
  const viewer = requireViewer(ctx);
  const hindmost: Progress[] = await ctx.loaders.chat[loader].load(chat.id);
  if (await isVisitor(ctx, chat.id)) return 0;
  return hindmost.find(({ userId }) => userId !== viewer.id)?.seq ?? chat.lastSeq;
}

/** An operation shows a chat as it read it first, so that `lastSeq` is no newer than what stands beside it. */
async function asFirstRead<Row extends ChatRow>(ctx: Context, rows: Row[]): Promise<Row[]> {
  const { byId } = ctx.loaders.chat;
  return Promise.all(
    rows.map(async (row) => {
      // What came along is only as much as is asked for here.
      const chat = { ...row, lastMessage: undefined, unreadCount: undefined, peer: undefined };
      const first = await byId.prime(row.id, chat).load(row.id);
      if (first === chat) return row;
      if (!first || first.lastSeq <= row.lastSeq) return { ...row, ...first };
      // What came along with this row is older than the position: it is read anew.
      return { ...row, lastMessage: undefined, unreadCount: undefined, ...first };
    }),
  );
}
