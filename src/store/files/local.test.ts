import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStoreFull } from './failures.ts';
import { itKeepsFiles } from './store.cases.ts';
import { createFileStore, type FileStore } from './store.ts';

const KEY = 'ab/ab01/original';
/** A disk of its own, and a disk that is full. */
const ELSEWHERE = '/dev/shm';
const FULL = '/dev/full';

let outside: string;
let folder: string;
let store: FileStore;
beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'confab-local-'));
  folder = join(outside, 'media');
  store = createFileStore({ store: 'local', folder }, { error: () => undefined });
});
afterAll(() => rm(outside, { recursive: true }));

async function save(path: string, content = '0123456789') {
  await writeFile(path, content);
  await store.save(KEY, path, 'text/plain');
}

describe('a folder of files', () => {
  it('is empty before anything was saved', async () => {
    expect(await Array.fromAsync(store.list())).toEqual([]);
    expect(await store.sizeOf(KEY)).toBeNull();
  });

  itKeepsFiles(() => store, it);

  it('is not where clients go by themselves', async () => {
    const upload = { mediaType: 'image/png', size: 1, expiresAt: new Date() };

    expect(store.uploadUrl(KEY, upload)).toBeNull();
    expect(await store.link(KEY, { mediaType: 'image/png', disposition: 'inline' })).toBeNull();
  });

  it('is read whole or in part', async () => {
    await save(join(outside, 'made'));

    expect(await text((await store.read(KEY))!)).toBe('0123456789');
    expect(await text((await store.read(KEY, { start: 2, end: 4 }))!)).toBe('234');
  });

  it('says before anything is sent that nothing is there', async () => {
    expect(await store.read('ab/ab02/original')).toBeNull();
  });

  it('keeps what others wrote beside its files, and does not list it', async () => {
    await mkdir(join(folder, 'parts'));
    await writeFile(join(folder, 'parts', 'half'), 'ha');

    const kept = await Array.fromAsync(store.list());

    expect(kept.map(({ key }) => key)).not.toContain('parts/half');
    expect(await readFile(join(folder, 'parts', 'half'), 'utf8')).toBe('ha');
  });

  it('keeps no folder for a file that is gone', async () => {
    await save(join(outside, 'made'));

    await store.remove(KEY);

    expect(await readdir(join(folder, 'ab'))).toEqual([]);
  });
});

// Only Linux has a disk in memory, which is always another one.
(existsSync(ELSEWHERE) ? describe : describe.skip)('a file on another disk', () => {
  let path: string;
  beforeAll(async () => {
    path = join(await mkdtemp(join(ELSEWHERE, 'confab-local-')), 'made');
  });
  afterAll(() => rm(join(path, '..'), { recursive: true }));

  it('is brought over whole', async () => {
    await save(path);

    expect(await store.sizeOf(KEY)).toBe(10);
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect(await readdir(join(folder, 'ab', 'ab01'))).toEqual(['original']);
  });

  it('is left where it is if the disk is full, and what was kept still is', async () => {
    await save(join(outside, 'made'));
    await symlink(FULL, join(folder, 'ab', 'ab01', 'original.draft'));

    await expect(save(path, 'newer')).rejects.toThrow(FileStoreFull);

    expect(await readFile(path, 'utf8')).toBe('newer');
    expect(await text((await store.read(KEY))!)).toBe('0123456789');
    expect(await readdir(join(folder, 'ab', 'ab01'))).toEqual(['original']);
  });
});
