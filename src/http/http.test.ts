import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startApp, type TestApp } from '../../test/kit/app.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const ME = { query: '{ me { id } }' };

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ allowedOrigins: ['https://app.example'] });
});
afterAll(() => app.stop());

const send = (path: string, init?: RequestInit) => fetch(app.url + path, init);
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send('/graphql', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as any).errors[0].extensions.code;

describe('GraphQL over HTTP', () => {
  it('passes every audit of the specification without an error or a warning', async () => {
    const audits = serverAudits({ url: `${app.url}/graphql` });

    const results = await Promise.all(audits.map((audit) => audit.fn()));

    const failures = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(failures.map(({ name }) => name)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it('answers in the media type that the client prefers', async () => {
    const first = await post(ME, { accept: `${GRAPHQL_RESPONSE}, application/json;q=0.9` });
    const second = await post(ME, { accept: `${GRAPHQL_RESPONSE};q=0.5, application/json` });

    expect(first.headers.get('content-type')).toBe(`${GRAPHQL_RESPONSE}; charset=utf-8`);
    expect(second.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['application/json', GRAPHQL_RESPONSE])(
    'answers clients that accept %s by the charset that it has anyway',
    async (type) => {
      const response = await post(ME, { accept: `${type}; charset=UTF-8` });

      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    },
  );

  it('runs nothing whose result the client would not take', async () => {
    const input = {
      username: 'unseen',
      email: 'unseen@example.com',
      password: 'a far quiet shore',
    };
    const query = `mutation ($input: RegisterInput!) { register(input: $input) { newAccount } }`;
    const refused = await post({ query, variables: { input } }, { accept: 'image/png' });
    expect(refused.status).toBe(406);
    expect(await codeOf(refused)).toBe('NOT_ACCEPTABLE');

    const accepted = await post({ query, variables: { input } });

    expect(await accepted.json()).toEqual({ data: { register: { newAccount: true } } });
  });

  it('answers a query that is not valid with 400, or with 200 to a client of plain JSON', async () => {
    for (const [query, code] of [
      ['{ me', 'GRAPHQL_PARSE_FAILED'],
      ['{ nobody }', 'GRAPHQL_VALIDATION_FAILED'],
    ]) {
      const asGraphQL = await post({ query }, { accept: GRAPHQL_RESPONSE });
      const asJson = await post({ query }, { accept: 'application/json' });

      expect([asGraphQL.status, asJson.status]).toEqual([400, 200]);
      expect(await codeOf(asGraphQL)).toBe(code);
      expect(await codeOf(asJson)).toBe(code);
    }
  });

  it('serves queries by GET, with variables', async () => {
    const query = 'query ($name: String!) { __type(name: $name) { name } }';
    const parameters = new URLSearchParams({ query, variables: '{ "name": "User" }' });

    const response = await send(`/graphql?${parameters.toString()}`);

    expect(await response.json()).toEqual({ data: { __type: { name: 'User' } } });
  });

  it('serves no mutation by GET, and names the method that does', async () => {
    const query = encodeURIComponent('mutation { logout { revokedSessionId } }');

    const response = await send(`/graphql?query=${query}`);

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await codeOf(response)).toBe('METHOD_NOT_ALLOWED');
  });

  it('serves no other method', async () => {
    const response = await send('/graphql', { method: 'DELETE' });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('sends subscriptions to the socket', async () => {
    const response = await post({ query: 'subscription { postAdded { id } }' });

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });
});

describe('what is no request', () => {
  it.each([
    ['a batch', [ME, ME]],
    ['broken JSON', '{ "query": '],
    ['JSON that is no object', '"{ me { id } }"'],
    ['no query', { variables: {} }],
    ['a query that is no string', { query: { me: true } }],
    ['variables that are no object', { ...ME, variables: ['a'] }],
    ['an operation name that is no string', { ...ME, operationName: 1 }],
    ['a name that no operation has', { ...ME, operationName: 'Other' }],
  ])('is refused with 400: %s', async (_what, body) => {
    const response = await post(body);

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'is refused with 415, so that no foreign form can post: %s',
    async (type) => {
      const response = await post(ME, { 'content-type': type });

      expect(response.status).toBe(415);
      expect(await codeOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );
});

describe('an access token that is not good', () => {
  it('refuses the request in the media type that the client prefers', async () => {
    const response = await post(ME, { authorization: 'Bearer nonsense', accept: GRAPHQL_RESPONSE });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toContain(GRAPHQL_RESPONSE);
    expect(await codeOf(response)).toBe('UNAUTHENTICATED');
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string, path = '/graphql') =>
    send(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it.each([
    ['one that is allowed', 'https://app.example'],
    ['any port of this machine, in development', 'http://localhost:5173'],
    ['its loopback address', 'http://127.0.0.1:8080'],
  ])('may use the server: %s', async (_what, origin) => {
    const before = await preflight(origin);
    const response = await post(ME, { origin });

    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-origin')).toBe(origin);
    expect(before.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(before.headers.get('access-control-max-age')).toBe('86400');
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toBe('retry-after');
  });

  it.each(['https://foreign.example', 'http://localhost.foreign.example', 'null'])(
    'may not, when nobody allowed them: %s',
    async (origin) => {
      const before = await preflight(origin);
      const response = await post(ME, { origin });

      expect(before.ok).toBe(false);
      expect(before.headers.has('access-control-allow-origin')).toBe(false);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  it('never get to send credentials of the browser', async () => {
    const response = await preflight('https://app.example');

    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  });
});

it('protects what browsers make of its answers', async () => {
  const { headers } = await post(ME);

  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('strict-transport-security')).toContain('max-age=');
  expect(headers.has('x-powered-by')).toBe(false);
});

it('hands out the schema as it is committed', async () => {
  const response = await send('/schema.graphql');

  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(await response.text()).toBe(committed);
});

it('says that it lives, and that all it needs is there', async () => {
  const [live, ready] = await Promise.all([send('/health/live'), send('/health/ready')]);

  expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ok', database: 'ok', migrations: 'ok', bus: 'ok', presence: 'ok' },
  ]);
});
