import type { Page, Worker } from '@playwright/test';
import { messages } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { type Person, register } from './people.ts';
import { shellKept } from './shell-kept.ts';
import { expect, expectTold, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

type Join = (name: string) => Promise<{ person: Person; page: Page }>;

/** Somebody with whom a friend has a chat, and who has switched notifications on. */
async function notified(join: Join) {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chat = await openConversation(bob, ann);
  await page.context().grantPermissions(['notifications']);
  await page.goto('/settings/notifications');
  await page.getByRole('switch', { name: 'Notifications' }).click();
  await expect(page.getByRole('switch', { name: 'Notifications' })).toBeChecked();
  await shellKept(page);
  await expectTold(page);
  const [worker] = page.context().serviceWorkers();
  return { ann, page, bob, chat, worker: worker! };
}

/** What pages see of it when another window lies on top of all of them. */
async function hide(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
  await expect.poll(async () => pages[0]?.evaluate(isAnythingSeen)).toBe(false);
}

/** Runs in a page: whether some tab says that it is seen. */
async function isAnythingSeen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name?.startsWith('confab shows '));
}

const shown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    const notifications = await worker.getNotifications();
    return notifications.map(({ title, body }) => `${title}: ${body}`);
  });

/** What of a worker's global scope is used here: its types do not go with those of a page. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (type: string, init: object) => Event;
}

/** As the system does where somebody clicks the only one that is shown. */
const click = (worker: Worker) =>
  worker.evaluate(async () => {
    const { registration, NotificationEvent } = globalThis as unknown as WorkerScope;
    const [notification] = await registration.getNotifications();
    dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  });

test('what comes while nobody looks is shown by the system, and a click leads to it', async ({
  join,
}) => {
  const { page, bob, chat, worker } = await notified(join);
  await chat.send(bob, 'Not while one looks');
  await expect(page).toHaveTitle(/^\(1\)/);
  await hide(page);
  await chat.send(bob, 'At seven');
  await expect.poll(() => shown(page)).toEqual([`${bob.username}: At seven`]);
  await chat.send(bob, 'Or at eight');
  await expect.poll(() => shown(page)).toEqual([`${bob.username}: Or at eight`]);

  await click(worker);
  await expect(page).toHaveURL(chat.path);
  await expect(messages(page).last()).toContainText('Or at eight');
});

test('of several tabs one shows it, and it goes once it is read elsewhere', async ({ join }) => {
  const { ann, page, bob, chat } = await notified(join);
  const other = await page.context().newPage();
  await other.goto('/feed');
  await expect(other.getByRole('link', { name: 'Chats' })).toBeVisible();
  await hide(page, other);

  const seq = await chat.send(bob, 'At seven');
  await expect.poll(() => shown(page)).toEqual([`${bob.username}: At seven`]);
  await chat.read(ann, seq);
  await expect.poll(() => shown(page)).toEqual([]);
});

test('what a message says is shown only where one wants it', async ({ join }) => {
  const { page, bob, chat } = await notified(join);
  await page.getByRole('switch', { name: 'What messages say' }).click();
  await hide(page);

  await chat.send(bob, 'A secret');
  await expect.poll(() => shown(page)).toEqual([`${bob.username}: A new message`]);
});
