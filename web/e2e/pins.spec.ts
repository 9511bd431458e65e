import type { Page } from '@playwright/test';
import { item, message, openMenu } from './composer-page.ts';
import { fill, group, mutate, read, send } from './message-log.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Pinned messages' });
const list = (page: Page) => page.getByRole('dialog', { name: 'Pinned messages' });
const mark = (page: Page, text: string) => message(page, text).getByRole('img', { name: 'pinned' });

test('an admin pins messages, and everyone finds them', async ({ join }) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob', { viewport: PHONE }),
  ]);
  const chatId = await group(ann, bob);
  const { id } = await send(ann, chatId, 'The harbour opens at six');
  await fill(bob, chatId, 40);
  const { id: messageId, seq } = await send(bob, chatId, 'When do we sail?');
  await read(ann, chatId, seq);
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);
  const question = message(page, 'When do we sail?');
  await expect(question).toBeInViewport({ ratio: 1 });
  await expect(bar(page)).toHaveCount(0);

  await openMenu(page, question);
  await expectAccessible(page);
  await item(page, 'Pin').click();
  await expect(mark(page, 'When do we sail?')).toBeVisible();
  await expect(bar(page)).toContainText('When do we sail?');
  await expect(bar(other)).toContainText('When do we sail?');
  await mutate(ann, 'pinMessage', 'PinMessageInput', { messageId: id }, 'message { id }');
  await expect(bar(other)).toContainText('The harbour opens at six');
  await expectAccessible(page);

  // To where it stands, as often as one likes.
  for (let times = 0; times < 2; times += 1) {
    await bar(page).getByRole('link').click();
    await expect(message(page, 'The harbour opens')).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: /^Newest/ }).click();
    await expect(message(page, 'The harbour opens')).not.toBeInViewport();
  }

  await bar(other).getByRole('button', { name: 'All pinned messages' }).click();
  await expect(list(other).getByRole('listitem')).toHaveText([
    /The harbour opens at six/,
    /When do we sail\?/,
  ]);
  await expectAccessible(other);
  // Bob is no admin.
  await expect(list(other).getByRole('button', { name: 'Unpin' })).toHaveCount(0);
  await list(other)
    .getByRole('link', { name: /The harbour/ })
    .click();
  await expect(list(other)).toBeHidden();
  await expect(message(other, 'The harbour opens')).toBeInViewport({ ratio: 1 });

  await bar(page).getByRole('button', { name: 'All pinned messages' }).click();
  await list(page).getByRole('button', { name: 'Unpin' }).first().click();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar(other)).toContainText('When do we sail?');
  await expect(bar(other).getByRole('button')).toHaveCount(0);
  await mutate(bob, 'deleteMessage', 'DeleteMessageInput', { messageId }, '__typename');
  await expect(bar(page)).toHaveCount(0);
  await expect(bar(other)).toHaveCount(0);
});

test('whoever is no admin pins nothing in a group', async ({ join }) => {
  const [{ person: ann }, { person: bob, page }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(ann, bob);
  await send(ann, chatId, 'Hello');
  await page.goto(`/chats/${chatId}`);

  await openMenu(page, message(page, 'Hello'));

  await expect(item(page, /^Reply$/)).toBeVisible();
  await expect(item(page, 'Pin')).toHaveCount(0);
});
