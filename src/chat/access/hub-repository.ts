import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChatState, InboxPosition, Joined, WatchState } from '../../live/hub/access.ts';
import { SWEEP_TIMEOUT_MS } from '../../live/hub/repository.ts';
import { statement } from '../../store/statement/statement.ts';
import { accessOf, isOpen } from './repository.ts';

const CHAT_STATES = `SELECT c.id, c.last_seq AS "lastSeq", c.access_seq AS "accessSeq",
  ${isOpen('c')} AS "isOpen" FROM chats c WHERE c.id = ANY($1)`;

export const findChatStates = statement<ChatState, [chatIds: readonly string[]]>(
  'realtime_chat_states',
  CHAT_STATES,
);

/** The same for the sweep, by a name of its own: no request asks for it. */
export const sweepChatStates = statement<ChatState, [chatIds: readonly string[]]>(
  'background_chat_states',
  CHAT_STATES,
  { timeoutMs: SWEEP_TIMEOUT_MS },
);

/** Of a row of `chats`, as SQL: the oldest position that its log still holds. */
const OLDEST_SEQ =
  '(SELECT e.seq FROM chat_events e WHERE e.chat_id = c.id ORDER BY e.seq LIMIT 1)';

export const findWatchStates = statement<
  WatchState,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'realtime_watch_states',
  `SELECT c.id AS "chatId", key.user_id AS "userId", ${accessOf('c', 'm', 'key.user_id')},
     c.last_seq AS "lastSeq", ${OLDEST_SEQ} AS "oldestSeq"
   FROM unnest($1::uuid[], $2::uuid[]) AS key (chat_id, user_id)
   JOIN chats c ON c.id = key.chat_id
   LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = key.user_id`,
);

const POSITIONS = `SELECT c.id AS "chatId", c.last_seq AS seq, c.access_seq AS "accessSeq",
     ${OLDEST_SEQ} AS "oldestSeq"
   FROM chat_members m JOIN chats c ON c.id = m.chat_id
   WHERE m.user_id = $1 AND c.deleted_at IS NULL`;

const findSomePositions = statement<InboxPosition, [userId: string, limit: number]>(
  'realtime_positions',
  `${POSITIONS} ORDER BY c.id LIMIT $2`,
);

const findNewestPositions = statement<InboxPosition, [userId: string, limit: number]>(
  'realtime_newest_positions',
  `SELECT p.* FROM (${POSITIONS} ORDER BY (
     SELECT e.at FROM chat_events e WHERE e.chat_id = c.id ORDER BY e.seq DESC LIMIT 1
   ) DESC NULLS LAST, c.id LIMIT $2) AS p ORDER BY p."chatId"`,
);

/** All chats of a user; of more than `limit` those where something happened last. */
export async function findPositions(
  em: EntityManager,
  userId: string,
  limit: number,
): Promise<InboxPosition[]> {
  const positions = await findSomePositions(em, userId, limit + 1);
  if (positions.length <= limit) return positions;
  return findNewestPositions(em, userId, limit);
}

/** Memberships of users that began in their last so many seconds, with the position at which they did. */
export const findJoinsSince = statement<
  Joined,
  [userIds: readonly string[], seconds: readonly number[]]
>(
  'background_joins_since',
  `SELECT m.user_id AS "userId", m.chat_id AS "chatId", joined.seq
   FROM unnest($1::uuid[], $2::float8[]) AS watching (user_id, seconds)
   JOIN chat_members m ON m.user_id = watching.user_id, LATERAL (
     SELECT max(e.seq) AS seq FROM chat_events e
     WHERE e.chat_id = m.chat_id AND e.type = 'memberJoined' AND e.subject_id = m.user_id
   ) AS joined
   WHERE m.joined_at > now() - make_interval(secs => watching.seconds)
     AND joined.seq IS NOT NULL`,
  { timeoutMs: SWEEP_TIMEOUT_MS },
);
