import type { EntityManager } from '@mikro-orm/postgresql';
import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import type { LogEntry } from '../log/entity.ts';

/** A sweep that hears nothing makes room for the next, which asks on another connection. */
export const SWEEP_TIMEOUT_MS = 3_000;

const LOG_FIELDS = [
  'chatId',
  'seq',
  'type',
  'subjectId',
  'actorId',
  'memberId',
  'role',
  'joinedAt',
  'data',
  'at',
] as const satisfies readonly (keyof LogEntry)[];

/** The log's entries after a position, oldest first. Seqs commit in order, so there is no gap in them. */
export const findLogAfter = statement<LogEntry, [chatId: string, after: number, limit: number]>(
  'realtime_log_after',
  `SELECT ${selectList('e', LOG_FIELDS)} FROM chat_events e
   WHERE e.chat_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
);

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
  [since: number, joinTypes: readonly string[]]
>(
  'background_recent_events',
  `SELECT e.chat_id AS "chatId", e.seq,
     CASE WHEN e.type = ANY($2::text[]) THEN e.subject_id END AS "joinedId"
   FROM chat_events e WHERE e.at >= to_timestamp($1::float8)`,
  { timeoutMs: SWEEP_TIMEOUT_MS },
);
