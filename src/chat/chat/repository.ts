import type { EntityManager } from '@mikro-orm/postgresql';
import { selectList } from '../../store/orm/columns.ts';
import { NOTHING_WANTED, type Wanted } from '../../store/statement/projection.ts';
import { shapedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { MESSAGE_FIELDS, type MessageRow } from '../message/entity.ts';
import { joinUser } from '../../people/user/repository.ts';
import { CHAT_FIELDS, CHAT_MEMBER_FIELDS, type ChatMemberRow, type ChatRow } from './entity.ts';

export interface MembershipKey {
  readonly chatId: string;
  readonly userId: string;
}

/** Where a page begins in a list that is sorted by a moment, then by id. */
interface Place {
  readonly moment: string;
  readonly id: string;
}

/** Which part of a chat's members, in the order of their joining. */
export interface MemberPageKey {
  readonly chatId: string;
  readonly size: number;
  readonly after: Place | null;
  /** Of each member. */
  readonly wanted: Wanted;
}

/** How far a member has come. */
export interface Progress {
  readonly chatId: string;
  readonly userId: string;
  readonly seq: number;
}

const chatColumns = selectList('c', CHAT_FIELDS);
const memberColumns = selectList('m', CHAT_MEMBER_FIELDS);

/** Deleted ones too: events in their logs still name them. */
export const chatsById = statement<ChatRow, [ids: readonly string[]]>(
  'chat_by_id',
  `SELECT ${chatColumns} FROM chats c WHERE c.id = ANY($1::uuid[])`,
);

export const chatByDirectKey = statement<ChatRow, [directKey: string]>(
  'chat_by_direct_key',
  `SELECT ${chatColumns} FROM chats c WHERE c.direct_key = $1 AND c.deleted_at IS NULL`,
);

/** A chat, and somebody's place in it. */
export interface ChatPlaceRow extends ChatRow {
  readonly userId: string;
  readonly membership: ChatMemberRow | null;
}

const placesByKey = shapedStatement<
  ChatPlaceRow,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'chat_places',
  {
    properties: CHAT_FIELDS,
    always: CHAT_FIELDS,
    computed: { userId: 'key.user_id' },
    along: {
      membership: {
        properties: CHAT_MEMBER_FIELDS,
        always: CHAT_MEMBER_FIELDS,
        // Apart, or else all of a user's memberships may be read for one of them.
        join: (alias, chat) => `LEFT JOIN LATERAL (
          SELECT * FROM chat_members
          WHERE chat_id = ${chat}.id AND chat_members.user_id = key.user_id OFFSET 0
        ) ${alias} ON true`,
      },
    },
  },
  'c',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::uuid[]) AS key (chat_id, user_id)
   JOIN chats c ON c.id = key.chat_id ${joins}`,
);

const WITH_MEMBERSHIP: Wanted = new Map([['membership', NOTHING_WANTED]]);

/** Deleted chats too. */
export const findPlaces = (em: EntityManager, keys: readonly MembershipKey[]) =>
  placesByKey(
    em,
    WITH_MEMBERSHIP,
    keys.map(({ chatId }) => chatId),
    keys.map(({ userId }) => userId),
  );

const membershipsByKey = statement<
  ChatMemberRow,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'chat_memberships',
  `SELECT ${memberColumns}
   FROM unnest($1::uuid[], $2::uuid[]) AS key (chat_id, user_id)
   JOIN chat_members m ON m.chat_id = key.chat_id AND m.user_id = key.user_id`,
);

export const findMemberships = (em: EntityManager, keys: readonly MembershipKey[]) =>
  membershipsByKey(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ userId }) => userId),
  );

const memberPages = shapedStatement<
  ChatMemberRow & { page: number },
  [chatIds: string[], sizes: number[], afterMoments: string[], afterIds: string[]]
>(
  'chat_member_pages',
  {
    properties: CHAT_MEMBER_FIELDS,
    always: CHAT_MEMBER_FIELDS,
    computed: { page: 'page.number::integer - 1' },
    along: { user: joinUser((member) => `${member}.user_id`) },
  },
  'm',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[])
     WITH ORDINALITY AS page (chat_id, size, after_moment, after_id, number)
   CROSS JOIN LATERAL (
     SELECT * FROM chat_members
     WHERE chat_id = page.chat_id AND (joined_at, id) > (page.after_moment, page.after_id)
     ORDER BY joined_at, id LIMIT page.size + 1
   ) m ${joins}
   ORDER BY page.number, m.joined_at, m.id`,
);

