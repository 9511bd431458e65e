export type Table = 'session' | 'outbox' | 'files' | 'drafts' | 'pages';

export const TABLES: readonly Table[] = ['session', 'outbox', 'files', 'drafts', 'pages'];

/**
 * Where a client keeps what outlives it. All tabs of a browser share one; elsewhere a program may hand in its own.
 * Values are plain data and blobs, as `structuredClone` takes them.
 */
export interface ConfabStorage {
  read<Value>(table: Table, key: string): Promise<Value | undefined>;
  /** In the order of their keys; with a prefix those whose keys begin so. */
  readAll<Value>(table: Table, prefix?: string): Promise<Value[]>;
  write(table: Table, key: string, value: unknown): Promise<void>;
  remove(table: Table, key: string): Promise<void>;
  /** Removes all, or those whose keys begin so. */
  clear(table: Table, prefix?: string): Promise<void>;
  /**
   * Runs it while nobody else who shares the storage runs something of the same name. It rejects where the storage is
   * closed before its turn has come. After `patienceMs` it may run nevertheless: a tab that was put to sleep can hold
   * its turn for hours.
   */
  exclusively<Result>(
    name: string,
    action: () => Promise<Result>,
    patienceMs?: number,
  ): Promise<Result>;
  /** Tells all others who share the storage, not who calls it. */
  announce(topic: Table): void;
  onAnnounced(listener: (topic: Table) => void): () => void;
  close(): void;
}
