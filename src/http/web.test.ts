import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type OutgoingHttpHeaders, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../config.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';

const BROWSER_ACCEPTS = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const NAVIGATION = { accept: BROWSER_ACCEPTS, 'sec-fetch-mode': 'navigate' };
const PAGE = '<!doctype html><title>The app</title>';
const SCRIPT = 'console.log("the app");'.repeat(200);
const FILES = {
  'index.html': PAGE,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
  'sw.js': 'self;',
  '.vite/manifest.json': '{}',
  'assets/app-1a2b3c.js': SCRIPT,
  'assets/app-1a2b3c.js.br': brotliCompressSync(SCRIPT),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confab-web-'));
  await Promise.all(['assets', '.vite'].map((name) => mkdir(join(folder, name))));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

/** Not by `fetch`, which has its own word for the mode. */
async function read(app: TestApp, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const request = httpRequest(app.url + path, { method, headers }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await buffer(response);
  return {
    status: response.statusCode,
    headers: response.headers,
    body,
    text: body.toString(),
  };
}

describe('the web app', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp({ webFolder: folder })));
  afterAll(() => app.stop());

  it('is at the root, and at every address that a browser goes to and nothing else answers', async () => {
    for (const path of ['/', '/sign-in?to=%2Ffeed', '/chats/1?at=5', '/people/ann.b']) {
      const { status, headers, text } = await read(app, path, NAVIGATION);

      expect([path, status, text]).toEqual([path, 200, PAGE]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    }
    expect((await read(app, '/feed', { accept: BROWSER_ACCEPTS })).text).toBe(PAGE);
    expect((await read(app, '/feed', NAVIGATION, 'HEAD')).status).toBe(200);
  });

  it('is not what a program gets that asks for something else', async () => {
    const unknown = { message: 'Route GET:/chats not found', error: 'Not Found', statusCode: 404 };
    expect(JSON.parse((await read(app, '/chats')).text)).toEqual(unknown);
    expect((await read(app, '/robots.txt', { accept: BROWSER_ACCEPTS })).status).toBe(404);
    expect((await read(app, '/chats', NAVIGATION, 'POST')).status).toBe(404);
    expect((await read(app, '/assets/gone-1a2b3c.js', NAVIGATION)).status).toBe(404);
    expect((await read(app, '/.vite/manifest.json')).status).toBe(404);
    expect((await read(app, '/assets/..%2f..%2fpackage.json')).status).not.toBe(200);
  });

  it('leaves the addresses of the API as they are', async () => {
    const graphiql = await read(app, '/graphql', NAVIGATION);
    const answer = await read(app, '/graphql?query={me{id}}');
    const schema = await read(app, '/schema.graphql', NAVIGATION);
    const health = await read(app, '/health/live', NAVIGATION);

    expect(graphiql.text).toContain('graphiql');
    expect(answer.text).toBe('{"data":{"me":null}}');
    expect(schema.text).toContain('type Query');
    expect(health.status).toBe(200);
    expect((await read(app, '/graphql/more')).status).toBe(404);
  });

  it('has files that browsers keep for good, compressed as they were built', async () => {
    const plain = await read(app, '/assets/app-1a2b3c.js', { 'accept-encoding': 'identity' });
    const compressed = await read(app, '/assets/app-1a2b3c.js', { 'accept-encoding': 'br, gzip' });

    expect(plain.text).toBe(SCRIPT);
    expect(brotliDecompressSync(compressed.body).toString()).toBe(SCRIPT);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(compressed.headers['content-encoding']).toBe('br');
    for (const { headers } of [plain, compressed]) {
      expect(headers['content-type']).toMatch(/^(text|application)\/javascript; charset=utf-8$/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    }
  });

  it('has files that may change, of which browsers ask whether they have', async () => {
    const icon = await read(app, '/icon.svg');
    const again = await read(app, '/icon.svg', { 'if-none-match': icon.headers.etag });

    expect(icon.headers['content-type']).toMatch('image/svg+xml');
    expect(icon.headers['cache-control']).toBe('no-cache');
    expect(again.status).toBe(304);
  });

  it('may load and run nothing but its own', async () => {
    const { headers } = await read(app, '/', NAVIGATION);

    const policy = String(headers['content-security-policy']).split('; ');
    const host = `127.0.0.1:${app.port}`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host} http://${host}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy.join()).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('may show and send files where those are, by whichever name it came', async () => {
    const host = `localhost:${app.port}`;
    const { headers } = await read(app, '/', { ...NAVIGATION, host });

    const policy = String(headers['content-security-policy']).split('; ');
    const files = `http://127.0.0.1:${app.port}`;
    expect(policy).toContain(`img-src 'self' data: blob: ${files}`);
    expect(policy).toContain(`media-src 'self' blob: ${files}`);
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host} ${files}`);
  });

  it('has a worker that may ask this server, as what it caches comes from there', async () => {
    const { headers } = await read(app, '/sw.js');

    expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('shows password managers where a password is changed', async () => {
    const { status, headers } = await read(app, '/.well-known/change-password', NAVIGATION);

    expect([status, headers.location]).toEqual([302, '/settings/security']);
  });
});

describe('without the web app, the root', () => {
  let app: TestApp | undefined;
  afterEach(() => app?.stop());

  const start = async (overrides: Partial<Config>) => (app = await startApp(overrides));

  it('leads to GraphiQL where it is switched off', async () => {
    const { status, headers } = await read(await start({ webFolder: null }), '/', NAVIGATION);

    expect([status, headers.location]).toEqual([302, '/graphql']);
  });

  it('leads to GraphiQL where nobody has built it', async () => {
    const app = await start({ webFolder: join(folder, 'nowhere') });

    expect((await read(app, '/', NAVIGATION)).headers.location).toBe('/graphql');
    expect((await read(app, '/chats', NAVIGATION)).status).toBe(404);
  });

  it('leads nowhere where the schema is closed, too', async () => {
    const app = await start({ webFolder: null, introspection: false });

    expect((await read(app, '/', NAVIGATION)).status).toBe(404);
  });
});
