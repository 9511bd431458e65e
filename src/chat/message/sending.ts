import { requireViewer } from '../../viewer.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { notMember } from '../access/policy.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../store/orm/columns.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { conflict, invalid, notFound, unavailable, type AppError } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import type { LogEvent } from '../../live/log/events.ts';
import { parseKey } from '../../input/text.ts';
import { findMentions, type MentionsInText } from '../../people/user/mentions.ts';
import { parseMediaIds, unusable } from '../../media/attachment/picking.ts';
import type { WholeMessage } from './entity.ts';
import { messageAdded, threadReplyAdded } from './events.ts';
import { seekPreviews } from './link-changes.ts';
import { messagesById } from './repository.ts';
import {
  insertMessage,
  insertPollReply,
  insertReply,
  insertWithFiles,
  insertWithMentions,
  insertWithPoll,
  type SendOutcome,
} from './sending-repository.ts';
import { type NewPoll, parsePoll, type PollInput, storedPoll } from './poll-input.ts';
import { MAX_ATTACHMENTS, parseMessageText, requireContent } from './text.ts';

const MAX_ATTEMPTS = 5;

interface NewMessage {
  readonly chatId: string;
  readonly text: string;
  readonly replyToId: string | null;
  readonly clientMessageId: string | null;
  readonly mediaIds: readonly string[];
  readonly poll: NewPoll | null;
  readonly threadRootId: string | null;
  /** Only of a reply in a thread it may be false. */
  readonly inChat: boolean;
}

interface NewMessageInput extends Pick<NewMessage, 'chatId' | 'text'> {
  readonly replyToId?: string | null;
  readonly clientMessageId?: string | null;
  readonly mediaIds?: readonly string[] | null;
  readonly poll?: PollInput | null;
  readonly threadRootId?: string | null;
  readonly alsoInChat?: boolean | null;
}

type Sent = Extract<SendOutcome, { outcome: 'sent' }>;
type Refused = Exclude<SendOutcome, { outcome: 'sent' | 'repeated' | 'conflict' | 'retry' }>;

/** Sending again under the same `clientMessageId` gives the first message. */
export async function sendMessage(ctx: Context, input: NewMessageInput): Promise<WholeMessage> {
  const viewer = requireViewer(ctx);
  const message = parseNewMessage(input);
  const row = await ctx.chatLog.oneAtATime(message.chatId, () => store(ctx, viewer.id, message));
  ctx.services.typing.stop(message.chatId, viewer.id);
  await seekPreviews(ctx, row);
  forgetReads(ctx.loaders);
  return row;
}

/** Tries again when a right was taken away, or the same message was stored, while it waited. */
async function store(ctx: Context, senderId: string, message: NewMessage): Promise<WholeMessage> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const outcome = await insert(ctx, senderId, message);
    switch (outcome.outcome) {
      case 'sent':
        ctx.chatLog.announce(toEvent(message, senderId, outcome));
        return toRow(message, senderId, outcome);
      case 'repeated':
        return readAgain(ctx, outcome.id);
      case 'retry':
        continue;
      case 'conflict':
        if (!ctx.services.idempotency.hashes.matches(outcome.requestHash, requestOf(message))) {
          throw conflict('clientMessageId', 'Another message has this name');
        }
        return readAgain(ctx, outcome.id);
      default:
        throw refusal(message, outcome);
    }
  }
  throw unavailable('The chat');
}

