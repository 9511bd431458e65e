import type { RequiredEntityData } from '@mikro-orm/core';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Message } from '../chat/message/entity.ts';
import { chatCreated, chatUpdated } from '../chat/chat/events.ts';
import { memberJoined, memberLeft, memberRoleChanged, subjectOf } from '../chat/member/events.ts';
import { messageAdded, messageDeleted, threadReplyAdded } from '../chat/message/events.ts';
import { about, mention, type SystemMessage } from '../chat/message/system.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { NewLogEvent } from '../live/log/events.ts';
import { toEntry } from '../live/log/log.ts';
import type { Chance } from './chance.ts';
import { type MessageParts, noParts } from './message-parts.ts';
import type { Person } from './people.ts';

type Role = ChatMember['role'];

type MemberRow = RequiredEntityData<ChatMember> &
  Pick<
    ChatMember,
    'id' | 'userId' | 'role' | 'joinedAt' | 'joinedSeq' | 'readSeq' | 'deliveredSeq'
  >;
export type SentMessage = RequiredEntityData<Message> &
  Pick<Message, 'id' | 'seq' | 'senderId' | 'createdAt'> & { text: string | null };
type Content = Pick<
  RequiredEntityData<Message>,
  'kind' | 'replyToSeq' | 'threadRootSeq' | 'inChat' | 'mentions'
>;

export interface Member {
  readonly person: Person;
  readonly row: MemberRow;
}

/**
 * A chat and all that happens in it, in order: what services would write for the same deeds, row for
 * row. Every event takes the next position, every message is one's event.
 */
export interface ChatHistory {
  readonly chat: RequiredEntityData<Chat> &
    Pick<Chat, 'id' | 'kind' | 'lastSeq'> & { name?: string };
  readonly members: Map<string, Member>;
  readonly messages: SentMessage[];
  readonly parts: MessageParts;
  readonly events: RequiredEntityData<LogEntry>[];
  /** When the next thing happens. */
  at: Date;
  join(person: Person, role: Role, actor: Person): void;
  leave(member: Member): void;
  makeAdmin(member: Member, actor: Person): void;
  rename(name: string, actor: Person): void;
  /** Of whoever made the chat. */
  setRules(rules: ChatRules): void;
  announce(message: SystemMessage): void;
  send(sender: Person, text: string, content?: Content): SentMessage;
  makeTombstone(message: SentMessage): void;
  /** Something has happened to it; gives the event's position. */
  change(message: SentMessage, event: NewLogEvent): number;
}

/** Who may do what, and how often they may write. */
export type ChatRules = Partial<Pick<Chat, 'rights' | 'slowModeSeconds'>>;

type NewChat = Pick<Chat, 'kind' | 'visibility'> & {
  readonly directKey?: string;
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
  ): SentMessage {
    const { at: createdAt } = history;
    const id = chance.id(createdAt);
    const added = content.inChat === false ? threadReplyAdded : messageAdded;
    const seq = append(added({ actorId: senderId, subjectId: id }));
    const place = { chatId: chat.id, seq, id, senderId, createdAt, changedSeq: seq };
    const message: SentMessage = { kind: 'TEXT', ...content, ...place };
    history.messages.push(message);
    return message;
  }

  const announce = ({ actorId, ...message }: SystemMessage): void =>
    void add(actorId, { kind: 'SYSTEM', ...message });

  const change = (message: SentMessage, event: NewLogEvent): number =>
    (message.changedSeq = append(event));

  const history: ChatHistory = {
    chat,
    members: new Map(),
    messages: [],
    parts: noParts(),
    events: [],
    at: createdAt,
    announce,
    change,

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
      announce({
        systemKind: 'MEMBER_LEFT',
        actorId: person.id,
        subjectId: person.id,
        text: `${mention(person.id)} left`,
        systemChange: { type: 'memberLeft', ...about(person.id) },
      });
    },

    makeAdmin({ person, row }, actor) {
      const { role: oldRole } = row;
      row.role = 'ADMIN';
      chat.accessSeq = append(memberRoleChanged({ actorId: actor.id, ...subjectOf(row) }));
      announce({
        systemKind: 'MEMBER_ROLE_CHANGED',
        actorId: actor.id,
        subjectId: person.id,
        text: `${mention(actor.id)} made ${mention(person.id)} an admin`,
        systemChange: { type: 'memberRole', ...about(person.id), oldRole, newRole: 'ADMIN' },
      });
    },

    rename(name, actor) {
      const details = [{ type: 'chatName', oldName: chat.name ?? '', newName: name } as const];
      chat.name = name;
      append(chatUpdated({ actorId: actor.id }));
      announce({
        systemKind: 'CHAT_UPDATED',
        actorId: actor.id,
        text: `${mention(actor.id)} renamed the chat to “${name}”`,
        systemChange: { type: 'chatUpdated', ...about(), details },
      });
    },

    setRules(rules) {
      Object.assign(chat, rules);
      chat.accessSeq = append(chatUpdated({ actorId: creator.id }));
    },

    send: (sender, text, content) => add(sender.id, { text, ...content }),

    makeTombstone(message) {
      message.text = null;
      message.deletedAt = history.at;
      const { id: subjectId, senderId: actorId } = message;
      change(message, messageDeleted({ actorId, subjectId }));
    },
  };
  append(chatCreated({ actorId: creator.id }));
  return history;
}
