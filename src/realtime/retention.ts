import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { PoolClient } from 'pg';
import { poolOf } from '../database/orm.ts';
import {
  findChatsAfter,
  lockRun,
  pruneChat,
  type Retention,
  unlockRun,
} from './retention-repository.ts';

const FIRST_RUN_MS = 5 * 60_000;
const PRUNE_EVERY_MS = 3_600_000;
const CHATS_AT_ONCE = 500;
const EVENTS_AT_ONCE = 1_000;
/** Between two statements: nobody is in a hurry, and others are. */
const PAUSE_MS = 20;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

interface Options extends Retention {
  readonly em: EntityManager;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** Keeps the logs of chats short, from time to time. */
export interface Pruning {
  /** Goes over all chats, unless another node does; gives the number of events that are gone. */
  prune(): Promise<number>;
  close(): Promise<void>;
}

/** Whoever comes back to a log that was cut is told to resync. */
export function createPruning({ em, log, ...retention }: Options): Pruning {
  let isClosed = false;
  let underWay: Promise<unknown> = Promise.resolve();
  let timer = schedule(Math.random() * FIRST_RUN_MS);

  /** Nodes that start together do not run together. */
  function schedule(delayMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      underWay = prune()
        .then((count) => count > 0 && log.info({ count }, 'Old events of chats are gone'))
        .catch((error: unknown) => log.warn({ err: error }, 'Old events stay until the next run'));
      timer = schedule(PRUNE_EVERY_MS * (0.5 + Math.random()));
    }, delayMs).unref();
  }

  async function prune(): Promise<number> {
    const client = await poolOf(em).connect();
    let failure: Error | undefined;
    try {
      if (!(await lockRun(client))) return 0;
      const count = await pruneAll(client);
      await unlockRun(client);
      return count;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    } finally {
      // A connection that failed is not used again: its end frees the lock.
      client.release(failure);
    }
  }

  async function pruneAll(client: PoolClient): Promise<number> {
    let count = 0;
    let lastId: string | undefined = BEFORE_ALL_IDS;
    while (lastId !== undefined && !isClosed) {
      const chats = await findChatsAfter(client, retention, lastId, CHATS_AT_ONCE);
      for (const chat of chats) {
        let gone = chat.isDue ? EVENTS_AT_ONCE : 0;
        while (gone === EVENTS_AT_ONCE && !isClosed) {
          gone = await pruneChat(client, chat, retention, EVENTS_AT_ONCE);
          count += gone;
          await sleep(PAUSE_MS);
        }
      }
      lastId = chats.at(-1)?.id;
      await sleep(PAUSE_MS);
    }
    return count;
  }

  return {
    prune,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
