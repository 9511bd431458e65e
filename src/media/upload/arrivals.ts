import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '../../store/files/store.ts';
import { keyOf } from '../media/variants.ts';
import type { Parts } from './parts.ts';

/** What clients have sent: by our own door, or into the store. */
export interface Arrivals {
  /** How many bytes are there. */
  sizeOf(mediaId: string): Promise<number>;
  /** Where all of it is on this machine: in the folder, or where nobody writes any more. Null where it is not whole. */
  bring(mediaId: string, folder: string, size: number): Promise<string | null>;
  remove(mediaId: string): Promise<void>;
}

/** `parts` is null where clients send to the store by themselves. */
export function createArrivals(files: FileStore, parts: Parts | null): Arrivals {
  async function fetch(mediaId: string, name: 'upload' | 'original', folder: string, size: number) {
    const key = keyOf(mediaId, name);
    if ((await files.sizeOf(key)) === null) return null;
    const path = join(folder, name);
    await files.fetch(key, path, size);
    return path;
  }

  return {
    sizeOf: async (mediaId) =>
      parts ? parts.sizeOf(mediaId) : ((await files.sizeOf(keyOf(mediaId, 'upload'))) ?? 0),

    async bring(mediaId, folder, size) {
      const arrived = parts
        ? await parts.take(mediaId, folder)
        : await fetch(mediaId, 'upload', folder, size);
      // It may have been begun anew just before it was taken.
      if (arrived !== null && (await stat(arrived)).size === size) return arrived;
      // A node has died after it had kept it: that is looked at once more.
      return fetch(mediaId, 'original', folder, Infinity);
    },

    remove: (mediaId) => (parts ? parts.remove(mediaId) : files.remove(keyOf(mediaId, 'upload'))),
  };
}
