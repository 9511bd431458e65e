import type { Context } from '../../context.ts';
import { newId } from '../../store/orm/columns.ts';
import { isId } from '../../input/ids.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { Message, type MessageRow } from './entity.ts';
import { messageAdded } from './events.ts';

export interface SystemMessage {
  readonly systemKind: NonNullable<MessageRow['systemKind']>;
  readonly actorId: string;
  /** Left out where it is about nobody, or several. */
  readonly subjectId?: string;
  /**
   * An English sentence, for clients that do not know the kind. In place of people's names it has
   * mentions: anywhere where it is of members alone, else only at its beginning, since the rest may
   * quote what somebody wrote.
   */
  readonly text: string;
}

/** Writes into the chat's history what the change has done. */
export function appendSystemMessage(change: ChatChange, message: SystemMessage): void {
  const { systemKind, actorId, subjectId, text } = message;
  const { em, chat, now, append } = change;
  const id = newId();
  const seq = append(messageAdded({ actorId, subjectId: id }));
  em.create(Message, {
    chatId: chat.id,
    seq,
    id,
    senderId: actorId,
    kind: 'SYSTEM',
    text,
    systemKind,
    subjectId,
    createdAt: now,
    changedSeq: seq,
  });
}

const MENTIONS = /\{([\da-f-]{36})\}/g;
const FIRST_MENTION = /^\{([\da-f-]{36})\}/g;

const KINDS_OF_MEMBERS_ALONE: ReadonlySet<MessageRow['systemKind']> = new Set([
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_ROLE_CHANGED',
]);

/** Stands for somebody's name on the day that the sentence is read. */
export const mention = (userId: string) => `{${userId}}`;

/** What is written, with the names of now where the server has written it. */
export function readText(
  ctx: Context,
  message: MessageRow,
): string | null | Promise<string | null> {
  const { kind, systemKind, text } = message;
  if (text === undefined) return readMissingText(ctx, message);
  if (kind !== 'SYSTEM' || !text) return text;
  return withNames(ctx, text, KINDS_OF_MEMBERS_ALONE.has(systemKind) ? MENTIONS : FIRST_MENTION);
}

export function readClientMessageId({ loaders }: Context, { id, clientMessageId }: MessageRow) {
  if (clientMessageId !== undefined) return clientMessageId;
  return loaders.message.byId.load(id).then((message) => message?.clientMessageId ?? null);
}

async function readMissingText(ctx: Context, { id }: MessageRow): Promise<string | null> {
  const message = await ctx.loaders.message.byId.load(id);
  return message && readText(ctx, message);
}

async function withNames({ loaders }: Context, sentence: string, mentions: RegExp) {
  const ids = Array.from(sentence.matchAll(mentions), ([, id = '']) => id);
  const people = await Promise.all(
    ids.map(async (id) => (isId(id) ? loaders.chat.person.load(id) : null)),
  );
  return sentence.replaceAll(mentions, () => people.shift()?.name ?? 'Somebody');
}
