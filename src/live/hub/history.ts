import type { EntityManager } from '@mikro-orm/postgresql';
import type { LogEvent } from '../log/events.ts';
import { toLogEvent } from '../log/log.ts';
import { findLogAfter } from './repository.ts';
import { type createRing, WIDEST_SIZE } from './ring.ts';

const LOG_PAGE = 100;
/** Read along with what somebody who resumes has missed, at least: the next one may have missed more. */
const READ_BACK = 250;

interface Options {
  readonly chatId: string;
  readonly em: EntityManager;
  readonly ring: ReturnType<typeof createRing>;
}

/** A chat's log: the newest of it from the ring, and the rest as it is stored. */
export function createHistory({ chatId, em, ring }: Options) {
  async function read(after: number, limit = LOG_PAGE): Promise<LogEvent[]> {
    return (await findLogAfter(em, chatId, after, limit)).map(toLogEvent);
  }

  return {
    read,

    /** From the ring, which is filled from the log so that the next who resume are served by it, too. */
    async after(seq: number, limit: number): Promise<LogEvent[]> {
      const tail = ring.tail();
      if (seq >= tail) return ring.after(seq, limit);
      const oldest = Math.max(ring.head() - WIDEST_SIZE, 0);
      if (seq < oldest) return (await read(seq)).slice(0, limit);

      const behind = ring.head() - seq;
      const from = Math.max(seq - Math.max(behind, READ_BACK), oldest);
      const older = await read(from, tail - from);
      ring.prepend(older);
      return older.filter((event) => event.seq > seq).slice(0, limit);
    },
  };
}
