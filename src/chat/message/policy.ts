import { type ChatFacts, hasCapability } from '../access/capability-policy.ts';
import { findReadable } from '../access/policy.ts';
import { rightsOf } from '../access/repository.ts';
import type { ChatMember } from '../chat/entity.ts';
import type { Progress } from '../chat/repository.ts';
import type { Context } from '../../context.ts';
import { editWindowClosed, forbidden, notFound, type AppError } from '../../errors.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { MessageRow, WholeMessage } from './entity.ts';
import { holdReaders } from './repository.ts';
import { holdThreadReaders } from './thread-repository.ts';

/** The message, for those who may read its chat; else null. */
export async function findMessage(ctx: Context, id: string): Promise<WholeMessage | null> {
  const { byId } = ctx.loaders.message;
  const message = await byId.load(id);
  if (!message || !(await findReadable(ctx, message.chatId))) return null;
  // Read anew after its chat, so that `chat { lastSeq }` is no newer than what stands beside it.
  return byId.clear(id).load(id);
}

/** The same, but a stranger is told what they are told of an id that never was. */
export async function requireMessage(ctx: Context, id: string): Promise<WholeMessage> {
  const message = await findMessage(ctx, id);
  if (!message) throw notFound('Message');
  return message;
}

/** Whether `requireEditable` would let the viewer pass. */
export async function canEdit(ctx: Context, message: MessageRow): Promise<boolean> {
  const place = await findPlace(ctx, message.chatId);
  if (!place || editRefusal(message, place.chat, place.membership)) return false;
  const { messageEditWindowSeconds, messageEditUntilRead } = ctx.config;
  if (messageEditWindowSeconds > 0) {
    const ageMs = await ctx.loaders.message.age.load(message.createdAt);
    if (isTooOld(ctx, ageMs)) return false;
  }
  if (!messageEditUntilRead) return true;
  return !isReadByOthers(message, await findFurthestReaders(ctx, message));
}

/** The two who have read furthest where it stands: in its chat, or in the thread that alone has it. */
export function findFurthestReaders(
  { loaders }: Pick<Context, 'loaders'>,
  { chatId, threadRootSeq: seq, inChat }: MessageRow,
): Promise<readonly Progress[]> {
  return seq && !inChat
    ? loaders.message.furthestThreadReaders.load({ chatId, seq })
    : loaders.message.furthestReaders.load(chatId);
}

/** Under the chat's lock. Whoever reads the message from here on reads it as it will be. */
export async function requireEditable(
  ctx: Context,
  { em, chat, now }: ChatChange,
  message: MessageRow,
  member: Pick<ChatMember, 'userId' | 'role'>,
): Promise<void> {
  const refusal = editRefusal(message, chat, member);
  if (refusal) throw refusal;
  if (isTooOld(ctx, now.getTime() - message.createdAt.getTime())) throw editWindowClosed();
  if (!ctx.config.messageEditUntilRead) return;
  const { chatId, threadRootSeq, inChat } = message;
  const readers =
    threadRootSeq && !inChat
      ? await holdThreadReaders(em, chatId, threadRootSeq, member.userId)
      : await holdReaders(em, chatId, member.userId);
  if (isReadByOthers(message, readers)) throw editWindowClosed();
}

/** Whether deleting would change anything, and `requireDeletable` would let the viewer pass. */
export async function canDelete(ctx: Context, message: MessageRow): Promise<boolean> {
  const place = await findPlace(ctx, message.chatId);
  if (!place || message.deletedAt) return false;
  return !deleteRefusal(message, place.chat, place.membership);
}

/** Under the chat's lock. */
export function requireDeletable(
  { chat }: ChatChange,
  message: MessageRow,
  member: Pick<ChatMember, 'userId' | 'role'>,
): void {
  const refusal = deleteRefusal(message, chat, member);
  if (refusal) throw refusal;
}

/** A chat that the viewer is in; null for visitors and strangers. */
async function findPlace(ctx: Context, chatId: string) {
  const { viewer, loaders } = ctx;
  if (!viewer) return null;
  const [chat, membership] = await Promise.all([
    loaders.chat.byId.load(chatId),
    loaders.chat.membership.load({ chatId, userId: viewer.id }),
  ]);
  return chat && membership && rightsOf(chat, membership).canRead ? { chat, membership } : null;
}

function editRefusal(
  message: MessageRow,
  chat: ChatFacts,
  member: Pick<ChatMember, 'role' | 'userId'>,
): AppError | null {
  if (message.senderId !== member.userId || message.kind === 'SYSTEM') {
    return forbidden('Only own messages can be edited');
  }
  if (message.deletedAt) return editWindowClosed();
  // Else whoever may no longer write would go on in what they wrote before.
  if (!hasCapability(chat, member, 'SEND_MESSAGE')) {
    return forbidden('You may not send messages here');
  }
  return message.forwardedFrom ? forbidden('What is forwarded stays as it was said') : null;
}

function isTooOld({ config }: Context, ageMs: number): boolean {
  const windowMs = config.messageEditWindowSeconds * 1_000;
  return windowMs > 0 && ageMs > windowMs;
}

function deleteRefusal(
  message: MessageRow,
  chat: ChatFacts,
  member: Pick<ChatMember, 'role' | 'userId'>,
): AppError | null {
  if (message.kind === 'SYSTEM') return forbidden('System messages cannot be deleted');
  if (message.senderId === member.userId) return null;
  if (hasCapability(chat, member, 'DELETE_MESSAGES')) return null;
  return forbidden('Only own messages can be deleted');
}

const isReadByOthers = (
  { senderId, seq }: MessageRow,
  readers: readonly { readonly userId: string; readonly seq: number }[],
) => readers.some((reader) => reader.userId !== senderId && reader.seq >= seq);
