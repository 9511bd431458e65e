import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { findBrowser, startBrowser } from '../kit/browser.ts';
import { act, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { ROOT } from '../kit/command.ts';
import { until } from '../kit/until.ts';
import type {} from '../kit/react-app.ts';

jest.setTimeout(120_000);

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('the hooks, in StrictMode', () => {
  let app: ClientApp;
  let site: Server;
  let origin: string;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    site = await startSite();
    // A server that listens on TCP has an address with a port.
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    app = await startClientApp({ allowedOrigins: [origin] });
    browser = await startBrowser(browserPath ?? '');
  });
  afterEach(async () => {
    app.endTest();
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    site.closeAllConnections();
    await app.stop();
  });

  /** A page whose client nobody has signed in with. */
  async function open(): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(origin);
    await page.waitForFunction(() => 'startReact' in window);
    await page.evaluate((url) => window.startReact(url), app.clientUrl);
    return page;
  }

  /** Ann's page, and a chat in which Bob has written. */
  async function openChat(as: 'messages' | 'entries') {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const sent = [];
    for (const text of ['one', 'two', 'three']) sent.push(await send(bob, chatId, text));
    const page = await open();
    await page.evaluate(
      async (given) => void (await window.confabOfReact.session.login(...given)),
      [ann.username, ann.password] as const,
    );
    await page.getByText(`${ann.username} live`).waitFor();
    await page.evaluate((chat) => window.showChat(chat), { id: chatId, as });
    await page.getByText('three').waitFor();
    return { ann, bob, chatId, page, sent };
  }

  const texts = (page: Page) => page.getByRole('article').allInnerTexts();
  const renders = (page: Page) => page.evaluate(() => ({ ...window.renders }));
  const held = (page: Page) => page.evaluate(() => window.heldTimelines);

  it('show nothing while nobody is signed in', async () => {
    const page = await open();

    await page.getByText('nobody idle').waitFor();
    await page.evaluate(() => window.showChat({ id: 'no chat', as: 'messages' }));

    expect(await texts(page)).toEqual([]);
  });

  it.each(['messages', 'entries'] as const)(
    'render the rows alone that have changed, where a chat is shown by its %s',
    async (as) => {
      const { bob, chatId, page, sent } = await openChat(as);
      const before = await renders(page);

      await act(bob, 'editMessage', { messageId: sent[1]!.id, text: 'second' });
      await page.getByText('second').waitFor();
      await send(bob, chatId, 'four');
      await page.getByText('four').waitFor();

      expect(await texts(page)).toEqual(['one', 'second', 'three', 'four']);
      const after = await renders(page);
      expect(after).toMatchObject({ one: before['one'], three: before['three'] });
      expect(after['second']).toBeGreaterThan(0);
    },
  );

  it('render the chat alone in which something has happened', async () => {
    const { ann, bob, chatId, page } = await openChat('messages');
    const [cleo] = await app.people('cleo');
    await send(cleo, await openDirectChat(cleo, ann), 'hello');
    await page.getByText(`${cleo.username} 1`).waitFor();
    const key = `chat ${cleo.username}`;
    let unread = 3;

    // What is told of the other chat late, as that its message was delivered, is not in every round.
    await until(async () => {
      const before = await renders(page);
      await send(bob, chatId, 'more');
      await page.getByText(`${bob.username} ${++unread}`).waitFor();
      const after = await renders(page);
      return after[key] === before[key];
    }, 'the other is left alone');
  });

  it('hold a window while a screen shows it, and none after', async () => {
    const { chatId, page } = await openChat('messages');
    await until(async () => (await held(page)) === 1, 'one');
    const row = await page.getByText('three').elementHandle();

    await page.evaluate((id) => window.showChat({ id, as: 'entries' }), chatId);
    await until(async () => !(await row?.evaluate((it) => it.isConnected)), 'it is left');
    await until(async () => (await texts(page)).length === 3, 'the other screen');
    await until(async () => (await held(page)) === 1, 'one again');

    await page.evaluate(() => window.showChat(null));
    await until(async () => (await held(page)) === 0, 'none');
  });

  it('show at once that nobody is signed in any more', async () => {
    const { page } = await openChat('messages');

    await page.evaluate(() => window.confabOfReact.session.logout());

    await page.getByText('nobody idle').waitFor();
    expect(await texts(page)).toEqual([]);
    await until(async () => (await held(page)) === 0, 'none is held');
  });
});

/** One page, with React as it is while one develops. */
async function startSite(): Promise<Server> {
  const build = await rolldown({
    input: join(ROOT, 'test/kit/react-app.ts'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"development"' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  const [{ code }] = output;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/app.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : '<!doctype html><script type="module" src="/app.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
