import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findBrowser, startBrowser } from '../kit/browser.ts';
import { act, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { startExample } from '../kit/example.ts';
import type { Person } from '../kit/person.ts';
import { storedTexts } from '../kit/stored-texts.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(120_000);

const PASSWORD = 'a quiet harbour at dawn';

const browserPath = findBrowser();
// Only where there is no browser, which is said loudly; CI must have one.
(browserPath ? describe : describe.skip)('the example', () => {
  let app: ClientApp;
  let example: Awaited<ReturnType<typeof startExample>>;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    app = await startClientApp();
    example = await startExample(`http://127.0.0.1:${app.proxy.port}`);
    browser = await startBrowser(browserPath ?? '');
  });
  afterEach(async () => {
    app.endTest();
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await example.stop();
    await app.stop();
  });

  /** A page of a browser of its own, unless one is given. */
  async function open(context?: BrowserContext): Promise<Page> {
    const page = await (context ?? (await browser.newContext())).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type());
      // The network is cut on purpose.
      if (isComplaint && !/net::|502|WebSocket connection/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await page.goto(example.url);
    return page;
  }

  async function signIn({ username }: Pick<Person, 'username'>): Promise<Page> {
    const page = await open();
    await page.getByLabel('Username or e-mail').fill(username);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: `Sign out ${username}` }).waitFor();
    return page;
  }

  const openChat = (page: Page, title: string) =>
    page.getByRole('list', { name: 'Chats' }).getByRole('button', { name: title }).click();
  async function write(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  }
  /** Once these texts are stored in the page's browser: what is left before is lost. */
  const isStored = (page: Page, ...texts: string[]) =>
    until(async () => {
      const stored = await page.evaluate(storedTexts);
      return texts.every((text) => stored.includes(text));
    }, `${texts.join()} are stored`);
  const textsIn = (page: Page) => page.getByRole('article').allInnerTexts();
  const shows = (page: Page, texts: readonly string[]) =>
    until(async () => {
      const shown = await textsIn(page);
      return (
        shown.length === texts.length &&
        texts.every((text, index) => shown[index]?.endsWith(text) ?? false)
      );
    }, texts.join());

  it('lets two people make accounts, find each other and talk', async () => {
    const [ann, bob] = await Promise.all(['ann_new', 'bob_new'].map((name) => signUp(name)));

    await ann!.getByRole('textbox', { name: 'Write to' }).fill('bob_new');
    await ann!.getByRole('textbox', { name: 'Write to' }).press('Enter');
    await write(ann!, 'Hello, Bob!');
    await bob!.getByRole('button', { name: 'ann_new 1', exact: true }).click();
    await shows(bob!, ['Hello, Bob!']);
    await write(bob!, 'Hello, Ann!');

    await shows(ann!, ['Hello, Bob!', 'Hello, Ann!']);
    await bob!.getByRole('button', { name: 'ann_new', exact: true }).waitFor();
  });

  async function signUp(username: string): Promise<Page> {
    const page = await open();
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Username').fill(username);
    await page.getByLabel('E-mail').fill(`${username}@example.com`);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('button', { name: `Sign out ${username}` }).waitFor();
    return page;
  }

  it('says at its field what is wrong with a new account', async () => {
    const [ann] = await app.people('ann');
    const page = await open();

    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Username').fill(ann.username);
    await page.getByLabel('E-mail').fill('other@example.com');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();

    await page.getByText('Is taken').waitFor();
    complaints.splice(0);
  });

  it('shows what is written at once, in the row that stays', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    const page = await signIn(ann);
    await openChat(page, bob.username);
    await page.getByRole('textbox', { name: 'Message' }).waitFor();

    app.proxy.hold('http');
    app.proxy.hold('socket');
    await write(page, 'mine');
    await shows(page, ['mine']);
    const row = await page.getByRole('article').elementHandle();
    expect(await row?.getAttribute('class')).toBe('pending');
    app.proxy.letGo('http');
    app.proxy.letGo('socket');

    await until(async () => (await row?.getAttribute('class')) === '', 'that it is sent');
    expect(await row?.evaluate(({ isConnected }) => isConnected)).toBe(true);
    await shows(page, ['mine']);
  });

  it('stays signed in over a reload, with the draft, and sends what was waiting', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(bob, chatId, 'hello');
    const page = await signIn(ann);
    await openChat(page, bob.username);
    await shows(page, ['hello']);

    app.proxy.hold('http');
    await write(page, 'waiting');
    await page.getByRole('textbox', { name: 'Message' }).fill('not sent');
    await page.getByText('waiting').waitFor();
    await isStored(page, 'waiting', 'not sent');
    app.proxy.letGo('http');
    await page.reload();
    await openChat(page, bob.username);

    await shows(page, ['hello', 'waiting']);
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('not sent');
  });

  it('loads what is older', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const texts = Array.from({ length: 120 }, (_value, index) => `message ${index}`);
    for (const text of texts) await send(bob, chatId, text);
    const page = await signIn(ann);
    await openChat(page, bob.username);
    await page.getByText('message 119').first().waitFor();

    const older = page.getByRole('button', { name: 'Older' });
    for (let count = (await textsIn(page)).length; count < 120;) {
      await older.click();
      const before = count;
      await until(async () => (count = (await textsIn(page)).length) > before, 'a page more');
    }

    await shows(page, texts);
    await older.waitFor({ state: 'detached' });
  });

  it('shows that somebody types', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(bob, chatId, 'hello');
    const before = app.subscriptionsOpened();
    const [annPage, bobPage] = [await signIn(ann), await signIn(bob)];
    await openChat(annPage, bob.username);
    await openChat(bobPage, ann.username);
    await shows(bobPage, ['hello']);
    // Who does not listen yet is never told that somebody types.
    await until(() => app.subscriptionsOpened() >= before + 2, 'both have their inbox');

    await bobPage.getByRole('textbox', { name: 'Message' }).fill('I am');

    await annPage.getByText(`${bob.username} is typing…`).waitFor();
  });

  it('comes back after a broken connection, and says so meanwhile', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(bob, chatId, 'one');
    const page = await signIn(ann);
    await openChat(page, bob.username);
    await shows(page, ['one']);

    app.proxy.cut();
    await page.getByText('Connecting…').waitFor();
    await send(bob, chatId, 'two');
    await write(page, 'three');
    app.proxy.mend();

    await shows(page, ['one', 'two', 'three']);
    await until(async () => (await page.getByText('Connecting…').count()) === 0, 'that it is live');
  });

  it('signs out everywhere in the browser, and forgets who it was', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await act(bob, 'sendMessage', { chatId, text: 'a secret' });
    const page = await signIn(ann);
    const other = await open(page.context());
    await openChat(other, bob.username);
    await shows(other, ['a secret']);

    await page.getByRole('button', { name: `Sign out ${ann.username}` }).click();

    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await other.getByText('a secret').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});
