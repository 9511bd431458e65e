import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { isId } from '../../input/ids.ts';
import { ChatMember, type ChatRow } from '../chat/entity.ts';
import { bannedAmong } from '../chat/repository.ts';
import { type Rights, rightsOf } from './repository.ts';

/** The chat, for its members and, where it is public, for everyone signed in; else null. */
export async function findReadable(ctx: Context, chatId: string): Promise<ChatRow | null> {
  const { chat: loaders } = ctx.loaders;
  const viewer = requireViewer(ctx);
  const place = { chatId, userId: viewer.id };
  if (!(await loaders.place.load(place))) return null;
  const [chat, membership] = await Promise.all([
    loaders.byId.load(chatId),
    loaders.membership.load(place),
  ]);
  return chat && rightsOf(chat, membership).canRead ? chat : null;
}

/** The same, but a stranger is told NOT_FOUND, so that chat ids cannot be probed. */
export async function requireReadable(ctx: Context, chatId: string): Promise<ChatRow> {
  const chat = await findReadable(ctx, chatId);
  if (!chat) throw notFound('Chat');
  return chat;
}

/** The chat and the viewer's place in it. A visitor of a public room is told FORBIDDEN. */
export async function requireMembership(ctx: Context, chatId: string) {
  const viewer = requireViewer(ctx);
  const chat = await requireReadable(ctx, chatId);
  const membership = await ctx.loaders.chat.membership.load({ chatId, userId: viewer.id });
  if (!membership) throw notMember(rightsOf(chat, null));
  return { chat, membership };
}

/**
 * Whether the viewer only visits a public room: visitors are not told how far its members have come, nor
 * are two of whom one blocks the other, of whom neither is told.
 * Ask it last: an event whose answer does not depend on it is executed once for all who watch.
 */
export async function isVisitor(ctx: Context, chatId: string): Promise<boolean> {
  const { byId, membership } = ctx.loaders.chat;
  const chat = await byId.load(chatId);
  if (chat?.isBlocked) return true;
  if (!chat || !rightsOf(chat, null).canRead) return false;
  return !(await membership.load({ chatId, userId: requireViewer(ctx).id }));
}

/** The same under the chat's lock, where it decides. */
export async function requireMember({ em, chat }: ChatChange, userId: string): Promise<ChatMember> {
  const member = await em.findOne(ChatMember, { chatId: chat.id, userId });
  if (member) return member;
  const [banned] = await bannedAmong(em, chat.id, [userId]);
  throw banned ? notFound('Chat') : notMember(rightsOf(chat, null));
}

export const notMember = ({ canRead }: Pick<Rights, 'canRead'>) =>
  canRead ? forbidden('Only members may do this') : notFound('Chat');

/** An id that the server never made is like one of a chat that is not the viewer's. */
export function requireChatId(chatId: string): void {
  if (!isId(chatId)) throw notFound('Chat');
}
