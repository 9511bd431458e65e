/** All that a page's browser has stored, as one text: a page finds it there. */
export async function storedTexts(): Promise<string> {
  const resultOf = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const [{ name = '' } = {}] = await indexedDB.databases();
  const database = await resultOf(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const transaction = database.transaction(tables);
  const all = await Promise.all(
    tables.map((table) => resultOf(transaction.objectStore(table).getAll())),
  );
  database.close();
  return JSON.stringify(all);
}
