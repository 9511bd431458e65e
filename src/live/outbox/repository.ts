import { statement } from '../../store/statement/statement.ts';
import type { EventData, OutboxEvent } from './events.ts';

/** What hears nothing makes room for the next try, which asks on another connection. */
const TIMEOUT_MS = 3_000;

/** How long a consumer stays with a node of which nothing is heard. */
const LEASE = `interval '5 seconds'`;
/** A node that does not know all types of a consumer leaves it for so long to those that do. */
const YOUNGER_FIRST = `interval '60 seconds'`;
const EVENTS_AT_ONCE = 500;

const PROPERTIES = `e.position::float8 AS position, e.type, e.key, e.actor_id AS "actorId",
  e.subject_id AS "subjectId", e.data, e.at`;

/** All columns of several events, each as an array. */
export const insertEntries = statement<
  never,
  [
    types: readonly string[],
    keys: readonly string[],
    actorIds: readonly (string | null)[],
    subjectIds: readonly (string | null)[],
    data: readonly (string | null)[],
  ]
>(
  'outbox_append',
  `INSERT INTO outbox (type, key, actor_id, subject_id, data, at)
   SELECT type, key, actor_id, subject_id, data, clock_timestamp()
   FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::jsonb[])
     WITH ORDINALITY AS e (type, key, actor_id, subject_id, data, place)
   ORDER BY place`,
);

export const toJson = (data: EventData | undefined): string | null =>
  data === undefined ? null : JSON.stringify(data);

/** Where a consumer stands. */
export interface Cursor {
  readonly name: string;
  readonly types: readonly string[];
  readonly position: number;
  readonly holderId: string | null;
  /** Whether its holder was not heard of for a while, or has let it go. */
  readonly isFree: boolean;
}

export interface State {
  /** Whether something waits for its position. */
  readonly isWaiting: boolean;
  readonly lastPosition: number;
}

/** The state, with each cursor; without any once, with nulls in their place. */
export const readState = statement<
  State & (Cursor | { readonly name: null }),
  [afterEntryId: number]
>(
  'background_outbox_state',
  `SELECT s.*, c.name, c.types, c.position::float8 AS position, c.holder_id AS "holderId",
     c.held_until < clock_timestamp() AS "isFree"
   FROM (SELECT
     EXISTS (SELECT FROM outbox WHERE id > $1::bigint) AS "isWaiting",
     coalesce((SELECT max(position) FROM events), 0)::float8 AS "lastPosition"
   ) AS s LEFT JOIN event_cursors c ON true`,
  { timeoutMs: TIMEOUT_MS },
);

/**
 * Makes a cursor, or adds types to it. A node that runs the consumer and may not know the new ones
 * loses it.
 */
export const declareConsumer = statement<
  never,
  [name: string, types: readonly string[], fromBeginning: boolean]
>(
  'background_outbox_declare',
  `INSERT INTO event_cursors AS c (name, types, position, held_until)
   VALUES ($1, $2::text[], CASE
     WHEN $3::boolean THEN coalesce((SELECT min(position) FROM events) - 1, 0)
     ELSE coalesce((SELECT max(position) FROM events), 0)
   END, clock_timestamp())
   ON CONFLICT (name) DO UPDATE SET
     types = ARRAY(SELECT DISTINCT unnest(c.types || excluded.types) ORDER BY 1),
     holder_id = NULL, held_until = clock_timestamp()
   WHERE NOT excluded.types <@ c.types`,
  { timeoutMs: TIMEOUT_MS },
);

/**
 * Takes a consumer that nobody holds, or keeps it. Gives nothing where another one has it, or is just
 * moving its cursor.
 */
export const holdConsumer = statement<
  { readonly name: string },
  [name: string, holderId: string, types: readonly string[]]
>(
  'background_outbox_hold',
  `UPDATE event_cursors SET holder_id = $2::uuid, held_until = clock_timestamp() + ${LEASE},
     types = CASE WHEN types <@ $3::text[] THEN types ELSE $3::text[] END
   WHERE name = (
     SELECT name FROM event_cursors
     WHERE name = $1 AND (holder_id = $2::uuid OR held_until < clock_timestamp() - CASE
       WHEN types <@ $3::text[] THEN interval '0' ELSE ${YOUNGER_FIRST}
     END)
     FOR UPDATE SKIP LOCKED
   ) RETURNING name`,
  { timeoutMs: TIMEOUT_MS },
);

export const releaseConsumers = statement<never, [holderId: string]>(
  'background_outbox_release',
  `UPDATE event_cursors SET holder_id = NULL, held_until = clock_timestamp()
   WHERE holder_id = $1::uuid`,
  { timeoutMs: TIMEOUT_MS },
);

export const deleteConsumer = statement<never, [name: string]>(
  'background_outbox_forget',
  'DELETE FROM event_cursors WHERE name = $1',
  { timeoutMs: TIMEOUT_MS },
);

/** What comes next for a consumer that this node holds, of all types, and where its cursor is. */
export const readNext = statement<
  OutboxEvent & { readonly after: number },
  [name: string, holderId: string]
>(
  'background_outbox_next',
  `SELECT c.position::float8 AS after, ${PROPERTIES}
   FROM event_cursors c CROSS JOIN LATERAL (
     SELECT * FROM events WHERE position > c.position ORDER BY position LIMIT ${EVENTS_AT_ONCE}
   ) AS e
   WHERE c.name = $1 AND c.holder_id = $2::uuid ORDER BY e.position`,
  { timeoutMs: TIMEOUT_MS },
);

/** Gives nothing where the node holds the consumer no more, or the cursor is elsewhere by now. */
export const moveCursor = statement<
  { readonly name: string },
  [name: string, holderId: string, from: number, to: number]
>(
  'background_outbox_advance',
  `UPDATE event_cursors SET position = $4::bigint, held_until = clock_timestamp() + ${LEASE}
   WHERE name = $1 AND holder_id = $2::uuid AND position = $3::bigint RETURNING name`,
  { timeoutMs: TIMEOUT_MS },
);
