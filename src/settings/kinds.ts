import { makeValidator } from 'envalid';
import { MIN_SECRET_BYTES } from './secret.ts';

/** One, or a JSON array of several: any other character may stand in a secret. */
export const secrets = makeValidator((value): readonly string[] => {
  const all = severalIn(value) ?? [value];
  for (const each of all) {
    const bytes = Buffer.byteLength(each);
    if (bytes >= MIN_SECRET_BYTES) continue;
    throw new Error(`has ${bytes} bytes and needs at least ${MIN_SECRET_BYTES}`);
  }
  return all;
});

function severalIn(value: string): string[] | null {
  if (!value.startsWith('["')) return null;
  const list = parseJson(value);
  if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
  throw new Error('is no list of texts, as ["new","old"]');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const parseList = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
/** As browsers send them, so that a value which can never match is found at the start. */
export const origins = makeValidator((value) => parseList(value).map(requireOrigin));
export const origin = makeValidator((value) => {
  const parsed = requireOrigin(value.replace(/\/$/, ''));
  if (/^https?:/.test(parsed)) return parsed;
  throw new Error(`has ${value}, which is not of the web: write one as https://chat.example`);
});
export const count = makeValidator((value) => {
  if (!/^\d{1,9}$/.test(value)) throw new Error('is not a whole number');
  return Number(value);
});
const BYTES = /^(?<count>[1-9]\d{0,11})(?<unit>[kMG]i?)?B?$/;
const BYTES_PER_UNIT: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
};
/** As in `20MB`, `4MiB`, or a number; kept as it is written, so that tables of settings can show it. */
export const bytes = makeValidator((value) => {
  if (!BYTES.test(value)) throw new Error('is no size such as 20MB or 4MiB');
  return value;
});
/** Takes what has been checked. */
export function bytesIn(size: string): number {
  const { count, unit = '' } = BYTES.exec(size)?.groups ?? {};
  return Number(count) * (BYTES_PER_UNIT[unit] ?? 1);
}
export const seconds = makeValidator((value) => {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Error('is not a whole number of seconds above 0');
  return Number(value);
});
export const port = makeValidator((value) => {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new Error('is not a port');
  return number;
});
/** One server, or several nodes of a cluster, comma-separated. */
export const redisUrls = makeValidator((value) => {
  const urls = parseList(value);
  for (const url of urls) requireUrl(url, ['redis:', 'rediss:']);
  return urls.join(',');
});

/** Apps in a frame of their own have other schemes, whose origins `URL` does not know. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@*]+$/;

function requireOrigin(value: string): string {
  const url = URL.parse(value);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && (isWeb ? url.origin === value : ORIGIN.test(value)) && !value.includes('*')) {
    return value;
  }
  const remedy = isWeb && !value.includes('*') ? url?.origin : 'one as https://app.example';
  throw new Error(`has ${value}, which no browser sends as an origin: write ${remedy}`);
}

export function requireUrl(value: string, protocols: readonly string[]): void {
  const { protocol } = URL.parse(value) ?? {};
  if (protocol && protocols.includes(protocol)) return;
  const beginnings = protocols.map((each) => `${each}//`).join(' or ');
  throw new Error(`is not a URL that begins with ${beginnings}`);
}
