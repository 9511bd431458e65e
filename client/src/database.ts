import { createAnnouncements } from './announcements.ts';
import { notLoaded } from './errors.ts';
import { doneOf, openDatabase, resultOf } from './indexed-db.ts';
import { withBrowserLock } from './lock.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { randomId } from './random-id.ts';
import { type ConfabStorage, type Table, TABLES } from './storage.ts';

const VERSION = 2;
const LEASES = 'leases';

/** In IndexedDB, for all tabs alike; in memory where the browser keeps nothing, as some do in private windows. */
export function createDatabaseStorage(name: string): ConfabStorage {
  const memory = createMemoryStorage();
  const announcements = createAnnouncements(name);
  const closing = new AbortController();
  let opened: Promise<IDBDatabase | null> | null = null;
  let wasOpen = false;

  const database = () => (opened ??= open());

  /** What has been open and no longer is, is worth an error; a browser that refuses from the start is not. */
  async function open(): Promise<IDBDatabase | null> {
    closing.signal.throwIfAborted();
    try {
      const it = await openNewest(name, () => (opened = null));
      wasOpen = true;
      return it;
    } catch (error) {
      if (!wasOpen) return null;
      opened = null;
      throw error;
    }
  }

  // Pages that came by http: have none.
  const hasLocks = Boolean((navigator as Partial<Navigator>).locks);

  return {
    // Whoever reads knows what was written there.
    async read<Value>(table: Table, key: string) {
      const it = await database();
      if (!it) return memory.read<Value>(table, key);
      return resultOf(storeIn(it, table).get(key) as IDBRequest<Value | undefined>);
    },
    async readAll<Value>(table: Table, prefix?: string) {
      const it = await database();
      if (!it) return memory.readAll<Value>(table, prefix);
      return resultOf(storeIn(it, table).getAll(rangeOf(prefix)) as IDBRequest<Value[]>);
    },
    async write(table, key, value) {
      const it = await database();
      await (it
        ? change(it, table, (store) => store.put(value, key))
        : memory.write(table, key, value));
    },
    async remove(table, key) {
      const it = await database();
      await (it ? change(it, table, (store) => store.delete(key)) : memory.remove(table, key));
    },
    async clear(table, prefix) {
      const it = await database();
      await (it
        ? change(it, table, (store) => store.delete(rangeOf(prefix)))
        : memory.clear(table, prefix));
    },
    async exclusively<Result>(
      lock: string,
      action: () => Promise<Result>,
      patienceMs?: number,
    ): Promise<Result> {
      const it = await database();
      if (!it) return memory.exclusively(lock, action);
      const { signal } = closing;
      if (hasLocks) return withBrowserLock(`${name} ${lock}`, signal, action, patienceMs);
      const { withLease } = await import('./lease.ts').catch(notLoaded);
      const place = { database: it, table: LEASES, name: lock, owner: randomId() };
      return memory.exclusively(lock, () => withLease(place, signal, action));
    },
    announce: announcements.announce,
    onAnnounced: announcements.on,
    close() {
      closing.abort();
      announcements.close();
      memory.close();
      void opened?.then((it) => it?.close());
    },
  };
}

const storeIn = (it: IDBDatabase, table: Table) => it.transaction(table).objectStore(table);

/** Without `commit` a page that is being left would take along what it has just written. */
async function change(
  it: IDBDatabase,
  table: Table,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<void> {
  const transaction = it.transaction(table, 'readwrite');
  const done = doneOf(transaction);
  act(transaction.objectStore(table));
  transaction.commit();
  await done;
}

const rangeOf = (prefix = '') => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** A tab with newer code may have changed it already; what there is, is enough then. */
async function openNewest(name: string, lost: () => void): Promise<IDBDatabase> {
  try {
    return await openDatabase(name, VERSION, {
      lost,
      upgrade(database) {
        for (const table of [...TABLES, LEASES]) {
          if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
        }
      },
    });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    return openDatabase(name, undefined, { lost });
  }
}
