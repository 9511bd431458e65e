import type { Page } from '@playwright/test';
import { fill, group, message, read, send } from './message-log.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Words in messages' });
const found = (page: Page) => page.getByRole('list', { name: 'Messages found' }).getByRole('link');

test('a message is found in all chats by the beginning of a word, and leads to where it stands', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(ann, bob);
  await send(bob, chatId, 'The Crème brûlée of the harbour café');
  await fill(bob, chatId, 40);
  const { seq } = await send(bob, chatId, 'See you');
  await read(ann, chatId, seq);
  const other = await group(ann, bob);
  await page.goto(`/chats/${other}`);

  await page.getByRole('button', { name: 'About this chat' }).click();
  await page.getByRole('button', { name: 'Search in this chat' }).click();
  await field(page).fill('brul');
  await expect(page.getByText('No message has “brul”.')).toBeVisible();
  await page.getByRole('button', { name: 'Search all chats' }).click();
  await expect(found(page)).toHaveText([/Harbour.*The Crème brûlée/]);
  await expect(found(page).locator('mark')).toHaveText(['brûl']);
  await expectAccessible(page);

  await found(page).click();
  await expect(dialog(page, 'Search messages')).toBeHidden();
  await expect(message(page, 'The Crème')).toBeInViewport({ ratio: 1 });
});

test('a chat is searched from what there is about it, and says where it has nothing', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob }] = await Promise.all([
    join('ann', { viewport: PHONE }),
    join('bob'),
  ]);
  const [chatId, other] = [await group(ann, bob), await group(ann, bob)];
  for (let i = 1; i <= 25; i += 1) await send(bob, chatId, `東京へ行く ${i}`);
  await send(bob, other, '東京ではない');
  await page.goto(`/chats/${chatId}`);

  await page.getByRole('button', { name: 'About this chat' }).click();
  await page.getByRole('button', { name: 'Search in this chat' }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('京');
  await expect(found(page)).toHaveCount(20);
  await expect(found(page).first()).toContainText('東京へ行く 25');
  await found(page).last().scrollIntoViewIfNeeded();
  await expect(found(page)).toHaveCount(25);
  await expectAccessible(page);

  await field(page).fill('大阪');
  await expect(page.getByText('No message has “大阪”.')).toBeVisible();
  await expectAccessible(page);
  await field(page).fill('行く 7');
  await found(page).click();
  await expect(dialog(page, 'Search in this chat')).toBeHidden();
  await expect(message(page, '東京へ行く 7')).toBeInViewport({ ratio: 1 });
});

test('what is found is narrowed to what is pinned, names the viewer, carries a link, or was sent on some day', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(ann, bob);
  const { id } = await send(bob, chatId, 'Harbour, pinned');
  await send(bob, chatId, `Harbour, @${ann.username}`);
  await send(bob, chatId, 'Harbour, see https://harbour.example/');
  await ann.ask(
    'mutation ($id: ID!) { pinMessage(input: { messageId: $id }) { message { id } } }',
    {
      id,
    },
  );
  await page.goto(`/chats/${chatId}`);
  await page.getByRole('button', { name: 'About this chat' }).click();
  await page.getByRole('button', { name: 'Search in this chat' }).click();
  await field(page).fill('harbour');
  await expect(found(page)).toHaveCount(3);

  const filters = page.getByRole('group', { name: 'Filters' });
  await page.getByText('Filters').click();
  await filters.getByRole('checkbox', { name: 'Pinned' }).check();
  await expect(found(page)).toHaveText([/Harbour, pinned/]);
  await expectAccessible(page);
  await filters.getByRole('checkbox', { name: 'Names me' }).check();
  await expect(page.getByText('No message has “harbour”.')).toBeVisible();
  await filters.getByRole('checkbox', { name: 'Pinned' }).uncheck();
  await expect(found(page)).toHaveText([/Harbour, @/]);
  await filters.getByRole('checkbox', { name: 'Names me' }).uncheck();
  await filters.getByLabel('With').selectOption('Links');
  await expect(found(page)).toHaveText([/see https/]);
  await filters.getByLabel('Until').fill('2020-02-28');
  await expect(page.getByText('No message has “harbour”.')).toBeVisible();
  await filters.getByLabel('From').fill('2020-02-28');
  await filters.getByLabel('Until').fill('9000-01-01');
  await expect(found(page)).toHaveCount(1);
});
