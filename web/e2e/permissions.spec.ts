import type { Page } from '@playwright/test';
import { box, item, message, openMenu, write } from './composer-page.ts';
import { change, createGroup, send } from './groups.ts';
import type { Person } from './people.ts';
import { expect, expectAccessible, expectTold, PHONE, test } from './test.ts';

const update = (owner: Person, chatId: string, rules: object) =>
  change(owner, 'updateChat', { chatId, ...rules }, 'chat { id }');

async function openPermissions(page: Page, chatId: string) {
  await page.goto(`/chats/${chatId}`);
  await page.getByRole('button', { name: 'About this chat' }).click();
  await expectTold(page);
  await page.getByRole('button', { name: 'Permissions' }).click();
  return page.getByRole('dialog', { name: 'Permissions' });
}

test('an owner says who may do what, and members are told at once why they cannot write', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await send(ann, chatId, 'Ahoy');
  await bobs.goto(`/chats/${chatId}`);
  await expect(box(bobs)).toBeVisible();

  const dialog = await openPermissions(page, chatId);
  await expect(dialog.getByRole('combobox', { name: 'Pin messages' })).toHaveValue('ADMIN');
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await openPermissions(page, chatId);
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'Send messages' }).selectOption('Admins');

  await expect(bobs.getByText('Only admins write here.')).toBeVisible();
  await expect(box(bobs)).toHaveCount(0);
  await expectAccessible(bobs);
  await openMenu(bobs, message(bobs, 'Ahoy'));
  await expect(item(bobs, 'Forward')).toBeVisible();
  await expect(item(bobs, 'Reply')).toHaveCount(0);
  await bobs.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: 'Send messages' }).selectOption('All members');
  await expect(box(bobs)).toBeVisible();
});

test('files are offered to those who may send them', async ({ join }) => {
  const { person: ann } = await join('ann');
  const { person: bob, page } = await join('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await page.goto(`/chats/${chatId}`);
  await expect(page.getByRole('button', { name: 'Attach files' })).toBeVisible();

  await update(ann, chatId, { rights: { sendMedia: 'ADMIN' } });

  await expect(page.getByRole('button', { name: 'Attach files' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Create a poll' })).toBeVisible();
  await write(page, 'Only words');
  await expect(message(page, 'Only words')).toBeVisible();
});

test('a slow mode counts down, keeps what is written meanwhile, and lets it out when it ends', async ({
  join,
}) => {
  const { person: ann } = await join('ann');
  const { person: bob, page } = await join('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await update(ann, chatId, { slowModeSeconds: 3_600 });
  await page.goto(`/chats/${chatId}`);
  const status = page.getByRole('status', { name: 'Sending' });

  await write(page, 'First');
  await expect(status).toContainText('Slow mode: you can write again in');
  await expectAccessible(page);
  await write(page, 'Second');
  await expect(status).toContainText('Slow mode: it is sent in');
  await expectTold(page);
  await update(ann, chatId, { slowModeSeconds: null });

  await expect(status).toBeEmpty();
  const newest = async () => {
    const { chat } = await ann.ask(
      'query ($id: ID!) { chat(id: $id) { messages(last: 2) { nodes { text } } } }',
      { id: chatId },
    );
    return chat.messages.nodes;
  };
  // It goes out as the status becomes empty.
  await expect.poll(newest).toEqual([{ text: 'First' }, { text: 'Second' }]);
});
