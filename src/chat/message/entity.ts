import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { Media, type MediaRow } from '../../media/media/entity.ts';
import { Chat, type ChatMemberRow, type ChatRow } from '../chat/entity.ts';
import { User, type UserRow } from '../../people/user/entity.ts';
import type { ThreadRow } from '../thread/entity.ts';

const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'messages',
  indexes: [
    { name: 'messages_id_index', properties: ['id'] },
    {
      // Without system messages, of which nobody asks: so a send never looks for its key in here.
      name: 'messages_sender_index',
      expression: `create index "messages_sender_index" on "messages" ("sender_id", "chat_id", "seq") where "kind" <> 'SYSTEM'`,
    },
    {
      // What counts as unread is counted without a look at the messages themselves.
      name: 'messages_unread_index',
      expression: `create index "messages_unread_index" on "messages" ("chat_id", "seq") include ("sender_id", "expires_at") where "kind" <> 'SYSTEM' and "deleted_at" is null and "in_chat" is not false`,
    },
    {
      // A page of a chat passes over what is in threads alone, however much that is.
      name: 'messages_shown_index',
      expression: `create index "messages_shown_index" on "messages" ("chat_id", (case when "in_chat" is not false then "seq" end)) where "in_chat" is not false`,
    },
    {
      name: 'messages_thread_index',
      expression: `create index "messages_thread_index" on "messages" ("chat_id", "thread_root_seq", "seq") where "thread_root_seq" is not null`,
    },
    {
      name: 'messages_client_message_id_unique',
      expression: `create unique index "messages_client_message_id_unique" on "messages" ("chat_id", "sender_id", "client_message_id") where "client_message_id" is not null`,
    },
    {
      // What is for everyone has no row for each of them.
      name: 'messages_everyone_index',
      expression: `create index "messages_everyone_index" on "messages" ("chat_id", "seq") include ("sender_id", "expires_at") where "mentions_everyone" = 'ALL' and "deleted_at" is null`,
    },
    {
      // What is still to be emptied: nothing of chats whose messages stay.
      name: 'messages_expires_index',
      expression: `create index "messages_expires_index" on "messages" ("expires_at") where "expires_at" is not null and "deleted_at" is null`,
    },
  ],
  properties: {
    chatId: () => p.manyToOne(Chat).mapToPk().primary().fieldName('chat_id'),
    seq: p.integer().primary(),
    id: p.uuid(),
    senderId: () => p.manyToOne(User).mapToPk().fieldName('sender_id'),
    kind: p
      .enum(['TEXT', 'IMAGE', 'FILE', 'AUDIO', 'VIDEO', 'POLL', 'SYSTEM'] as const)
      .default('TEXT'),
    text: p.text().nullable(),
    clientMessageId: p.string().length(64).nullable(),
    /** Of what a send with a `clientMessageId` asked for: a retry that asks for something else is a conflict. */
    requestHash: p.blob().nullable(),
    replyToSeq: p.integer().nullable(),
    /** Of a reply in a thread: its root. */
    threadRootSeq: p.integer().nullable(),
    /** Of the same: whether the chat has it, too. */
    inChat: p.boolean().nullable(),
    systemKind: p
      .enum([
        'CHAT_CREATED',
        'CHAT_UPDATED',
        'MEMBER_JOINED',
        'MEMBER_LEFT',
        'MEMBER_ROLE_CHANGED',
      ] as const)
      .nullable(),
    subjectId: p.uuid().nullable(),
    systemChange: p.json<SystemChangeRow>().nullable(),
    /** Whom its text names, in their order; null where it names nobody. Where they are counted: `MessageMention`. */
    mentions: p.json<readonly MentionRow[]>().nullable(),
    /** HERE is not counted: it is for those who are online when it is sent. */
    mentionsEveryone: p.enum(['ALL', 'HERE'] as const).nullable(),
    /** What it is a copy of. */
    forwardedFrom: p.json<ForwardOriginRow>().nullable(),
    createdAt: moment(),
    editedAt: moment().nullable(),
    deletedAt: moment().nullable(),
    /** From then on it is read as deleted, whoever has emptied it or not; null where it stays. */
    expiresAt: moment().nullable(),
    changedSeq: p.integer(),
  },
});

export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

const MessageAttachmentSchema = defineEntity({
  name: 'MessageAttachment',
  tableName: 'message_attachments',
  properties: {
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    place: p.smallint().primary(),
    mediaId: () =>
      p.manyToOne(Media).mapToPk().fieldName('media_id').index('message_attachments_media_index'),
  },
});

