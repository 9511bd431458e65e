import { createEmitter, type Emitter } from './store.ts';
import { type ConfabStorage, type Table, TABLES } from './storage.ts';

/** What several storages of one program share. */
export interface Memory {
  readonly tables: Readonly<Record<Table, Map<string, unknown>>>;
  /** The last of those who wait, by the name of the lock. */
  readonly locks: Map<string, Promise<unknown>>;
  readonly announced: Emitter<{ readonly topic: Table; readonly by: ConfabStorage }>;
}

export function createMemory(): Memory {
  const tables = Object.fromEntries(TABLES.map((table) => [table, new Map<string, unknown>()]));
  return {
    // Every table was just made.
    tables: tables as Memory['tables'],
    locks: new Map(),
    announced: createEmitter(),
  };
}

/** Forgets everything with the program; those made with one memory are to each other like two tabs. */
export function createMemoryStorage(memory: Memory = createMemory()): ConfabStorage {
  const { tables, locks, announced } = memory;
  const closing = new AbortController();
  const heard = createEmitter<Table>();
  const stopHearing = announced.on(({ topic, by }) => {
    if (by !== storage) queueMicrotask(() => heard.emit(topic));
  });

  const keysOf = (table: Table, prefix: string) =>
    [...tables[table].keys()].filter((key) => key.startsWith(prefix)).sort();

  const storage: ConfabStorage = {
    // Whoever reads knows what was written there.
    read: async <Value>(table: Table, key: string) =>
      structuredClone(tables[table].get(key)) as Value | undefined,
    readAll: async <Value>(table: Table, prefix = '') =>
      keysOf(table, prefix).map((key) => structuredClone(tables[table].get(key)) as Value),
    async write(table, key, value) {
      tables[table].set(key, structuredClone(value));
    },
    async remove(table, key) {
      tables[table].delete(key);
    },
    async clear(table, prefix = '') {
      for (const key of keysOf(table, prefix)) tables[table].delete(key);
    },
    exclusively(name, action) {
      const before = locks.get(name) ?? Promise.resolve();
      const done = before.then(() => {
        closing.signal.throwIfAborted();
        return action();
      });
      locks.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
    announce: (topic) => announced.emit({ topic, by: storage }),
    onAnnounced: heard.on,
    close() {
      closing.abort();
      stopHearing();
    },
  };
  return storage;
}
