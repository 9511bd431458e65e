import type { EntityManager } from '@mikro-orm/postgresql';
import type { OutboxEvent } from './events.ts';

/**
 * Who is told of events, all of these types, in their order, batch by batch, on one node at a time. It
 * ends with an error where it is to be told of the same batch again, however often: nothing is skipped.
 */
export type Consumer = ConsumerOf<
  | {
      /**
       * For effects elsewhere: at least once. After a crash, or where the node was thought gone, events
       * come again, which their positions tell. The signal says that it takes too long, or that another
       * node goes on: then it has to end soon.
       */
      handle(events: readonly OutboxEvent[], signal: AbortSignal): Promise<void>;
    }
  | {
      /** For effects in the database: exactly once, since they commit with the cursor. */
      apply(em: EntityManager, events: readonly OutboxEvent[]): Promise<void>;
    }
>;

type ConsumerOf<Work> = Work & {
  /** It keeps its place under this name, also while no node runs it. */
  readonly name: string;
  readonly types: readonly string[];
  /** Where one begins that has not been there: with the oldest event that is kept, or with the next. */
  readonly from: 'beginning' | 'end';
};
