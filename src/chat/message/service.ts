import type { ChatMember } from '../chat/entity.ts';
import { changeAsMember } from '../access/change.ts';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import type { ChatEventType } from '../../live/log/declarations.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { Source } from '../../live/hub/hub.ts';
import { findMentions } from '../../people/user/mentions.ts';
import { hasCapability } from '../access/capability-policy.ts';
import { requireChatId } from '../access/policy.ts';
import { parseNewCustomData } from './custom-data.ts';
import { keptCustomData, replaceCustomData } from './custom-data-repository.ts';
import { hasAttachments } from './attachments.ts';
import type { WholeMessage } from './entity.ts';
import { removeContent } from './emptying.ts';
import { messageDeleted, messageEdited } from './events.ts';
import { changeLinks } from './link-changes.ts';
import { updateNamingText } from './mention-repository.ts';
import { requireDeletable, requireEditable, requireMessage } from './policy.ts';
import { makeTombstones, messagesByPosition, updateText } from './repository.ts';
import { parseMessageText, requireContent } from './text.ts';
import { updateNamingReply } from './thread-repository.ts';

/** The same text again changes nothing, and tells nobody. */
export async function editMessage(
  ctx: Context,
  input: { readonly messageId: string; readonly text: string; readonly customData?: unknown },
): Promise<WholeMessage> {
  const text = parseMessageText(input.text);
  const customData = parseNewCustomData(input.customData);
  return changeMessage(ctx, input.messageId, async (change, message, member) => {
    await requireEditable(ctx, change, message, member);
    requireContent(text, { hasMore: hasAttachments(message) || message.kind === 'POLL' });
    const hasNewData = customData !== undefined && (await dataOf(change, message)) !== customData;
    const hasNewText = message.text !== text;
    if (!hasNewText && !hasNewData) return message;
    if (hasNewText) await changeLinks(ctx, change, message, text);
    const { id, chatId, senderId } = message;
    const seq = change.append(messageEdited({ actorId: senderId, subjectId: id }));
    const edited = hasNewText ? await writeText(ctx, change, message, member, text, seq) : message;
    return hasNewData
      ? only(await replaceCustomData(change.em, chatId, message.seq, seq, customData))
      : edited;
  });
}

/** As it is kept; null where there is none. */
async function dataOf({ em }: ChatChange, { chatId, seq }: WholeMessage): Promise<string | null> {
  const [kept] = await keptCustomData(em, chatId, seq);
  return kept?.text ?? null;
}

async function writeText(
  ctx: Context,
  change: ChatChange,
  message: WholeMessage,
  member: ChatMember,
  text: string,
  seq: number,
): Promise<WholeMessage> {
  const place = [message.chatId, message.seq, text, seq, ctx.config.messageHistory] as const;
  const named = findMentions(text);
  if (!named && !isNaming(message)) return only(await updateText(change.em, ...place));
  const { names = [], starts = [], everyone = null } = named ?? {};
  const isForAll = everyone && hasCapability(change.chat, member, 'MENTION_EVERYONE');
  const update = message.threadRootSeq ? updateNamingReply : updateNamingText;
  return only(await update(change.em, ...place, names, starts, isForAll ? everyone : null));
}

const isNaming = ({ mentions, mentionsEveryone }: WholeMessage) =>
  mentions !== null || mentionsEveryone !== null;

/** Leaves a tombstone. Deleting twice is the same as once. */
export async function deleteMessage(
  ctx: Context,
  input: { readonly messageId: string },
): Promise<WholeMessage> {
  return changeMessage(ctx, input.messageId, async (change, message, member) => {
    requireDeletable(change, message, member);
    if (message.deletedAt) return message;
    const { id, chatId } = message;
    const seq = change.append(messageDeleted({ actorId: member.userId, subjectId: id }));
    // First: whoever hangs something on it holds it, and is waited for.
    const tombstone = only(await makeTombstones(change.em, chatId, [message.seq], [seq]));
    await removeContent(ctx, change, chatId, [message]);
    return tombstone;
  });
}

export function watchMessages({ hub }: Context, chatId: string, type: ChatEventType<null>): Source {
  requireChatId(chatId);
  return hub.watchSignals(chatId, {
    membersOnly: false,
    accepts: type.is,
  });
}

/** Runs `work` with the message and the viewer's membership as they are under the chat's lock. */
export async function changeMessage(
  ctx: Context,
  messageId: string,
  work: (change: ChatChange, message: WholeMessage, member: ChatMember) => Promise<WholeMessage>,
): Promise<WholeMessage> {
  const { chatId, seq } = await requireMessage(ctx, parseId('messageId', messageId));
  return changeAsMember(ctx, chatId, async (change, member) =>
    work(change, only(await messagesByPosition(change.em, [chatId], [seq])), member),
  );
}

/** Of one message, which is gone where there is none. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw notFound('Message');
  return row;
}
