import type { DraftFile, Live } from '@confab/client';
import { useLive, useStore } from '@confab/client/react';
import { useMemo } from 'react';
import type { ChosenFile } from '../../media/choosing.ts';
import { releaseObjectUrl } from '../../media/object-url.ts';

interface Shelf {
  get(): readonly ChosenFile[];
  set(files: readonly ChosenFile[]): void;
  subscribe(listener: () => void): () => void;
}

/** Of each chat one, so that addresses in this page stay while somebody looks at another chat. */
const shelves = new WeakMap<Live, Map<string, Shelf>>();
const NONE: readonly ChosenFile[] = [];
const NOWHERE: Shelf = { get: () => NONE, set: () => undefined, subscribe: () => () => undefined };

/** What is kept of a draft, with an address for each. */
function createShelf({ drafts }: Live, chatId: string): Shelf {
  const kept = drafts.files(chatId);
  const urls = new Map<string, string>();
  let files = NONE;

  function addressed(file: DraftFile): ChosenFile {
    const url = urls.get(file.key) ?? URL.createObjectURL(file.file);
    urls.set(file.key, url);
    return { ...file, url };
  }
  function look(): void {
    files = kept.get().map(addressed);
    for (const [key, url] of urls) {
      if (files.some((file) => file.key === key)) continue;
      releaseObjectUrl(url);
      urls.delete(key);
    }
  }
  look();
  // For as long as somebody is signed in.
  kept.subscribe(look);
  return {
    get: () => files,
    set(next) {
      for (const { key, url } of next) urls.set(key, url);
      drafts.setFiles(
        chatId,
        next.map(({ url: _, ...file }) => file),
      );
    },
    subscribe: kept.subscribe,
  };
}

function shelfOf(live: Live | null, chatId: string): Shelf {
  if (!live) return NOWHERE;
  const known = shelves.get(live) ?? new Map<string, Shelf>();
  shelves.set(live, known);
  const shelf = known.get(chatId) ?? createShelf(live, chatId);
  known.set(chatId, shelf);
  return shelf;
}

/** Files that go with the next message of a chat: they outlive reloads and other chats, as its text does. */
export function useChosenFiles(chatId: string) {
  const live = useLive();
  const shelf = useMemo(() => shelfOf(live, chatId), [live, chatId]);
  const files = useStore(shelf);
  return useMemo(
    () => ({
      files,
      add: (more: readonly ChosenFile[]) => shelf.set([...shelf.get(), ...more]),
      /** What has become known of it. */
      change: (key: string, by: Partial<ChosenFile>) =>
        shelf.set(shelf.get().map((file) => (file.key === key ? { ...file, ...by } : file))),
      remove: (key: string) => shelf.set(shelf.get().filter((file) => file.key !== key)),
      clear: () => shelf.set(NONE),
    }),
    [files, shelf],
  );
}
