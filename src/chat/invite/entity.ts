import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { User, type UserRow } from '../../people/user/entity.ts';
import { Chat, type ChatRow } from '../chat/entity.ts';

const chatId = () => p.manyToOne(Chat).mapToPk().fieldName('chat_id');

const ChatInviteSchema = defineEntity({
  name: 'ChatInvite',
  tableName: 'chat_invites',
  indexes: [
    { name: 'chat_invites_chat_index', properties: ['chatId', 'id'] },
    {
      name: 'chat_invites_maker_index',
      expression: `create index "chat_invites_maker_index" on "chat_invites" ("created_by_id", "id") where "created_by_id" is not null`,
    },
  ],
  properties: {
    id: id(),
    chatId,
    /** Whoever reads the table can use no invite. */
    codeHash: p.blob().unique('chat_invites_code_hash_unique').lazy(),
    /** Null once that account is gone. */
    createdById: () =>
      p.manyToOne(User).mapToPk().nullable().fieldName('created_by_id').deleteRule('set null'),
    createdAt: createdAt(),
    expiresAt: moment().nullable(),
    maxUses: p.integer().nullable(),
    uses: p.integer().default(0),
    needsApproval: p.boolean().default(false),
    revokedAt: moment().nullable(),
  },
});

export class ChatInvite extends ChatInviteSchema.class {}
ChatInviteSchema.setClass(ChatInvite);

export const INVITE_FIELDS = [
  'id',
  'chatId',
  'createdById',
  'createdAt',
  'expiresAt',
  'maxUses',
  'uses',
  'needsApproval',
  'revokedAt',
] as const satisfies readonly (keyof ChatInvite)[];
export interface InviteRow extends Pick<ChatInvite, (typeof INVITE_FIELDS)[number]> {
  /** Known when it is made, and never again. */
  readonly code?: string;
}

/** What somebody who has the code is shown of the chat. */
export interface InvitePreviewRow {
  readonly chat: ChatRow;
  readonly needsApproval: boolean;
}

const JoinRequestSchema = defineEntity({
  name: 'JoinRequest',
  tableName: 'join_requests',
  indexes: [
    { name: 'join_requests_chat_index', properties: ['chatId', 'id'] },
    { name: 'join_requests_user_index', properties: ['userId', 'chatId'] },
    {
      name: 'join_requests_invite_index',
      expression: `create index "join_requests_invite_index" on "join_requests" ("invite_id") where "invite_id" is not null`,
    },
  ],
  uniques: [{ name: 'join_requests_chat_user_unique', properties: ['chatId', 'userId'] }],
  properties: {
    id: id(),
    chatId,
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    inviteId: () =>
      p.manyToOne(ChatInvite).mapToPk().nullable().fieldName('invite_id').deleteRule('set null'),
    note: p.text().nullable(),
    createdAt: createdAt(),
  },
});

export class JoinRequest extends JoinRequestSchema.class {}
JoinRequestSchema.setClass(JoinRequest);

export const JOIN_REQUEST_FIELDS = [
  'id',
  'chatId',
  'userId',
  'inviteId',
  'note',
  'createdAt',
] as const satisfies readonly (keyof JoinRequest)[];
export interface JoinRequestRow extends Pick<JoinRequest, (typeof JOIN_REQUEST_FIELDS)[number]> {
  /** Where it came along. */
  readonly user?: UserRow;
}
