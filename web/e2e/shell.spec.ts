import type { Page } from '@playwright/test';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const connection = (page: Page) => page.getByRole('status', { name: 'Connection' });

test('every screen is one step away, and says where one is', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/');
  await expect(page).toHaveURL('/chats');

  for (const name of ['Feed', 'Rooms', 'Settings', 'Chats']) {
    const link = main(page).getByRole('link', { name });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(/ · Confab$/);
    await expect(page).toHaveURL(new RegExp(`/${name.toLowerCase()}`));
  }
});

test('the account’s button leads to the own profile', async ({ join }) => {
  const { person, page } = await join('ann');
  await page.goto('/chats');
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Profile' }).click();

  await expect(page).toHaveURL(`/people/${person.username}`);
});

test('search opens over any screen by Ctrl-K, and going back leaves it', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/feed');
  await main(page).waitFor();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL('/feed');

  await main(page).getByRole('link', { name: 'Search' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('an address that leads nowhere says so', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/no/such/place');
  await page.getByRole('link', { name: 'Go to your chats' }).click();

  await expect(page).toHaveURL('/chats');
});

test.describe('without a network', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

  test('a banner says so, until everything arrives again', async ({ join }) => {
    const { page } = await join('ann');
    await page.goto('/chats');
    await expect(page.getByText('No chats yet')).toBeVisible();
    await expect(connection(page)).toBeEmpty();
    await page.context().setOffline(true);
    await expect(connection(page)).toContainText('You are offline');
    await expectAccessible(page);

    await page.context().setOffline(false);
    await expect(connection(page)).toBeEmpty();
  });
});

test('the keyboard reaches the content past the navigation, and sees where it is', async ({
  join,
}) => {
  const { page } = await join('ann');
  await page.goto('/feed');
  await main(page).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
});

test('the shell is for everybody, on a desktop and on a phone', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/no/such/place');
  await page.getByRole('button', { name: 'Account' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
});
