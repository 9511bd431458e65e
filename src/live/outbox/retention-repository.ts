import { statement } from '../../store/statement/statement.ts';

/**
 * Takes the oldest events away that every consumer has passed, at most so many, up to the first that is
 * too young: there are no gaps. The newest stays, since positions go on behind it.
 */
export const pruneEvents = statement<
  { readonly position: string },
  [retentionDays: number, limit: number]
>(
  'background_outbox_prune',
  `DELETE FROM events WHERE position < (
     SELECT coalesce(
       min(o.position) FILTER (WHERE o.at >= now() - make_interval(days => $1)),
       max(o.position) + 1
     )
     FROM (
       SELECT position, at FROM events
       WHERE position < (SELECT max(position) FROM events)
         AND position <= (SELECT coalesce(min(position), 9223372036854775807) FROM event_cursors)
       ORDER BY position LIMIT $2
     ) o
   ) RETURNING position`,
);

/** Consumers that have not passed what is older than that. */
export const findLateConsumers = statement<{ readonly name: string }, [days: number]>(
  'background_outbox_late',
  `SELECT c.name FROM event_cursors c JOIN events e ON e.position = (
     SELECT min(position) FROM events WHERE position > c.position
   ) WHERE e.at < now() - make_interval(days => $1)`,
);
