import { AppError } from '../../errors.ts';

/** The store is out of reach: nothing is lost, and the same may succeed later. */
export class FileStoreUnavailable extends AppError {
  constructor() {
    super('UNAVAILABLE', 'Files are unavailable: try again', { retryAfter: 5 });
    this.name = 'FileStoreUnavailable';
  }
}

/** What is kept can still be read. */
export class FileStoreFull extends AppError {
  constructor() {
    super('UNAVAILABLE', 'There is no room for files: try again later', { retryAfter: 60 });
    this.name = 'FileStoreFull';
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** What to throw where writing to a disk has failed. */
export const orFull = (error: unknown): unknown =>
  FULL.has(codeOf(error)) ? new FileStoreFull() : error;

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
