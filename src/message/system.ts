import { newId } from '../database/columns.ts';
import type { ChatChange } from '../realtime/log.ts';
import { Message, type MessageRow } from './entity.ts';

export interface SystemMessage {
  readonly systemKind: NonNullable<MessageRow['systemKind']>;
  readonly actorId: string;
  /** Left out where it is about nobody, or several. */
  readonly subjectId?: string;
  /** An English sentence, for clients that do not know the kind. */
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
