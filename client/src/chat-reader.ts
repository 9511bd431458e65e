import { isPassing } from './errors.ts';
import { ChatDocument, ChatsByIdsDocument } from './gql/operations.ts';
import { createPause, retryMs } from './pause.ts';
import type { ChatRecord } from './records.ts';
import type { Ask } from './request.ts';
import { createEmitter } from './store.ts';

interface Dependencies {
  readonly ask: Ask;
  readonly isVisited: (chatId: string) => boolean;
  readonly read: (query: () => Promise<readonly ChatRecord[]>) => Promise<readonly ChatRecord[]>;
}

export interface ChatReader {
  want(chatId: string): void;
  onMissing(listener: (chatId: string) => void): () => void;
  dispose(): void;
}

/** What is wanted within this time is asked for together. */
const TOGETHER_MS = 50;
const MOST_AT_ONCE = 100;

/** Reads chats by their ids, again and again until it can. */
export function createChatReader({ ask, isVisited, read }: Dependencies): ChatReader {
  const wanted = new Set<string>();
  const missing = createEmitter<string>();
  const pause = createPause();
  let isReading = false;
  let isDisposed = false;

  async function readAll(): Promise<void> {
    isReading = true;
    await pause.wait(TOGETHER_MS);
    for (let failures = 0; wanted.size > 0 && !isDisposed;) {
      const ids = [...wanted].slice(0, MOST_AT_ONCE);
      for (const id of ids) wanted.delete(id);
      try {
        const found = new Set((await read(() => query(ids))).map(({ id }) => id));
        for (const id of ids) if (!found.has(id) && !isDisposed) missing.emit(id);
        failures = 0;
      } catch (error) {
        if (!isPassing(error)) continue;
        for (const id of ids) wanted.add(id);
        await pause.wait(retryMs(error, failures++));
      }
    }
    isReading = false;
  }

  /** Those of the viewer all at once; what they visit, one by one. */
  async function query(ids: readonly string[]): Promise<readonly ChatRecord[]> {
    const own = (await ask(ChatsByIdsDocument, { ids: [...ids] })).chats.nodes;
    const found = new Set(own.map(({ id }) => id));
    const others = ids.filter((id) => !found.has(id) && isVisited(id));
    const visited = await Promise.all(others.map((chatId) => ask(ChatDocument, { chatId })));
    return [...own, ...visited.flatMap(({ chat }) => chat ?? [])];
  }

  return {
    want(chatId) {
      wanted.add(chatId);
      if (!isReading && !isDisposed) void readAll();
    },
    onMissing: missing.on,
    dispose() {
      isDisposed = true;
      pause.cancel();
    },
  };
}