export class MessageAttachment extends MessageAttachmentSchema.class {}
MessageAttachmentSchema.setClass(MessageAttachment);

/** What every row of it has. */
export const MESSAGE_FIELDS = [
  'id',
  'chatId',
  'seq',
  'senderId',
  'kind',
  'replyToSeq',
  'threadRootSeq',
  'inChat',
  'systemKind',
  'subjectId',
  'forwardedFrom',
  'createdAt',
  'editedAt',
  'deletedAt',
  'expiresAt',
  'changedSeq',
] as const satisfies readonly (keyof Message)[];
/** What a list reads where it is asked for. */
export const OPTIONAL_MESSAGE_FIELDS = [
  'text',
  'clientMessageId',
  'systemChange',
  'mentions',
  'mentionsEveryone',
] as const satisfies readonly (keyof Message)[];
type OptionalOfMessage = Pick<Message, (typeof OPTIONAL_MESSAGE_FIELDS)[number]>;
export interface MessageRow
  extends Pick<Message, (typeof MESSAGE_FIELDS)[number]>, Partial<OptionalOfMessage> {
  /** Where they came along. */
  readonly sender?: UserRow | null;
  readonly replyTo?: MessageRow | null;
  readonly attachments?: readonly MediaRow[];
  readonly thread?: ThreadRow | null;
}
export type WholeMessage = MessageRow & OptionalOfMessage;

/** Somebody's name in a text, from its `@` on, in UTF-16 code units. */
export interface MentionRow {
  readonly userId: string;
  readonly start: number;
  readonly length: number;
}

/** Where a message was written that was forwarded, however often, and by whom. */
export interface ForwardOriginRow {
  readonly senderId: string;
  readonly chatId: string;
  readonly seq: number;
  /** An ISO string. */
  readonly at: string;
}

/** What a system message tells: ids in place of people, so that it names nobody who is gone. */
export type SystemChangeRow =
  | ChatCreatedChangeRow
  | ChatUpdatedChangeRow
  | MemberJoinedChangeRow
  | MembersAddedChangeRow
  | MemberLeftChangeRow
  | MemberRemovedChangeRow
  | MemberRoleChangeRow;

export interface ChangeSubjects {
  /** The first of them. */
  readonly subjectIds: readonly string[];
  readonly subjectCount: number;
}

export interface ChatCreatedChangeRow extends ChangeSubjects {
  readonly type: 'chatCreated';
  readonly name: string;
}

export interface ChatUpdatedChangeRow extends ChangeSubjects {
  readonly type: 'chatUpdated';
  readonly details: readonly ChatUpdateDetail[];
}

export interface MemberJoinedChangeRow extends ChangeSubjects {
  readonly type: 'memberJoined';
}

export interface MembersAddedChangeRow extends ChangeSubjects {
  readonly type: 'membersAdded';
}

export interface MemberLeftChangeRow extends ChangeSubjects {
  readonly type: 'memberLeft';
}

export interface MemberRemovedChangeRow extends ChangeSubjects {
  readonly type: 'memberRemoved';
}

export interface MemberRoleChangeRow extends ChangeSubjects {
  readonly type: 'memberRole';
  readonly oldRole: ChatMemberRow['role'];
  readonly newRole: ChatMemberRow['role'];
}

export type ChatUpdateDetail =
  | ChatNameDetailRow
  | ChatDescriptionDetailRow
  | ChatVisibilityDetailRow
  | ChatImageDetailRow
  | ChatLifetimeDetailRow;

export interface ChatNameDetailRow {
  readonly type: 'chatName';
  readonly oldName: string;
  readonly newName: string;
}

export interface ChatDescriptionDetailRow {
  readonly type: 'chatDescription';
  readonly oldDescription: string;
  readonly newDescription: string;
}

export interface ChatVisibilityDetailRow {
  readonly type: 'chatVisibility';
  readonly oldVisibility: ChatRow['visibility'];
  readonly newVisibility: ChatRow['visibility'];
}

export interface ChatImageDetailRow {
  readonly type: 'chatImage';
  readonly hasImage: boolean;
}

export interface ChatLifetimeDetailRow {
  readonly type: 'chatLifetime';
  /** Null where messages stay. */
  readonly oldSeconds: number | null;
  readonly newSeconds: number | null;
}
