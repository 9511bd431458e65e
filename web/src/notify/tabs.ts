/** Locks end with their tab, however that ends: whoever holds one is there. */
const TELLING = 'confab tells';
const SHOWING = 'confab shows ';

/** Held until it is let go; where there are no locks, nothing knows of other tabs. */
function hold(name: string, mode: LockMode, got: () => void = () => undefined): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const held = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const locks = locksOf(navigator);
  if (!locks) got();
  locks
    ?.request(name, { mode, signal }, () => {
      got();
      return held;
    })
    .catch(() => undefined);
  return () => waiting.abort();
}

/** Pages that came by `http:` have none. */
const locksOf = ({ locks }: Partial<Navigator>): LockManager | undefined => locks;

/** Of all tabs one tells what has come: calls back once it is this one. */
export const becomeTeller = (got: () => void): (() => void) => hold(TELLING, 'exclusive', got);

/** Says in all tabs that this chat, or none, is seen in this one. */
export const showChat = (chatId: string | null): (() => void) =>
  hold(SHOWING + (chatId ?? ''), 'shared');

/** What is seen in some tab: each chat, and '' for a tab that is seen without one. */
export async function shownChats(): Promise<readonly string[]> {
  const { held = [] } = (await locksOf(navigator)?.query()) ?? {};
  return held.flatMap(({ name }) =>
    name?.startsWith(SHOWING) ? [name.slice(SHOWING.length)] : [],
  );
}
