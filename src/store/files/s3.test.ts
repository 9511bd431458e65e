import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, jest } from '@jest/globals';
import { promiseWith, putFile, startSwift, statusOf, type Swift } from '../../../test/kit/swift.ts';
import { until } from '../../../test/kit/until.ts';
import { FileStoreUnavailable } from './failures.ts';
import { createS3Files } from './s3.ts';
import type { S3Settings } from './settings.ts';
import { itKeepsFiles } from './store.cases.ts';
import type { FileStore } from './store.ts';

const KEY = 'ab/ab01/original';
const BODY = '0123456789';
const ANSWER = { mediaType: 'image/png', disposition: 'inline' };
/** What Swift answers to whoever has signed nothing; AWS has 403 for that, too. */
const UNSIGNED = 400;
const quiet = { error: () => undefined };

const promise = promiseWith(() => swift);

let swift: Swift | null;
let folder: string;
beforeAll(async () => {
  swift = await startSwift();
  folder = await mkdtemp(join(tmpdir(), 'confab-s3-'));
});
afterAll(async () => {
  await swift?.stop();
  await rm(folder, { recursive: true });
});

const storeWith = (settings: Partial<S3Settings> = {}, pageSize?: number): FileStore =>
  createS3Files({ ...swift!.settings, ...settings }, quiet, pageSize);

async function save(key: string, content: string, mediaType = 'text/plain'): Promise<void> {
  const path = join(folder, 'made');
  await writeFile(path, content);
  await storeWith().save(key, path, mediaType);
}

afterEach(() => {
  jest.restoreAllMocks();
});
const at = (moment: number) => void jest.spyOn(Date, 'now').mockReturnValue(moment);

const linkOf = async (store: FileStore, answer = ANSWER) => (await store.link(KEY, answer))?.url;

/** For a PNG of ten bytes. */
const ticketOf = (store: FileStore): string => {
  const expiresAt = new Date(Date.now() + 60_000);
  return store.uploadUrl(KEY, { size: BODY.length, mediaType: 'image/png', expiresAt })!;
};
const ticket = () => ticketOf(storeWith());

const unsigned = (url: string) => url.replace(/\?.*/, '');
const put = (url: string, body = BODY, mediaType = 'image/png') => putFile(url, body, mediaType);

