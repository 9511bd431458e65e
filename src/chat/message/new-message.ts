import { invalid } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { parseCustomData } from './custom-data.ts';
import { parseKey } from '../../input/text.ts';
import { parseMediaIds } from '../../media/attachment/picking.ts';
import { type NewPoll, parsePoll, type PollInput } from './poll-input.ts';
import { MAX_ATTACHMENTS, parseMessageText, requireContent } from './text.ts';

export interface NewMessage {
  readonly chatId: string;
  readonly text: string;
  readonly replyToId: string | null;
  readonly clientMessageId: string | null;
  readonly mediaIds: readonly string[];
  readonly poll: NewPoll | null;
  readonly threadRootId: string | null;
  /** Only of a reply in a thread it may be false. */
  readonly inChat: boolean;
  /** As it is stored. */
  readonly customData: string | null;
}

export interface NewMessageInput extends Pick<NewMessage, 'chatId' | 'text'> {
  readonly replyToId?: string | null;
  readonly clientMessageId?: string | null;
  readonly mediaIds?: readonly string[] | null;
  readonly poll?: PollInput | null;
  readonly threadRootId?: string | null;
  readonly alsoInChat?: boolean | null;
  readonly customData?: unknown;
}

export function parseNewMessage(input: NewMessageInput): NewMessage {
  const { chatId, replyToId, clientMessageId, threadRootId } = input;
  const text = parseMessageText(input.text);
  const mediaIds = parseMediaIds(input.mediaIds, MAX_ATTACHMENTS);
  const poll = input.poll ? parsePoll('poll', input.poll) : null;
  if (poll && mediaIds.length > 0) throw invalid('poll', 'Not beside files');
  requireContent(text, { hasMore: mediaIds.length > 0 || poll !== null });
  return {
    chatId: parseId('chatId', chatId),
    text,
    replyToId: isGiven(replyToId) ? parseId('replyToId', replyToId) : null,
    clientMessageId: isGiven(clientMessageId) ? parseKey('clientMessageId', clientMessageId) : null,
    mediaIds,
    poll,
    threadRootId: isGiven(threadRootId) ? parseId('threadRootId', threadRootId) : null,
    inChat: !isGiven(threadRootId) || input.alsoInChat === true,
    customData: parseCustomData(input.customData),
  };
}

const isGiven = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined;

/** Without what there was not once as before there was any: earlier messages are known again. */
export function requestOf(message: NewMessage) {
  const { text, replyToId, mediaIds, poll, threadRootId, inChat, customData } = message;
  if (customData !== null) {
    return [text, replyToId, mediaIds, poll, threadRootId, inChat, customData];
  }
  if (threadRootId !== null) return [text, replyToId, mediaIds, poll, threadRootId, inChat];
  if (poll) return [text, replyToId, mediaIds, poll];
  return mediaIds.length > 0 ? [text, replyToId, mediaIds] : [text, replyToId];
}
