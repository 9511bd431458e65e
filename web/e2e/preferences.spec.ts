import type { Page } from '@playwright/test';
import { openConversation } from './conversation.ts';
import { createGroup, send } from './groups.ts';
import { register } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const links = (page: Page, list = 'Chats') =>
  page.getByRole('list', { name: list, exact: true }).getByRole('link');
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });

async function choose(page: Page, title: string, action: string): Promise<void> {
  await row(page, title).hover();
  await page.getByRole('button', { name: `Options of ${title}` }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

test('chats are pinned, muted and archived from the list: they stand so, count so, and come back', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const { send: say, path } = await openConversation(bob, ann);
  await say(bob, 'Good morning');
  const group = await createGroup(ann, 'Harbour', [bob]);
  await send(bob, group, 'Ahoy');
  await page.goto('/chats');
  await expect(page).toHaveTitle('(2) Chats · Confab');
  await expect(links(page)).toHaveText([/^Harbour/, new RegExp(`^${bob.username}`)]);

  await choose(page, bob.username, 'Pin');
  await expect(links(page)).toHaveText([new RegExp(`^${bob.username}`), /^Harbour/]);
  await expect(row(page, bob.username)).toContainText('pinned');
  await choose(page, 'Harbour', 'Mute for 8 hours');
  await expect(row(page, 'Harbour')).toContainText('muted');
  await expect(page).toHaveTitle('(1) Chats · Confab');
  await expectAccessible(page);
  await page.reload();
  await expect(row(page, 'Harbour')).toContainText('muted');
  await expect(page).toHaveTitle('(1) Chats · Confab');
  await choose(page, 'Harbour', 'Unmute');
  await expect(page).toHaveTitle('(2) Chats · Confab');

  await choose(page, 'Harbour', 'Archive');
  await expect(links(page)).toHaveText([new RegExp(`^${bob.username}`)]);
  await expect(page).toHaveTitle('(1) Chats · Confab');
  await page.getByRole('link', { name: 'Archived' }).click();
  await expect(page).toHaveURL('/chats/archived');
  await expect(links(page, 'Archived')).toHaveText([/^Harbour/]);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expect(links(page, 'Archived')).toHaveText([/^Harbour/]);
  await expectAccessible(page);
  await send(bob, group, 'Come back');
  await expect(page.getByText('Nothing is archived')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the chats' }).click();
  await expect(links(page)).toHaveCount(2);

  await page.goto(path);
  await page.getByRole('button', { name: 'About this chat' }).click();
  await page.getByRole('button', { name: 'Mute for ever' }).click();
  await page.getByRole('button', { name: 'Unmute' }).click();
  await expect(page.getByRole('button', { name: 'Mute for 1 hour' })).toBeVisible();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(page.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
});
