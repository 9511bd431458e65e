import type { ChatRecord, Records } from './records.ts';
import type { ConfabStorage } from './storage.ts';

interface Dependencies {
  readonly storage: ConfabStorage;
  readonly records: Records;
  readonly viewerId: string;
}

const KEPT = 50;
const SOON_MS = 1_000;

/** The list as it was shown last, for the next start and for places without a network. */
export function createStoredChats({ storage, records, viewerId }: Dependencies, archived: boolean) {
  const key = `${viewerId}/${archived ? 'archived' : 'chats'}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: readonly string[] = [];

  function write(): void {
    timer = undefined;
    const chats = shown.slice(0, KEPT).flatMap((id) => records.read('Chat', id) ?? []);
    storage.write('pages', key, chats).catch(() => undefined);
  }

  return {
    read: (): Promise<readonly ChatRecord[]> =>
      storage
        .read<readonly ChatRecord[]>('pages', key)
        .then((chats) => chats ?? [])
        .catch(() => []),
    /** Soon, and as the chats are then. */
    keep(ids: readonly string[]): void {
      shown = ids;
      timer ??= setTimeout(write, SOON_MS);
    },
    dispose: () => clearTimeout(timer),
  };
}
