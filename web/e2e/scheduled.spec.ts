import type { Page } from '@playwright/test';
import { box, message } from './composer-page.ts';
import { group, mutate } from './message-log.ts';
import { expect, expectAccessible, test } from './test.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Scheduled messages' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const line = (page: Page) => page.getByRole('button', { name: /scheduled message/ });

test('somebody schedules what they have written, changes it, and sends it now', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await group(ann, bob);
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);

  await box(page).fill('Good morning');
  await page.getByRole('button', { name: 'Send later' }).click();
  const form = dialog(page, 'Send later');
  await form.getByRole('radio', { name: 'At another time' }).check();
  await form.getByLabel('Date and time').fill('');
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(form.getByText('Choose a date and a time.')).toBeVisible();
  await form.getByRole('radio', { name: 'Tomorrow morning' }).check();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Schedule' }).click();
  await expect(form).toBeHidden();
  await expect(box(page)).toHaveValue('');
  await expect(line(page)).toHaveText('1 scheduled message');

  await page.reload();
  await line(page).click();
  await list(page).getByRole('button', { name: 'Change' }).click();
  await list(page).getByRole('textbox', { name: 'Message' }).fill('Good evening');
  await expectAccessible(page);
  await list(page).getByRole('button', { name: 'Save' }).click();
  await expect(list(page).getByRole('listitem')).toContainText('Good evening');
  await expectAccessible(page);
  await list(page).getByRole('button', { name: 'Send now' }).click();

  await expect(message(other, 'Good evening')).toBeVisible();
  await expect(dialog(page, 'Scheduled messages').getByText('Nothing is scheduled')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
});

test('somebody sees all that they send later, why something was not sent, and takes it back', async ({
  join,
}) => {
  const [{ person: ann }, { person: bob, page }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(ann, bob);
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { chatId, text: 'Is anybody there?', sendAt };
  await mutate(bob, 'scheduleMessage', 'ScheduleMessageInput', input, '__typename');
  const rights = { sendMessages: 'ADMIN' };
  await mutate(ann, 'updateChat', 'UpdateChatInput', { chatId, rights }, '__typename');

  await page.goto(`/chats/${chatId}`);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: /^Scheduled messages/ }).click();
  await expect(list(page).getByRole('listitem')).toContainText('Is anybody there?');
  await list(page).getByRole('button', { name: 'Send now' }).click();
  await expect(list(page).getByText('Not sent: you may not write there.')).toBeVisible();
  await expectAccessible(page);
  await list(page).getByRole('button', { name: 'Do not send' }).click();

  await expect(page.getByText('Nothing is scheduled')).toBeVisible();
});
