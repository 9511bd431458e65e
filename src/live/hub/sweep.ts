import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Bus } from '../bus/bus.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { ChatStreams } from './chat-streams.ts';
import type { Inboxes } from './inboxes.ts';
import { findHorizon, findRecentEvents, LONGEST_WRITE_SECONDS } from './repository.ts';

const SWEEP_MS = 1_000;

interface Options {
  readonly em: EntityManager;
  readonly bus: Bus;
  readonly events: EventRegistry;
  readonly log: Pick<Logger, 'warn'>;
  readonly streams: ChatStreams;
  readonly inboxes: Inboxes;
}

/**
 * Finds what the bus has lost. Each second it reads the end of the log, which costs what was written and
 * not what is watched. Entries do not become visible in the order of their moments, so each time it
 * reads from where the oldest transaction began that was writing when the last one began to look. Beside
 * that it goes over a few of all that is watched, for what was stamped by a clock that is wrong.
 */
export function startSweeping({ em, bus, events, log, streams, inboxes }: Options) {
  let horizon: number | null = null;
  let lookedAt = 0;
  let isSweeping = false;

  async function sweep(): Promise<void> {
    // Its own clock, which nobody sets: that of the database is read with the horizon.
    const startedAt = performance.now();
    const next = await findHorizon(em);
    const isLate = startedAt - lookedAt > LONGEST_WRITE_SECONDS * 1_000;
    if (horizon === null || isLate) await Promise.all([streams.sweepAll(), inboxes.sweepAll()]);
    else if (streams.areWatched() || inboxes.areWatched()) await lookBackTo(horizon);
    horizon = next;
    lookedAt = startedAt;
    await Promise.all([streams.sweepSome(), inboxes.sweepSome()]);
  }

  async function lookBackTo(moment: number): Promise<void> {
    const recent = await findRecentEvents(em, moment, events.joinTypes);
    for (const { chatId, seq, joinedId } of recent) {
      streams.catchUp(chatId, seq);
      if (joinedId) inboxes.join(joinedId, { chatId, seq });
    }
  }

  async function sweepUnlessSweeping(): Promise<void> {
    if (isSweeping) return;
    isSweeping = true;
    try {
      await sweep();
    } catch (error) {
      log.warn({ err: error }, 'The sweep for lost events failed: the next one makes up for it');
    } finally {
      isSweeping = false;
    }
  }

  const timer = setInterval(() => void sweepUnlessSweeping(), SWEEP_MS).unref();
  bus.onReconnect(() => void sweepUnlessSweeping());
  return { close: () => clearInterval(timer) };
}
