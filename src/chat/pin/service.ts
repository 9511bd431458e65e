import type { Context } from '../../context.ts';
import { conflict, forbidden } from '../../errors.ts';
import {
  decodeCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  INTEGER_PATTERN,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireCapability } from '../access/capability-policy.ts';
import type { ChatRow } from '../chat/entity.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { changeMessage, only } from '../message/service.ts';
import type { PinRow } from './entity.ts';
import { messagePinned, messageUnpinned } from './events.ts';
import { deletePin, insertPin, pinState, type PinnedMessageRow } from './repository.ts';

const MAX_PINS = 50;
/** Beyond every position, and within PostgreSQL's integer. */
const END = 2 ** 31 - 1;

interface PinInput {
  readonly messageId: string;
}

/** Pinning again changes nothing, and tells nobody. */
export const pinMessage = (ctx: Context, { messageId }: PinInput): Promise<WholeMessage> =>
  changeMessage(ctx, messageId, async (change, message, member) => {
    requireCapability(change.chat, member, 'PIN_MESSAGES');
    if (message.kind === 'SYSTEM') throw forbidden('System messages cannot be pinned');
    if (message.deletedAt) throw conflict('messageId', 'It is deleted');
    const { id, chatId, seq } = message;
    const state = only(await pinState(change.em, chatId, seq));
    if (state.isPinned) return message;
    if (state.count >= MAX_PINS) throw conflict('messageId', `At most ${MAX_PINS} in a chat`);
    const pinnedSeq = change.append(messagePinned({ actorId: member.userId, subjectId: id }));
    return only(await insertPin(change.em, chatId, seq, pinnedSeq, member.userId, change.now));
  });

/** So does unpinning what is not pinned. */
export const unpinMessage = (ctx: Context, { messageId }: PinInput): Promise<WholeMessage> =>
  changeMessage(ctx, messageId, async (change, message, member) => {
    requireCapability(change.chat, member, 'PIN_MESSAGES');
    const { id, chatId, seq } = message;
    if (!only(await pinState(change.em, chatId, seq)).isPinned) return message;
    const changedSeq = change.append(messageUnpinned({ actorId: member.userId, subjectId: id }));
    return only(await deletePin(change.em, chatId, seq, changedSeq));
  });

/** A message that never changed has none, and is not asked about. */
export function findPin(
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, seq, changedSeq, deletedAt }: MessageRow,
): Promise<PinRow | null> | null {
  if (deletedAt || changedSeq === seq) return null;
  return loaders.pin.byPosition.load({ chatId, seq });
}

/** The one that was pinned last first. */
export async function listPinnedMessages(
  { loaders }: Pick<Context, 'loaders'>,
  { id: chatId }: ChatRow,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> {
  const size = parsePageSize(first);
  const before = after ? Number(decodeCursor(after, [INTEGER_PATTERN])[0]) : END;
  const rows = await loaders.pin.page.load({ chatId, size, before, lookAhead });
  return forwardPage(rows, size, after, pinCursor);
}

const pinCursor = ({ pinnedSeq }: PinnedMessageRow) => encodeCursor(pinnedSeq);
