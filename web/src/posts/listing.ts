import type { ConfabError, Store } from '@confab/client';
import {
  isTorn,
  type Order,
  type Page,
  shownIn,
  startOf,
  unveiled,
  waitingIn,
  withFirst,
  withNewest,
  withOlder,
  without,
  withWaiting,
} from './order.ts';

export interface ListingState {
  /** The newest first. */
  readonly ids: readonly string[];
  /** Whether more lie beyond the oldest. */
  readonly older: 'more' | 'loading' | 'none' | 'failed';
  /** Why `older` is `failed`. */
  readonly failure: ConfabError | null;
  /** How many have come that are not shown. */
  readonly waiting: number;
  /** How many newer ones were let go of, so that the list does not grow for ever. */
  readonly skipped: number;
}

/** The order of a long list, page by page and live. */
export interface Listing extends Store<ListingState> {
  /** Shows what was kept of it, if there is any, until the first page is read. */
  restore(readKept: () => Promise<Page | null>): Promise<void>;
  /** What to keep of it; null while there is nothing newer than what was kept. */
  newest(count: number): Page | null;
  loadOlder(): Promise<void>;
  /** Reads the newest anew: what came and what went while nothing was told. */
  refresh(): Promise<void>;
  /** Shows what waits; rejects with a `ConfabError` where that has to be read, and cannot. */
  showNewest(): Promise<void>;
  /** One that has just been told of. */
  arrived(id: string): void;
  /** One of the viewer's own, which waits for nobody. */
  added(id: string): void;
  removed(id: string): void;
  /** Forgets everything, as before the first page. */
  clear(): void;
}

interface Options {
  /** Rejects with a `ConfabError`. */
  readonly read: (after: string | null) => Promise<Page>;
  /** Whether what arrives waits until it is asked for. */
  readonly holdsBack: boolean;
  /** How many to know of at most. */
  readonly limit: number;
  /** Told of those that it begins to know, and of those that it knows no more. */
  readonly onKnown: (come: readonly string[], gone: readonly string[]) => void;
}

/** What has come or gone since a page was asked for, which may not tell of it. */
interface Meanwhile {
  readonly come: Set<string>;
  readonly gone: Set<string>;
}

type Reading = Pick<ListingState, 'older' | 'failure'>;

const LOADING: Reading = { older: 'loading', failure: null };

/** Before the first page. */
const NOTHING_YET: ListingState = { ids: [], ...LOADING, waiting: 0, skipped: 0 };

type Commit = (order: Order | null, reading?: Reading) => void;

export function createListing({ read, holdsBack, limit, onKnown }: Options): Listing {
  const listeners = new Set<() => void>();
  let order: Order | null = null;
  /** What is shown was kept, and says nothing of how it is now. */
  let isKept = false;
  let reading: Reading = LOADING;
  let state = NOTHING_YET;
  let turn: Promise<unknown> = Promise.resolve();
  let loading: Promise<void> | null = null;
  let meanwhile: Meanwhile | null = null;
  /** What was asked for before everything was forgotten counts for nothing. */
  let epoch = 0;

  const set: Commit = (next, nextReading = reading) => {
    const [before, after] = [new Set(order?.ids), new Set(next?.ids)];
    order = next;
    reading = nextReading;
    state = next
      ? { ids: shownIn(next), waiting: waitingIn(next), skipped: next.skipped, ...reading }
      : { ...NOTHING_YET, ...reading };
    const come = [...after].filter((id) => !before.has(id));
    const gone = [...before].filter((id) => !after.has(id));
    if (come.length > 0 || gone.length > 0) onKnown(come, gone);
    for (const listener of [...listeners]) listener();
  };

  /** One after the other: answers that cross would tell of different lists. */
  function inTurn(action: (commit: Commit) => Promise<void>): Promise<void> {
    const began = epoch;
    const commit: Commit = (...changes) => {
      if (began === epoch) set(...changes);
    };
    const done = turn.then(() => action(commit));
    turn = done.catch(() => undefined);
    return done;
  }

  async function readPage(after: string | null): Promise<{ page: Page; come: Set<string> }> {
    const since = (meanwhile = { come: new Set<string>(), gone: new Set<string>() });
    try {
      const { ids, next } = await read(after);
      return { page: { ids: ids.filter((id) => !since.gone.has(id)), next }, come: since.come };
    } finally {
      if (meanwhile === since) meanwhile = null;
    }
  }

  async function start(commit: Commit): Promise<void> {
    const { page, come } = await readPage(null);
    const newest = [...come].filter((id) => !page.ids.includes(id)).reverse();
    const next = startOf({ ids: [...newest, ...page.ids], next: page.next });
    commit(next, settled(next));
    if (order === next) isKept = false;
  }

  async function readMore(commit: Commit): Promise<void> {
    commit(order, LOADING);
    try {
      if (!order || isKept) return await start(commit);
      const { page } = await readPage(order.next);
      const next = withOlder(order, page, limit);
      commit(next, settled(next));
    } catch (error) {
      // As `read` promises.
      commit(order, { older: 'failed', failure: error as ConfabError });
    }
  }

  async function readAgain(commit: Commit): Promise<void> {
    if (!order) return readMore(commit);
    if (isKept) return start(commit);
    const { page, come } = await readPage(null);
    const next = order && withFirst(order, page, come);
    if (!next) return;
    const shown = next.missed > 0 ? startOf(page) : unveiled(next);
    commit(holdsBack ? next : shown, settled(holdsBack ? next : shown));
  }

  async function readNewest(commit: Commit): Promise<void> {
    if (!order) return;
    if (isTorn(order) || isKept) await start(commit);
    else commit(unveiled(order));
  }

  const showNewest = () => inTurn(readNewest);

  return {
    get: () => state,
    restore: (readKept) =>
      inTurn(async (commit) => {
        const page = await readKept();
        if (order || !page || page.ids.length === 0) return;
        const kept = startOf(page);
        commit(kept, settled(kept));
        isKept = order === kept;
      }),
    newest(count) {
      if (!order || isKept || order.skipped > 0) return null;
      const ids = shownIn(order);
      // Nobody goes on from there: what is kept is read anew before.
      const next = ids[count] ?? order.next;
      return { ids: ids.slice(0, count), next };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    loadOlder() {
      if (loading) return loading;
      const done = inTurn(async (commit) => {
        if (!order || order.next !== null) await readMore(commit);
      });
      loading = done;
      return done.finally(() => {
        if (loading === done) loading = null;
      });
    },
    // What is shown stays where this fails: there will be a next time.
    refresh: () => inTurn((commit) => readAgain(commit).catch(() => undefined)),
    showNewest,
    arrived(id) {
      meanwhile?.come.add(id);
      // Where there is nothing yet, nobody is disturbed.
      const waits = holdsBack && state.ids.length > 0;
      if (order) set(waits ? withWaiting(order, id) : withNewest(order, id));
    },
    added(id) {
      meanwhile?.come.add(id);
      if (!order) return;
      set(withNewest(order, id));
      if (isTorn(order)) showNewest().catch(() => undefined);
    },
    removed(id) {
      meanwhile?.gone.add(id);
      if (order) set(without(order, id));
    },
    clear() {
      epoch += 1;
      turn = Promise.resolve();
      loading = null;
      isKept = false;
      set(null, LOADING);
    },
  };
}

const settled = ({ next }: Page): Reading => ({
  older: next === null ? 'none' : 'more',
  failure: null,
});
