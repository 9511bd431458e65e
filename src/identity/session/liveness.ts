import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { asUnavailable } from '../../store/postgres/failures.ts';
import { unavailable } from '../../errors.ts';
import { findLiveSessions, touchSessions } from './repository.ts';

/** How long another node may go on where the bus lost what it should have told. */
const MAX_AGE_MS = 1_000;
/**
 * Answers about sessions in use are renewed before they are too old, many by one statement: those who
 * ask now and then would cost a statement with every request.
 */
const RENEW_EVERY_MS = 400;
/** A session that was not used for so long is asked for when it comes back. */
const IN_USE_MS = 5_000;
const RENEWED_AT_ONCE = 500;
/**
 * How long a database that hangs is waited for, in steps: a process so busy that it cannot read the
 * answer takes longer over each, and does not take the database for hanging.
 */
const PATIENCE_STEPS = 20;
const PATIENCE_STEP_MS = 100;
const MAX_REMEMBERED = 50_000;

interface Remembered {
  answer: Promise<boolean>;
  /** When it was asked for, so that no answer is older than it says. */
  askedAt: number;
  usedAt: number;
}

/** What the database says of sessions: up to a second old, and no query for those that are in use. */
export interface Liveness {
  /** Throws UNAVAILABLE when it cannot be known. */
  isLive(sessionId: string): Promise<boolean>;
  /** Those of them that are, now. */
  findLive(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  close(): void;
}

export function createLiveness(em: EntityManager): Liveness {
  /** The session that was used last comes first. */
  // With `max` it would take all its room at once.
  const remembered = new LRUCache<string, Remembered>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: () => 1,
  });
  const questions = new DataLoader<string, boolean>(
    async (sessionIds) => {
      const live = await inTime(findLive(sessionIds));
      return sessionIds.map((sessionId) => live.has(sessionId));
    },
    { cache: false },
  );

  /** Whoever asks for a session uses it: what is noted of that is as new as this, and nobody waits for it. */
  async function findLive(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    try {
      const rows = await findLiveSessions(em, sessionIds);
      const unnoted = rows.filter(({ isUseUnknown }) => isUseUnknown).map(({ id }) => id);
      if (unnoted.length > 0) touchSessions(em, unnoted).catch(() => undefined);
      return new Set(rows.map(({ id }) => id));
    } catch (error) {
      throw asUnavailable(error) ?? error;
    }
  }

  function* inUse(now: number) {
    for (const [sessionId, { usedAt }] of remembered.entries()) {
      if (now - usedAt > IN_USE_MS) return;
      yield sessionId;
    }
  }

  let isRenewing = false;
  async function renew(): Promise<void> {
    if (isRenewing) return;
    isRenewing = true;
    try {
      const sessionIds = [...inUse(performance.now())];
      for (let start = 0; start < sessionIds.length; start += RENEWED_AT_ONCE) {
        await renewAll(sessionIds.slice(start, start + RENEWED_AT_ONCE));
      }
    } catch {
      // Answers grow old, and whoever needs one asks, and is told what is wrong.
    } finally {
      isRenewing = false;
    }
  }

  async function renewAll(sessionIds: readonly string[]): Promise<void> {
    const askedAt = performance.now();
    const live = await inTime(findLive(sessionIds));
    for (const sessionId of sessionIds) {
      const known = remembered.peek(sessionId);
      if (!known || known.askedAt > askedAt) continue;
      known.answer = Promise.resolve(live.has(sessionId));
      known.askedAt = askedAt;
    }
  }
  const timer = setInterval(() => void renew(), RENEW_EVERY_MS).unref();

  return {
    isLive(sessionId) {
      const now = performance.now();
      const known = remembered.get(sessionId);
      if (known && now - known.askedAt < MAX_AGE_MS) {
        known.usedAt = now;
        return known.answer;
      }
      const answer = questions.load(sessionId);
      remembered.set(sessionId, { answer, askedAt: now, usedAt: now });
      answer.catch(
        () => remembered.peek(sessionId)?.answer === answer && remembered.delete(sessionId),
      );
      return answer;
    },
    findLive,
    close: () => clearInterval(timer),
  };
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
