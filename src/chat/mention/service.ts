import type { Context } from '../../context.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatRow } from '../chat/entity.ts';
import type { MentionRow, MessageRow } from '../message/entity.ts';

type Naming = Pick<MessageRow, 'mentions' | 'mentionsEveryone'>;

/** Those with their ids; where they are in the text is all that is known of who is gone. */
export function listMentions(
  ctx: Context,
  message: MessageRow,
): readonly MentionRow[] | Promise<readonly MentionRow[]> {
  if (message.deletedAt) return [];
  if (message.mentions !== undefined) return message.mentions ?? [];
  return readNaming(ctx, message).then(({ mentions }) => mentions ?? []);
}

export function mentionsEveryone(ctx: Context, message: MessageRow): boolean | Promise<boolean> {
  if (message.deletedAt) return false;
  if (message.mentionsEveryone !== undefined) return message.mentionsEveryone !== null;
  return readNaming(ctx, message).then(({ mentionsEveryone = null }) => mentionsEveryone !== null);
}

const readNaming = async ({ loaders }: Context, { id }: MessageRow): Promise<Naming> =>
  (await loaders.message.byId.load(id)) ?? {};

export function countMentions(
  ctx: Context,
  { id: chatId, mentionCount }: ChatRow,
): number | Promise<number> {
  return mentionCount ?? ctx.loaders.mention.count.load({ chatId, userId: requireViewer(ctx).id });
}
