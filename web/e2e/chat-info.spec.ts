import type { Page } from '@playwright/test';
import { change, createGroup } from './groups.ts';
import { register } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

/** Where there is no room beside the chat. */
const over = (page: Page) => page.getByRole('dialog', { name: 'About this chat' });
const chats = (page: Page) => page.getByRole('list', { name: 'Chats' }).getByRole('link');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string) => button(page, name).click();

test('what there is about a chat is for everybody, on a desktop and on a phone', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob], 'By the sea');
  await page.goto(`/chats/${chatId}`);
  await press(page, 'About this chat');
  await expect(button(page, 'Delete for everyone')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Edit');
  await page.getByLabel('Description').fill('By the lake');
  await page.setViewportSize(PHONE);
  await expect(over(page).getByLabel('Description')).toHaveValue('By the lake');
  await expectAccessible(page);
  await press(page, 'Cancel');
  await expect(button(page, 'Edit')).toBeFocused();
  await page.keyboard.press('Escape');

  await expect(over(page)).toBeHidden();
  await expect(button(page, 'About this chat')).toBeFocused();
});

test('going back closes what there is about a chat; a reload and a link have it open', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  const path = `/chats/${chatId}`;
  await page.setViewportSize(PHONE);
  await page.goto('/chats');
  await chats(page).click();
  await press(page, 'About this chat');
  await expect(page).toHaveURL(`${path}?info=true`);
  await page.reload();
  await expect(over(page)).toBeFocused();
  await page.goBack();
  await expect(over(page)).toBeHidden();
  await expect(page).toHaveURL(path);
  await expect(button(page, 'About this chat')).toBeFocused();

  await page.goForward();
  await expect(over(page)).toBeFocused();
  await press(page, 'Close');
  await expect(page).toHaveURL(path);
  await page.goBack();
  await expect(page).toHaveURL('/chats');

  await page.goto(`${path}?info=true`);
  await press(page, 'Close');
  await expect(page).toHaveURL(path);
  await expect(button(page, 'About this chat')).toBeFocused();
});

test('beside the chat, what there is about it stays where an answer leads to what it answers', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const chatId = await createGroup(ann, 'Harbour', [await register('bob')]);
  const question = await change(ann, 'sendMessage', { chatId, text: 'Tea?' }, 'message { id seq }');
  const input = { chatId, text: 'Coffee', replyToId: question.message.id };
  await change(ann, 'sendMessage', input, 'message { id }');
  await page.goto(`/chats/${chatId}`);
  await press(page, 'About this chat');
  await expect(page).toHaveURL(`/chats/${chatId}?info=true`);
  await page.getByRole('log').getByRole('link', { name: 'Tea?' }).click();

  await expect(page).toHaveURL(`/chats/${chatId}?info=true&at=${question.message.seq}`);
  await expect(page.getByRole('complementary', { name: 'About this chat' })).toBeVisible();
});

test('where it covers the chat, what there is about it holds the focus until it is left', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(`/chats/${chatId}`);
  await press(page, 'About this chat');
  await expect(over(page)).toBeFocused();
  await expect(over(page).getByRole('listitem')).toHaveCount(2);
  const stops = await over(page).locator('a, button').count();
  for (let pressed = 0; pressed <= stops; pressed++) {
    await page.keyboard.press(pressed === 0 ? 'Shift+Tab' : 'Tab');
    await expect(over(page).locator(':focus')).toHaveCount(1);
  }
  await expectAccessible(page);
  // Where it is said what has happened is not hidden by it.
  const notices = page.getByRole('status', { name: 'Notices' });
  expect(await notices.evaluate((region) => region.closest('[inert], [aria-hidden]'))).toBeNull();

  await press(page, `Actions for ${bob.username}`);
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button(page, `Actions for ${bob.username}`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(over(page)).toBeHidden();
  await expect(button(page, 'About this chat')).toBeFocused();
  await press(page, 'About this chat');
  await expect(over(page)).toBeFocused();
  await page.mouse.click(200, 400);
  await expect(over(page)).toBeHidden();
});
