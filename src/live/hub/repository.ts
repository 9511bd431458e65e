import type { EntityManager } from '@mikro-orm/postgresql';
import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import type { LogEntry } from '../log/entity.ts';

/** A sweep that hears nothing makes room for the next, which asks on another connection. */
const SWEEP_TIMEOUT_MS = 3_000;

const LOG_FIELDS = [
  'chatId',
  'seq',
  'type',
  'subjectId',
  'actorId',
  'memberId',
  'role',
  'joinedAt',
  'at',
] as const satisfies readonly (keyof LogEntry)[];

/** Where a chat's log stands, and who may read it. */
export interface ChatState {
  readonly id: string;
  readonly lastSeq: number;
  readonly accessSeq: number;
  readonly isPublic: boolean;
  readonly isDeleted: boolean;
}

/** The same for one who wants to watch: both are read by one statement, so that they fit. */
export interface WatchState extends ChatState {
  readonly userId: string;
  readonly isMember: boolean;
  /** The oldest position that the log still holds; null when it holds none. */
  readonly oldestSeq: number | null;
}

const CHAT_STATE = `c.id, c.last_seq AS "lastSeq", c.access_seq AS "accessSeq",
  c.visibility = 'PUBLIC' AS "isPublic", c.deleted_at IS NOT NULL AS "isDeleted"`;

/** The log's entries after a position, oldest first. Seqs commit in order, so there is no gap in them. */
export const findLogAfter = statement<LogEntry, [chatId: string, after: number, limit: number]>(
  'realtime_log_after',
  `SELECT ${selectList('e', LOG_FIELDS)} FROM chat_events e
   WHERE e.chat_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
);

const CHAT_STATES = `SELECT ${CHAT_STATE} FROM chats c WHERE c.id = ANY($1)`;

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

export const findWatchStates = statement<
  WatchState,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'realtime_watch_states',
  `SELECT ${CHAT_STATE}, w.user_id AS "userId", m.user_id IS NOT NULL AS "isMember", (
     SELECT e.seq FROM chat_events e WHERE e.chat_id = c.id ORDER BY e.seq LIMIT 1
   ) AS "oldestSeq"
   FROM unnest($1::uuid[], $2::uuid[]) AS w (chat_id, user_id)
   JOIN chats c ON c.id = w.chat_id
   LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = w.user_id`,
);

/** A chat of a user, and where its log stands. */
export interface InboxPosition {
  readonly chatId: string;
  readonly seq: number;
  readonly accessSeq: number;
  readonly oldestSeq: number | null;
}

/** How many chats an inbox begins with, at most: each is a stream of its own. */
export const MAX_INBOX_CHATS = 5_000;

const POSITIONS = `SELECT c.id AS "chatId", c.last_seq AS seq, c.access_seq AS "accessSeq", (
     SELECT e.seq FROM chat_events e WHERE e.chat_id = c.id ORDER BY e.seq LIMIT 1
   ) AS "oldestSeq"
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

/** All chats of a user; of very many those where something happened last. */
export async function findPositions(em: EntityManager, userId: string): Promise<InboxPosition[]> {
  const positions = await findSomePositions(em, userId, MAX_INBOX_CHATS + 1);
  if (positions.length <= MAX_INBOX_CHATS) return positions;
  return findNewestPositions(em, userId, MAX_INBOX_CHATS);
}

/** No transaction that writes to a log takes longer than this until its commit. */
export const LONGEST_WRITE_SECONDS = 60;
/** Others' transactions cannot be seen where nodes have users of their own in the database. */
const ASSUMED_WRITE_SECONDS = 5;

const horizon = statement<{ moment: number }, []>(
  'background_horizon',
  `SELECT extract(epoch FROM greatest(
     least(min(xact_start), now() - interval '${ASSUMED_WRITE_SECONDS} seconds'),
     now() - interval '${LONGEST_WRITE_SECONDS} seconds'
   ))::float8 AS moment
   FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL`,
  { timeoutMs: SWEEP_TIMEOUT_MS },
);

/** Whatever is stamped with an earlier moment is visible to whoever looks from now on; in epoch seconds. */
export async function findHorizon(em: EntityManager): Promise<number> {
  const [row] = await horizon(em);
  return row?.moment ?? Infinity;
}

/** Somebody who became a member has their id beside the event. */
export const findRecentEvents = statement<
  { chatId: string; seq: number; joinedId: string | null },
  [since: number]
>(
  'background_recent_events',
  `SELECT e.chat_id AS "chatId", e.seq,
     CASE e.type WHEN 'memberJoined' THEN e.subject_id END AS "joinedId"
   FROM chat_events e WHERE e.at >= to_timestamp($1::float8)`,
  { timeoutMs: SWEEP_TIMEOUT_MS },
);

/** Memberships of users that began in their last so many seconds, with the position at which they did. */
export const findJoinsSince = statement<
  { userId: string; chatId: string; seq: number },
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

const findMembers = statement<{ userId: string }, [chatId: string, userIds: readonly string[]]>(
  'realtime_members',
  'SELECT user_id AS "userId" FROM chat_members WHERE chat_id = $1 AND user_id = ANY($2)',
);

/** Those of the users who are members now. */
export async function findMembersAmong(
  em: EntityManager,
  chatId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await findMembers(em, chatId, userIds);
  return new Set(rows.map(({ userId }) => userId));
}
