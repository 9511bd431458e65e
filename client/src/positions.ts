/** The newest position taken in of each chat that is followed. */
export interface Positions {
  get(chatId: string): number | undefined;
  set(chatId: string, seq: number): void;
  /** Chats that the inbox brings, and not a stream of their own. */
  readonly inbox: ReadonlySet<string>;
  /** The inbox brings it from now on. */
  enter(chatId: string): void;
  /** It is no longer the viewer's. */
  leave(chatId: string): void;
  forget(chatId: string): void;
  /** Those of the inbox to resume: what is looked at and what was active last comes first. */
  toResume(lookedAt: Iterable<string>): { chatId: string; seq: number }[];
}

/** The most that an inbox takes. */
const MOST_RESUMED = 2_000;

export function createPositions(): Positions {
  /** In the order in which something happened last. */
  const positions = new Map<string, number>();
  const inbox = new Set<string>();
  return {
    get: (chatId) => positions.get(chatId),
    set(chatId, seq) {
      positions.delete(chatId);
      positions.set(chatId, seq);
    },
    inbox,
    enter: (chatId) => void inbox.add(chatId),
    leave: (chatId) => void inbox.delete(chatId),
    forget: (chatId) => void positions.delete(chatId),
    toResume(lookedAt) {
      const newest = inbox.size > MOST_RESUMED ? [...positions.keys()].reverse() : positions.keys();
      const ids = new Set([...lookedAt, ...newest]);
      return [...ids]
        .flatMap((chatId) => {
          const seq = inbox.has(chatId) ? positions.get(chatId) : undefined;
          return seq === undefined ? [] : [{ chatId, seq }];
        })
        .slice(0, MOST_RESUMED);
    },
  };
}
