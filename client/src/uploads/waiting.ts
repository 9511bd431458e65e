import { ConfabError, failureOf } from '../errors.ts';
import type { OutboxFile, OutboxRow } from '../outbox-rows.ts';
import { isUploaded, SIGNED_OUT } from '../outbox-sender.ts';
import { isToUpload, type OutboxUploadsOptions } from '../outbox-uploads.ts';
import type { Emitter } from '../store.ts';
import { cancelled, type Progress } from '../uploads.ts';
import { uploadFile } from './uploading.ts';

interface Options extends OutboxUploadsOptions {
  /** Something may have changed in the rows. */
  readonly woken: Emitter<void>;
  readonly signal: AbortSignal;
  progressed(clientMessageId: string, progress: Progress): void;
}

/** One file of a message. */
interface Place {
  readonly key: string;
  readonly row: OutboxRow;
  readonly index: number;
}

interface Running {
  readonly controller: AbortController;
  progress: Progress | null;
}

const AT_ONCE = 3;

/** Uploads all that waits, in the order of writing, and what comes meanwhile; no other tab does it at the same time. */
export function uploadWaiting(options: Options): Promise<void> {
  const { storage, viewerId, rows } = options;
  return storage.exclusively(`uploads/${viewerId}`, async () => {
    await rows.reload();
    await uploadAll(options);
  });
}

async function uploadAll(options: Options): Promise<void> {
  const { rows, files, woken, signal } = options;
  const running = new Map<string, Running>();
  let isOver = signal.aborted;
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));

  function fill(): void {
    const places = isOver ? [] : placesOf(rows.get());
    const wanted = new Set(places.map(({ key }) => key));
    for (const [key, { controller }] of running) {
      if (!wanted.has(key)) controller.abort(cancelled());
    }
    for (const place of places) {
      if (running.size < AT_ONCE && !running.has(place.key)) void upload(place);
    }
    if (running.size === 0) end();
  }

  async function upload({ key, row, index }: Place): Promise<void> {
    const { clientMessageId: id } = row;
    const controller = new AbortController();
    const own: Running = { controller, progress: null };
    running.set(key, own);
    try {
      const file = await files.read(id, index);
      const facts = row.files[index];
      if (!file || !facts) throw new ConfabError('FILE_LOST', 'This device no longer has the file');
      const job = {
        facts,
        file,
        ticket: facts.ticket,
        signal: controller.signal,
        begun: (ticket: OutboxFile['ticket']) => change(id, index, { ticket }),
        progressed(progress: Progress) {
          own.progress = progress;
          options.progressed(id, totalOf(id));
        },
      };
      const media = await uploadFile(job, options);
      change(id, index, { mediaId: media.id });
      options.changed();
    } catch (error) {
      const failure = failureOf(error);
      if (SIGNED_OUT.has(failure.code)) isOver = true;
      else if (!controller.signal.aborted) options.refused(row, failure);
    }
    running.delete(key);
    fill();
  }

  function change(id: string, at: number, by: Partial<OutboxFile>): void {
    const row = rows.find(id);
    const changed = row?.files.map((file, index) => (index === at ? { ...file, ...by } : file));
    if (changed) rows.change(id, { files: changed });
  }

  /** Of all files of a message. */
  function totalOf(id: string): Progress {
    const total = { sent: 0, size: 0, failure: null as Progress['failure'] };
    for (const [index, file] of (rows.find(id)?.files ?? []).entries()) {
      const progress = running.get(keyOf(id, index))?.progress;
      total.size += file.size;
      total.sent += isUploaded(file) ? file.size : (progress?.sent ?? 0);
      total.failure ??= progress?.failure ?? null;
    }
    return total;
  }

  const stopListening = woken.on(fill);
  const stop = () => {
    isOver = true;
    fill();
  };
  signal.addEventListener('abort', stop);
  fill();
  await ended;
  stopListening();
  signal.removeEventListener('abort', stop);
}

const keyOf = (id: string, index: number) => `${id}/${index}`;

const placesOf = (rows: readonly OutboxRow[]): Place[] =>
  rows
    .filter(isToUpload)
    .flatMap((row) =>
      row.files.flatMap((file, index) =>
        isUploaded(file) ? [] : [{ key: keyOf(row.clientMessageId, index), row, index }],
      ),
    );
