import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page, WebSocket } from 'playwright-core';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { findBrowser, startBrowser } from '../../test/kit/browser.ts';

jest.setTimeout(60_000);
const PATIENCE_MS = 30_000;
const BROWSER_ACCEPTS = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const WHO = 'query Who { me { user { username } } }';
const WATCH = 'subscription Live { postAdded { text author { username } } }';
const POST = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ webFolder: null });
});
afterAll(() => app.stop());

/** Reads every answer to its end: the server waits for whoever does not before it stops. */
async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(app.url + path, { headers });
  return { path, status: response.status, headers: response.headers, text: await response.text() };
}
const readPage = () => read('/graphql', { accept: BROWSER_ACCEPTS });

describe('what a browser is served', () => {
  const assetsOf = ({ text }: { text: string }) =>
    [...text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path]) => String(path));

  it('is a page where it prefers one, and JSON where not', async () => {
    const page = await read('/graphql?query={me{id}}', { accept: BROWSER_ACCEPTS });
    const json = await read('/graphql?query={me{id}}', { accept: 'application/json, text/html' });

    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(json.text).toBe('{"data":{"me":null}}');
  });

  it('is where the root leads while there is no web app', async () => {
    const page = await read('/', { accept: BROWSER_ACCEPTS });

    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toBe((await readPage()).text);
  });

  it('lets scripts come from files of this server alone', async () => {
    const page = await readPage();

    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${app.port} wss://127.0.0.1`);
    expect(policy).toContain("form-action 'none'; frame-ancestors 'none'");
    expect(page.text).not.toMatch(/<script(?![^>]* src=)| on\w+=|https?:\/\//);
  });

  it('is kept for good, under a path that changes with what it holds', async () => {
    const paths = assetsOf(await readPage());
    const assets = await Promise.all(paths.map((path) => read(path)));

    expect(assets.length).toBeGreaterThan(5);
    for (const { path, status, headers } of assets) {
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-type')).toMatch(/^(text\/(css|javascript); charset|image)/);
    }
  });

  it('is the same whether it comes compressed or plain', async () => {
    const path = assetsOf(await readPage()).find((each) => each.endsWith('ruru.js')) ?? '';

    const compressed = await read(path, { 'accept-encoding': 'br' });
    const plain = await read(path, { 'accept-encoding': 'identity' });

    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(compressed.text === plain.text).toBe(true);
  });

  it('is nothing beside the assets', async () => {
    const folder = (assetsOf(await readPage())[0] ?? '').replace(/[^/]*$/, '');

    const names = ['', 'none.js', 'page.html', 'ruru.js.map', '..%2fgraphiql.ts', '__proto__'];
    const answers = await Promise.all(names.map((name) => read(folder + name)));

    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 404));
  });
});

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('GraphiQL in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(browserPath ?? '');
  });
  afterAll(() => browser.close());

  it('runs a query, then a subscription, with a token that is entered once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const graphiql = await open();

    await graphiql.run(WHO);
    await graphiql.seeResult('"me": null');
    await graphiql.enterToken(ann.token);
    await graphiql.run(WHO);
    await graphiql.seeResult(`"username": "${ann.username}"`);
    await graphiql.run(WATCH);
    await subscriptions(1);
    await bob.run(POST, { input: { text: 'Hello from the other side' } });
    await graphiql.seeResult(`"text": "Hello from the other side"`);
    await graphiql.seeResult(`"username": "${bob.username}"`);
    await graphiql.stop();
    await subscriptions(0);

    const [socket] = graphiql.sockets;
    expect(socket?.url).toBe(`ws://127.0.0.1:${app.port}/graphql`);
    expect(JSON.parse(socket?.sent[0] ?? '')).toEqual({
      type: 'connection_init',
      payload: { Authorization: `Bearer ${ann.token}` },
    });
    expect(graphiql.urls.filter((url) => !url.startsWith(`${app.url}/`))).toEqual([]);
    expect(graphiql.urls.filter((url) => url.includes(ann.token))).toEqual([]);
    expect(graphiql.complaints).toEqual([]);
    await graphiql.close();
  });

  it('opens with a tour that works, and keeps the token of whoever signs in', async () => {
    const graphiql = await open();

    await graphiql.choose('Register');
    await graphiql.seeResult('"username": "ann"');
    await graphiql.choose('Me');
    await graphiql.seeResult('"displayName": "Ann"');
    await graphiql.choose('Post');
    await graphiql.seeResult('"createdAt"');
    await graphiql.choose('Feed');
    await graphiql.seeResult('"text": "Hello, Confab!"');
    await graphiql.choose('Watch');
    await subscriptions(1);
    await graphiql.stop();
    await subscriptions(0);

    expect(graphiql.complaints).toEqual([]);
    await graphiql.close();
  });

  it('explores the schema and says what is wrong while the token is not good', async () => {
    const graphiql = await open();

    await graphiql.enterToken('nonsense');
    await graphiql.page.reload();
    await graphiql.run(WHO);
    await graphiql.seeResult('"code": "UNAUTHENTICATED"');

    expect(await graphiql.page.inputValue('#token')).toBe('nonsense');
    expect(await graphiql.page.textContent('#token-status')).toContain('sign in again');
    await graphiql.page.click('[aria-label="Show Documentation Explorer"]');
    await graphiql.page.getByRole('link', { name: 'Subscription' }).waitFor();
    await graphiql.run(WATCH);
    await graphiql.seeResult('The socket was closed: 4401');
    await graphiql.close();
  });

  async function open() {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const urls: string[] = [];
    const complaints: string[] = [];
    const sockets: { url: string; sent: string[] }[] = [];
    context.on('request', (request) => urls.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text().slice(0, 500));
    });
    page.on('websocket', (socket) => sockets.push(record(socket)));
    await page.goto(`${app.url}/graphql`);
    await editorOf(page).waitFor();
    return {
      page,
      urls,
      complaints,
      sockets,
      enterToken: (token: string) => page.fill('#token', token),
      async run(query: string) {
        await editorOf(page).click();
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(query);
        await page.getByRole('tab', { name: query.split(' ')[1] }).waitFor();
        await page.keyboard.press('Control+Enter');
      },
      async choose(operation: string) {
        await page.click('.graphiql-execute-button');
        await page.getByRole('menuitem', { name: operation, exact: true }).click();
      },
      seeResult: (text: string) => page.locator('.result-window', { hasText: text }).waitFor(),
      stop: () => page.click('.graphiql-execute-button'),
      close: () => context.close(),
    };
  }
});

/** Resolves once the server has so many. */
async function subscriptions(count: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (app.subscriptionCount() !== count) {
    if (Date.now() > deadline) throw new Error(`${app.subscriptionCount()} subscriptions`);
    await sleep(20);
  }
}

const editorOf = (page: Page) => page.locator('.graphiql-query-editor .view-lines');

function record(socket: WebSocket) {
  const sent: string[] = [];
  socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  return { url: socket.url(), sent };
}
