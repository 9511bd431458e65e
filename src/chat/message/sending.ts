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
import type { WholeMessage } from './entity.ts';
import { messageAdded } from './events.ts';
import { messagesById } from './repository.ts';
import { insertMessage, type SendOutcome } from './sending-repository.ts';
import { parseMessageText } from './text.ts';

const MAX_ATTEMPTS = 5;

interface NewMessage {
  readonly chatId: string;
  readonly text: string;
  readonly replyToId: string | null;
  readonly clientMessageId: string | null;
}

type Sent = Extract<SendOutcome, { outcome: 'sent' }>;
type Refused = Exclude<SendOutcome, { outcome: 'sent' | 'repeated' | 'conflict' | 'retry' }>;

/** Sending again under the same `clientMessageId` gives the first message. */
export async function sendMessage(
  ctx: Context,
  input: Pick<NewMessage, 'chatId' | 'text'> & { [Field in keyof NewMessage]?: NewMessage[Field] },
): Promise<WholeMessage> {
  const viewer = requireViewer(ctx);
  const message = parseNewMessage(input);
  const row = await ctx.chatLog.oneAtATime(message.chatId, () => store(ctx, viewer.id, message));
  ctx.services.typing.stop(message.chatId, viewer.id);
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
        throw refusal(outcome);
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
  const { chatId, text, clientMessageId, replyToId } = message;
  const hash = clientMessageId === null ? null : services.idempotency.hashes.of(requestOf(message));
  try {
    const [outcome] = await insertMessage(
      rootEm,
      ...([id, chatId, senderId, text, clientMessageId, hash, replyToId] as const),
    );
    return outcome ?? RETRY;
  } catch (error) {
    if (violatedConstraint(error) === 'messages_client_message_id_unique') return RETRY;
    throw error;
  }
}

const requestOf = ({ text, replyToId }: NewMessage) => [text, replyToId];

const RETRY: SendOutcome = { outcome: 'retry' };

/** Under this name it stands already; it is gone only if its chat is. */
async function readAgain({ rootEm }: Context, id: string): Promise<WholeMessage> {
  const [row] = await messagesById(rootEm, [id]);
  if (!row) throw notFound('Chat');
  return row;
}

function refusal(refused: Refused): AppError {
  switch (refused.outcome) {
    case 'not_writable':
      return notMember(refused);
    case 'bad_reply':
      return invalid('replyToId', 'Not a message of this chat');
  }
}

/** What was stored, without reading it. */
const toRow = (
  { chatId, text, clientMessageId }: NewMessage,
  senderId: string,
  { id, seq, createdAt, replyToSeq, username, userCreatedAt }: Sent,
): WholeMessage => ({
  id,
  chatId,
  seq,
  senderId,
  kind: 'TEXT',
  text,
  clientMessageId,
  replyToSeq,
  systemKind: null,
  subjectId: null,
  createdAt,
  editedAt: null,
  deletedAt: null,
  changedSeq: seq,
  sender: { id: senderId, username, createdAt: userCreatedAt, deletedAt: null },
});

const toEvent = (
  { chatId }: NewMessage,
  actorId: string,
  { id, seq, createdAt }: Sent,
): LogEvent => ({
  ...messageAdded({ actorId, subjectId: id }),
  chatId,
  seq,
  at: createdAt.getTime(),
});

function parseNewMessage(input: Parameters<typeof sendMessage>[1]): NewMessage {
  const { chatId, text, replyToId, clientMessageId } = input;
  return {
    chatId: parseId('chatId', chatId),
    text: parseMessageText(text),
    replyToId: isGiven(replyToId) ? parseId('replyToId', replyToId) : null,
    clientMessageId: isGiven(clientMessageId) ? parseKey('clientMessageId', clientMessageId) : null,
  };
}

const isGiven = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined;
