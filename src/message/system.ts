import type { Context } from '../context.ts';
import { newId } from '../database/columns.ts';
import type { ChatChange } from '../realtime/log.ts';
import { Message, type MessageRow } from './entity.ts';

export interface SystemMessage {
  readonly systemKind: NonNullable<MessageRow['systemKind']>;
  readonly actorId: string;
  /** Left out where it is about nobody, or several. */
  readonly subjectId?: string;
  /** An English sentence, for clients that do not know the kind; in place of names it has mentions. */
  readonly text: string;
}

/** Writes into the chat's history what the change has done. */
export function appendSystemMessage(change: ChatChange, message: SystemMessage): void {
  const { systemKind, actorId, subjectId, text } = message;
  const { em, chat, append } = change;
  const id = newId();
  const seq = append({ type: 'messageAdded', actorId, subjectId: id });
  em.create(Message, {
    chatId: chat.id,
    seq,
    id,
    senderId: actorId,
    kind: 'SYSTEM',
    text,
    systemKind,
    subjectId,
    createdAt: new Date(),
    changedSeq: seq,
  });
}

const MENTION = /\{([\da-f-]{36})\}/g;

/** Stands for somebody's name on the day that the sentence is read. */
export const mention = (userId: string) => `{${userId}}`;

/** What is written, with the names of now where the server has written it. */
export function readText(
  ctx: Context,
  { kind, text }: Pick<MessageRow, 'kind' | 'text'>,
): string | null | Promise<string> {
  return kind === 'SYSTEM' && text ? withNames(ctx, text) : (text ?? null);
}

async function withNames({ loaders }: Context, sentence: string): Promise<string> {
  const ids = Array.from(sentence.matchAll(MENTION), ([, id = '']) => id);
  const people = await Promise.all(ids.map((id) => loaders.chat.person.load(id)));
  return sentence.replaceAll(MENTION, () => people.shift()?.name ?? 'Somebody');
}
