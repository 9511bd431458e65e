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
import { requireViewer } from '../../viewer.ts';
import type { ChatRow } from '../chat/entity.ts';
import { asFirstRead } from '../chat/service.ts';
import { chatPage } from './repository.ts';

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The viewer's own, the most recently active first. */
export async function listChats(
  ctx: Context,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ChatRow>> {
  const viewer = requireViewer(ctx);
  const size = parsePageSize(first);
  const { moment, id } = decodeMomentCursor(after) ?? AFTER_ALL;
  const rows = await chatPage(ctx.rootEm, lookAhead, viewer.id, moment, id, size + 1);
  return forwardPage(await asFirstRead(ctx, rows), size, after, (chat) =>
    encodeCursor(chat.lastActivityAt.toISOString(), chat.id),
  );
}

export async function findLastActivity({ loaders }: Pick<Context, 'loaders'>, chat: ChatRow) {
  return (await loaders.message.lastOfChat.load(chat.id))?.createdAt ?? chat.createdAt;
}
