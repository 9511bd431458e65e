import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { FileStore } from './store.ts';

const KEYS = ['0a/0a01/original', '0a/0a01/small', 'ff/ff02/original'] as const;
const [ORIGINAL, SMALL, OTHER] = KEYS;

type Promising = (promise: string, test: () => Promise<void>) => void;

/** What every store promises, of one that is empty. */
export function itKeepsFiles(store: () => FileStore, it: Promising): void {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'confab-store-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Somewhere beside the store. */
  const pathOf = (name: string) => join(folder, name);
  async function save(key: string, text: string) {
    await writeFile(pathOf('made'), text);
    await store().save(key, pathOf('made'), 'text/plain');
  }
  async function fetched(key: string) {
    const path = pathOf('fetched');
    await rm(path, { force: true });
    await store().fetch(key, path, 1_000);
    return readFile(path, 'utf8');
  }

  it('gives back what was saved, and knows its size', async () => {
    await save(ORIGINAL, 'grüße');

    expect(await store().sizeOf(ORIGINAL)).toBe(7);
    expect(await fetched(ORIGINAL)).toBe('grüße');
  });

  it('keeps a file of no bytes', async () => {
    await save(OTHER, '');

    expect(await store().sizeOf(OTHER)).toBe(0);
    expect(await fetched(OTHER)).toBe('');
  });

  it('keeps the newer one of two under the same key', async () => {
    await save(ORIGINAL, 'the older one');
    await save(ORIGINAL, 'newer');

    expect(await fetched(ORIGINAL)).toBe('newer');
  });

  it('brings nothing larger than allowed', async () => {
    await save(ORIGINAL, '0123456789');

    await expect(store().fetch(ORIGINAL, pathOf('large'), 9)).rejects.toThrow(ORIGINAL);
    await expect(stat(pathOf('large'))).rejects.toThrow('ENOENT');
  });

  it('lists what it keeps, and since when', async () => {
    const before = Date.now() - 2_000;
    for (const key of KEYS) await save(key, key);

    const kept = await Array.fromAsync(store().list());

    expect(kept.map(({ key }) => key).sort()).toEqual([...KEYS]);
    expect((await Array.fromAsync(store().list('ff'))).map(({ key }) => key)).toEqual([OTHER]);
    expect(await Array.fromAsync(store().list('01'))).toEqual([]);
    for (const { modifiedAt } of kept) {
      expect(modifiedAt.getTime()).toBeGreaterThan(before);
      expect(modifiedAt.getTime()).toBeLessThan(Date.now() + 2_000);
    }
  });

  it('removes one and nothing else, once or twice', async () => {
    for (const key of KEYS) await save(key, key);

    await store().remove(ORIGINAL);
    await store().remove(ORIGINAL);

    expect(await store().sizeOf(ORIGINAL)).toBeNull();
    expect(await fetched(SMALL)).toBe(SMALL);
    expect(await Array.fromAsync(store().list())).toHaveLength(2);
  });
}
