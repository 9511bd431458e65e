import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from '../../store/files/store.ts';
import { keyOf } from '../media/variants.ts';
import type { Parts } from './parts.ts';

/** What clients have sent: by our own door, or into the store. */
export interface Arrivals {
  /** All of what we have got for somebody, as if they had sent it. */
  put(mediaId: string, bytes: Buffer, mediaType: string): Promise<void>;
  /** How many bytes are there. */
  sizeOf(mediaId: string): Promise<number>;
  /** Where all of it is on this machine: in the folder, or where nobody writes any more. Null where it is not whole. */
  bring(mediaId: string, folder: string, size: number): Promise<string | null>;
  remove(mediaId: string): Promise<void>;
}

interface Options {
  readonly files: FileStore;
  /** Null where clients send to the store by themselves. */
  readonly parts: Parts | null;
  /** For what is on its way. */
  readonly folder: string;
}

export function createArrivals({ files, parts, folder }: Options): Arrivals {
  async function fetch(mediaId: string, name: 'upload' | 'original', own: string, size: number) {
    const key = keyOf(mediaId, name);
    if ((await files.sizeOf(key)) === null) return null;
    const path = join(own, name);
    await files.fetch(key, path, size);
    return path;
  }

  async function save(mediaId: string, bytes: Buffer, mediaType: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const own = await mkdtemp(join(folder, `${mediaId}.`));
    try {
      const path = join(own, 'arrived');
      await writeFile(path, bytes);
      await files.save(keyOf(mediaId, 'upload'), path, mediaType);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }

  return {
    put: (mediaId, bytes, mediaType) =>
      parts
        ? parts.write(mediaId, Readable.from([bytes]), { at: 0, limit: bytes.length })
        : save(mediaId, bytes, mediaType),

    sizeOf: async (mediaId) =>
      parts ? parts.sizeOf(mediaId) : ((await files.sizeOf(keyOf(mediaId, 'upload'))) ?? 0),

    async bring(mediaId, own, size) {
      const arrived = parts
        ? await parts.take(mediaId, own)
        : await fetch(mediaId, 'upload', own, size);
      // It may have been begun anew just before it was taken.
      if (arrived !== null && (await stat(arrived)).size === size) return arrived;
      // A node has died after it had kept it: that is looked at once more.
      return fetch(mediaId, 'original', own, Infinity);
    },

    remove: (mediaId) => (parts ? parts.remove(mediaId) : files.remove(keyOf(mediaId, 'upload'))),
  };
}
