import type { Page } from '@playwright/test';
import { item, message, openMenu } from './composer-page.ts';
import { fill, group, mutate, send } from './message-log.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Saved messages' });

async function openSaved(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: /^Saved messages/ }).click();
  await expect(page.getByRole('heading', { name: 'Saved messages' })).toBeVisible();
}

test('somebody saves messages, finds them, and goes to where they stand', async ({ join }) => {
  const [{ person: ann, page }, { person: bob }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(bob, ann);
  const { id: messageId } = await send(bob, chatId, 'The key is under the stone');
  await send(bob, chatId, 'And the lamp beside it');
  await fill(bob, chatId, 30);
  await mutate(ann, 'saveMessage', 'SaveMessageInput', { messageId }, '__typename');
  await page.goto(`/chats/${chatId}?at=2`);

  const lamp = message(page, 'And the lamp');
  await openMenu(page, lamp);
  await item(page, 'Save').click();
  await expect(page.getByText('It is saved.')).toBeVisible();
  await openMenu(page, message(page, 'The key'));
  await expect(item(page, 'Saved no longer')).toBeVisible();
  await page.keyboard.press('Escape');
  await openSaved(page);
  await expect(list(page).getByRole('listitem')).toHaveText([
    /And the lamp beside it.*Harbour/,
    /The key is under the stone.*Harbour/,
  ]);
  await expectAccessible(page);

  await list(page)
    .getByRole('link', { name: /The key/ })
    .click();
  await expect(message(page, 'The key')).toBeInViewport({ ratio: 1 });
  await page.goBack();
  await list(page).getByRole('button', { name: 'Saved no longer' }).first().click();
  await expect(list(page).getByRole('listitem')).toHaveText([/The key/]);
  await list(page).getByRole('button', { name: 'Saved no longer' }).first().click();
  await expect(page.getByText('Nothing is saved')).toBeVisible();
});

test('a phone shows what is saved, page by page', async ({ join }) => {
  const { person: ann, page } = await join('ann', { viewport: PHONE });
  const chatId = await group(ann);
  for (let n = 1; n <= 31; n += 1) {
    const { id: messageId } = await send(ann, chatId, `Note ${n}.`);
    await mutate(ann, 'saveMessage', 'SaveMessageInput', { messageId }, '__typename');
  }

  await page.goto('/saved');
  await expect(list(page).getByRole('listitem')).toHaveCount(30);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show more' }).click();

  await expect(list(page).getByRole('listitem')).toHaveCount(31);
  await expect(list(page).getByRole('listitem').last()).toContainText('Note 1.');
});
