import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { Media } from '../../media/media/entity.ts';
import type { MessageRow } from '../message/entity.ts';
import { User, type UserRow } from '../../people/user/entity.ts';
import type { DraftRow } from '../draft/entity.ts';

const CHAT_ROLES = ['OWNER', 'ADMIN', 'MEMBER'] as const;
const NOTIFY_LEVELS = ['ALL', 'MENTIONS', 'NONE'] as const;

const ChatSchema = defineEntity({
  name: 'Chat',
  tableName: 'chats',
  indexes: [
    {
      name: 'chats_public_index',
      expression: `create index "chats_public_index" on "chats" ("id") where "visibility" = 'PUBLIC' and "deleted_at" is null`,
    },
    {
      name: 'chats_public_name_trigram',
      expression: `create index "chats_public_name_trigram" on "chats" using gin (confab_fold("name") gin_trgm_ops) where "visibility" = 'PUBLIC' and "deleted_at" is null`,
    },
    {
      name: 'chats_image_media_index',
      expression: `create index "chats_image_media_index" on "chats" ("image_media_id") where "image_media_id" is not null`,
    },
  ],
  properties: {
    id: id(),
    kind: p.enum(['DIRECT', 'GROUP', 'ROOM'] as const),
    visibility: p.enum(['PUBLIC', 'PRIVATE'] as const),
    name: p.text().nullable(),
    description: p.text().default(''),
    createdById: () => p.manyToOne(User).mapToPk().fieldName('created_by_id'),
    createdAt: createdAt(),
    /** Both user ids of a direct chat, the lower first: there is one chat for each pair. */
    directKey: p.string().length(73).nullable().unique('chats_direct_key_unique'),
    memberCount: p.integer().default(0),
    /** The chat's counter. Nothing indexed changes with it, so that a send stays a HOT update. */
    lastSeq: p.integer().default(0),
    /** The newest event that took a right to read away. */
    accessSeq: p.integer().default(0),
    imageMediaId: () =>
      p.manyToOne(Media).mapToPk().nullable().fieldName('image_media_id').deleteRule('no action'),
    /** Which roles have which rights, where they are not as usual. */
    rights: p.json<Partial<ChatRightsRow>>().nullable(),
    /** So long a plain member waits between two messages. */
    slowModeSeconds: p.integer().nullable(),
    /** So long what is sent from now on stays; null where it stays for good. */
    messageLifetimeSeconds: p.integer().nullable(),
    /** Of a direct chat: whether either blocks the other. */
    isBlocked: p.boolean().default(false),
    deletedAt: moment().nullable(),
  },
});

export class Chat extends ChatSchema.class {}
ChatSchema.setClass(Chat);

/** What is read of it on every page: the columns of `ChatRow`. */
export const CHAT_FIELDS = [
  'id',
  'kind',
  'visibility',
  'name',
  'description',
  'createdById',
  'createdAt',
  'directKey',
  'memberCount',
  'lastSeq',
  'imageMediaId',
  'rights',
  'slowModeSeconds',
  'messageLifetimeSeconds',
  'isBlocked',
  'deletedAt',
] as const satisfies readonly (keyof Chat)[];
export interface ChatRow extends Pick<Chat, (typeof CHAT_FIELDS)[number]> {
  /** Where they came along. */
  readonly lastActivityAt?: Date;
  readonly lastMessage?: MessageRow | null;
  readonly unreadCount?: number;
  readonly mentionCount?: number;
  readonly peer?: UserRow | null;
  readonly viewerPreferences?: ChatPreferencesRow;
  readonly draft?: DraftRow | null;
}

/** Of each right the least role that has it. */
export type ChatRightsRow = Readonly<
  Record<
    'sendMessages' | 'sendMedia' | 'addMembers' | 'invite' | 'pin' | 'rename' | 'mentionEveryone',
    (typeof CHAT_ROLES)[number]
  >
>;

const ChatMemberSchema = defineEntity({
  name: 'ChatMember',
  tableName: 'chat_members',
  indexes: [
    { name: 'chat_members_user_index', properties: ['userId', 'chatId'] },
    { name: 'chat_members_joined_index', properties: ['chatId', 'joinedAt', 'id'] },
  ],
  properties: {
    chatId: () => p.manyToOne(Chat).mapToPk().primary().fieldName('chat_id'),
    userId: () => p.manyToOne(User).mapToPk().primary().fieldName('user_id'),
    id: p.uuid(),
    role: p.enum(CHAT_ROLES),
    joinedAt: moment(),
    /** Where they joined: what others see of them begins there. 0 for those the chat began with. */
    joinedSeq: p.integer().default(0),
    /** What they have received and read themselves: nothing, until they say so. No index has it, so that a mark stays a HOT update. */
    deliveredSeq: p.integer(),
    readSeq: p.integer(),
    /** The member's private mark: unread from here on, whatever others see of their reading. */
    unreadFromSeq: p.integer().nullable(),
    /** What the member prefers is theirs alone, and is read apart. No index has any of it, so that it is a HOT update. */
    notifyLevel: p.enum(NOTIFY_LEVELS).default('ALL'),
    mutedUntil: moment().nullable(),
    archivedAt: moment().nullable(),
    pinnedAt: moment().nullable(),
  },
});

export class ChatMember extends ChatMemberSchema.class {}
ChatMemberSchema.setClass(ChatMember);

/** What a member has chosen, as it is now: what has passed is null. */
export type ChatPreferencesRow = Pick<
  ChatMember,
  'notifyLevel' | 'mutedUntil' | 'archivedAt' | 'pinnedAt'
>;

/** What is read of it on every page: the columns of `ChatMemberRow`. */
export const CHAT_MEMBER_FIELDS = [
  'id',
  'chatId',
  'userId',
  'role',
  'joinedAt',
  'joinedSeq',
  'deliveredSeq',
  'readSeq',
  'unreadFromSeq',
] as const satisfies readonly (keyof ChatMember)[];
export interface ChatMemberRow extends Pick<ChatMember, (typeof CHAT_MEMBER_FIELDS)[number]> {
  /** Where it came along. */
  readonly user?: UserRow;
  /** Whether only members of the chat are shown it. */
  readonly isTold?: boolean;
}
