import type { Page } from '@playwright/test';
import { group } from './message-log.ts';
import { expect, expectAccessible, test } from './test.ts';

const poll = (page: Page, question: string) => page.getByRole('group', { name: question });
const option = (page: Page, question: string, name: RegExp) =>
  poll(page, question).getByRole('button', { name });

test('people ask their chat, vote, see who has voted, add an option, and close it', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await group(ann, bob);
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);

  await page.getByRole('button', { name: 'Create a poll' }).click();
  const form = page.getByRole('dialog', { name: 'Ask the chat' });
  await form.getByRole('textbox', { name: 'Question' }).fill('When do we sail?');
  await form.getByRole('textbox', { name: 'Option 1' }).fill('Saturday');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('Give at least two options.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Option 2' }).fill('Sunday');
  await form.getByRole('switch', { name: 'Others may add options' }).check();
  await form.getByRole('radio', { name: 'At another time' }).check();
  await form.getByLabel('Date and time').fill('');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('Choose a date and a time.')).toBeVisible();
  await form.getByRole('radio', { name: 'In one week' }).check();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form).toBeHidden();

  const question = 'When do we sail?';
  await option(other, question, /^Sunday/).click();
  await expect(poll(other, question)).toContainText(/ends \w+/);
  await expect(option(page, question, /^Sunday 1 vote$/)).toHaveAttribute('aria-pressed', 'false');
  await option(page, question, /^Sunday/).click();
  await expect(option(other, question, /^Sunday 2 votes$/)).toHaveAttribute('aria-pressed', 'true');
  await option(page, question, /^Saturday/).click();
  await expect(option(other, question, /^Saturday 1 vote$/)).toBeVisible();
  await expect(poll(other, question)).toContainText('2 people have voted');
  await expectAccessible(page);

  await poll(other, question).getByRole('button', { name: 'Votes and more' }).click();
  const details = other.getByRole('dialog', { name: 'Votes and more' });
  await expect(details.getByRole('list', { name: /^Saturday/ })).toHaveText(ann.username);
  await expect(details.getByRole('button', { name: 'Close the poll' })).toBeHidden();
  await details.getByRole('textbox', { name: 'Another option' }).fill('Never');
  await details.getByRole('button', { name: 'Add' }).click();
  await expect(option(page, question, /^Never 0 votes$/)).toBeVisible();
  await expectAccessible(other);

  await poll(page, question).getByRole('button', { name: 'Votes and more' }).click();
  await page.getByRole('button', { name: 'Close the poll' }).click();
  await expect(poll(other, question)).toContainText('closed, final results');
});

test('in an anonymous poll nobody sees who has voted', async ({ join }) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await group(ann, bob);
  await ann.ask(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`,
    {
      input: {
        chatId,
        text: '',
        poll: { question: 'Who cooks?', options: ['Ann', 'Bob'], isAnonymous: true },
      },
    },
  );
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);

  await option(other, 'Who cooks?', /^Ann/).click();
  await expect(option(page, 'Who cooks?', /^Ann 1 vote$/)).toBeVisible();
  await poll(page, 'Who cooks?').getByRole('button', { name: 'Votes and more' }).click();

  const details = page.getByRole('dialog', { name: 'Votes and more' });
  await expect(details.getByText('Nobody sees who voted for what.')).toBeVisible();
  await expect(details.getByRole('list')).toHaveCount(0);
});
