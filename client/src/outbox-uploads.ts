import type { ConfabError } from './errors.ts';
import type { OutboxFiles } from './outbox-files.ts';
import type { OutboxRow, OutboxRows } from './outbox-rows.ts';
import { isUploaded } from './outbox-sender.ts';
import type { ConfabStorage } from './storage.ts';
import { createEmitter, type Store } from './store.ts';
import { forget, type Progress, type UploadOptions } from './uploads.ts';

export interface OutboxUploadsOptions extends UploadOptions {
  readonly storage: ConfabStorage;
  readonly viewerId: string;
  readonly rows: OutboxRows;
  readonly files: OutboxFiles;
  /** The server has got one of the files. */
  changed(): void;
  refused(row: OutboxRow, failure: ConfabError): void;
}

const AGAIN_MS = 5_000;

export const isToUpload = ({ failure, files }: OutboxRow): boolean =>
  !failure && !files.every(isUploaded);

/** Uploads what messages bring along, in one tab for all; how that is done is loaded when there is something. */
export function createOutboxUploads(options: OutboxUploadsOptions) {
  const { rows, ask } = options;
  const woken = createEmitter<void>();
  const changes = createEmitter<void>();
  const totals = new Map<string, Progress>();
  const over = new AbortController();
  let isRunning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    woken.emit();
    if (isRunning || over.signal.aborted || !rows.get().some(isToUpload)) return;
    isRunning = true;
    try {
      const { uploadWaiting } = await import('./uploads/waiting.ts');
      await uploadWaiting({ ...options, woken, progressed, signal: over.signal });
    } catch {
      // The code could not be loaded, or there was no turn.
      if (!over.signal.aborted) timer = setTimeout(wake, AGAIN_MS);
    }
    totals.clear();
    isRunning = false;
  }

  function progressed(id: string, progress: Progress): void {
    totals.set(id, progress);
    changes.emit();
  }

  const wake = () => void rows.reload().then(run);

  return {
    wake,
    progress: (id: string): Store<Progress | null> => ({
      get: () => totals.get(id) ?? null,
      subscribe: changes.on,
    }),
    /** Before it is removed. */
    discard(id: string): void {
      const begun = rows.find(id)?.files.flatMap(({ ticket }) => ticket?.mediaId ?? []) ?? [];
      if (begun.length > 0) forget(ask, begun);
    },
    dispose(): void {
      clearTimeout(timer);
      over.abort();
    },
  };
}
