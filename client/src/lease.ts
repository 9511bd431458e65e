import { doneOf, resultOf } from './indexed-db.ts';

const LEASE_MS = 5_000;
const RENEW_MS = 1_500;
const POLL_MS = 50;

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/** What stands for a lock, and whose it would be. */
interface Place {
  readonly database: IDBDatabase;
  readonly table: string;
  readonly name: string;
  readonly owner: string;
}

/** What `navigator.locks` does, for pages that came by `http:` and have none: a tab that is gone loses its lease soon. */
export async function withLease<Result>(
  place: Place,
  signal: AbortSignal,
  action: () => Promise<Result>,
): Promise<Result> {
  while (!(await take(place))) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    signal.throwIfAborted();
  }
  const renewal = setInterval(() => {
    take(place).catch(() => undefined);
  }, RENEW_MS);
  try {
    return await action();
  } finally {
    clearInterval(renewal);
    await release(place);
  }
}

/** Transactions that write run one after the other, in all tabs. */
async function take(place: Place): Promise<boolean> {
  const { store, done, lease } = await leaseAt(place);
  const { name, owner } = place;
  const now = Date.now();
  const isFree = !lease || lease.owner === owner || lease.until <= now || isOff(lease, now);
  if (isFree) store.put({ owner, until: now + LEASE_MS } satisfies Lease, name);
  await done;
  return isFree;
}

/** The clock was set back since. */
const isOff = ({ until }: Lease, now: number) => until > now + LEASE_MS;

async function release(place: Place): Promise<void> {
  const { store, done, lease } = await leaseAt(place);
  if (lease?.owner === place.owner) store.delete(place.name);
  await done;
}

/** In a transaction, which goes on for as long as something is asked of it at once. */
async function leaseAt({ database, table, name }: Place) {
  const transaction = database.transaction(table, 'readwrite');
  const store = transaction.objectStore(table);
  const done = doneOf(transaction);
  // Whoever awaits the lease alone hears of no end.
  done.catch(() => undefined);
  // Nothing else is stored there.
  const lease = await resultOf(store.get(name) as IDBRequest<Lease | undefined>);
  return { store, done, lease };
}
