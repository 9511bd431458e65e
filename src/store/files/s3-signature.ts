import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface Request {
  readonly method: string;
  /** Its path is encoded already. */
  readonly url: URL;
  readonly query?: Readonly<Record<string, string>>;
  /** Whoever sends it has to send these as they are. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly seconds: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Signs requests by a part of their URL, good from `at` on for so many seconds, whoever sends them
 * (Signature Version 4, as AWS describes it).
 */
export function createSigner({ region, accessKeyId, secretAccessKey }: Credentials) {
  let day = '';
  let dayKey = Buffer.alloc(0);

  function keyOf(date: string): Buffer {
    if (day !== date) {
      const parts = [date, region, 's3', 'aws4_request'];
      dayKey = parts.reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
      day = date;
    }
    return dayKey;
  }

  return ({ method, url, query = {}, headers = {}, seconds }: Request, at = Date.now()): string => {
    const moment = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const date = moment.slice(0, 8);
    const scope = `${date}/${region}/s3/aws4_request`;
    const signed = sorted({ ...headers, host: url.host });
    const names = signed.map(([name]) => name).join(';');
    const parameters = sorted({
      ...query,
      'X-Amz-Algorithm': ALGORITHM,
      'X-Amz-Credential': `${accessKeyId}/${scope}`,
      'X-Amz-Date': moment,
      'X-Amz-Expires': String(seconds),
      'X-Amz-SignedHeaders': names,
    })
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&');
    const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
    const canonical = [method, url.pathname, parameters, lines, names, 'UNSIGNED-PAYLOAD'];
    const digest = createHash('sha256').update(canonical.join('\n')).digest('hex');
    const text = [ALGORITHM, moment, scope, digest].join('\n');
    const signature = hmac(keyOf(date), text).toString('hex');
    return `${url.origin}${url.pathname}?${parameters}&X-Amz-Signature=${signature}`;
  };
}

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

const sorted = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));

/** As the signature has it: stricter than `encodeURIComponent`. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
