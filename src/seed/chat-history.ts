import type { RequiredEntityData } from '@mikro-orm/core';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Message, MessageRow } from '../chat/message/entity.ts';
import { mention } from '../chat/message/system.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { LogEventType } from '../live/log/events.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';

type SystemKind = NonNullable<MessageRow['systemKind']>;
type Role = ChatMember['role'];

type MemberRow = RequiredEntityData<ChatMember> &
  Pick<ChatMember, 'userId' | 'role' | 'joinedSeq' | 'readSeq' | 'deliveredSeq'>;
type SentMessage = RequiredEntityData<Message> & Pick<Message, 'id' | 'seq' | 'senderId'>;

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
  bury(message: SentMessage): void;
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

  function append(
    type: LogEventType,
    actorId: string,
    subject: Partial<RequiredEntityData<LogEntry>> = {},
  ): number {
    chat.lastSeq += 1;
    const { lastSeq: seq, id: chatId } = chat;
    history.events.push({ chatId, seq, type, actorId, at: history.at, ...subject });
    return seq;
  }

  function add(senderId: string, content: Partial<RequiredEntityData<Message>>): void {
    const { at: createdAt } = history;
    const id = chance.id(createdAt);
    const seq = append('messageAdded', senderId, { subjectId: id });
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
      const seq = append('memberJoined', actor.id, tellOf(row));
      const joinedSeq = history.messages.length === 0 ? 0 : seq;
      const read = { ...row, joinedSeq, deliveredSeq: seq, readSeq: seq };
      history.members.set(person.id, { person, row: read });
      chat.memberCount = history.members.size;
    },

    leave({ person, row }) {
      chat.accessSeq = append('memberLeft', person.id, tellOf(row));
      history.members.delete(person.id);
      chat.memberCount = history.members.size;
      announce('MEMBER_LEFT', person, `${mention(person.id)} left`, person);
    },

    makeAdmin({ person, row }, actor) {
      row.role = 'ADMIN';
      chat.accessSeq = append('memberRoleChanged', actor.id, tellOf(row));
      announce(
        'MEMBER_ROLE_CHANGED',
        actor,
        `${mention(actor.id)} made ${mention(person.id)} an admin`,
        person,
      );
    },

    rename(name, actor) {
      chat.name = name;
      append('chatUpdated', actor.id);
      announce('CHAT_UPDATED', actor, `${mention(actor.id)} renamed the chat to “${name}”`);
    },

    send(sender, text, replyToSeq) {
      add(sender.id, { text, replyToSeq });
    },

    edit(message, text) {
      message.text = text;
      message.editedAt = history.at;
      message.changedSeq = append('messageEdited', message.senderId, { subjectId: message.id });
    },

    bury(message) {
      message.text = null;
      message.deletedAt = history.at;
      message.changedSeq = append('messageDeleted', message.senderId, { subjectId: message.id });
    },
  };
  append('chatCreated', creator.id);
  return history;
}

/** What events tell of a member, since the row may be gone when they are read. */
type Place = 'joinedSeq' | 'deliveredSeq' | 'readSeq';

const tellOf = ({ userId, id, role, joinedAt }: Omit<MemberRow, Place>) => ({
  subjectId: userId,
  memberId: id,
  role,
  joinedAt,
});
