import type { Locator, Page } from '@playwright/test';
import { answer, refusal } from './answers.ts';
import { articles, box, item, message, openChat, openMenu, say, write } from './composer-page.ts';
import { createGroup } from './groups.ts';
import { register } from './people.ts';
import { expect, test } from './test.ts';

test('a message is shown at once, and stays the same element when it is sent', async ({ join }) => {
  const [bob, { person: ann, page }] = await Promise.all([register('bob'), join('ann')]);
  await page.goto(`/chats/${await openChat(ann, bob)}`);
  await expect(box(page)).toBeFocused();
  await box(page).fill('  ');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('mutation SendMessage(')) await held;
    await route.fallback();
  });

  await box(page).pressSequentially('One line');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('and another');
  await box(page).press('Enter');
  await expect(box(page)).toHaveValue('');
  const sent = message(page, 'and another');
  await expect(sent.getByRole('img', { name: 'On its way' })).toBeVisible();
  const element = await sent.elementHandle();
  letGo();

  await expect(sent.getByRole('img', { name: 'Sent', exact: true })).toBeVisible();
  expect(await element?.evaluate((node) => node.isConnected)).toBe(true);
  await expect(box(page)).toBeFocused();
});

test('what was not sent says why, and is tried again or thrown away', async ({ join }) => {
  const [bob, { person: ann, page }] = await Promise.all([register('bob'), join('ann')]);
  await page.goto(`/chats/${await openChat(ann, bob)}`);
  const allow = await answer(page, 'SendMessage', refusal({ code: 'FORBIDDEN' }));
  await write(page, 'Keep it');
  await write(page, 'Drop it');
  const keep = message(page, 'Keep it');
  const drop = message(page, 'Drop it');
  await expect(keep).toContainText('Not sent');
  await expect(drop).toContainText('Not sent');

  await drop.getByRole('button', { name: 'Discard' }).click();
  await expect(drop).toHaveCount(0);
  await allow();
  await keep.getByRole('button', { name: 'Retry' }).click();
  await expect(keep.getByRole('img', { name: 'Sent', exact: true })).toBeVisible();

  const goOn = await answer(page, 'SendMessage', refusal({ code: 'RATE_LIMITED', retryAfter: 1 }));
  await write(page, 'Too fast');
  const delay = page.getByRole('status', { name: 'Sending' });
  await expect(delay).toContainText('It goes on in');
  await goOn();
  await expect(
    message(page, 'Too fast').getByRole('img', { name: 'Sent', exact: true }),
  ).toBeVisible();
  await expect(delay).toBeEmpty();
});

test('the last own message is edited by the arrow up, and the draft of a new one waits', async ({
  join,
}) => {
  const [bob, { person: ann, page }] = await Promise.all([register('bob'), join('ann')]);
  const chatId = await openChat(ann, bob);
  await say(ann, chatId, 'Hullo');
  await say(bob, chatId, 'Hey');
  await page.goto(`/chats/${chatId}`);
  await expect(message(page, 'Hey')).toBeVisible();

  await box(page).press('ArrowUp');
  await expect(box(page)).toHaveValue('Hullo');
  await write(page, 'Hello');
  await expect(message(page, 'Hello')).toContainText('edited');
  await expect(box(page)).toHaveValue('');

  await box(page).fill('A draft');
  await openMenu(page, message(page, 'Hello'));
  await item(page, 'Edit').click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('Hello');
  await answer(page, 'EditMessage', refusal({ code: 'EDIT_WINDOW_CLOSED' }));
  await write(page, 'Too late');
  await expect(page.getByText('This can no longer be edited.')).toBeVisible();
  await box(page).press('Escape');

  await expect(box(page)).toHaveValue('A draft');
  await expect(message(page, 'Hello')).toHaveCount(1);
});

/** Until it is seen: whoever comes later is not told who was typing before. */
async function typeSeen(page: Page, text: string, typing: Locator, seen: string): Promise<void> {
  await expect(async () => {
    await box(page).fill('');
    await box(page).pressSequentially(text);
    await expect(typing).toHaveText(seen, { timeout: 2_000 });
  }).toPass();
}

test('a draft outlives a reload and other chats, and others see that it is being written', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await openChat(ann, bob);
  const notebook = await openChat(ann, ann);
  await say(bob, chatId, 'Hello');
  await say(ann, notebook, 'Note');
  await Promise.all([page, other].map((each) => each.goto(`/chats/${chatId}`)));
  const typing = other.getByRole('status', { name: 'Typing' });
  await expect(message(other, 'Hello')).toBeVisible();
  await expect(typing).toBeEmpty();

  await typeSeen(page, 'Half a sen', typing, 'typing…');
  await page.goto(`/chats/${notebook}`);
  await expect(typing).toBeEmpty();
  await expect(box(page)).toHaveValue('');
  await page.goBack();
  await expect(box(page)).toHaveValue('Half a sen');
  await page.reload();
  await expect(box(page)).toHaveValue('Half a sen');

  await box(page).press('Enter');
  await expect(message(other, 'Half a sen')).toBeVisible();
  await openMenu(page, message(page, 'Half a sen'));
  await item(page, 'Read by …').click();
  const readers = page.getByRole('dialog', { name: 'Who has read it' });
  await expect(readers.getByRole('list', { name: 'Read', exact: true })).toContainText(
    bob.username,
  );

  const crew = await createGroup(ann, 'Crew', [bob]);
  await Promise.all([page, other].map((each) => each.goto(`/chats/${crew}`)));
  await typeSeen(page, 'Ahoy', typing, `${ann.username} is typing`);
});

test('a text that is too long is refused where it is written', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  await page.goto(`/chats/${await openChat(ann, ann)}`);
  await box(page).fill('a'.repeat(3_990));
  await expect(page.getByText('10 characters left')).toBeVisible();
  await box(page).fill('a'.repeat(4_012));
  await expect(page.getByText('12 characters too many')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(['too long to be sent']);
  await box(page).press('Enter');
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await expect(articles(page)).toHaveCount(0);

  await box(page).fill('a'.repeat(4_000));
  await box(page).press('Enter');
  await expect(articles(page)).toHaveCount(1);
});
