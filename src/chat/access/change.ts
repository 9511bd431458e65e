import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { ChatMember, ChatRow } from '../chat/entity.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireMember, requireMembership } from './policy.ts';

/** Runs `work` under the chat's lock, with the viewer's membership as it is there. */
export async function changeAsMember<Result>(
  ctx: Context,
  chatId: string,
  work: (change: ChatChange, viewer: ChatMember) => Promise<Result>,
): Promise<Result> {
  const viewer = requireViewer(ctx);
  // An early answer only: it keeps strangers from taking the lock.
  await requireMembership(ctx, chatId);
  return changeChat(ctx, chatId, async (change) =>
    work(change, await requireMember(change, viewer.id)),
  );
}

/** Runs `work` under the chat's lock; whatever this operation reads later is as `work` left it. */
export async function changeChat<Result>(
  ctx: Context,
  chatId: string,
  work: (change: ChatChange) => Promise<Result>,
): Promise<Result> {
  const [chat, result] = await ctx.chatLog.change(
    chatId,
    async (change): Promise<[ChatRow, Result]> => [change.chat, await work(change)],
  );
  refreshChat(ctx, chat);
  return result;
}

/** What was read before a write is forgotten, and the chat is known as the write left it. */
export function refreshChat({ loaders }: Pick<Context, 'loaders'>, chat: ChatRow): void {
  forgetReads(loaders);
  loaders.chat.byId.prime(chat.id, chat);
}