async function insert(
  { rootEm, services }: Context,
  senderId: string,
  message: NewMessage,
): Promise<SendOutcome> {
  const id = newId();
  const { chatId, text, clientMessageId, replyToId, mediaIds, poll } = message;
  const { threadRootId, inChat } = message;
  const hash = clientMessageId === null ? null : services.idempotency.hashes.of(requestOf(message));
  try {
    const values = [id, chatId, senderId, text, clientMessageId, hash, replyToId] as const;
    const named = findMentions(text);
    const places = placesOf(named ?? NO_MENTIONS);
    if (poll) {
      const asking = [...values, storedPoll(poll), ...places] as const;
      const [outcome = RETRY] =
        threadRootId !== null
          ? await insertPollReply(rootEm, ...asking, threadRootId, inChat)
          : await insertWithPoll(rootEm, ...asking);
      return outcome;
    }
    if (mediaIds.length === 0 && !named && threadRootId === null)
      return (await insertMessage(rootEm, ...values))[0] ?? RETRY;
    const naming = [...values, mediaIds, ...places] as const;
    const rows =
      threadRootId !== null
        ? await insertReply(rootEm, ...naming, threadRootId, inChat)
        : named
          ? await insertWithMentions(rootEm, ...naming)
          : await insertWithFiles(rootEm, ...values, mediaIds);
    const attachments = rows.flatMap(({ attached }) => attached ?? []);
    return Object.assign(rows[0] ?? { ...RETRY }, { attachments });
  } catch (error) {
    if (OVERTAKEN.has(violatedConstraint(error) ?? '')) return RETRY;
    throw error;
  }
}

const placesOf = ({ names, starts, everyone }: MentionsInText) =>
  [names, starts, everyone] as const;

const NO_MENTIONS: MentionsInText = { names: [], starts: [], everyone: null };

/** The same message was stored, or a file of it was taken away, while this one waited. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'messages_client_message_id_unique',
  'message_attachments_media_id_foreign',
]);

/** Without what there was not once as before there was any: earlier messages are known again. */
function requestOf({ text, replyToId, mediaIds, poll, threadRootId, inChat }: NewMessage) {
  if (threadRootId !== null) return [text, replyToId, mediaIds, poll, threadRootId, inChat];
  if (poll) return [text, replyToId, mediaIds, poll];
  return mediaIds.length > 0 ? [text, replyToId, mediaIds] : [text, replyToId];
}

const RETRY: SendOutcome = { outcome: 'retry' };

/** Under this name it stands already; it is gone only if its chat is. */
async function readAgain({ rootEm }: Context, id: string): Promise<WholeMessage> {
  const [row] = await messagesById(rootEm, [id]);
  if (!row) throw notFound('Chat');
  return row;
}

function refusal({ mediaIds }: NewMessage, refused: Refused): AppError {
  switch (refused.outcome) {
    case 'not_writable':
      return notMember(refused);
    case 'bad_reply':
      return invalid('replyToId', 'Not a message of this chat', 'MISSING');
    case 'bad_poll':
      return invalid('poll.closesAt', 'Must lie in the future');
    case 'bad_root':
      return invalid(
        'threadRootId',
        'Not a message of this chat that may have a thread',
        'MISSING',
      );
    case 'bad_media':
      return unusable(
        mediaIds,
        refused.attachments.map(({ id }) => id),
      );
  }
}

/** What was stored, without reading it. */
const toRow = (
  { chatId, text, clientMessageId, threadRootId, inChat }: NewMessage,
  senderId: string,
  sent: Sent,
): WholeMessage => ({
  id: sent.id,
  chatId,
  seq: sent.seq,
  senderId,
  kind: sent.kind ?? 'TEXT',
  text,
  clientMessageId,
  replyToSeq: sent.replyToSeq,
  threadRootSeq: sent.threadRootSeq ?? null,
  inChat: threadRootId === null ? null : inChat,
  systemKind: null,
  subjectId: null,
  systemChange: null,
  forwardedFrom: null,
  mentions: sent.mentions ?? null,
  mentionsEveryone: sent.mentionsEveryone ?? null,
  createdAt: sent.createdAt,
  editedAt: null,
  deletedAt: null,
  changedSeq: sent.seq,
  sender: {
    id: senderId,
    username: sent.username,
    createdAt: sent.userCreatedAt,
    deletedAt: null,
  },
  ...(sent.attachments && { attachments: sent.attachments }),
});

const toEvent = (
  { chatId, inChat }: NewMessage,
  actorId: string,
  { id, seq, createdAt }: Sent,
): LogEvent => ({
  ...(inChat ? messageAdded : threadReplyAdded)({ actorId, subjectId: id }),
  chatId,
  seq,
  at: createdAt.getTime(),
});

function parseNewMessage(input: NewMessageInput): NewMessage {
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
  };
}

const isGiven = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined;