/** What of the pages' rows is wanted, as a text. */
export const memberChoice = memberPages.choose;

const BEFORE_ALL = { moment: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** One more member than each page's size, where there are more; `page` is the key's place. */
export const findMemberPages = (
  em: EntityManager,
  keys: readonly MemberPageKey[],
  wanted: Wanted,
) =>
  memberPages(
    em,
    wanted,
    keys.map(({ chatId }) => chatId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => (after ?? BEFORE_ALL).moment),
    keys.map(({ after }) => (after ?? BEFORE_ALL).id),
  );

export const lastMessages = statement<MessageRow, [chatIds: readonly string[]]>(
  'chat_last_messages',
  `SELECT ${selectList('m', MESSAGE_FIELDS)}
   FROM unnest($1::uuid[]) AS c (id)
   CROSS JOIN LATERAL (
     SELECT * FROM messages WHERE chat_id = c.id ORDER BY seq DESC LIMIT 1
   ) m`,
);

/**
 * In a larger chat these are looked at who joined first. There is no index of how far members have come:
 * it would be written to with every mark, which is the most frequent write there is.
 */
const LOOKED_AT_MEMBERS = 1_000;

/** Of a chat, as SQL: those whose marks are looked at. */
export const lookedAtMembers = (chatId: string) => `(
  SELECT * FROM chat_members WHERE chat_members.chat_id = ${chatId}
  ORDER BY chat_members.joined_at, chat_members.id LIMIT ${LOOKED_AT_MEMBERS}
)`;

/** Each chat's two members who are furthest behind: whoever asks is left out, and one remains. */
const hindmost = (column: 'read_seq' | 'delivered_seq') =>
  statement<Progress, [chatIds: readonly string[]]>(
    `chat_hindmost_${column}`,
    `SELECT m.chat_id AS "chatId", m.user_id AS "userId", m.${column} AS seq
     FROM unnest($1::uuid[]) AS c (id)
     CROSS JOIN LATERAL (
       SELECT * FROM ${lookedAtMembers('c.id')} looked ORDER BY ${column} LIMIT 2
     ) m
     ORDER BY seq`,
  );

export const hindmostReaders = hindmost('read_seq');
export const hindmostReceivers = hindmost('delivered_seq');

/** Somebody who may take part in a chat, by the name that everyone sees. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

const people = (name: string, lock: '' | 'FOR SHARE OF u') =>
  statement<Person, [userIds: readonly string[]]>(
    name,
    `SELECT u.id, coalesce(nullif(p.display_name, ''), u.username::text) AS name
     FROM users u LEFT JOIN profiles p ON p.user_id = u.id
     WHERE u.id = ANY($1::uuid[]) AND u.deleted_at IS NULL
     ${lock}`,
  );

export const findPeople = people('chat_people', '');
/** Until the transaction ends none of them can delete their account. */
export const lockPeople = people('chat_lock_people', 'FOR SHARE OF u');

/**
 * Those of the people whom somebody does not know from a chat. A public room makes nobody known, since
 * everyone may join it, nor does a direct chat in which the other one has done nothing.
 */
export const findStrangers = statement<
  { readonly id: string },
  [viewerId: string, userIds: readonly string[]]
>(
  'chat_strangers',
  `SELECT person.id FROM unnest($2::uuid[]) AS person (id)
   WHERE NOT EXISTS (
     SELECT FROM chat_members mine
     JOIN chats c ON c.id = mine.chat_id AND c.visibility = 'PRIVATE' AND c.deleted_at IS NULL
     JOIN chat_members theirs ON theirs.chat_id = mine.chat_id AND theirs.user_id = person.id
     WHERE mine.user_id = $1 AND (
       c.kind <> 'DIRECT' OR c.created_by_id = person.id
       OR EXISTS (
         SELECT FROM messages
         WHERE sender_id = person.id AND chat_id = c.id AND messages.kind <> 'SYSTEM'
       )
     )
   )`,
);

/** Who takes the chat over when its owner goes: the first to have joined, admins before others. */
export const nextOwner = statement<{ userId: string }, [chatId: string]>(
  'chat_next_owner',
  `SELECT user_id AS "userId" FROM chat_members WHERE chat_id = $1 AND role <> 'OWNER'
   ORDER BY role <> 'ADMIN', joined_at, id LIMIT 1`,
);
