import type { SessionRecord, SignedIn } from './session-record.ts';
import type { ConfabStorage, Table } from './storage.ts';

const KEY = 'current';

/** What all tabs know of the session; where it cannot be stored, this one goes on with what it has. */
export function createStoredSession(storage: ConfabStorage) {
  let unstored: { readonly over: string | undefined; readonly record: SessionRecord } | null = null;

  const readStored = () => storage.read<SessionRecord>('session', KEY);

  /** What else is stored of whoever was signed in. */
  const forget = ({ viewer: { user } }: SignedIn, ...tables: readonly Table[]) =>
    Promise.all(tables.map((table) => storage.clear(table, `${user.id}/`)));

  return {
    forget,
    forgetAll: (of: SignedIn) => forget(of, 'outbox', 'files', 'drafts', 'pages'),
    async read(): Promise<SessionRecord | undefined> {
      const record = await readStored();
      return unstored && unstored.over === record?.id ? unstored.record : record;
    },
    async write(record: SessionRecord): Promise<void> {
      try {
        await storage.write('session', KEY, record);
        unstored = null;
        storage.announce('session');
      } catch {
        unstored = { over: (await readStored())?.id, record };
      }
    },
  };
}
