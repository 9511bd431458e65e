import type { ConfabStorage } from './storage.ts';

/** A tab that was put to sleep may hold the lock for hours. */
const PATIENCE_MS = 30_000;

interface Storing {
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  readonly id: string;
  /** The files of this tab's messages. */
  readonly known: ReadonlyMap<string, readonly Blob[]>;
  keyOf(id: string, index: number): string;
  /** Stores what tells of them. */
  tell(): Promise<void>;
}

/**
 * Stores files and what tells of them, one tab at a time: so nobody is between the two where nothing is to be sent, and
 * what a page has left that ended there can go.
 */
export const storeAlone = ({ storage, viewerId, id, known, keyOf, tell }: Storing): Promise<void> =>
  storage.exclusively(
    `files/${viewerId}`,
    async () => {
      const { length } = await storage.readAll('outbox', `${viewerId}/`);
      if (length === 0) await storage.clear('files', `${viewerId}/`);
      // A `File` would take along what the device knows of it.
      for (const [index, file] of (known.get(id) ?? []).entries()) {
        await storage.write('files', keyOf(id, index), file.slice(0, file.size, file.type));
      }
      await tell();
    },
    PATIENCE_MS,
  );
