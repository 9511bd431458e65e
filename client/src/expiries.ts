import type { AnyRecord } from './expiring.ts';
import type { StoredPage } from './pages.ts';
import type { ChatRecord, MessageRecord, Records, RecordTypes } from './records.ts';
import type { ConfabStorage } from './storage.ts';

interface Dependencies {
  /** Whatever is written to them is written as it is by then. */
  readonly records: Records;
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  /** Where it is known that there is something to clean. */
  readonly marker: string;
  /** A record as it is now. */
  readonly current: <Given extends AnyRecord>(record: Given) => Given;
  /** When it will be another by itself next; Infinity where it stays. */
  readonly nextExpiry: (record: AnyRecord) => number;
}

export interface Expiries {
  /** A record will be another by itself at this moment. */
  expect(type: keyof RecordTypes, id: string, at: number): void;
  /** Takes what has disappeared out of what is stored. */
  clean(): void;
  dispose(): void;
}

const LONGEST_TIMER_MS = 2e9;
/** What is shown is stored within a second: it is cleaned behind that, and not for each message by itself. */
const CLEAN_AFTER_MS = 2_000;

/** Waits for what disappears, with one timer for what is shown and one for what is stored. */
export function createExpiries(dependencies: Dependencies): Expiries {
  const { records, storage, viewerId, marker, current, nextExpiry } = dependencies;
  const awaited = new Map<string, { readonly type: keyof RecordTypes; readonly at: number }>();
  const showing = createAlarm(show);
  const storing = createAlarm(() => void cleanStored().catch(() => undefined));
  let isMarked = false;
  let isOver = false;

  function show(): void {
    for (const [id, { type, at }] of awaited) {
      if (at > Date.now()) showing.set(at);
      else {
        awaited.delete(id);
        const record = records.read(type, id);
        if (record) records.write(type, record);
      }
    }
  }

  async function cleanStored(): Promise<void> {
    const keyOf = (name: string) => `${viewerId}/${name}`;
    let next = Infinity;
    const clean = async <Value>(name: string, currentOf: (value: Value) => Value) => {
      const value = await storage.read<Value>('pages', keyOf(name));
      const changed = value && currentOf(value);
      if (changed !== value && !isOver) await storage.write('pages', keyOf(name), changed);
    };
    const all = <Record extends MessageRecord | ChatRecord>(given: readonly Record[]) => {
      const now = given.map((record) => current(record));
      next = Math.min(next, ...now.map(nextExpiry));
      return now.some((record, index) => record !== given[index]) ? now : given;
    };
    // As pages are written: none is lost that is stored meanwhile.
    await storage.exclusively(keyOf('recent'), async () => {
      for (const place of (await storage.read<string[]>('pages', keyOf('recent'))) ?? []) {
        await clean<StoredPage>(place, (page) => {
          const messages = all(page.messages);
          const root = page.root && (all([page.root])[0] ?? null);
          const isSame = messages === page.messages && root === page.root;
          return isSame ? page : { ...page, messages, ...(root && { root }) };
        });
      }
      for (const list of ['chats', 'archived']) await clean<readonly ChatRecord[]>(list, all);
    });
    if (next < Infinity) storing.set(next + CLEAN_AFTER_MS);
    else if (awaited.size === 0) {
      isMarked = false;
      await storage.remove('pages', marker);
    }
  }

  return {
    expect(type, id, at) {
      awaited.set(id, { type, at });
      showing.set(at);
      storing.set(at + CLEAN_AFTER_MS);
      if (isMarked) return;
      isMarked = true;
      storage.write('pages', marker, true).catch(() => undefined);
    },
    clean: () => storing.set(Date.now()),
    dispose() {
      isOver = true;
      showing.stop();
      storing.stop();
    },
  };
}

/** Rings once, at the earliest of the moments that it was set to. */
function createAlarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = Infinity;
  let isStopped = false;

  function set(at: number): void {
    if (isStopped || at >= next) return;
    clearTimeout(timer);
    next = at;
    timer = setTimeout(
      () => {
        next = Infinity;
        // It may be early by the clock, and of a year a part alone.
        if (at > Date.now()) set(at);
        else ring();
      },
      Math.min(Math.max(at - Date.now(), 0), LONGEST_TIMER_MS),
    );
  }

  return {
    set,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
