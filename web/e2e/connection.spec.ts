import type { Page, WebSocket } from '@playwright/test';
import { banner, said, say } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { register } from './people.ts';
import { test as proxied } from './proxied.ts';
import { startOwnServer } from './server.ts';
import { expect, expectAccessible, test as base } from './test.ts';

/** What a page says of a server that is away. */
const AWAY = [/ERR_|WebSocket connection to .* failed/];
const TOKEN_SECONDS = '6';

type OwnServer = Awaited<ReturnType<typeof startOwnServer>>;

/** With a server that may be ended, whose access tokens end soon. */
const test = base.extend<object, { readonly own: OwnServer }>({
  own: [
    async ({}, use) => {
      const own = await startOwnServer({
        ACCESS_TOKEN_SECONDS: TOKEN_SECONDS,
        JWT_SECRET: 'a secret that only tests may know',
      });
      await use(own);
      await own.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  server: async ({ own }, use) => use(own.url),
});

/** The sockets that a page has opened so far. */
function socketsOf(page: Page): WebSocket[] {
  const sockets: WebSocket[] = [];
  page.on('websocket', (socket) => sockets.push(socket));
  return sockets;
}

base.describe('a screen that is not loaded yet', () => {
  base.use({ allowed: [/ERR_INTERNET_DISCONNECTED|status of 404|UnreachableError/] });
  const goTo = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

  base('says that there is no network, and comes once there is one', async ({ join }) => {
    const { page } = await join('ann');
    await page.goto('/chats');
    await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
    await page.context().setOffline(true);
    await goTo(page, 'Rooms');
    await expect(page.getByRole('alert')).toContainText('You are offline.');

    await page.context().setOffline(false);
    await expect(page.getByRole('heading', { name: 'Rooms' })).toBeVisible();
  });

  base('comes with the next version where a deploy has taken its file', async ({ join }) => {
    const { page } = await join('ann');
    await page.goto('/chats');
    await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
    // Whatever the next page asks for is there.
    let isNext = false;
    page.on('request', (request) => (isNext ||= request.isNavigationRequest()));
    await page.route('**/assets/rooms-*.js', (route) =>
      isNext ? route.fallback() : route.fulfill({ status: 404 }),
    );
    const next = page.waitForEvent('load');
    await goTo(page, 'Rooms');
    await next;
    await goTo(page, 'Rooms');

    await expect(page.getByRole('heading', { name: 'Rooms' })).toBeVisible();
  });
});

test.describe.serial('a server of its own', () => {
  test.use({ allowed: AWAY });

  test('a socket outlives its tokens', async ({ join, own }) => {
    const { person: ann, page } = await join('ann');
    const bob = await register('bob', own.url);
    const chat = await openConversation(ann, bob);
    const sockets = socketsOf(page);
    let renewals = 0;
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('reauthenticate')) renewals++;
      }),
    );
    await page.goto(chat.path);
    await expect.poll(() => renewals, { timeout: 30_000 }).toBeGreaterThan(1);
    await say(page, 'Still here');

    await expect(page.getByRole('img', { name: 'Sent', exact: true })).toBeVisible();
    expect(sockets.map((socket) => socket.isClosed())).toEqual([false]);
  });

  test('a deploy under a chat loses nothing, and whoever cannot wait tries at once', async ({
    join,
    open,
    own,
  }) => {
    const { person: ann, page } = await join('ann');
    const bob = await register('bob', own.url);
    const chat = await openConversation(ann, bob);
    await chat.send(bob, 'Before');
    const other = await open(bob);
    await Promise.all([page.goto(chat.path), other.goto(chat.path)]);
    for (const tab of [page, other]) await expect.poll(() => said(tab)).toEqual(['Before']);

    await own.end();
    await say(page, 'Meanwhile');
    await expect(banner(page)).toHaveText('The server does not answer.');
    await expect(page.getByText(/Trying again/)).toBeVisible();
    await expectAccessible(page);
    await own.begin();
    const again = page.getByRole('button', { name: 'Try now' });
    await expect(async () => {
      // It may have come back by itself.
      if (await again.isVisible()) await again.click({ timeout: 1_000 });
      await expect(banner(page)).toBeEmpty({ timeout: 1_000 });
    }).toPass();
    await expect.poll(() => said(other)).toEqual(['Before', 'Meanwhile']);

    await say(other, 'After');
    for (const tab of [page, other]) {
      await expect.poll(() => said(tab)).toEqual(['Before', 'Meanwhile', 'After']);
    }
  });
});

proxied(
  'a connection that has fallen silent is noticed: what was missed comes, what was written goes',
  async ({ join, network }) => {
    const { person: ann, page } = await join('ann');
    const bob = await register('bob');
    const chat = await openConversation(ann, bob);
    await chat.send(bob, 'Before');
    await page.goto(chat.path);
    await expect.poll(() => said(page)).toEqual(['Before']);
    const sockets = socketsOf(page);

    network.swallow();
    await chat.send(bob, 'Into silence');
    await say(page, 'Out of silence');
    await expect
      .poll(() => said(page), { timeout: 30_000 })
      .toEqual(['Before', 'Into silence', 'Out of silence']);
    await expect(page.getByRole('img', { name: 'Sent', exact: true })).toBeVisible();
    expect(sockets).toHaveLength(1);
    await expect(banner(page)).toBeEmpty();
  },
);

base('tabs share what is being written, and end together', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chat = await openConversation(ann, bob);
  const other = await page.context().newPage();
  await Promise.all([page.goto(chat.path), other.goto(chat.path)]);
  const field = (tab: Page) => tab.getByRole('textbox', { name: 'Message', exact: true });
  await field(page).fill('Half a thou');
  await expect(field(other)).toHaveText('Half a thou');
  await other.reload();
  await expect(field(other)).toHaveText('Half a thou');
  await say(other, 'A whole one');
  for (const tab of [page, other]) {
    await expect.poll(() => said(tab)).toEqual(['A whole one']);
    await expect(field(tab)).toBeEmpty();
  }
});
