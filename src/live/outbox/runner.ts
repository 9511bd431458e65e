import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Consumer } from './consumer.ts';
import type { OutboxEvent } from './events.ts';
import { createLoop } from './loop.ts';
import { moveCursor, readNext } from './repository.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_HANDLING_MS = 60_000;

/** What one node does for a consumer. */
export interface Runner {
  readonly consumer: Consumer;
  /** There may be something new. */
  wake(): void;
  /** Whether it is this node's turn. */
  hold(isHeld: boolean): void;
  /** Whether it has not ended when told to: it is left to another node. */
  isStuck(): boolean;
  stop(): Promise<void>;
}

interface Options {
  readonly rootEm: EntityManager;
  readonly holderId: string;
  readonly consumer: Consumer;
  readonly log: Pick<Logger, 'warn'>;
}

export function createRunner({ rootEm, holderId, consumer, log }: Options): Runner {
  const types = new Set(consumer.types);
  let isHeld = false;
  /** Of the batch that the consumer is being told of. */
  let handling: { readonly since: number; readonly end: AbortController } | null = null;
  let failures = 0;
  let pauseUntil = 0;

  /** Until nothing more is there, or it is no longer this node's turn. */
  async function step(): Promise<number | null> {
    const pauseMs = pauseUntil - performance.now();
    if (pauseMs > 0) return pauseMs;
    while (isHeld) {
      const events = await readNext(rootEm, consumer.name, holderId);
      const [first, last] = [events[0], events.at(-1)];
      if (!first || !last) return null;
      const wanted = events.filter(({ type }) => types.has(type));
      const advance = (em: EntityManager) =>
        moveCursor(em, consumer.name, holderId, first.after, last.position);
      if (wanted.length === 0) await advance(rootEm);
      else await inTime((signal) => tell(wanted, advance, signal));
      failures = 0;
    }
    return null;
  }

  /** The cursor moves only from where the events were read, and while the node holds the consumer. */
  async function tell(
    events: readonly OutboxEvent[],
    advance: (em: EntityManager) => Promise<readonly object[]>,
    signal: AbortSignal,
  ): Promise<void> {
    if ('handle' in consumer) {
      await consumer.handle(events, signal);
      await advance(rootEm);
      return;
    }
    await rootEm.fork().transactional(async (em) => {
      // First, for its lock: nobody takes the consumer over before this has ended.
      const [moved] = await advance(em);
      if (moved) await consumer.apply(em, events);
    });
  }

  async function inTime(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), LONGEST_HANDLING_MS).unref();
    handling = { since: performance.now(), end };
    try {
      await work(end.signal);
    } finally {
      clearTimeout(timer);
      handling = null;
    }
  }

  function hold(isOurs: boolean): void {
    isHeld = isOurs;
    if (!isOurs) handling?.end.abort();
  }

  function failed(error: unknown): number | null {
    // Whoever has it now is told of the same events.
    if (!isHeld) return null;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    failures += 1;
    pauseUntil = performance.now() + pauseMs;
    log.warn(
      { err: error, consumer: consumer.name, failures },
      'A consumer of events failed: it is told of the same ones again',
    );
    return pauseMs;
  }

  const loop = createLoop({ step, failed });
  return {
    consumer,
    wake: loop.wake,
    hold,
    isStuck: () => handling !== null && performance.now() - handling.since > LONGEST_HANDLING_MS,
    async stop() {
      const stopped = loop.stop();
      hold(false);
      await stopped;
    },
  };
}