describe('a bucket', () => {
  itKeepsFiles(() => storeWith(), promise);

  promise('takes what was announced, and gives it as it is asked to', async () => {
    const disposition = `inline; filename*=UTF-8''%28a%29.webp`;
    await storeWith().remove(KEY);

    const status = await put(ticket());
    const link = await linkOf(storeWith(), { mediaType: 'image/webp', disposition });
    const answer = await fetch(link!);

    expect(status).toBe(200);
    expect(await storeWith().sizeOf(KEY)).toBe(10);
    expect(await answer.text()).toBe(BODY);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(answer.headers.get('content-disposition')).toBe(disposition);
  });

  promise('gives a part of it to whoever asks for that', async () => {
    await save(KEY, BODY);

    const link = await linkOf(storeWith());
    const answer = await fetch(link!, { headers: { range: 'bytes=2-4' } });

    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(await answer.text()).toBe('234');
    expect(await text((await storeWith().read(KEY, { start: 7, end: 9 }))!)).toBe('789');
  });

  promise('gives one link to all for a while', async () => {
    const slot = Math.ceil(Date.now() / 30_000) * 30_000;
    at(slot);
    const link = await linkOf(storeWith());
    at(slot + 29_999);
    const next = await linkOf(storeWith());
    at(slot + 30_000);
    const last = await linkOf(storeWith());

    expect(next).toBe(link);
    expect(last).not.toBe(link);
  });

  promise('is listed page by page, without what others keep there', async () => {
    const keys = ['ab/ab01/large', 'ab/ab01/original', 'cd/cd01/small'];
    for (const key of [...keys, 'backup.tar', 'ab/ab01/x/y']) await save(key, key);

    const kept = await Array.fromAsync(storeWith({}, 2).list());

    expect(kept.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    expect(kept.map(({ key }) => key)).not.toContain('backup.tar');
    expect(kept.map(({ key }) => key)).not.toContain('ab/ab01/x/y');
  });
});

describe('a ticket', () => {
  const changed = (url: string, name: string, value: string) => {
    const other = new URL(url);
    other.searchParams.set(name, value);
    return other.href;
  };

  promise('is for one key', async () => {
    expect(await put(ticket().replace('ab01', 'ab02'))).toBe(403);
  });
  promise('is for one media type', async () => {
    expect(await put(ticket(), BODY, 'text/html')).toBe(403);
  });
  promise('is for so many bytes', async () => {
    expect(await put(ticket(), `${BODY}!`)).toBe(403);
    expect(await put(ticket(), '012345678')).toBe(403);
  });
  promise('is good until it expires, and cannot be made longer', async () => {
    at(Date.now() - 61_000);
    const late = ticket();
    jest.restoreAllMocks();

    expect(await put(late)).toBe(403);
    expect(await put(changed(late, 'X-Amz-Expires', '600'))).toBe(403);
  });
  promise('is of whoever has the secret', async () => {
    expect(await put(ticketOf(storeWith({ secretAccessKey: 'guessed' })))).toBe(403);
    expect(await put(changed(ticket(), 'X-Amz-Signature', '0'.repeat(64)))).toBe(403);
    expect(await put(unsigned(ticket()))).toBe(UNSIGNED);
  });
  promise('puts, and does nothing else', async () => {
    expect(await statusOf(ticket())).toBe(403);
  });
});

describe('a link', () => {
  promise('is for one file, and a minute', async () => {
    await save(KEY, BODY);
    await save('ab/ab02/original', BODY);
    const link = await linkOf(storeWith());
    at(Date.now() - 61_000);
    const late = await linkOf(storeWith());
    jest.restoreAllMocks();

    const statuses = [link!, link!.replace('ab01', 'ab02'), late!, unsigned(link!)].map((url) =>
      statusOf(url),
    );

    expect(await Promise.all(statuses)).toEqual([200, 403, 403, UNSIGNED]);
  });
  promise('says of the file what we say of it, and nothing that others would', async () => {
    const link = await linkOf(storeWith());

    expect(await statusOf(link!.replace('image%2Fpng', 'text%2Fhtml'))).toBe(403);
  });
  promise('leads to nothing once the file is removed', async () => {
    await save(KEY, BODY);
    const link = await linkOf(storeWith());

    await storeWith().remove(KEY);

    expect(await statusOf(link!)).toBe(404);
  });
});

describe('a store that is away', () => {
  promise('is told as such, for everything but a ticket', async () => {
    await save(KEY, BODY);
    const store = storeWith();
    swift!.network.cut();

    for (const asking of [
      store.sizeOf(KEY),
      store.fetch(KEY, join(folder, 'never'), 100),
      store.save(KEY, join(folder, 'made'), 'image/png'),
      linkOf(store),
      store.remove(KEY),
      Array.fromAsync(store.list()),
    ]) {
      await expect(asking).rejects.toThrow(FileStoreUnavailable);
    }
    const ticket = ticketOf(store);
    swift!.network.mend();

    expect(await put(ticket)).toBe(200);
    expect(await linkOf(store)).toContain(KEY);
    await expect(stat(join(folder, 'never'))).rejects.toThrow('ENOENT');
  });

  promise('is asked again where it was away for a moment', async () => {
    await save(KEY, BODY);
    swift!.network.cut();
    const size = storeWith().sizeOf(KEY);
    setTimeout(() => swift!.network.mend(), 50);

    expect(await size).toBe(10);
  });

  promise('leaves nothing half-way of what it could not send to its end', async () => {
    await save(KEY, 'x'.repeat(1_000_000));
    const path = join(folder, 'half');
    swift!.network.throttle(100_000);
    const fetched = storeWith().fetch(KEY, path, 1_000_000);
    fetched.catch(() => undefined);
    await until(() => existsSync(path), 'it has begun');
    swift!.network.cut();

    await expect(fetched).rejects.toThrow(FileStoreUnavailable);
    swift!.network.mend();
    expect(existsSync(path)).toBe(false);
  });

  promise('is not waited for long by those who want a link', async () => {
    swift!.freeze();
    const began = Date.now();

    await expect(linkOf(storeWith())).rejects.toThrow(FileStoreUnavailable);
    swift!.thaw();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await linkOf(storeWith())).toContain(KEY);
  });

  promise('is one that does not know us, and the log says why', async () => {
    const said: unknown[] = [];
    const log = { error: (...words: unknown[]) => void said.push(...words) };
    const store = createS3Files({ ...swift!.settings, secretAccessKey: 'an older one' }, log);

    await expect(store.sizeOf(KEY)).rejects.toThrow(FileStoreUnavailable);
    await expect(Array.fromAsync(store.list())).rejects.toThrow(FileStoreUnavailable);

    expect(said).toContainEqual(
      expect.objectContaining({ err: new Error('403 SignatureDoesNotMatch') }),
    );
  });
});
