import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codeOf, orFull } from './failures.ts';
import type { FileStore, Kept } from './store.ts';

/** A key begins with two hexadecimal digits: what else is in the folder is not the store's. */
const SHARD = /^[0-9a-f]{2}$/;

/** A folder of this machine, or one that all nodes share. */
export function createLocalFiles(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, key);

  async function save(key: string, path: string): Promise<void> {
    const target = pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await copyAcross(path, target);
    });
  }

  async function remove(key: string): Promise<void> {
    const path = pathOf(key);
    await rm(path, { force: true });
    // The last one of a folder takes it along.
    await rmdir(dirname(path)).catch(() => undefined);
  }

  return {
    name: 'local',
    uploadUrl: () => null,
    sizeOf: async (key) => (await orNull(stat(pathOf(key))))?.size ?? null,
    async fetch(key, path, maxBytes) {
      const { size } = await stat(pathOf(key));
      if (size > maxBytes) throw new Error(`${key} has ${size} bytes and may have ${maxBytes}`);
      await bring(pathOf(key), path).catch(throwFull);
    },
    save: (key, path) => save(key, path).catch(throwFull),
    link: async () => null,
    async read(key, range) {
      const file = await orNull(open(pathOf(key)));
      return file?.createReadStream(range) ?? null;
    },
    remove,
    list: (shard) => listFolder(folder, shard),
  };
}

/** The same file where one disk has both: nobody writes into what is kept. */
async function bring(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** From another disk. It is there as a whole or not at all. */
async function copyAcross(path: string, target: string): Promise<void> {
  const draft = `${target}.draft`;
  try {
    await pipeline(createReadStream(path), createWriteStream(draft, { flush: true }));
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
  await rm(path);
}

/** So that no name is there before its bytes are, whenever the power fails. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function* listFolder(folder: string, only?: string): AsyncIterable<Kept> {
  const shards = only === undefined ? await orNull(readdir(folder)) : [only];
  for (const shard of (shards ?? []).filter((name) => SHARD.test(name))) {
    const options = { recursive: true, withFileTypes: true } as const;
    const found = await orNull(readdir(join(folder, shard), options));
    for (const entry of (found ?? []).filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const stats = await orNull(stat(path));
      const key = relative(folder, path).replaceAll(sep, '/');
      if (stats) yield { key, modifiedAt: stats.mtime };
    }
  }
}

async function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function throwFull(error: unknown): never {
  throw orFull(error);
}
