import type { Context } from '../../context.ts';
import {
  type Page,
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseOptionalText } from '../../input/text.ts';
import { foldName } from '../../store/statement/fold.ts';
import { containsPattern } from '../../store/statement/like.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatRow } from '../chat/entity.ts';
import { asFirstRead } from '../chat/service.ts';
import { roomPage, roomSearchPage } from './repository.ts';

const MAX_SEARCH_LENGTH = 100;

/** Public rooms, newest first. */
export async function listRooms(
  ctx: Context,
  { search, first, after }: ForwardArgs & { readonly search?: string | null },
): Promise<Page<ChatRow>> {
  const { id: viewerId } = requireViewer(ctx);
  const text = parseOptionalText('search', search ?? '', MAX_SEARCH_LENGTH);
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  const term = await foldName(ctx.rootEm, text);
  const rows = term
    ? await roomSearchPage(ctx.rootEm, before, size + 1, containsPattern(term), viewerId)
    : await roomPage(ctx.rootEm, before, size + 1, viewerId);
  return forwardPage(await asFirstRead(ctx, rows), size, after, (chat) => encodeCursor(chat.id));
}
