import type { RequiredEntityData } from '@mikro-orm/core';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Message, MessageAttachment } from '../chat/message/entity.ts';
import { chatCreated, chatUpdated } from '../chat/chat/events.ts';
import { memberJoined, memberLeft, memberRoleChanged, subjectOf } from '../chat/member/events.ts';
import { messageAdded, messageDeleted, messageEdited } from '../chat/message/events.ts';
import type { MessageReaction } from '../chat/reaction/entity.ts';
import { messageReacted } from '../chat/reaction/events.ts';
import { about, mention, type SystemMessage } from '../chat/message/system.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { NewLogEvent } from '../live/log/events.ts';
import { toEntry } from '../live/log/log.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';

type Role = ChatMember['role'];

type MemberRow = RequiredEntityData<ChatMember> &
  Pick<
    ChatMember,
    'id' | 'userId' | 'role' | 'joinedAt' | 'joinedSeq' | 'readSeq' | 'deliveredSeq'
  >;
type SentMessage = RequiredEntityData<Message> &
  Pick<Message, 'id' | 'seq' | 'senderId'> & { text: string | null };
type Reaction = RequiredEntityData<MessageReaction> &
  Pick<MessageReaction, 'emoji' | 'addedSeq'> & { readonly message: [chatId: string, seq: number] };

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
  readonly attachments: RequiredEntityData<MessageAttachment>[];
  readonly reactions: Reaction[];
  readonly events: RequiredEntityData<LogEntry>[];
  /** When the next thing happens. */
  at: Date;
  join(person: Person, role: Role, actor: Person): void;
  leave(member: Member): void;
  makeAdmin(member: Member, actor: Person): void;
  rename(name: string, actor: Person): void;
  announce(message: SystemMessage): void;
  send(sender: Person, text: string, replyToSeq?: number): void;
  /** Sends a picture, and no words. */
  show(sender: Person, mediaId: string): void;
  edit(message: SentMessage, text: string): void;
  makeTombstone(message: SentMessage): void;
  react(person: Person, message: SentMessage, emoji: string): void;
}

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
  ): void {
    const { at: createdAt } = history;
    const id = chance.id(createdAt);
    const seq = append(messageAdded({ actorId: senderId, subjectId: id }));
    const place = { chatId: chat.id, seq, id, senderId, createdAt, changedSeq: seq };
    history.messages.push({ kind: 'TEXT', ...content, ...place });
  }

  const announce = ({ actorId, ...message }: SystemMessage): void =>
    add(actorId, { kind: 'SYSTEM', ...message });

  const history: ChatHistory = {
    chat,
    members: new Map(),
    messages: [],
    attachments: [],
    reactions: [],
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

    send(sender, text, replyToSeq) {
      add(sender.id, { text, replyToSeq });
    },

    show(sender, mediaId) {
      add(sender.id, { kind: 'IMAGE', text: '' });
      history.attachments.push({ message: [chat.id, chat.lastSeq], place: 1, mediaId });
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

    react({ id: userId }, message, emoji) {
      const data = { emoji, added: true };
      const addedSeq = append(messageReacted({ actorId: userId, subjectId: message.id, data }));
      message.changedSeq = addedSeq;
      const place: Reaction['message'] = [chat.id, message.seq];
      history.reactions.push({ message: place, emoji, addedSeq, userId, at: history.at });
    },
  };
  append(chatCreated({ actorId: creator.id }));
  return history;
}
