import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { FileStoreUnavailable, FileStoreFull, orFull } from './failures.ts';
import { ask, type Sent } from './s3-door.ts';
import { createSigner } from './s3-signature.ts';
import { bucketUrl, type S3Settings } from './settings.ts';
import type { FileStore, Kept } from './store.ts';

/** What we ask ourselves may come late, to a clock that is another. */
const OWN_SECONDS = 900;
const MAX_SECONDS = 7 * 86_400;
/** For so long the bucket is not asked again whether it is there. */
const REACHED_MS = 5_000;
const PROBE: Sent = { silenceMs: 2_000, tries: 1 };
const PAGE = 1_000;

/** Of ours: a bucket may hold other things as well. */
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]+\/[a-z]+$/;

/** A bucket of whatever speaks S3. Each request is signed by its URL, our own as well. */
export function createS3Files(
  settings: S3Settings,
  log: Pick<Logger, 'error'>,
  pageSize = PAGE,
): FileStore {
  const sign = createSigner(settings);
  const bucket = bucketUrl(settings);
  const { linkSeconds } = settings;
  /** Links of one slot are the same, so that browsers find again what they have. */
  const slotMs = linkSeconds * 500;
  const urlOf = (key: string) => new URL(key, bucket);
  let reachedUntil = 0;

  function send(method: string, key: string, expected: number[], sent: Sent = {}, query = {}) {
    const url = sign({ method, url: urlOf(key), query, seconds: OWN_SECONDS });
    return orUnavailable(ask(method, url, expected, sent));
  }

  /** What is no fault of this machine's disk is the store's. */
  async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      const known = orFull(error);
      if (known instanceof FileStoreFull) throw known;
      reachedUntil = 0;
      log.error({ err: error, store: bucket.href }, 'The store of files does not do its work');
      throw new FileStoreUnavailable();
    }
  }

  async function fetch(key: string, path: string, maxBytes: number): Promise<void> {
    const answer = await send('GET', key, [200]);
    const size = sizeIn(answer);
    if (size > maxBytes) {
      answer.destroy();
      throw new Error(`${key} has ${size} bytes and may have ${maxBytes}`);
    }
    const saved = pipeline(answer, createWriteStream(path));
    await orUnavailable(saved).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
  }

  async function save(key: string, path: string, mediaType: string): Promise<void> {
    const { size } = await stat(path);
    const headers = { 'content-length': size, 'content-type': mediaType };
    const answer = await send('PUT', key, [200], { headers, body: () => createReadStream(path) });
    answer.resume();
  }

  async function* list(shard = ''): AsyncIterable<Kept> {
    let next: string | null = '';
    while (next !== null) {
      const query = {
        'list-type': '2',
        'max-keys': String(pageSize),
        prefix: shard,
        ...after(next),
      };
      const answer = await send('GET', '', [200], {}, query);
      const page = await orUnavailable(text(answer));
      yield* keptIn(page);
      next = field(page, 'NextContinuationToken');
    }
  }

  /** One asks for all, and not again for a while. */
  let asking: Promise<void> | null = null;
  async function requireReached(): Promise<void> {
    if (Date.now() < reachedUntil) return;
    asking ??= probe().finally(() => (asking = null));
    await asking;
  }

  async function probe(): Promise<void> {
    const answer = await send('HEAD', '', [200], PROBE);
    answer.resume();
    reachedUntil = Date.now() + REACHED_MS;
  }

  return {
    name: 's3',
    uploadUrl(key, { mediaType, size, expiresAt }) {
      const seconds = Math.ceil((expiresAt.getTime() - Date.now()) / 1_000);
      return sign({
        method: 'PUT',
        url: urlOf(key),
        headers: { 'content-length': String(size), 'content-type': mediaType },
        seconds: Math.min(Math.max(seconds, 1), MAX_SECONDS),
      });
    },
    async sizeOf(key) {
      const answer = await send('HEAD', key, [200, 404]);
      answer.resume();
      return answer.statusCode === 200 ? sizeIn(answer) : null;
    },
    fetch,
    save,
    async link(key, { mediaType, disposition }) {
      await requireReached();
      const query = {
        'response-cache-control': `private, max-age=${linkSeconds}`,
        'response-content-disposition': disposition,
        'response-content-type': mediaType,
      };
      const at = Math.floor(Date.now() / slotMs) * slotMs;
      const url = sign({ method: 'GET', url: urlOf(key), query, seconds: linkSeconds }, at);
      return { url, seconds: Math.floor(slotMs / 1_000) };
    },
    async read(key, range) {
      const headers = range && { range: `bytes=${range.start}-${range.end}` };
      const answer = await send('GET', key, [200, 206, 404], { headers });
      if (answer.statusCode !== 404) return answer;
      answer.resume();
      return null;
    },
    async remove(key) {
      const answer = await send('DELETE', key, [200, 204, 404]);
      answer.resume();
    },
    list,
  };
}

/** Every answer says how long it is: an object is never made while it is sent. */
const sizeIn = ({ headers }: IncomingMessage): number => Number(headers['content-length']);

const after = (token: string) => (token ? { 'continuation-token': token } : {});

function keptIn(page: string): Kept[] {
  const found = [...page.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([each]) => ({
    key: field(each, 'Key') ?? '',
    modifiedAt: new Date(field(each, 'LastModified') ?? 0),
  }));
  return found.filter(({ key }) => KEY.test(key));
}

/** What our keys, moments and tokens are made of needs no escaping in XML. */
const field = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? null;
