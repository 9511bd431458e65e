import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { getStaticFile } from 'ruru/static';

/** All that a page loads is less than half of it, in one form. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

const compress = promisify(gzip);

type Form = 'br' | 'gzip' | 'identity';

export interface Asset {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

/** Ruru's files, which it ships compressed by brotli; each other form is made once and kept. */
export function createRuruAssets(root: string) {
  const kept = new LRUCache<string, Asset>({
    maxSize: MAX_KEPT_BYTES,
    sizeCalculation: ({ content }) => content.length + 1,
    fetchMethod: async (key) => {
      const [form = '', path = ''] = key.split(' ');
      return form === 'gzip' ? compressed(await find(path)) : find(path);
    },
  });

  async function find(urlPath: string, acceptEncoding = 'identity'): Promise<Asset | undefined> {
    const file = await getStaticFile({
      staticPath: root,
      urlPath,
      acceptEncoding,
      disallowDevAssets: true,
    });
    return file ?? undefined;
  }

  return async (
    url: string,
    acceptEncoding: string | string[] | undefined,
  ): Promise<Asset | undefined> => {
    const [path = ''] = url.split('?');
    const form = formFor(String(acceptEncoding ?? ''));
    return form === 'br' ? find(path, form) : kept.fetch(`${form} ${path}`);
  };
}

async function compressed(asset: Asset | undefined): Promise<Asset | undefined> {
  if (!asset) return undefined;
  const content = await compress(asset.content);
  const headers = { ...asset.headers, 'content-length': String(content.length) };
  return { content, headers: { ...headers, 'content-encoding': 'gzip' } };
}

function formFor(acceptEncoding: string): Form {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(acceptEncoding)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(acceptEncoding) ? 'gzip' : 'identity';
}
