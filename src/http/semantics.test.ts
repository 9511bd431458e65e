import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { startApp, type TestApp } from '../../test/kit/app.ts';

const ME = '{ me { id } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const post = async (headers: Record<string, string>) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: ME }),
  });
  const { errors } = (await response.json()) as any;
  return [response.status, errors?.[0].extensions.code];
};

describe('HEAD', () => {
  const head = (query: string) =>
    fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { method: 'HEAD' });

  it('is answered as GET would be: a query without its answer, and no mutation', async () => {
    const input = 'username: "head", email: "head@example.com", password: "a quiet harbour"';

    const query = await head(ME);
    const mutation = await head(`mutation { register(input: { ${input} }) { newAccount } }`);

    expect(query.status).toBe(200);
    expect(mutation.status).toBe(405);
    expect(mutation.headers.get('allow')).toBe('POST');
    expect(await app.sql(`SELECT FROM users WHERE username = 'head'`)).toEqual([]);
  });
});

describe('an offer of another protocol', () => {
  it('is ignored: the answer comes in HTTP/1.1', async () => {
    const headers = {
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABkAAQAAP__',
    };
    const asked = request(`${app.url}/graphql?query={me{id}}`, { headers });
    asked.end();

    const [response] = (await once(asked, 'response')) as [IncomingMessage];

    expect([response.statusCode, response.httpVersion]).toEqual([200, '1.1']);
    expect(await text(response)).toBe('{"data":{"me":null}}');
  });
});

describe('a body', () => {
  it.each([
    ['in another charset', { 'content-type': 'application/json; charset=utf-16' }],
    ['in a charset in quotes', { 'content-type': 'application/json; charset="iso-8859-1"' }],
    ['that is compressed', { 'content-encoding': 'gzip' }],
  ])('is refused with 415, since it would be misread: one %s', async (_what, headers) => {
    expect(await post({ ...headers })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'may say that it is in UTF-8: %s',
    async (type) => {
      expect(await post({ 'content-type': type })).toEqual([200, undefined]);
    },
  );
});
