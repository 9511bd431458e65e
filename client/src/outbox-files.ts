import type { ConfabStorage } from './storage.ts';

export type OutboxFiles = ReturnType<typeof createOutboxFiles>;

/** The bytes of what is not sent yet: of this tab in memory, and of all tabs in the storage. */
export function createOutboxFiles(storage: ConfabStorage, viewerId: string) {
  const known = new Map<string, readonly Blob[]>();

  const keyOf = (id: string, index?: number) => `${viewerId}/${id}/${index ?? ''}`;

  /** Null where they are lost. */
  async function read(id: string, index: number): Promise<Blob | null> {
    const blob = known.get(id)?.[index];
    return blob ?? (await storage.read<Blob>('files', keyOf(id, index))) ?? null;
  }

  return {
    read,
    /** They are not stored yet. */
    add: (id: string, files: readonly Blob[]) => void known.set(id, files),
    async store(id: string): Promise<void> {
      // A `File` would take along what the device knows of it.
      for (const [index, file] of (known.get(id) ?? []).entries()) {
        await storage.write('files', keyOf(id, index), file.slice(0, file.size, file.type));
      }
    },
    /** Where nothing is to be sent, nothing is to be kept: a page may have ended between a file and its message. */
    clear: () => storage.clear('files', `${viewerId}/`),
    async remove(id: string): Promise<void> {
      known.delete(id);
      await storage.clear('files', keyOf(id));
    },
  };
}
