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
    /** With what tells of them; how that is done is loaded where there are some. */
    async store(id: string, tell: () => Promise<void>): Promise<void> {
      const { storeAlone } = await import('./outbox-storing.ts');
      await storeAlone({ storage, viewerId, known, keyOf, id, tell });
    },
    async remove(id: string): Promise<void> {
      known.delete(id);
      await storage.clear('files', keyOf(id));
    },
  };
}
