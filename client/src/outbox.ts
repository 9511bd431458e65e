import { ConfabError } from './errors.ts';
import { createOutboxFiles } from './outbox-files.ts';
import { createOutboxRows, type OutboxFile, type OutboxRow } from './outbox-rows.ts';
import { createOutboxSender } from './outbox-sender.ts';
import { createOutboxUploads } from './outbox-uploads.ts';
import { randomId } from './random-id.ts';
import type { MessageRecord } from './records.ts';
import type { Connection } from './socket.ts';
import type { ConfabStorage } from './storage.ts';
import { createEmitter, type Store } from './store.ts';
import {
  type FileFacts,
  factsOf,
  type NewFile,
  type Progress,
  type UploadOptions,
} from './uploads.ts';

/** A file of a message that the server has not confirmed yet. */
export interface OutgoingFile extends FileFacts {
  /** Null while the server has not got all of it. */
  readonly mediaId: string | null;
}

/** A message that the server has not confirmed yet. */
export interface Outgoing {
  readonly clientMessageId: string;
  readonly chatId: string;
  readonly text: string;
  readonly replyToId: string | null;
  /** The root of the thread that it goes to; null where it goes to the chat alone. */
  readonly threadRootId: string | null;
  /** Whether what goes to a thread goes to the chat as well. */
  readonly alsoInChat: boolean;
  readonly files: readonly OutgoingFile[];
  /** RFC 3339, by this device's clock. */
  readonly createdAt: string;
  /** Why it was refused, and waits for `retry` or `discard`; null while it is being sent. */
  readonly failure: ConfabError | null;
}

export interface NewMessage {
  /** May be empty where there are files. */
  readonly text: string;
  readonly replyToId?: string | null;
  /** The root of the thread that it is a reply in: it is in that alone, unless it is to be in the chat as well. */
  readonly threadRootId?: string | null;
  readonly alsoInChat?: boolean;
  readonly files?: readonly NewFile[];
}

/** The server has asked to wait, as where somebody writes faster than it allows. */
export interface Delay {
  readonly failure: ConfabError;
  /** When it is tried again, in milliseconds as by `Date.now`. */
  readonly retryAt: number;
}

/** What is being sent: in the order of writing in each chat, once, over reloads and broken connections. */
export interface Outbox {
  /** Of this account, oldest first. */
  readonly items: Store<readonly Outgoing[]>;
  /** Throws `OUTBOX_FULL` while 1,000 are waiting, or 500 MiB of files. */
  send(chatId: string, message: NewMessage): Outgoing;
  /** Why what waits in this chat is not sent yet; known to the tab that sends. */
  delay(chatId: string): Store<Delay | null>;
  /** How far its files have come; null but in the tab that uploads them. */
  progress(clientMessageId: string): Store<Progress | null>;
  /** The bytes of one of its files, say to show it; null once it is sent. */
  file(clientMessageId: string, index: number): Promise<Blob | null>;
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
}

export interface OutboxOptions extends UploadOptions {
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  readonly connection: Store<Connection>;
  /** Before a message leaves the items it is told where it stands now. */
  sent(chatId: string, message: MessageRecord): void;
}

const MAX_ITEMS = 1_000;
export const MAX_BYTES = 500 * 1_024 * 1_024;

export interface OwnOutbox extends Outbox {
  /** A message that is about to be shown: the answer to its sending may still be on its way. */
  found(chatId: string, message: MessageRecord): void;
  /** What the server has put off there may be sent now. */
  again(chatId: string): void;
  dispose(): void;
}

export function createOutbox(options: OutboxOptions): OwnOutbox {
  const { storage, viewerId, connection } = options;
  const changes = createEmitter<void>();
  const files = createOutboxFiles(storage, viewerId);
  const rows = createOutboxRows({
    storage,
    viewerId,
    files,
    changed: changes.emit,
    sent: options.sent,
  });
  const sender = createOutboxSender({
    ...options,
    rows,
    confirmed,
    refused,
    delayed: changes.emit,
  });
  const uploads = createOutboxUploads({ ...options, rows, files, changed, refused });

  function confirmed(row: OutboxRow, message: MessageRecord): void {
    rows.remove(row.clientMessageId, message);
    options.sent(row.chatId, message);
    changes.emit();
  }

  function refused({ clientMessageId }: OutboxRow, failure: ConfabError): void {
    rows.change(clientMessageId, { failure });
    changed();
  }

  /** Something may be sent that could not be before. */
  function changed(): void {
    changes.emit();
    sender.wake();
  }

  function wake(): void {
    sender.wake();
    uploads.wake();
  }

  /** The socket notices silence sooner than a request does, and also that the network is back. */
  function follow(): void {
    sender.restart();
    if (connection.get().state === 'live') sender.retry();
  }

  const stops = [
    connection.subscribe(follow),
    options.watchNetwork({ returned: sender.retry, lost: () => undefined }),
    storage.onAnnounced((topic) => topic === 'outbox' && wake()),
  ];
  wake();

  return {
    items: { get: rows.get, subscribe: changes.on },
    send(chatId, message) {
      const { text, replyToId = null, threadRootId = null, files: given = [] } = message;
      const bytes = given.reduce((sum, { file }) => sum + file.size, bytesOf(rows.get()));
      if (rows.get().length >= MAX_ITEMS || bytes > MAX_BYTES) {
        throw new ConfabError('OUTBOX_FULL', 'Too much is waiting');
      }
      const clientMessageId = randomId();
      files.add(
        clientMessageId,
        given.map(({ file }) => file),
      );
      const row = rows.add({
        clientMessageId,
        chatId,
        text,
        replyToId,
        threadRootId,
        alsoInChat: threadRootId !== null && message.alsoInChat === true,
        files: given.map((file) => ({ ...factsOf(file), mediaId: null, ticket: null })),
      });
      changes.emit();
      wake();
      return row;
    },
    delay: (chatId) => ({ get: () => sender.delayOf(chatId), subscribe: changes.on }),
    progress: uploads.progress,
    file: files.read,
    retry(clientMessageId) {
      const row = rows.find(clientMessageId);
      if (!row?.failure) return;
      rows.change(clientMessageId, { failure: null, files: toUpload(row) });
      changes.emit();
      sender.retry(row.chatId);
      uploads.wake();
    },
    discard(clientMessageId) {
      uploads.discard(clientMessageId);
      rows.remove(clientMessageId);
      changed();
    },
    again: sender.retry,
    found(chatId, message) {
      const { sender, clientMessageId } = message;
      if (sender?.id !== viewerId || !clientMessageId) return;
      if (rows.find(clientMessageId)?.chatId !== chatId) return;
      rows.remove(clientMessageId, message);
      // Once it is shown.
      queueMicrotask(changes.emit);
    },
    dispose() {
      for (const stop of stops) stop();
      uploads.dispose();
      sender.dispose();
      rows.dispose();
    },
  };
}

const bytesOf = (rows: readonly OutboxRow[]): number =>
  rows.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);

/** Files that the server does not know any more, or does not take, are uploaded once more. */
function toUpload({ files, failure }: OutboxRow): readonly OutboxFile[] {
  const isAboutFiles = failure?.fields.some(({ path }) => path.includes('mediaIds'));
  return isAboutFiles ? files.map((file) => ({ ...file, mediaId: null, ticket: null })) : files;
}
