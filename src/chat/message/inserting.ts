import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { findMentions, type MentionsInText } from '../../people/user/mentions.ts';
import { newId } from '../../store/orm/columns.ts';
import { type NewMessage, requestOf } from './new-message.ts';
import { storedPoll } from './poll-input.ts';
import type { SendOutcome } from './send-outcome.ts';
import {
  type Asking,
  insertMessage,
  insertPollReply,
  insertPollReplyWithData,
  insertPollWithData,
  insertReply,
  insertReplyWithData,
  insertWithData,
  insertWithFiles,
  insertWithMentions,
  insertWithPoll,
  type Naming,
  type WithFiles,
} from './sending-repository.ts';

/** Nothing was written: try again. */
export const RETRY: SendOutcome = { outcome: 'retry' };

/** Sends it by the statement that does no more than this message needs. */
export async function insert(
  { services }: Pick<Context, 'services'>,
  em: EntityManager,
  senderId: string,
  message: NewMessage,
): Promise<SendOutcome> {
  const id = newId();
  const { chatId, text, clientMessageId, replyToId, mediaIds, poll } = message;
  const { threadRootId, customData } = message;
  const hash = clientMessageId === null ? null : services.idempotency.hashes.of(requestOf(message));
  const values = [id, chatId, senderId, text, clientMessageId, hash, replyToId] as const;
  const named = findMentions(text);
  const places = placesOf(named ?? NO_MENTIONS);
  if (poll) {
    const asking = [...values, storedPoll(poll), ...places] as const;
    const [outcome = RETRY] = await insertPoll(em, asking, message);
    return outcome;
  }
  const isPlain = mediaIds.length === 0 && !named && threadRootId === null && customData === null;
  if (isPlain) return (await insertMessage(em, ...values))[0] ?? RETRY;
  const naming = [...values, mediaIds, ...places] as const;
  const rows = await insertNaming(em, naming, message, named !== null);
  const attachments = rows.flatMap(({ attached }) => attached ?? []);
  return Object.assign(rows[0] ?? { ...RETRY }, { attachments });
}

function insertNaming(
  em: EntityManager,
  naming: Naming,
  { threadRootId, inChat, customData }: NewMessage,
  hasNames: boolean,
): Promise<WithFiles[]> {
  if (threadRootId !== null) {
    return customData !== null
      ? insertReplyWithData(em, ...naming, threadRootId, inChat, customData)
      : insertReply(em, ...naming, threadRootId, inChat);
  }
  if (customData !== null) return insertWithData(em, ...naming, customData);
  if (hasNames) return insertWithMentions(em, ...naming);
  const [id, chatId, senderId, text, clientMessageId, hash, replyToId, mediaIds] = naming;
  const values = [id, chatId, senderId, text, clientMessageId, hash, replyToId] as const;
  return insertWithFiles(em, ...values, mediaIds);
}

function insertPoll(
  em: EntityManager,
  asking: Asking,
  { threadRootId, inChat, customData }: NewMessage,
): Promise<SendOutcome[]> {
  if (threadRootId === null) {
    return customData !== null
      ? insertPollWithData(em, ...asking, customData)
      : insertWithPoll(em, ...asking);
  }
  return customData !== null
    ? insertPollReplyWithData(em, ...asking, threadRootId, inChat, customData)
    : insertPollReply(em, ...asking, threadRootId, inChat);
}

const placesOf = ({ names, starts, everyone }: MentionsInText) =>
  [names, starts, everyone] as const;

const NO_MENTIONS: MentionsInText = { names: [], starts: [], everyone: null };
