import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import { createLocalFiles } from './local.ts';
import { createS3Files } from './s3.ts';
import type { FileStoreSettings } from './settings.ts';

/** Where the bytes of files are kept. Keys are ours, and so are paths: they are not looked at again. */
export interface FileStore {
  readonly name: 'local' | 's3';
  /** Where a client puts the bytes by itself, until then; null: through a door of ours, which saves them. */
  uploadUrl(key: string, upload: Upload): string | null;
  /** How many bytes are there; null where nothing is. */
  sizeOf(key: string): Promise<number | null>;
  /** Brings it to a path where nothing is; what has more bytes is refused, and nothing is left there. */
  fetch(key: string, path: string, maxBytes: number): Promise<void>;
  /** Keeps a file that is whole, in place of what was there; it may leave its path for that. */
  save(key: string, path: string, mediaType: string): Promise<void>;
  /** Where whoever has it gets the bytes; null: `read` it. */
  link(key: string, answer: Answer): Promise<Link | null>;
  /** The bytes, both ends included; null where nothing is. */
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  /** It may be gone already. */
  remove(key: string): Promise<void>;
  /** All that is kept, or what of it has a key that begins with these two digits; read page by page. */
  list(shard?: string): AsyncIterable<Kept>;
}

export interface Upload {
  readonly mediaType: string;
  readonly size: number;
  readonly expiresAt: Date;
}

export interface Link {
  readonly url: string;
  /** For so long it is good, and at most for twice as long. */
  readonly seconds: number;
}

/** What the store says of a file in its own answer. */
export interface Answer {
  readonly mediaType: string;
  /** As in `Content-Disposition`. */
  readonly disposition: string;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Kept {
  readonly key: string;
  readonly modifiedAt: Date;
}

export const createFileStore = (
  settings: FileStoreSettings,
  log: Pick<Logger, 'error'>,
): FileStore =>
  settings.store === 's3' ? createS3Files(settings, log) : createLocalFiles(settings.folder);
