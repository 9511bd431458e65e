import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import {
  type Page,
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { isId } from '../../input/ids.ts';
import { alignOrNull } from '../../store/statement/align.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatRow } from '../chat/entity.ts';
import { asFirstRead } from '../chat/service.ts';
import { chatPage, filteredChatPage, type ListedChatRow, memberChatsById } from './repository.ts';

interface ChatFilter {
  readonly kind?: readonly ChatRow['kind'][] | null;
  readonly unread?: boolean | null;
  readonly archived?: boolean | null;
  readonly muted?: boolean | null;
  readonly pinned?: boolean | null;
}

interface ListArgs extends ForwardArgs {
  readonly filter?: ChatFilter | null;
}

interface ChatsArgs extends ListArgs {
  readonly ids?: readonly string[] | null;
}

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const MAX_IDS = 100;

/** The viewer's own: the most recently active first, or those that are named. */
export async function listChats(
  ctx: Context,
  { ids, ...args }: ChatsArgs,
  lookAhead: LookAhead,
): Promise<Page<ChatRow>> {
  if (!ids) return pageThroughChats(ctx, args, lookAhead);
  for (const field of ['first', 'after', 'filter'] as const) {
    if ((args[field] ?? null) !== null) throw invalid(field, 'Not together with `ids`');
  }
  if (ids.length > MAX_IDS) throw invalid('ids', `At most ${MAX_IDS}`, 'TOO_MANY');
  return findOwnChats(ctx, [...new Set(ids)].filter(isId), lookAhead);
}

async function pageThroughChats(
  ctx: Context,
  { first, after, filter }: ListArgs,
  lookAhead: LookAhead,
): Promise<Page<ChatRow>> {
  const size = parsePageSize(first);
  const { moment, id } = decodeMomentCursor(after) ?? AFTER_ALL;
  const place = [requireViewer(ctx).id, moment, id, size + 1] as const;
  const rows = await (isEmpty(filter ?? {})
    ? chatPage(ctx.rootEm, lookAhead, ...place)
    : filteredChatPage(ctx.rootEm, lookAhead, ...place, ...placesOf(filter ?? {})));
  return forwardPage(await asFirstRead(ctx, rows), size, after, cursorOf);
}

const placesOf = ({
  kind = null,
  unread = null,
  archived,
  muted = null,
  pinned = null,
}: ChatFilter) => [kind, unread, archived ?? false, muted, pinned] as const;

const isEmpty = ({ archived, ...others }: ChatFilter) =>
  !archived && Object.values(others).every((value) => value === null || value === undefined);

async function findOwnChats(
  ctx: Context,
  ids: readonly string[],
  lookAhead: LookAhead,
): Promise<Page<ChatRow>> {
  const rows = await memberChatsById(ctx.rootEm, lookAhead, requireViewer(ctx).id, ids);
  const found = alignOrNull(ids, await asFirstRead(ctx, rows), ({ id }) => id);
  return page(
    found.filter((chat) => chat !== null),
    cursorOf,
    { hasNextPage: false, hasPreviousPage: false },
  );
}

const cursorOf = ({ lastActivityAt, id }: ListedChatRow) =>
  encodeCursor(lastActivityAt.toISOString(), id);

export async function findLastActivity({ loaders }: Pick<Context, 'loaders'>, chat: ChatRow) {
  return (await loaders.message.lastOfChat.load(chat.id))?.createdAt ?? chat.createdAt;
}
