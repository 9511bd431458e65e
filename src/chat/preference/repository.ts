import type { EntityManager } from '@mikro-orm/postgresql';
import type { Joined } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import type { ChatMember, ChatPreferencesRow } from '../chat/entity.ts';
import type { MembershipKey } from '../chat/repository.ts';
import { newestMessage } from '../message/repository.ts';

/** Of a row of `chat_members`, as SQL: whether nothing that comes is told loudly, or counts in a total. */
export const isMuted = (member: string) =>
  `(${member}.notify_level = 'NONE' OR coalesce(${member}.muted_until > now(), false))`;

/** When the newest message of a member's chat was sent. */
const newestOf = (member: string) => `(${newestMessage(`${member}.chat_id`, 'created_at')})`;

/**
 * Whether the member has put the chat away. A newer message ends it unless it is muted, and no send
 * writes for that in the rows of members: it is seen by `newest`, when that was sent.
 */
export const isArchived = (member: string, newest: string = newestOf(member)) =>
  `(${member}.archived_at IS NOT NULL
    AND (${isMuted(member)} OR coalesce(${newest} <= ${member}.archived_at, true)))`;

const preferencesOf = (member: string, newest?: string) =>
  `${member}.notify_level, ${member}.pinned_at,
   CASE WHEN ${member}.muted_until > now() THEN ${member}.muted_until END AS muted_until,
   CASE WHEN ${isArchived(member, newest)} THEN ${member}.archived_at END AS archived_at`;

/** What comes along with a row that has a member's columns, and in `newest` when the newest message was sent. */
export const joinPreferences = (newest: string): Joined => ({
  properties: ['notifyLevel', 'mutedUntil', 'archivedAt', 'pinnedAt'],
  join: (alias, of) =>
    `CROSS JOIN LATERAL (SELECT ${preferencesOf(of, `${of}.${newest}`)}) ${alias}`,
});

const preferencesByKey = statement<
  ChatPreferencesRow & MembershipKey,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'chat_preferences',
  `SELECT chat_id AS "chatId", user_id AS "userId", notify_level AS "notifyLevel",
     muted_until AS "mutedUntil", archived_at AS "archivedAt", pinned_at AS "pinnedAt"
   FROM (
     SELECT m.chat_id, m.user_id, ${preferencesOf('m')}
     FROM unnest($1::uuid[], $2::uuid[]) AS key (chat_id, user_id)
     JOIN chat_members m ON m.chat_id = key.chat_id AND m.user_id = key.user_id
   ) preferences`,
);

export const findPreferences = (em: EntityManager, keys: readonly MembershipKey[]) =>
  preferencesByKey(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ userId }) => userId),
  );

/**
 * Null leaves something as it is, but a mute, which is given together with whether it is. What was
 * put away stays so when a mute ends by hand, and what a message has brought back does when one begins.
 * Gives a row where anything has changed.
 */
export const savePreferences = statement<
  object,
  [
    chatId: string,
    userId: string,
    notifyLevel: ChatMember['notifyLevel'] | null,
    isMuteGiven: boolean,
    mutedUntil: Date | null,
    archived: boolean | null,
    pinned: boolean | null,
  ]
>(
  'chat_save_preferences',
  `WITH held AS MATERIALIZED (
     SELECT m.*, ${isArchived('m')} AS is_archived, ${newestOf('m')} AS newest
     FROM chat_members m WHERE chat_id = $1 AND user_id = $2 FOR NO KEY UPDATE
   ), wanted AS (
     SELECT held.chat_id, held.user_id, coalesce($3, notify_level) AS notify_level,
       CASE WHEN NOT $4::boolean THEN muted_until WHEN $5::timestamptz > now() THEN $5 END AS muted_until,
       CASE WHEN coalesce($6::boolean, is_archived)
         THEN greatest(CASE WHEN is_archived THEN archived_at ELSE now() END, newest) END AS archived_at,
       CASE WHEN coalesce($7::boolean, pinned_at IS NOT NULL)
         THEN coalesce(pinned_at, now()) END AS pinned_at
     FROM held
   )
   UPDATE chat_members m SET notify_level = wanted.notify_level, muted_until = wanted.muted_until,
     archived_at = wanted.archived_at, pinned_at = wanted.pinned_at
   FROM wanted
   WHERE m.chat_id = wanted.chat_id AND m.user_id = wanted.user_id
     AND (m.notify_level, m.muted_until, m.archived_at, m.pinned_at)
       IS DISTINCT FROM (wanted.notify_level, wanted.muted_until, wanted.archived_at, wanted.pinned_at)
   RETURNING m.chat_id`,
);
