import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { partsOf } from './parts.ts';

it('gives the memory of what is written back at once, and nothing that others hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'confab-parts-'));
  const parts = partsOf({
    files: { store: 'local', folder },
    mediaShared: false,
    mediaDiskReserve: 1,
  })!;
  const whole = Buffer.alloc(64 * 1_024, 1);
  const shared = Buffer.alloc(64 * 1_024, 2);
  const cut = shared.subarray(0, 1_024);

  await parts.write('an-upload', Readable.from([whole, cut]), { at: 0, limit: 100_000 });

  const written = await readFile(join(folder, 'parts', 'an-upload'));
  await rm(folder, { recursive: true });
  expect(whole).toHaveLength(0);
  expect(cut).toEqual(Buffer.alloc(1_024, 2));
  expect(written).toEqual(Buffer.concat([Buffer.alloc(64 * 1_024, 1), cut]));
});

it('leaves nothing of a copy that was cut off where uploads are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'confab-parts-'));
  const files = { store: 'local', folder } as const;
  const parts = partsOf({ files, mediaShared: true, mediaDiskReserve: 1 })!;
  await parts.write('an-upload', Readable.from([Buffer.from('hello')]), { at: 0, limit: 5 });

  await expect(parts.take('an-upload', join(folder, 'gone'))).rejects.toThrow('ENOENT');
  const left = await readdir(join(folder, 'parts'));
  const taken = await parts.take('an-upload', folder);

  const text = await readFile(taken ?? '', 'utf8');
  await rm(folder, { recursive: true });
  expect(left).toEqual(['an-upload']);
  expect(text).toBe('hello');
});
