import type { Locator, Page } from '@playwright/test';
import { banner, messages, said, say } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { deploy } from './deploy.ts';
import { keptPages } from './kept-pages.ts';
import { type Person, register } from './people.ts';
import { test as proxied } from './proxied.ts';
import { shellKept } from './shell-kept.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow', allowed: [/ERR_INTERNET_DISCONNECTED/] });

const keptVersions = (page: Page) => page.evaluate(() => caches.keys());

/** Once the next worker answers: the one before is ended, as a browser ends one that has had nothing to do for a while. */
async function replaceWorker(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await expect
    .poll(async () => {
      const state = await page.evaluate(async () => {
        const { installing, waiting, active } = await navigator.serviceWorker.ready;
        return (installing ?? waiting ?? active)?.state;
      });
      if (state === 'installed') await client.send('ServiceWorker.stopAllWorkers');
      return state;
    })
    .toBe('activated');
  await client.detach();
}

const unique = (text: string) => `${text} ${Math.random().toString(36).slice(2)}`;

async function post(person: Person, text: string): Promise<void> {
  await person.ask(
    'mutation ($text: String!) { createPost(input: { text: $text }) { post { id } } }',
    { text },
  );
}

/** Watches how many articles there are; gives the fewest there ever were. */
async function watchFewest(feed: Locator): Promise<() => Promise<number>> {
  const watching = await feed.evaluateHandle((element) => {
    const count = () => element.querySelectorAll('article').length;
    const seen = { fewest: count() };
    new MutationObserver(() => (seen.fewest = Math.min(seen.fewest, count()))).observe(element, {
      childList: true,
      subtree: true,
    });
    return seen;
  });
  return () => watching.evaluate(({ fewest }) => fewest);
}

test('without a network every screen opens', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/chats');
  await shellKept(page);
  await page.context().setOffline(true);

  for (const path of ['/chats', '/settings', '/sign-in', '/chats/1?at=5']) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
  }
});

test('the feed stands there without a network as it was last, gives way to the new one, and goes with whoever signs out', async ({
  join,
}) => {
  const { page } = await join('ann');
  const bob = await register('bob');
  const [before, after] = [unique('Low tide'), unique('High tide')];
  await post(bob, before);
  await page.goto('/feed');
  await expect(page.getByText(before)).toBeVisible();
  await shellKept(page);
  await expect.poll(() => keptPages(page)).toContain(before);

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(before)).toBeVisible();
  await expect(banner(page)).toContainText('You are offline');
  await post(bob, after);
  const fewest = await watchFewest(page.getByRole('feed', { name: 'Posts' }));
  await page.context().setOffline(false);
  await expect(page.getByText(after)).toBeVisible();
  await expect(page.getByText(before)).toBeVisible();
  expect(await fewest()).toBeGreaterThan(0);

  await expect.poll(() => keptPages(page)).toContain(after);
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await keptPages(page)).toBe('[]');
});

test('what is written on both sides of a broken network stands on both, once and in order', async ({
  join,
  open,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chat = await openConversation(ann, bob);
  await chat.send(bob, 'Hello');
  const other = await open(bob);
  await Promise.all([page.goto(chat.path), other.goto(chat.path)]);
  for (const tab of [page, other]) await expect.poll(() => said(tab)).toEqual(['Hello']);
  await shellKept(page);

  await page.context().setOffline(true);
  await expect(banner(page)).toContainText('You are offline');
  for (const text of ['First of mine', 'Second of mine']) await say(page, text);
  for (const text of ['First of yours', 'Second of yours']) await say(other, text);
  await expect.poll(() => said(page)).toEqual(['Hello', 'First of mine', 'Second of mine']);

  await page.reload();
  await expect(page.getByRole('list', { name: 'Chats' }).getByRole('link')).toHaveCount(1);
  await expect.poll(() => said(page)).toEqual(['Hello', 'First of mine', 'Second of mine']);
  await say(page, 'Third of mine');
  await expect(banner(page)).toContainText('You are offline');
  await expect(page.getByText('Newer messages could not be loaded.')).toBeVisible();
  await expect.poll(() => messages(page).last().getByRole('img').evaluate(isOnTop)).toBe(true);

  await page.context().setOffline(false);
  const all = [
    'Hello',
    'First of yours',
    'Second of yours',
    'First of mine',
    'Second of mine',
    'Third of mine',
  ];
  for (const tab of [page, other]) await expect.poll(() => said(tab)).toEqual(all);
  await expect(banner(page)).toBeEmpty();
});

proxied.describe(() => {
  proxied.use({ serviceWorkers: 'allow', allowed: [/ERR_|503|closed before the connection/] });

  proxied(
    'a new version is there at the next load, and a page of the old one stays whole',
    async ({ join, network }) => {
      const { page } = await join('ann');
      await page.goto('/chats');
      await shellKept(page);
      const [old = ''] = await keptVersions(page);

      const server = await deploy(network.target, old.replace('shell ', ''));
      network.target = server.url;
      network.reset();
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await replaceWorker(page);
      expect(await keptVersions(page)).toHaveLength(2);
      await page.getByRole('link', { name: 'Rooms' }).click();
      await expect(page).toHaveTitle('Rooms · Confab');

      await page.context().setOffline(true);
      await page.reload();
      await expect(page.locator('meta[name=version]')).toHaveAttribute('content', 'next');
      server.stop();
    },
  );
});

/** Runs in the page: whether nothing lies over it. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}
