import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { sessionRevoked } from '../../errors.ts';
import type { Bus } from '../../live/bus/bus.ts';
import { sessionsChannel } from './events.ts';
import { createLiveness } from './liveness.ts';

const MAX_REMEMBERED = 50_000;

/** Knows which sessions have ended, on this node at once and on others within a second. */
export interface Sessions {
  /** Throws SESSION_REVOKED, or UNAVAILABLE when that cannot be known. No query for a session that is in use. */
  requireLive(sessionId: string): Promise<void>;
  /** To be called after the commit that ended them. */
  revoked(sessionIds: readonly string[]): void;
  /** Calls `listener` once for each session that ends, wherever it was ended and however that was found. */
  onRevoked(listener: (sessionIds: readonly string[]) => void): void;
  /** Which of these have ended: what a lost signal hid. */
  findRevoked(sessionIds: readonly string[]): Promise<string[]>;
  close(): void;
}

/** Resolves once no signal from another node can be missed. */
export async function createSessions(em: EntityManager, bus: Bus): Promise<Sessions> {
  const listeners = new Set<(sessionIds: readonly string[]) => void>();
  /** What has ended stays so: these need never be asked again. */
  // With `max` it would take all its room at once.
  const ended = new LRUCache<string, true>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: () => 1,
  });

  function tell(sessionIds: readonly string[]): void {
    const news = sessionIds.filter((sessionId) => !ended.has(sessionId));
    if (news.length === 0) return;
    for (const sessionId of news) ended.set(sessionId, true);
    for (const listener of listeners) listener(news);
  }

  const unsubscribe = await bus.subscribe(sessionsChannel, ({ sessionIds }) => tell(sessionIds));
  const liveness = createLiveness(em);

  return {
    async requireLive(sessionId) {
      if (ended.has(sessionId)) throw sessionRevoked();
      if (!(await liveness.isLive(sessionId))) tell([sessionId]);
      if (ended.has(sessionId)) throw sessionRevoked();
    },

    revoked(sessionIds) {
      if (sessionIds.length === 0) return;
      tell(sessionIds);
      bus.publish(sessionsChannel, { type: 'sessionsRevoked', sessionIds });
    },

    onRevoked(listener) {
      listeners.add(listener);
    },

    async findRevoked(sessionIds) {
      const known = sessionIds.filter((sessionId) => ended.has(sessionId));
      const open = sessionIds.filter((sessionId) => !ended.has(sessionId));
      const live = open.length > 0 ? await liveness.findLive(open) : new Set();
      const found = open.filter((sessionId) => !live.has(sessionId));
      tell(found);
      return [...known, ...found];
    },

    close() {
      liveness.close();
      unsubscribe();
      listeners.clear();
    },
  };
}
