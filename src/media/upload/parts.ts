import { constants, copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../../config.ts';
import { codeOf, orFull } from '../../store/files/failures.ts';
import { createRoom, type Room } from './room.ts';

/** Many uploads at once pass the look that each begins with. */
const BYTES_PER_LOOK = 4 * 1_024 * 1_024;

/** The bytes of uploads until they are looked at, one file each. */
export interface Parts {
  /** How many bytes have come. */
  sizeOf(mediaId: string): Promise<number>;
  /** The same, once whoever writes into it is cut off: their client goes on elsewhere. */
  settle(mediaId: string): Promise<number>;
  /**
   * Writes what comes behind the first bytes, of which there are so many; throws TooManyBytes beyond the
   * limit. Whoever wrote until now is cut off.
   */
  write(mediaId: string, body: Readable, place: { at: number; limit: number }): Promise<void>;
  /** Where all of it is; from now on nobody writes into that. Null where nothing is. The folder is for what is on its way. */
  take(mediaId: string, folder: string): Promise<string | null>;
  remove(mediaId: string): Promise<void>;
  /** Those that nobody has written into for so long. */
  listOlderThan(ms: number): Promise<readonly string[]>;
}

/** Null where clients send to the store by themselves. */
export function partsOf({
  files,
  mediaShared,
  mediaDiskReserve,
}: Pick<Config, 'files' | 'mediaShared' | 'mediaDiskReserve'>): Parts | null {
  if (files.store !== 'local') return null;
  const folder = join(files.folder, 'parts');
  return createParts(folder, mediaShared, createRoom(folder, mediaDiskReserve));
}

interface Writer {
  readonly body: Readable;
  readonly ended: Promise<unknown>;
}

/** In a folder; `isShared` where other nodes write into it, too. */
function createParts(folder: string, isShared: boolean, room: Room): Parts {
  const writers = new Map<string, Writer>();
  const pathOf = (mediaId: string) => join(folder, mediaId);
  const takenOf = (mediaId: string) => join(folder, `${mediaId}.taken`);

  async function cutOff(mediaId: string): Promise<void> {
    const writer = writers.get(mediaId);
    writer?.body.destroy();
    await writer?.ended;
  }

  async function append(path: string, body: Readable, at: number, limit: number): Promise<void> {
    await room.require(limit - at);
    const file = await open(path, at > 0 ? 'r+' : 'w');
    try {
      await writeAll(file, body, at, limit, room);
    } finally {
      await file.close();
    }
  }

  return {
    sizeOf: async (mediaId) => (await sizeOf(pathOf(mediaId))) ?? 0,

    async settle(mediaId) {
      await cutOff(mediaId);
      return (await sizeOf(pathOf(mediaId))) ?? 0;
    },

    async write(mediaId, body, { at, limit }) {
      // Several may have waited for the same one: each is cut off by the next.
      while (writers.has(mediaId)) await cutOff(mediaId);
      const written = append(pathOf(mediaId), body, at, limit).finally(() => {
        writers.delete(mediaId);
      });
      writers.set(mediaId, { body, ended: written.catch(() => undefined) });
      await written.catch((error: unknown) => {
        throw orFull(error);
      });
    },

    async take(mediaId, own) {
      await cutOff(mediaId);
      const taken = takenOf(mediaId);
      if ((await sizeOf(taken)) !== null) return taken;
      let path = pathOf(mediaId);
      if ((await sizeOf(path)) === null) return null;
      if (isShared) {
        // Another node may still write into the file, whatever it is called.
        path = join(own, 'taken');
        await copyFile(pathOf(mediaId), path, constants.COPYFILE_FICLONE);
      }
      await rename(path, taken);
      // Who was let in before it was taken may have begun since.
      await cutOff(mediaId);
      return taken;
    },

    async remove(mediaId) {
      await cutOff(mediaId);
      await rm(pathOf(mediaId), { force: true });
      await rm(takenOf(mediaId), { force: true });
    },

    async listOlderThan(ms) {
      const names = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const ids: string[] = [];
      for (const name of names) {
        const found = await stat(join(folder, name)).catch(() => null);
        if (found && found.mtimeMs < Date.now() - ms) ids.push(name.replace(/\..*$/, ''));
      }
      return [...new Set(ids)];
    },
  };
}

/** Straight to the disk: no more is read than has been written. */
async function writeAll(
  file: FileHandle,
  body: Readable,
  at: number,
  limit: number,
  room: Room,
): Promise<void> {
  let end = at;
  let lookAt = at + BYTES_PER_LOOK;
  // What comes of a request is bytes.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (end + chunk.length > limit) throw new TooManyBytes();
    if (end >= lookAt) {
      await room.require(limit - end);
      lookAt = end + BYTES_PER_LOOK;
    }
    for (let done = 0; done < chunk.length;) {
      const { bytesWritten } = await file.write(chunk, done, chunk.length - done, end + done);
      done += bytesWritten;
    }
    end += chunk.length;
    giveBack(chunk);
  }
}

/**
 * Nobody reads it again. The collector counts megabytes outside of its heap late: a large file would leave
 * eighty of them before it comes, and cost it as much work as all else of an upload.
 */
function giveBack({ buffer, byteLength }: Buffer): void {
  // What is cut out of something larger is others', too.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** More has come than was announced. */
export class TooManyBytes extends Error {}
