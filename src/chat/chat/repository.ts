import type { EntityManager } from '@mikro-orm/postgresql';
import { selectList } from '../../store/orm/columns.ts';
import { NOTHING_AHEAD, type LookAhead } from '../../store/statement/projection.ts';
import { mayReach } from '../../people/reach/repository.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { CHAT_FIELDS, CHAT_MEMBER_FIELDS, type ChatMemberRow, type ChatRow } from './entity.ts';

export interface MembershipKey {
  readonly chatId: string;
  readonly userId: string;
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

/**
 * As SQL: whether somebody may neither join a chat nor see it, though everyone else may. At most one row
 * is looked at, whatever the plan.
 */
export const isBanned = (chatId: string, userId: string) =>
  `coalesce((SELECT ban.until IS NULL OR ban.until > now() FROM chat_bans ban
     WHERE ban.chat_id = ${chatId} AND ban.user_id = ${userId}), false)`;

/** Those of the users who are. Under the chat's lock it stays so. */
export const bannedAmong = statement<
  { readonly userId: string },
  [chatId: string, userIds: readonly string[]]
>(
  'chat_banned_among',
  `SELECT asked.id AS "userId" FROM unnest($2::uuid[]) AS asked (id)
   WHERE ${isBanned('$1', 'asked.id')}`,
);

export const chatByDirectKey = statement<ChatRow, [directKey: string]>(
  'chat_by_direct_key',
  `SELECT ${chatColumns} FROM chats c WHERE c.direct_key = $1 AND c.deleted_at IS NULL`,
);

type Pair = readonly [oneId: string, otherId: string];

const DIRECT_KEY = `least($1::text, $2) || ':' || greatest($1::text, $2)`;

/** The direct chat of the two is written by nobody else until the transaction ends. */
export const lockDirectChat = statement<object, [...Pair]>(
  'chat_lock_direct',
  `SELECT FROM chats WHERE direct_key = ${DIRECT_KEY} FOR NO KEY UPDATE`,
);

/** Keeps with it whether they may reach each other: a send decides by the chat's row alone. */
export const keepReach = statement<object, [...Pair]>(
  'chat_keep_reach',
  `UPDATE chats SET is_blocked = NOT is_blocked
   WHERE direct_key = ${DIRECT_KEY} AND is_blocked = ${mayReach('$1::uuid', '$2::uuid')}`,
);

/** Of a chat that has ended: gives what its image was. */
export const imageRemoved = statement<{ readonly mediaId: string }, [chatId: string]>(
  'background_chat_image_removed',
  `WITH ended AS (
     SELECT id, image_media_id FROM chats
     WHERE id = $1 AND deleted_at IS NOT NULL AND image_media_id IS NOT NULL FOR UPDATE
   )
   UPDATE chats SET image_media_id = NULL FROM ended WHERE chats.id = ended.id
   RETURNING ended.image_media_id AS "mediaId"`,
);

/** A chat, and somebody's place in it. */
export interface ChatPlaceRow extends ChatRow {
  readonly userId: string;
  readonly membership: ChatMemberRow | null;
}

const placesByKey = projectedStatement<
  ChatPlaceRow,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'chat_places',
  {
    properties: CHAT_FIELDS,
    computed: { userId: 'key.user_id' },
    include: {
      membership: {
        properties: CHAT_MEMBER_FIELDS,
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
   JOIN chats c ON c.id = key.chat_id ${joins}
   WHERE c.visibility = 'PRIVATE' OR NOT ${isBanned('c.id', 'key.user_id')}`,
);

const WITH_MEMBERSHIP: LookAhead = new Map([['membership', NOTHING_AHEAD]]);

/** Deleted chats too, but no public room that they are banned from. */
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

/** Somebody who may take part in a chat, by the name that everyone sees. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Those of the users who are there, whom nobody else can let go meanwhile where they are locked. */
export const people = (name: string, lock: '' | 'FOR SHARE OF u') =>
  statement<Person, [userIds: readonly string[]]>(
    name,
    `SELECT u.id, coalesce(nullif(p.display_name, ''), u.username::text) AS name
     FROM users u LEFT JOIN profiles p ON p.user_id = u.id
     WHERE u.id = ANY($1::uuid[]) AND u.deleted_at IS NULL
     ${lock}`,
  );

export const findPeople = people('chat_people', '');
