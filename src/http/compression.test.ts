import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readConfig } from '../config.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { cpuMsOf } from '../../test/kit/cpu.ts';

const SCHEMA = '{ __schema { types { name description } } }';
const ME = '{ me { id } }';

let plain: TestApp;
let compressing: TestApp;
beforeAll(async () => {
  [plain, compressing] = await Promise.all([startApp(), startApp({ compression: true })]);
});
afterAll(() => Promise.all([plain.stop(), compressing.stop()]));

/** The answer as it came over the wire. */
async function get({ url }: TestApp, path: string, headers: Record<string, string>) {
  const asked = request(url + path, { headers });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { 'content-encoding': encoding, vary } = response.headers;
  return { encoding, vary, body: await buffer(response) };
}
const query = (app: TestApp, text: string, acceptEncoding: string) =>
  get(app, `/graphql?query=${encodeURIComponent(text)}`, { 'accept-encoding': acceptEncoding });

describe('an answer', () => {
  it('is compressed where that is set, the client takes it, and it is large', async () => {
    const [br, gzip, identity, small] = await Promise.all([
      query(compressing, SCHEMA, 'gzip, br'),
      query(compressing, SCHEMA, 'gzip'),
      query(compressing, SCHEMA, 'identity'),
      query(compressing, ME, 'gzip, br'),
    ]);

    expect([br.encoding, gzip.encoding]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(identity.body);
    expect(gunzipSync(gzip.body)).toEqual(identity.body);
    expect(br.vary).toContain('accept-encoding');
    expect([identity.encoding, small.encoding]).toEqual([undefined, undefined]);
  });

  it('is not compressed unless that is set', async () => {
    expect((await query(plain, SCHEMA, 'gzip, br')).encoding).toBeUndefined();
    expect(readConfig({ JWT_SECRET: 'x'.repeat(32) }).compression).toBe(false);
  });
});

describe("GraphiQL's largest script", () => {
  const pathOf = async () => {
    const { body } = await get(plain, '/graphql', { accept: 'text/html' });
    return /\/graphiql\/\w+\/ruru\.js/.exec(String(body))?.[0] ?? 'none';
  };

  it('comes in the form that the client takes, and in each the same', async () => {
    const path = await pathOf();

    const [br, gzip, identity] = await Promise.all(
      ['gzip, deflate, br', 'gzip, br;q=0', ''].map((accepted) =>
        get(plain, path, { 'accept-encoding': accepted }),
      ),
    );

    expect([br?.encoding, gzip?.encoding, identity?.encoding]).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(br!.body)).toEqual(identity!.body);
    expect(gunzipSync(gzip!.body)).toEqual(identity!.body);
  });

  it('is made once for those who do not take it as it is kept', async () => {
    const path = await pathOf();
    await get(compressing, path, { 'accept-encoding': 'br' });
    const ask = () => get(compressing, path, { 'accept-encoding': 'gzip' });

    const first = await cpuMsOf(ask);
    const later: number[] = [];
    for (let time = 0; time < 10; time++) later.push(await cpuMsOf(ask));

    expect(Math.min(...later)).toBeLessThan(first / 3);
  });
});

it('the schema is closed in production, unless it is opened', () => {
  const read = (environment: NodeJS.ProcessEnv) =>
    readConfig({ JWT_SECRET: 'x'.repeat(32), ...environment }).introspection;

  expect(read({ NODE_ENV: 'production' })).toBe(false);
  expect(read({ NODE_ENV: 'production', INTROSPECTION: 'true' })).toBe(true);
  expect(read({})).toBe(true);
  expect(read({ INTROSPECTION: 'false' })).toBe(false);
});
