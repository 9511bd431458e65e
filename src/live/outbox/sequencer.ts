import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import { createLoop, type Loop } from './loop.ts';

/** Any number that no other program on the database takes for its own lock. */
const SEQUENCER_LOCK = 4_007_222;
const ENTRIES_AT_ONCE = 500;
const AT_MOST_EVERY_MS = 25;
const LONGEST_PAUSE_MS = 1_000;
const TIMEOUT_MS = 3_000;
/** How often it looks at the whole outbox, and not only behind what cannot be written any more. */
const FULL_EVERY_MS = 60_000;
/** No transaction of ours takes longer than this from its first entry to its commit. */
const LONGEST_WRITE_MS = 300_000;

export interface Sequencer extends Loop {
  /** No entry up to this one will ever be seen again: before it lie only those that are gone. */
  lowerBound(): number;
  isFullRunDue(): boolean;
}

interface Options {
  readonly pool: Pool;
  readonly log: Pick<Logger, 'warn'>;
  /** Called after each transaction that has given positions. */
  readonly onMoved: () => void;
}

/**
 * Gives each entry of the outbox its position among the events, one node at a time. What has committed
 * is moved without waiting for what has not: PostgreSQL lets a snapshot see a commit before it frees
 * the locks of it, and entries draw their ids under the lock of their key. So whoever sees an entry
 * sees those of its key that came before, and all that had committed before its transaction began.
 */
export function createSequencer({ pool, log, onMoved }: Options): Sequencer {
  /** Up to which entry ids had been drawn by the end of each full run, the oldest first. */
  let marks: { readonly at: number; readonly entryId: number }[] = [];
  let low = 0;
  let fullRunAt = -Infinity;
  let pauseMs = AT_MOST_EVERY_MS;

  const isFullRunDue = () => performance.now() - fullRunAt >= FULL_EVERY_MS;
  const lowerBound = () => (isFullRunDue() ? 0 : low);

  /** Until nothing more waits, or another node is at it, which may have looked too early. */
  async function step(): Promise<number | null> {
    const begunAt = performance.now();
    const isFull = isFullRunDue();
    let result: Batch;
    do {
      result = await moveBatch(pool, isFull ? 0 : low);
      if (!result.isOurs) return longerPause();
      if (result.count > 0) onMoved();
    } while (result.count === ENTRIES_AT_ONCE);
    if (isFull) endFullRun(begunAt, result.lastEntryId);
    pauseMs = AT_MOST_EVERY_MS;
    return null;
  }

  /** Whoever drew an id so long before this run has ended, and the run has taken what they left. */
  function endFullRun(begunAt: number, entryId: number): void {
    fullRunAt = begunAt;
    const isPast = ({ at }: { readonly at: number }) => at <= begunAt - LONGEST_WRITE_MS;
    low = marks.findLast(isPast)?.entryId ?? low;
    marks = [...marks.filter((mark) => !isPast(mark)), { at: performance.now(), entryId }];
  }

  function longerPause(): number {
    const pause = pauseMs;
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    return pause;
  }

  const loop = createLoop({
    step,
    atMostEveryMs: AT_MOST_EVERY_MS,
    failed(error) {
      log.warn({ err: error }, 'Events of the outbox could not be put in order: it is tried again');
      // Whoever looks each second finds them waiting.
      return null;
    },
  });
  return { ...loop, lowerBound, isFullRunDue };
}

interface Batch {
  readonly isOurs: boolean;
  readonly count: number;
  /** Drawn by whoever came last. */
  readonly lastEntryId: number;
}

/** `pg` takes the timeout, and its types lack it. */
const prepared = (name: string, text: string) => ({ name, text, query_timeout: TIMEOUT_MS });

const LOCK = prepared(
  'background_outbox_lock',
  `SELECT pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) AS "isOurs",
     coalesce(pg_sequence_last_value('outbox_id_seq'), 0)::float8 AS "lastEntryId"`,
);

const MOVE = prepared(
  'background_outbox_move',
  `WITH batch AS (
     DELETE FROM outbox WHERE id = ANY(ARRAY(
       SELECT id FROM outbox WHERE id > $1::bigint ORDER BY id LIMIT ${ENTRIES_AT_ONCE}
     )) RETURNING *
   ), last AS (SELECT coalesce(max(position), 0) AS position FROM events)
   INSERT INTO events (position, type, key, actor_id, subject_id, data, at)
   SELECT last.position + row_number() OVER (ORDER BY b.id),
     b.type, b.key, b.actor_id, b.subject_id, b.data, b.at
   FROM batch b CROSS JOIN last`,
);

/** Locks first, and looks by a statement of its own, which sees what the one before has done. */
async function moveBatch(pool: Pool, low: number): Promise<Batch> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Omit<Batch, 'count'>>(LOCK);
    const [lock = { isOurs: false, lastEntryId: 0 }] = rows;
    if (!lock.isOurs) return { ...lock, count: 0 };
    const { rowCount } = await client.query({ ...MOVE, values: [low] });
    return { ...lock, count: rowCount ?? 0 };
  });
}

/** Where it fails, the end of the connection undoes it. */
async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const result = await work(client);
    await client.query(COMMIT);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const BEGIN = { text: 'BEGIN', query_timeout: TIMEOUT_MS };
const COMMIT = { text: 'COMMIT', query_timeout: TIMEOUT_MS };
