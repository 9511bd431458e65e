import type { Page } from '@playwright/test';
import { openConversation } from './conversation.ts';
import { register } from './people.ts';
import { expect, PHONE, test } from './test.ts';

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Wider than the window: something is cut off, or the whole page moves sideways. */
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('every address can be gone to, reloaded, and left again by going back', async ({ join }) => {
  const [{ person, page }, bob] = [await join('ann'), await register('bob')];
  const { path, send } = await openConversation(person, bob);
  await send(bob, 'Ahoy');
  const { createPost } = await bob.ask(
    'mutation { createPost(input: { text: "A post" }) { post { id } } }',
  );
  const addresses = [
    ['/chats', /Chats/],
    [path, bob.username],
    ['/feed', 'Feed'],
    [`/posts/${createPost.post.id}`, /./],
    [`/people/${bob.username}`, bob.username],
    ['/rooms?find=tea', 'Rooms'],
    ['/settings/appearance', /./],
    ['/no/such/place', 'There is nothing at this address'],
  ] as const;
  for (const [address, title] of addresses) {
    await page.goto(address);
    await expect(heading(page)).toHaveText(title);
    await page.reload();
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveURL(address);
    expect([address, await overflowOf(page)]).toEqual([address, 0]);
  }

  for (const [address, title] of addresses.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(heading(page)).toHaveText(title);
  }
  await page.goForward();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('article').filter({ hasText: 'Ahoy' })).toBeVisible();
});

test('whoever goes to another screen begins at its heading', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/feed');
  for (const name of ['Rooms', 'Settings', 'Chats', 'Feed']) {
    await main(page).getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${name.toLowerCase()}`));
    await expect(heading(page)).toBeFocused();
  }

  await page.goBack();
  await expect(page).toHaveURL('/chats');
  await expect(heading(page)).toBeFocused();
});

test('a phone has the screens along its bottom edge, and a chat has all of it', async ({
  join,
}) => {
  const [{ person, page }, bob] = [await join('ann', { viewport: PHONE }), await register('bob')];
  const { path, send } = await openConversation(person, bob);
  await send(bob, 'Ahoy');
  await page.goto('/chats');
  const bar = (await main(page).boundingBox())!;
  expect(bar.y + bar.height).toBe(PHONE.height);
  expect(bar.width).toBe(PHONE.width);
  for (const link of await main(page).getByRole('link').all()) {
    const { width, height } = (await link.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }

  await page.getByRole('list', { name: 'Chats' }).getByRole('link').click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeInViewport();
  await expect(main(page)).toBeHidden();
  await page.goBack();
  await expect(main(page)).toBeVisible();
});

test('from right to left everything stands on the other side', async ({ join }) => {
  const { page } = await join('ann');
  await page.addInitScript(() => {
    // As in a language that is written so.
    document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl'));
  });
  for (const address of ['/chats', '/rooms', '/settings/appearance']) {
    await page.goto(address);
    await expect(heading(page)).toBeAttached();
    const { x, width } = (await main(page).boundingBox())!;
    expect([address, x + width]).toEqual([address, 1280]);
    expect([address, await overflowOf(page)]).toEqual([address, 0]);
  }
});

test('nothing moves for those who do not want it to', async ({ join }) => {
  const { page } = await join('ann', { reducedMotion: 'no-preference' });
  await page.goto('/rooms');
  await page.getByRole('button', { name: 'Create room' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(slowest)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  expect(await page.evaluate(slowest)).toBe(0);
});

/** Runs in the page: the seconds that anything takes to move or to change. */
function slowest(): number {
  const times = [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationDuration, transitionDuration } = getComputedStyle(element);
    return `${animationDuration}, ${transitionDuration}`.split(', ').map(parseFloat);
  });
  return Math.max(...times.filter(Number.isFinite));
}
