import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { asUnavailable } from '../database/failures.ts';
import { sessionRevoked, unavailable } from '../errors.ts';
import type { Bus } from '../realtime/bus.ts';
import { findLiveSessions, touchSessions } from './session-repository.ts';

/** How long another node may go on where the bus lost what it should have told. */
const MAX_AGE_MS = 1_000;
/**
 * How long a database that hangs is waited for, in steps: a process so busy that it cannot read the
 * answer takes longer over each, and does not take the database for hanging.
 */
const PATIENCE_STEPS = 20;
const PATIENCE_STEP_MS = 100;
const MAX_REMEMBERED = 50_000;

/** Knows which sessions have ended, on this node at once and on others within a second. */
export interface Sessions {
  /** Throws SESSION_REVOKED, or UNAVAILABLE when that cannot be known. No query within a second of the last. */
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
  const ended = new LRUCache<string, true>({ max: MAX_REMEMBERED });
  /** Answers by when they were asked for, so that none is older than it says. */
  const answers = new LRUCache<string, Promise<boolean>>({ max: MAX_REMEMBERED, ttl: MAX_AGE_MS });
  const questions = new DataLoader<string, boolean>((ids) => askAll(em, ids), { cache: false });

  function isLive(sessionId: string): Promise<boolean> {
    const known = answers.get(sessionId);
    if (known) return known;
    const answer = questions.load(sessionId);
    answers.set(sessionId, answer);
    answer.catch(() => answers.peek(sessionId) === answer && answers.delete(sessionId));
    return answer;
  }

  function tell(sessionIds: readonly string[]): void {
    const news = sessionIds.filter((sessionId) => !ended.has(sessionId));
    if (news.length === 0) return;
    for (const sessionId of news) ended.set(sessionId, true);
    for (const listener of listeners) listener(news);
  }

  const unsubscribe = await bus.subscribe('sessions', ({ sessionIds }) => tell(sessionIds));

  return {
    async requireLive(sessionId) {
      if (ended.has(sessionId)) throw sessionRevoked();
      if (!(await isLive(sessionId))) tell([sessionId]);
      if (ended.has(sessionId)) throw sessionRevoked();
    },

    revoked(sessionIds) {
      if (sessionIds.length === 0) return;
      tell(sessionIds);
      bus.publish('sessions', { type: 'sessionsRevoked', sessionIds });
    },

    onRevoked(listener) {
      listeners.add(listener);
    },

    async findRevoked(sessionIds) {
      const known = sessionIds.filter((sessionId) => ended.has(sessionId));
      const open = sessionIds.filter((sessionId) => !ended.has(sessionId));
      const live = open.length > 0 ? await findLive(em, open) : new Set();
      const found = open.filter((sessionId) => !live.has(sessionId));
      tell(found);
      return [...known, ...found];
    },

    close() {
      unsubscribe();
      listeners.clear();
    },
  };
}

async function askAll(em: EntityManager, sessionIds: readonly string[]): Promise<boolean[]> {
  const live = await inTime(findLive(em, sessionIds));
  return sessionIds.map((sessionId) => live.has(sessionId));
}

/** Nobody is let in, and nobody is kept waiting, while nothing answers. */
async function inTime<Result>(question: Promise<Result>): Promise<Result> {
  const answered = new AbortController();
  const options = { signal: answered.signal, ref: false };
  const tooLate = async () => {
    for (let step = 0; step < PATIENCE_STEPS; step++) await sleep(PATIENCE_STEP_MS, null, options);
    throw unavailable('The database');
  };
  return Promise.race([question, tooLate()]).finally(() => answered.abort());
}

/** Whoever asks for a session uses it: what is noted of that is as new as this, and nobody waits for it. */
async function findLive(em: EntityManager, sessionIds: readonly string[]): Promise<Set<string>> {
  try {
    const rows = await findLiveSessions(em, sessionIds);
    const inUse = rows.filter(({ isUseUnknown }) => isUseUnknown).map(({ id }) => id);
    if (inUse.length > 0) touchSessions(em, inUse).catch(() => undefined);
    return new Set(rows.map(({ id }) => id));
  } catch (error) {
    throw asUnavailable(error) ?? error;
  }
}
