import type { EntityManager } from '@mikro-orm/postgresql';
import { requireViewer } from '../../viewer.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { notMember } from '../access/policy.ts';
import type { Context } from '../../context.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import {
  conflict,
  forbidden,
  invalid,
  notFound,
  unavailable,
  type AppError,
} from '../../errors.ts';
import type { LogEvent } from '../../live/log/events.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { unusable } from '../../media/attachment/picking.ts';
import type { WholeMessage } from './entity.ts';
import { messageAdded, threadReplyAdded } from './events.ts';
import { seekPreviews } from './link-changes.ts';
import { messagesById } from './repository.ts';
import { insert, RETRY } from './inserting.ts';
import type { SendOutcome } from './send-outcome.ts';
import {
  type NewMessage,
  type NewMessageInput,
  parseNewMessage,
  requestOf,
} from './new-message.ts';
import { inSlowMode } from './slow-mode.ts';

const MAX_ATTEMPTS = 5;

type Sent = Extract<SendOutcome, { outcome: 'sent' }>;
type Decided = Exclude<SendOutcome, { outcome: 'retry' }>;
type Repeated = Extract<Decided, { outcome: 'repeated' | 'conflict' }>;
type Refused = Exclude<Decided, Sent | Repeated>;

/** Sending again under the same `clientMessageId` gives the first message. */
export async function sendMessage(ctx: Context, input: NewMessageInput): Promise<WholeMessage> {
  const viewer = requireViewer(ctx);
  const message = parseNewMessage(input);
  const row =
    (await ctx.chatLog.oneAtATime(message.chatId, () => store(ctx, viewer.id, message))) ??
    (await storeSlowly(ctx, viewer.id, message));
  await follow(ctx, viewer.id, row);
  return row;
}

/** What a message is one transaction with. */
interface Beside {
  /** What there is to send, under the chat's lock; null where there is nothing. */
  take(em: EntityManager): Promise<NewMessageInput | null>;
  /** Writes down that it is sent, or why it is refused. */
  settle(change: ChatChange, refused: AppError | null): Promise<void>;
}

/** Sends what stands elsewhere until then: whoever looks there finds it still, or what has come of it. */
export async function sendFrom(ctx: Context, chatId: string, beside: Beside): Promise<void> {
  const viewer = requireViewer(ctx);
  const taken = await ctx.chatLog.change(chatId, async (change) => {
    const input = await beside.take(change.em);
    if (!input) return null;
    const message = parseNewMessage(input);
    const outcome = await insert(ctx, change.em, viewer.id, message);
    if (outcome.outcome === 'retry') throw unavailable('The chat');
    await beside.settle(change, refusalOf(ctx, message, outcome));
    return { message, outcome };
  });
  if (taken?.outcome.outcome !== 'sent') return;
  await follow(ctx, viewer.id, await conclude(ctx, viewer.id, taken.message, taken.outcome));
}

/** What comes after a message. */
async function follow(ctx: Context, senderId: string, message: WholeMessage): Promise<void> {
  ctx.services.typing.stop(message.chatId, senderId);
  await seekPreviews(ctx, message);
  forgetReads(ctx.loaders);
}

/**
 * Tries again when a right was taken away, or the same message was stored, while it waited. Null where there
 * is a slow mode, and others were faster.
 */
async function store(
  ctx: Context,
  senderId: string,
  message: NewMessage,
): Promise<WholeMessage | null> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const outcome = await orRetry(insert(ctx, ctx.rootEm, senderId, message));
    if (outcome.outcome !== 'retry') return conclude(ctx, senderId, message, outcome);
    if (outcome.isSlow) return null;
  }
  throw unavailable('The chat');
}

/** The same behind the lock: nobody is faster. */
async function storeSlowly(
  ctx: Context,
  senderId: string,
  message: NewMessage,
): Promise<WholeMessage> {
  const outcome = await orRetry(
    ctx.chatLog.change(message.chatId, ({ em }) => insert(ctx, em, senderId, message)),
  );
  if (outcome.outcome === 'retry') throw unavailable('The chat');
  return conclude(ctx, senderId, message, outcome);
}

async function conclude(
  ctx: Context,
  senderId: string,
  message: NewMessage,
  outcome: Decided,
): Promise<WholeMessage> {
  const refused = refusalOf(ctx, message, outcome);
  if (refused) throw refused;
  // What is neither sent nor refused stands already, and has the id of that.
  if (outcome.outcome !== 'sent') return readAgain(ctx, (outcome as Repeated).id);
  ctx.chatLog.announce(toEvent(message, senderId, outcome));
  return toRow(message, senderId, outcome);
}

async function orRetry(inserting: Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await inserting;
  } catch (error) {
    if (OVERTAKEN.has(violatedConstraint(error) ?? '')) return RETRY;
    throw error;
  }
}

/** The same message was stored, or a file of it was taken away, while this one waited. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'messages_client_message_id_unique',
  'message_attachments_media_id_foreign',
]);

/** Under this name it stands already; it is gone only if its chat is. */
async function readAgain({ rootEm }: Context, id: string): Promise<WholeMessage> {
  const [row] = await messagesById(rootEm, [id]);
  if (!row) throw notFound('Chat');
  return row;
}

function refusalOf(ctx: Context, message: NewMessage, outcome: Decided): AppError | null {
  const { hashes } = ctx.services.idempotency;
  switch (outcome.outcome) {
    case 'sent':
    case 'repeated':
      return null;
    case 'conflict':
      return hashes.matches(outcome.requestHash, requestOf(message))
        ? null
        : conflict('clientMessageId', 'Another message has this name');
    default:
      return refusal(message, outcome);
  }
}

function refusal({ mediaIds }: NewMessage, refused: Refused): AppError {
  switch (refused.outcome) {
    case 'not_writable':
      return notMember(refused);
    case 'not_allowed':
      return forbidden('You may not send messages here');
    case 'no_media':
      return forbidden('You may not send files here');
    case 'too_soon':
      return inSlowMode(refused.retryAfter);
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
  expiresAt: sent.expiresAt,
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
