import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { ChatMember, ChatRow } from './entity.ts';
import { refreshChat } from './loaders.ts';
import { requireMember, requireMembership } from '../access/policy.ts';

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
  const [chat, result] = await ctx.log.change(
    chatId,
    async (change): Promise<[ChatRow, Result]> => [change.chat, await work(change)],
  );
  refreshChat(ctx.loaders, chat);
  return result;
}
