import { ConfabError, notLoaded } from './errors.ts';
import type { MediaRecord } from './records.ts';
import type { watchNetwork } from './network.ts';
import type { Ask } from './request.ts';
import { createStore, type Store } from './store.ts';
import type { Ticket } from './uploads/ticket.ts';

/** A file to be uploaded. */
export interface NewFile {
  /** Its bytes; those of an `<input type=file>` have a name. */
  readonly file: Blob;
  readonly filename?: string;
  /** As its bytes say, unless told otherwise. */
  readonly mediaType?: string;
  /** What it shows, for those who do not see it. */
  readonly alt?: string;
  /** In pixels: what is shown of it before the server has looked at it stands as it will. */
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  /** How loud a voice note is: 64 parts of its time, each 0 to 31. */
  readonly waveform?: readonly number[];
}

/** How far an upload has come. */
export interface Progress {
  /** Bytes that are on their way, or there. */
  readonly sent: number;
  readonly size: number;
  /** Why it waits, and goes on by itself; null while it goes on. */
  readonly failure: ConfabError | null;
}

/** A file on its way to the server: it goes on where it was after each cut. */
export interface Upload {
  readonly progress: Store<Progress>;
  /**
   * Once the server has taken it. It rejects with a `ConfabError` where the server refuses it: by what the file is,
   * `code` is a `MediaFailure`.
   */
  readonly media: Promise<MediaRecord>;
  /** Ends it, and `media` rejects with `CANCELLED`; one that is there is forgotten by the server, unless something shows it. */
  cancel(): void;
}

/** Files for whatever refers to them: an avatar, a chat's image, a post. Those of messages go through the outbox. */
export interface Uploads {
  start(file: NewFile): Upload;
}

/** What is to be told about a file before its bytes. */
export interface FileFacts {
  readonly filename: string;
  readonly mediaType: string;
  readonly size: number;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  readonly waveform: readonly number[] | null;
}

export interface UploadOptions {
  readonly ask: Ask;
  /** What is loaded with uploads takes it from here: the core has it, and stays one file by that. */
  readonly watchNetwork: typeof watchNetwork;
  /** The platform's own, which tells how far it is, unless another one is given. */
  readonly fetch?: typeof fetch | undefined;
}

/** One file under way. */
export interface Job {
  readonly facts: FileFacts;
  readonly file: Blob;
  /** Where an earlier attempt has begun. */
  readonly ticket: Ticket | null;
  readonly signal: AbortSignal;
  begun(ticket: Ticket): void;
  progressed(progress: Progress): void;
}

const UNNAMED = 'file';
const UNTYPED = 'application/octet-stream';

export const factsOf = ({ file, ...given }: NewFile): FileFacts => ({
  filename: given.filename ?? (nameOf(file) || UNNAMED),
  mediaType: given.mediaType ?? (file.type || UNTYPED),
  size: file.size,
  alt: given.alt ?? '',
  width: given.width ?? null,
  height: given.height ?? null,
  durationMs: given.durationMs ?? null,
  waveform: given.waveform ?? null,
});

const nameOf = (file: Blob & { readonly name?: string }) => file.name;

export const cancelled = () => new ConfabError('CANCELLED', 'It was cancelled');

/** What few pages do is loaded by those that do it. */
const load = () => import('./uploads/uploading.ts').catch(notLoaded);

/** The server need not keep what nobody wants; what cannot be deleted goes by itself in a while. */
export function forget(ask: Ask, mediaIds: readonly string[]): void {
  load()
    .then((uploading) => uploading.forget(ask, mediaIds))
    .catch(() => undefined);
}

export function createUploads(options: UploadOptions): Uploads & { dispose(): void } {
  const controllers = new Set<AbortController>();
  return {
    start(given) {
      const facts = factsOf(given);
      const { size } = facts;
      const progress = createStore<Progress>({ sent: 0, size, failure: null });
      const controller = new AbortController();
      const { signal } = controller;
      controllers.add(controller);
      let mediaId: string | undefined;
      const begun = (ticket: Ticket) => void (mediaId = ticket.mediaId);
      const media = load()
        .then(({ uploadFile }) => {
          const { file } = given;
          const progressed = progress.set;
          return uploadFile({ facts, file, ticket: null, signal, begun, progressed }, options);
        })
        .finally(() => controllers.delete(controller));
      return {
        progress,
        media,
        cancel() {
          controller.abort(cancelled());
          if (mediaId) forget(options.ask, [mediaId]);
        },
      };
    },
    dispose() {
      for (const controller of controllers) controller.abort(cancelled());
    },
  };
}
