import { ConfabError, type FieldError } from './errors.ts';
import type { OutboxFiles } from './outbox-files.ts';
import type { Outgoing, OutgoingFile } from './outbox.ts';
import type { MessageRecord } from './records.ts';
import type { ConfabStorage } from './storage.ts';
import type { Ticket } from './uploads/ticket.ts';

export interface OutboxFile extends OutgoingFile {
  /** Where its bytes go, once that has begun. */
  readonly ticket: Ticket | null;
}

/** An item with its place in the order of writing, over all tabs. */
export interface OutboxRow extends Outgoing {
  readonly order: number;
  readonly files: readonly OutboxFile[];
}

interface StoredRow extends Omit<OutboxRow, 'failure'> {
  readonly failure: {
    readonly code: string;
    readonly message: string;
    readonly fields: readonly FieldError[];
    readonly retryAfter: number | null;
  } | null;
  /** What came of it, for the other tabs: kept for a moment. */
  readonly sent?: MessageRecord;
}

export type OutboxRows = ReturnType<typeof createOutboxRows>;

interface RowsOptions {
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  readonly files: OutboxFiles;
  /** Another tab has changed them. */
  changed(): void;
  /** Another tab has sent it. */
  sent(chatId: string, message: MessageRecord): void;
}

const SENT_KEPT_MS = 2_000;
const ORDER_DIGITS = 16;

/** The items of one account as all tabs have stored them, and what this one has not stored yet. */
export function createOutboxRows(options: RowsOptions) {
  const { storage, viewerId, files } = options;
  let rows: readonly OutboxRow[] = [];
  /** What is being written here, or could not be: null for what was removed. */
  const unsaved = new Map<string, OutboxRow | null>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();
  let last: Promise<void> = Promise.resolve();
  let isOver = false;

  const keyOf = ({ order, clientMessageId }: OutboxRow) =>
    `${viewerId}/${String(order).padStart(ORDER_DIGITS, '0')}/${clientMessageId}`;
  const find = (id: string) => rows.find(({ clientMessageId }) => clientMessageId === id);

  /** One after the other, so that what is read includes what was written before. */
  function enqueue(operation: () => Promise<void>): Promise<void> {
    // What cannot be stored is kept in memory.
    last = last.then(operation).catch(() => undefined);
    return last;
  }

  /** Nothing is stored whose bytes could not be. */
  const fileless = new Set<string>();

  async function storeFiles(row: OutboxRow): Promise<void> {
    const id = row.clientMessageId;
    if (row.files.length === 0) return;
    fileless.add(id);
    await files.store(id, async () => {
      if (!isOver) await storage.write('outbox', keyOf(row), storedOf(row));
    });
    fileless.delete(id);
  }

  function save(row: OutboxRow, next: OutboxRow | null, sent?: MessageRecord): void {
    const id = row.clientMessageId;
    unsaved.set(id, next);
    rows = sorted([...rows.filter(({ clientMessageId }) => clientMessageId !== id), next]);
    void enqueue(async () => {
      if (next && (isOver || fileless.has(id))) return;
      if (next) await storage.write('outbox', keyOf(row), storedOf(next));
      else if (sent && !isOver)
        await storage.write('outbox', keyOf(row), { ...storedOf(row), sent });
      else await storage.remove('outbox', keyOf(row));
      if (!next && row.files.length > 0) await files.remove(id);
      if (unsaved.get(id) === next) unsaved.delete(id);
      storage.announce('outbox');
    });
  }

  function removeSoon(row: OutboxRow): void {
    if (leaving.has(row.clientMessageId)) return;
    const remove = () => {
      leaving.delete(row.clientMessageId);
      void enqueue(() => storage.remove('outbox', keyOf(row)));
    };
    leaving.set(row.clientMessageId, setTimeout(remove, SENT_KEPT_MS));
  }

  /** What other tabs have sent leaves as it comes into its chat. */
  function take(stored: readonly StoredRow[]): void {
    const others = stored.filter(({ clientMessageId }) => !unsaved.has(clientMessageId));
    const waiting = others.filter(({ sent }) => !sent).map((row) => rowOf(row, find));
    const before = rows;
    rows = sorted([...waiting, ...unsaved.values()]);
    for (const { sent, ...row } of others) {
      if (!sent) continue;
      removeSoon(rowOf(row, () => undefined));
      if (before.some((one) => one.clientMessageId === row.clientMessageId)) {
        options.sent(row.chatId, sent);
      }
    }
    const isSame = rows.length === before.length && rows.every((row, at) => row === before[at]);
    if (isSame) rows = before;
    else options.changed();
  }

  return {
    get: () => rows,
    find,
    add(item: Omit<OutboxRow, 'createdAt' | 'failure' | 'order'>): OutboxRow {
      const now = Date.now();
      // This device's clock may have been set back.
      const order = Math.max(now, (rows.at(-1)?.order ?? 0) + 1);
      const row = { ...item, createdAt: new Date(now).toISOString(), failure: null, order };
      void enqueue(() => storeFiles(row));
      save(row, row);
      return row;
    },
    change(clientMessageId: string, change: Partial<Pick<OutboxRow, 'failure' | 'files'>>): void {
      const row = find(clientMessageId);
      if (row) save(row, { ...row, ...change });
    },
    /** Where it is because it was sent, other tabs are told what came of it. */
    remove(clientMessageId: string, sent?: MessageRecord): void {
      const row = find(clientMessageId);
      if (!row) return;
      save(row, null, sent);
      if (sent) removeSoon(row);
    },
    reload: () =>
      enqueue(async () => {
        const stored = await storage.readAll<StoredRow>('outbox', `${viewerId}/`);
        if (!isOver) take(stored);
      }),
    dispose() {
      isOver = true;
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}

const sorted = (rows: readonly (OutboxRow | null)[]) =>
  rows.filter((row) => row !== null).sort((one, other) => one.order - other.order);

function storedOf({ failure, ...row }: OutboxRow): StoredRow {
  if (!failure) return { ...row, failure };
  const { code, message, fields, retryAfter } = failure;
  return { ...row, failure: { code, message, fields, retryAfter } };
}

/** The same object while it is the same. */
function rowOf(stored: StoredRow, find: (id: string) => OutboxRow | undefined): OutboxRow {
  const known = find(stored.clientMessageId);
  // What an older version has stored has none of them.
  const { failure, files = [], threadRootId = null, alsoInChat = false } = stored;
  const isSame = known?.failure?.code === failure?.code && areSame(known?.files, files);
  if (known && isSame) return known;
  return {
    ...stored,
    files,
    threadRootId,
    alsoInChat,
    failure: failure && new ConfabError(failure.code, failure.message, failure),
  };
}

const areSame = (known: readonly OutboxFile[] | undefined, stored: readonly OutboxFile[]) =>
  stored.length === 0 || JSON.stringify(known) === JSON.stringify(stored);
