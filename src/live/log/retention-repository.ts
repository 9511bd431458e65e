import type { Pool } from 'pg';

/** How long and how much of each chat's log is kept: what is both older and further back may go. */
export interface Retention {
  readonly days: number;
  readonly events: number;
}

export interface PrunableChat {
  readonly id: string;
  /** Up to here its log may go, if it is old. */
  readonly prunableSeq: number;
  /** Whether its log begins with something that is to go. */
  readonly isDue: boolean;
}

/** The next chats by id. Each costs a look at the first entry of its log, on the primary key. */
export async function findChatsAfter(
  pool: Pool,
  { days, events }: Retention,
  afterId: string,
  limit: number,
): Promise<PrunableChat[]> {
  const { rows } = await pool.query<PrunableChat>(
    `SELECT c.id, c.last_seq - $2::int AS "prunableSeq", coalesce(oldest.is_due, false) AS "isDue"
     FROM (SELECT id, last_seq FROM chats WHERE id > $3 ORDER BY id LIMIT $4) c
     LEFT JOIN LATERAL (
       SELECT e.seq <= c.last_seq - $2::int AND e.at < now() - make_interval(days => $1) AS is_due
       FROM chat_events e WHERE e.chat_id = c.id ORDER BY e.seq LIMIT 1
     ) oldest ON true
     ORDER BY c.id`,
    [days, events, afterId, limit],
  );
  return rows;
}

/**
 * Takes the oldest entries of a chat's log away, at most so many, and tells how many those were. It
 * stops at the first that is not old enough, whatever clock stamped the next: a log has no holes.
 */
export async function pruneChat(
  pool: Pool,
  { id, prunableSeq }: PrunableChat,
  { days }: Retention,
  limit: number,
): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM chat_events e
     WHERE e.chat_id = $1 AND e.seq < (
       SELECT coalesce(
         min(o.seq) FILTER (WHERE o.at >= now() - make_interval(days => $3)), max(o.seq) + 1
       )
       FROM (
         SELECT l.seq, l.at FROM chat_events l
         WHERE l.chat_id = $1 AND l.seq <= $2 ORDER BY l.seq LIMIT $4
       ) o
     )`,
    [id, prunableSeq, days, limit],
  );
  return rowCount ?? 0;
}
