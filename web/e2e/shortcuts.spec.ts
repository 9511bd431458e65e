import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './test.ts';

const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('every key is told by “?” and in the account’s menu, and is text in a field', async ({
  join,
}) => {
  const { page } = await join('ann');
  await page.goto('/rooms');
  await page.getByRole('searchbox').pressSequentially('?');
  await expect(page.getByRole('searchbox')).toHaveValue('?');
  await expect(help(page)).toBeHidden();
  await page.getByRole('heading', { name: 'Rooms' }).click();
  await page.keyboard.press('?');
  await expect(help(page)).toContainText('Search people, chats and rooms');
  await expect(help(page)).toContainText('Edit the last message');
  await expectAccessible(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();

  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await expect(help(page)).toBeVisible();
});

test('Alt and an arrow go from chat to chat, J and K from message to message', async ({ join }) => {
  const { person, page } = await join('ann');
  for (const name of ['Oldest', 'Middle', 'Newest']) {
    const input = { name, userIds: [] };
    const { createGroup } = await person.ask(
      'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }',
      { input },
    );
    const chatId = createGroup.chat.id;
    for (const text of ['One', 'Two', 'Three']) {
      await person.ask(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
        { input: { chatId, text, clientMessageId: `${chatId} ${text}`.slice(-60) } },
      );
    }
  }
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  await page.goto('/chats');
  await expect(page.getByRole('list', { name: 'Chats' }).getByRole('link')).toHaveCount(3);
  await page.getByRole('link', { name: 'Feed' }).click();
  await expect(heading('Feed')).toBeVisible();
  for (const name of ['Newest', 'Middle', 'Oldest', 'Oldest']) {
    await page.keyboard.press('Alt+ArrowDown');
    await expect(heading(name)).toBeVisible();
  }
  await page.keyboard.press('Alt+ArrowUp');
  await expect(heading('Middle')).toBeVisible();

  await expect(page.getByRole('article')).toHaveCount(3);
  await heading('Middle').focus();
  const focused = page.locator('article:focus');
  await page.keyboard.press('k');
  await expect(focused).toContainText('Three');
  await page.keyboard.press('k');
  await expect(focused).toContainText('Two');
  await page.keyboard.press('j');
  await expect(focused).toContainText('Three');
});
