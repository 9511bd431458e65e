import type { Context } from '../../context.ts';
import {
  type Page,
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import type { ChatMemberRow, ChatRow } from '../chat/entity.ts';

/** In the order of their joining. */
export async function listMembers(
  { loaders }: Pick<Context, 'loaders'>,
  chat: ChatRow,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ChatMemberRow>> {
  const size = parsePageSize(first);
  const place = decodeMomentCursor(after);
  const rows = await loaders.member.page.load({ chatId: chat.id, size, after: place, lookAhead });
  return forwardPage(rows, size, after, ({ joinedAt, id }) =>
    encodeCursor(joinedAt.toISOString(), id),
  );
}
