import type { Context } from '../../context.ts';
import { isId } from '../../input/ids.ts';
import type { ChatRightsRow, ChatRow } from '../chat/entity.ts';
import { requireViewer } from '../../viewer.ts';
import { capabilitiesOf, type ChatCapability } from './capability-policy.ts';
import { findReadable } from './policy.ts';
import { chatRightsOf } from './rights-repository.ts';

/** Null where there is none, or none that the viewer may know of. */
export async function findChat(ctx: Context, chatId: string): Promise<ChatRow | null> {
  return isId(chatId) ? findReadable(ctx, chatId) : null;
}

export async function listCapabilities(ctx: Context, chat: ChatRow): Promise<ChatCapability[]> {
  const place = { chatId: chat.id, userId: requireViewer(ctx).id };
  return capabilitiesOf(chat, await ctx.loaders.chat.membership.load(place));
}

/** Whoever sees a chat is told of its rights. */
export const readRights = (chat: ChatRow): ChatRightsRow => chatRightsOf(chat);

/** What some lists of a chat are for: to others they are null. */
export const viewerMay = async (
  ctx: Context,
  chat: ChatRow,
  capability: ChatCapability,
): Promise<boolean> => (await listCapabilities(ctx, chat)).includes(capability);
