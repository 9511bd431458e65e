import type { RequiredEntityData } from '@mikro-orm/core';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Message, MessageRow } from '../chat/message/entity.ts';
import { chatCreated, chatUpdated } from '../chat/chat/events.ts';
import { memberJoined, memberLeft, memberRoleChanged, subjectOf } from '../chat/member/events.ts';
import { messageAdded, messageDeleted, messageEdited } from '../chat/message/events.ts';
import { mention } from '../chat/message/system.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { NewLogEvent } from '../live/log/events.ts';
import { toEntry } from '../live/log/log.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';

type SystemKind = NonNullable<MessageRow['systemKind']>;
type Role = ChatMember['role'];

type MemberRow = RequiredEntityData<ChatMember> &
  Pick<
    ChatMember,
    'id' | 'userId' | 'role' | 'joinedAt' | 'joinedSeq' | 'readSeq' | 'deliveredSeq'
  >;
type SentMessage = RequiredEntityData<Message> &
  Pick<Message, 'id' | 'seq' | 'senderId'> & { text: string | null };

export interface Member {
  readonly person: Person;
  readonly row: MemberRow;
}

/**
 * A chat and all that happens in it, in order: what services would write for the same deeds, row for
 * row. Every event takes the next position, every message is one's event.
 */
export interface ChatHistory {
  readonly chat: RequiredEntityData<Chat> & { readonly id: string; lastSeq: number };
  readonly members: Map<string, Member>;
  readonly messages: SentMessage[];
  readonly events: RequiredEntityData<LogEntry>[];
  /** When the next thing happens. */
  at: Date;
  join(person: Person, role: Role, actor: Person): void;
  leave(member: Member): void;
  makeAdmin(member: Member, actor: Person): void;
  rename(name: string, actor: Person): void;
  announce(systemKind: SystemKind, actor: Person, text: string, subject?: Person): void;
  send(sender: Person, text: string, replyToSeq?: number): void;
  edit(message: SentMessage, text: string): void;
  makeTombstone(message: SentMessage): void;
}

type NewChat = Pick<RequiredEntityData<Chat>, 'kind' | 'visibility' | 'directKey'> & {
  readonly name?: string;
  readonly description?: string;
};

export function beginChat(
  chance: Chance,
  creator: Person,
  createdAt: Date,
  draft: NewChat,
): ChatHistory {
  const chat: ChatHistory['chat'] = {
    id: chance.id(createdAt),
    createdById: creator.id,
    createdAt,
    description: '',
    ...draft,
    memberCount: 0,
    lastSeq: 0,
    accessSeq: 0,
  };

  function append(event: NewLogEvent): number {
    chat.lastSeq += 1;
    const { lastSeq: seq, id: chatId } = chat;
    history.events.push(toEntry({ ...event, chatId, seq, at: history.at.getTime() }));
    return seq;
  }

  function add(
    senderId: string,
    content: Partial<RequiredEntityData<Message>> & { readonly text: string },
  ): void {
    const { at: createdAt } = history;
    const id = chance.id(createdAt);
    const seq = append(messageAdded({ actorId: senderId, subjectId: id }));
    const place = { chatId: chat.id, seq, id, senderId, createdAt, changedSeq: seq };
    history.messages.push({ kind: 'TEXT', ...content, ...place });
  }

  function announce(systemKind: SystemKind, actor: Person, text: string, subject?: Person): void {
    add(actor.id, { kind: 'SYSTEM', systemKind, text, subjectId: subject?.id });
  }

  const history: ChatHistory = {
    chat,
    members: new Map(),
    messages: [],
    events: [],
    at: createdAt,
    announce,

    join(person, role, actor) {
      const [id, joinedAt] = [chance.id(history.at), history.at];
      const row = { id, chatId: chat.id, userId: person.id, role, joinedAt };
      const seq = append(memberJoined({ actorId: actor.id, ...subjectOf(row) }));
      const joinedSeq = history.messages.length === 0 ? 0 : seq;
      const read = { ...row, joinedSeq, deliveredSeq: seq, readSeq: seq };
      history.members.set(person.id, { person, row: read });
      chat.memberCount = history.members.size;
    },

    leave({ person, row }) {
      chat.accessSeq = append(memberLeft({ actorId: person.id, ...subjectOf(row) }));
      history.members.delete(person.id);
      chat.memberCount = history.members.size;
      announce('MEMBER_LEFT', person, `${mention(person.id)} left`, person);
    },

    makeAdmin({ person, row }, actor) {
      row.role = 'ADMIN';
      chat.accessSeq = append(memberRoleChanged({ actorId: actor.id, ...subjectOf(row) }));
      announce(
        'MEMBER_ROLE_CHANGED',
        actor,
        `${mention(actor.id)} made ${mention(person.id)} an admin`,
        person,
      );
    },

    rename(name, actor) {
      chat.name = name;
      append(chatUpdated({ actorId: actor.id }));
      announce('CHAT_UPDATED', actor, `${mention(actor.id)} renamed the chat to “${name}”`);
    },

    send(sender, text, replyToSeq) {
      add(sender.id, { text, replyToSeq });
    },

    edit(message, text) {
      message.text = text;
      message.editedAt = history.at;
      const { id: subjectId, senderId: actorId } = message;
      message.changedSeq = append(messageEdited({ actorId, subjectId }));
    },

    makeTombstone(message) {
      message.text = null;
      message.deletedAt = history.at;
      const { id: subjectId, senderId: actorId } = message;
      message.changedSeq = append(messageDeleted({ actorId, subjectId }));
    },
  };
  append(chatCreated({ actorId: creator.id }));
  return history;
}
