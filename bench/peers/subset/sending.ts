import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { conflict, invalid, notFound } from './errors.ts';
import type { MessageRow } from './rows.ts';

const MAX_LENGTH = 4_000;
const MAX_CLIENT_ID_LENGTH = 64;
const MAX_ATTEMPTS = 5;
const ID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const SEND_MESSAGE = readFileSync(new URL('send-message.sql', import.meta.url), 'utf8');

export interface SendMessageInput {
  readonly chatId: string;
  readonly text: string;
  readonly replyToId?: string | null;
  readonly clientMessageId?: string | null;
}

export interface SendOutcome {
  readonly outcome:
    'sent' | 'repeated' | 'not_member' | 'absent' | 'conflict' | 'bad_reply' | 'retry';
  /** Of the message that was sent, or of the first one; else null. */
  readonly id: string;
  readonly seq: number;
  readonly createdAt: Date;
  readonly replyToSeq: number | null;
}

export interface Sending {
  /** Runs `SEND_MESSAGE` the peer's own way. */
  insert(values: readonly unknown[]): Promise<SendOutcome | undefined>;
  readMessage(id: string): Promise<MessageRow | undefined>;
  publish(message: MessageRow): void;
}

/** What Confab's `sendMessage` does: membership, idempotency, position, log, publish. */
export async function sendMessage(
  { insert, readMessage, publish }: Sending,
  senderId: string,
  input: SendMessageInput,
): Promise<MessageRow> {
  const message = parse(input);
  const { chatId, text, replyToId, clientMessageId } = message;
  const hash = createHash('sha256')
    .update(JSON.stringify([text, replyToId]))
    .digest();

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const values = [newId(), chatId, senderId, text, clientMessageId, hash, replyToId];
    const outcome = await insert(values).catch(retryIfRepeated);
    switch (outcome?.outcome) {
      case 'sent': {
        const sent = toRow(message, senderId, outcome);
        publish(sent);
        return sent;
      }
      case 'repeated': {
        const first = await readMessage(outcome.id);
        if (!first) throw notFound('Chat');
        return first;
      }
      case 'absent':
      case 'not_member':
        throw notFound('Chat');
      case 'conflict':
        throw conflict('Another message has this clientMessageId');
      case 'bad_reply':
        throw invalid('replyToId is not a message of this chat');
      case 'retry':
      case undefined:
        continue;
    }
  }
  throw conflict('Too much is happening in this chat');
}

function parse(input: SendMessageInput) {
  const text = input.text.trim();
  if (text === '' || text.length > MAX_LENGTH) throw invalid(`From 1 to ${MAX_LENGTH} characters`);
  const { chatId, replyToId = null, clientMessageId = null } = input;
  if (!ID_PATTERN.test(chatId) || (replyToId !== null && !ID_PATTERN.test(replyToId))) {
    throw invalid('Not an id');
  }
  if (clientMessageId !== null && !isClientId(clientMessageId)) {
    throw invalid(`From 1 to ${MAX_CLIENT_ID_LENGTH} characters`);
  }
  return { chatId, text, replyToId, clientMessageId };
}

const isClientId = (id: string) => id.length > 0 && id.length <= MAX_CLIENT_ID_LENGTH;

/** The same message was stored while this one waited: the next attempt finds it. */
function retryIfRepeated(error: Error & { readonly constraint?: string }): undefined {
  if (error.constraint !== 'messages_client_message_id_unique') throw error;
}

const toRow = (
  { chatId, text }: ReturnType<typeof parse>,
  senderId: string,
  { id, seq, createdAt, replyToSeq }: SendOutcome,
): MessageRow => ({
  id,
  chatId,
  seq,
  senderId,
  text,
  replyToSeq,
  createdAt,
  editedAt: null,
  deletedAt: null,
});

/** A UUID of version 7, as Confab's ids are: sorted by their making. */
function newId(): string {
  const moment = Date.now().toString(16).padStart(12, '0');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`;
}
