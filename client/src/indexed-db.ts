interface Callbacks {
  /** Makes what it lacks. */
  upgrade?(database: IDBDatabase): void;
  /** It cannot be used any more, and may be opened again. */
  lost(): void;
}

/** Without a version, as it is. */
export async function openDatabase(
  name: string,
  version: number | undefined,
  { upgrade, lost }: Callbacks,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  const database = await resultOf(request);
  database.onclose = lost;
  // A tab with newer code waits to change it.
  database.onversionchange = () => {
    lost();
    database.close();
  };
  return database;
}

export const resultOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });

/** Once all of it is stored; a request of it that fails takes all of it back. */
export const doneOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave no reason'));
  });
