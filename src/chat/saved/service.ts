import type { Context } from '../../context.ts';
import { conflict, forbidden, unauthenticated } from '../../errors.ts';
import {
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import { holdUser } from '../../people/user/repository.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { requireMessage } from '../message/policy.ts';
import {
  deleteSaved,
  insertSaved,
  removeUnseen,
  type SavedMessageRow,
  savedMessages,
  savedState,
} from './repository.ts';

const MAX_SAVED = 1_000;

interface SavedInput {
  readonly messageId: string;
}

/** Saving again changes nothing: it stays where it is in the list. */
export async function saveMessage(ctx: Context, input: SavedInput): Promise<WholeMessage> {
  const { id: userId } = requireViewer(ctx);
  const message = await requireMessage(ctx, parseId('messageId', input.messageId));
  if (message.kind === 'SYSTEM') throw forbidden('System messages cannot be saved');
  const { chatId, seq } = message;

  await ctx.em.transactional(async (em) => {
    const [user] = await holdUser(em, userId);
    if (!user) throw unauthenticated();
    const [state] = await savedState(em, userId, chatId, seq);
    if (state?.isSaved) return;
    const count = state?.count ?? 0;
    if (count >= MAX_SAVED && (await removeUnseen(em, userId)).length === 0) {
      throw conflict('messageId', `At most ${MAX_SAVED} are saved`);
    }
    const [saved] = await insertSaved(em, userId, chatId, seq);
    if (!saved) throw conflict('messageId', 'It is deleted');
  });
  forgetReads(ctx.loaders);
  return message;
}

/** So does unsaving what is not saved. */
export async function unsaveMessage(ctx: Context, input: SavedInput): Promise<WholeMessage> {
  const { id: userId } = requireViewer(ctx);
  const message = await requireMessage(ctx, parseId('messageId', input.messageId));
  await deleteSaved(ctx.rootEm, userId, message.chatId, message.seq);
  forgetReads(ctx.loaders);
  return message;
}

export function isSaved(
  ctx: Context,
  { chatId, seq, deletedAt }: MessageRow,
): boolean | Promise<boolean> {
  if (deletedAt) return false;
  return ctx.loaders.saved.isSaved.load({ chatId, seq, userId: requireViewer(ctx).id });
}

/** What was saved last first. */
export async function listSaved(
  ctx: Context,
  userId: string,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> {
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  const rows = await savedMessages(ctx.rootEm, lookAhead, userId, before, size + 1);
  return forwardPage(rows, size, after, savedCursor);
}

const savedCursor = ({ savedId }: SavedMessageRow) => encodeCursor(savedId);
