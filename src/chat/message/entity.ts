import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { Chat } from '../chat/entity.ts';
import { User, type UserRow } from '../../people/user/entity.ts';

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
      expression: `create index "messages_unread_index" on "messages" ("chat_id", "seq") include ("sender_id") where "kind" <> 'SYSTEM' and "deleted_at" is null`,
    },
    {
      name: 'messages_client_message_id_unique',
      expression: `create unique index "messages_client_message_id_unique" on "messages" ("chat_id", "sender_id", "client_message_id") where "client_message_id" is not null`,
    },
  ],
  properties: {
    chatId: () => p.manyToOne(Chat).mapToPk().primary().fieldName('chat_id'),
    seq: p.integer().primary(),
    id: p.uuid(),
    senderId: () => p.manyToOne(User).mapToPk().fieldName('sender_id'),
    kind: p.enum(['TEXT', 'IMAGE', 'FILE', 'AUDIO', 'VIDEO', 'SYSTEM'] as const).default('TEXT'),
    text: p.text().nullable(),
    clientMessageId: p.string().length(64).nullable(),
    /** Of what a send with a `clientMessageId` asked for: a retry that asks for something else is a conflict. */
    requestHash: p.blob().nullable(),
    replyToSeq: p.integer().nullable(),
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
    createdAt: moment(),
    editedAt: moment().nullable(),
    deletedAt: moment().nullable(),
    changedSeq: p.integer(),
  },
});

export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

/** What every row of it has. */
export const MESSAGE_FIELDS = [
  'id',
  'chatId',
  'seq',
  'senderId',
  'kind',
  'replyToSeq',
  'systemKind',
  'subjectId',
  'createdAt',
  'editedAt',
  'deletedAt',
  'changedSeq',
] as const satisfies readonly (keyof Message)[];
/** What a list reads where it is asked for. */
export const OPTIONAL_MESSAGE_FIELDS = [
  'text',
  'clientMessageId',
] as const satisfies readonly (keyof Message)[];
type OptionalOfMessage = Pick<Message, (typeof OPTIONAL_MESSAGE_FIELDS)[number]>;
export interface MessageRow
  extends Pick<Message, (typeof MESSAGE_FIELDS)[number]>, Partial<OptionalOfMessage> {
  /** Where they came along. */
  readonly sender?: UserRow | null;
  readonly replyTo?: MessageRow | null;
}
export type WholeMessage = MessageRow & OptionalOfMessage;
