/** Part of a list whose newest come first. */
export interface Page {
  readonly ids: readonly string[];
  /** Where to go on from; null at the end. */
  readonly next: string | null;
}

/** What is known of a long list: its ids alone, since what they stand for is in the cache. */
export interface Order {
  /** The newest first. */
  readonly ids: readonly string[];
  /** Those among them that have come while somebody read, and wait until they are asked for. */
  readonly hidden: ReadonlySet<string>;
  /** How many newer ones are not among them: they are read anew when they are asked for. */
  readonly missed: number;
  /** How many newer ones were let go of. */
  readonly skipped: number;
  /** Where to go on from; null at the end. */
  readonly next: string | null;
}

const NONE: ReadonlySet<string> = new Set();

/** More than that are read anew when they are asked for. */
const MOST_HIDDEN = 50;

export const startOf = ({ ids, next }: Page): Order => ({
  ids,
  hidden: NONE,
  missed: 0,
  skipped: 0,
  next,
});

/** Whether newer ones are missing, so that what comes does not follow what is known. */
export const isTorn = ({ missed, skipped }: Order): boolean => missed > 0 || skipped > 0;

export const shownIn = ({ ids, hidden }: Order): readonly string[] =>
  hidden.size === 0 ? ids : ids.filter((id) => !hidden.has(id));

export const waitingIn = ({ hidden, missed }: Order): number => hidden.size + missed;

export function withNewest(order: Order, id: string): Order {
  if (order.ids.includes(id)) return order;
  if (isTorn(order)) return { ...order, missed: order.missed + 1 };
  return { ...order, ids: [id, ...order.ids] };
}

/** The same for one that waits until it is asked for. */
export function withWaiting(order: Order, id: string): Order {
  if (isTorn(order) || order.ids.includes(id)) return withNewest(order, id);
  if (order.hidden.size === MOST_HIDDEN) {
    return { ...order, ids: shownIn(order), hidden: NONE, missed: MOST_HIDDEN + 1 };
  }
  return { ...order, ids: [id, ...order.ids], hidden: new Set([...order.hidden, id]) };
}

export function without(order: Order, gone: string): Order {
  if (!order.ids.includes(gone)) return order;
  const isOther = (id: string) => id !== gone;
  return {
    ...order,
    ids: order.ids.filter(isOther),
    hidden: new Set([...order.hidden].filter(isOther)),
  };
}

/** With the next page, and no more than `limit`: the newest go first. */
export function withOlder(order: Order, page: Page, limit: number): Order {
  const known = new Set(order.ids);
  const all = [...order.ids, ...page.ids.filter((id) => !known.has(id))];
  const tooMany = Math.max(0, all.length - limit);
  const ids = all.slice(tooMany);
  return {
    ids,
    hidden: new Set(ids.filter((id) => order.hidden.has(id))),
    missed: order.missed,
    skipped: order.skipped + tooMany,
    next: page.next,
  };
}

/**
 * With the first page as it is now: what has gone is left out, what has come waits. Those that have come since the page
 * was asked for are not yet in it.
 */
export function withFirst(order: Order, page: Page, since: ReadonlySet<string>): Order {
  if (order.skipped > 0) return order;
  const present = new Set(page.ids);
  const end = order.ids.findLastIndex((id) => present.has(id)) + 1;
  if (end === 0 && page.next !== null) {
    return { ...order, ids: shownIn(order), hidden: NONE, missed: page.ids.length };
  }
  const newest = order.ids.filter((id) => since.has(id) && !present.has(id));
  const beyond = page.next === null ? [] : order.ids.slice(end).filter((id) => !since.has(id));
  const ids = [...newest, ...page.ids, ...beyond];
  const shown = new Set(shownIn(order));
  return {
    ids,
    hidden: new Set(ids.filter((id) => !shown.has(id))),
    missed: 0,
    skipped: 0,
    next: beyond.length > 0 ? order.next : page.next,
  };
}

/** All that waits is shown. */
export const unveiled = (order: Order): Order => ({ ...order, hidden: NONE });
