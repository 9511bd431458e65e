import type { Page } from '@playwright/test';
import { answerOnce, refusal } from './answers.ts';
import { openConversation } from './conversation.ts';
import { change, createGroup, send } from './groups.ts';
import { register } from './people.ts';
import { expectNothingRan, PAYLOADS } from './payloads.ts';
import { expect, expectAccessible, expectTold, PHONE, test } from './test.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Chats' });
const links = (page: Page) => list(page).getByRole('link');
const row = (page: Page, title: string) =>
  list(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) });
const people = (page: Page) => page.getByRole('listbox', { name: 'People' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('whoever writes comes to the top, with what they say and how much of it is unread', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const { chatId, send: say } = await openConversation(bob, ann);
  await say(bob, 'Good morning');
  const group = await createGroup(ann, 'Harbour', [bob]);
  await page.goto('/chats');
  await expect(links(page)).toHaveText([/^Harbour/, new RegExp(`^${bob.username}`)]);
  await expect(row(page, 'Harbour')).toContainText(`You created “Harbour” with ${bob.username}`);

  // Whoever comes later is not told who was typing before.
  await expect(async () => {
    await change(bob, 'setTyping', { chatId, typing: true }, 'expiresAt');
    await expect(row(page, bob.username)).toContainText('typing…', { timeout: 2_000 });
  }).toPass();
  await say(bob, 'Tea?');
  await expect(links(page)).toHaveText([new RegExp(`^${bob.username}`), /^Harbour/]);
  await expect(row(page, bob.username)).not.toContainText('typing…');
  await expect(links(page).first()).toHaveAccessibleName(`${bob.username} 2 unread messages`);

  await Promise.all(Array.from({ length: 100 }, (_, number) => send(bob, group, `${number}`)));
  await expect(links(page).first()).toHaveText(/^Harbour99\+/);
  await expect(links(page).first()).toHaveAccessibleName('Harbour 100 unread messages');
  const { message } = await send(bob, group, 'Oh');
  await change(bob, 'deleteMessage', { messageId: message.id }, 'message { id }');
  await expect(row(page, 'Harbour')).toContainText(`${bob.username}: This message was deleted`);
});

test('an open chat is marked and read, and what is left unwritten in it is said when it is left', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const { send: say } = await openConversation(bob, ann);
  await say(bob, 'Good morning');
  await createGroup(ann, 'Harbour');
  await page.goto('/chats');
  await links(page).filter({ hasText: bob.username }).click();
  const link = page.getByRole('link', { name: bob.username, exact: true });
  await expect(link).toHaveAttribute('aria-current', 'page');

  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill('Good evening');
  await press(page, 'Send');
  await expect(row(page, bob.username)).toContainText('You: Good evening');
  await box.fill('And then');
  await links(page).filter({ hasText: 'Harbour' }).click();
  await expect(row(page, bob.username)).toContainText('Draft: And then');
  await page.reload();
  await expect(row(page, bob.username)).toContainText('Draft: And then');
});

test('whoever is there has a dot, and their new name is on their chat at once', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: elsewhere } = await join('bob');
  await (await openConversation(bob, ann)).send(bob, 'Good morning');
  await page.goto('/chats');
  await expect(row(page, bob.username)).not.toContainText('online');
  await expectTold(page);
  await elsewhere.goto('/chats');
  await expect(row(page, bob.username)).toContainText('online');

  await change(bob, 'updateProfile', { displayName: 'Captain Bob' }, 'profile { id }');
  await expect(row(page, 'Captain Bob')).toContainText('Good morning');
  await elsewhere.close();
  await expect(row(page, 'Captain Bob')).not.toContainText('online');
});

test('chats are found by their names, and the unread ones alone', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const tea = await createGroup(ann, 'Tea in Zürich', [bob]);
  await createGroup(ann, 'Harbour', [bob]);
  await page.goto('/chats');
  await page.getByRole('searchbox', { name: 'Filter chats' }).fill('zuri');
  await expect(links(page)).toHaveText(['Tea in Zürich']);
  await page.getByRole('searchbox', { name: 'Filter chats' }).fill('coffee');
  await expect(page.getByText('No chat is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(links(page)).toHaveCount(2);

  await press(page, 'Unread');
  await expect(page.getByText('You have read everything.')).toBeVisible();
  await send(bob, tea, 'Hot');
  await expect(links(page)).toHaveText([/^Tea in Zürich/]);
});

test('a long list goes on as it is scrolled, and says where it could not', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  for (let number = 1; number <= 24; number++) await createGroup(ann, `Group ${number}.`);
  const failure = refusal({ code: 'INTERNAL_SERVER_ERROR' });
  let isBroken = true;
  await page.route('/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON();
    if (!isBroken || !/query Chats\b/.test(query) || !variables.after) return route.fallback();
    isBroken = false;
    return route.fulfill(failure);
  });
  await page.goto('/chats');
  await expect(links(page)).toHaveCount(20);
  await links(page).last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert')).toHaveText('Something went wrong. Try again in a moment.');

  await press(page, 'Try again');
  await expect(links(page)).toHaveCount(24);
  await expect(links(page).last()).toHaveText('Group 1.');
});

test('a chat begins with somebody who is found by name, by the keyboard alone, or with oneself', async ({
  join,
}) => {
  const { page } = await join('ann');
  const bob = await register('bob');
  await page.goto('/chats');
  await expect(page.getByText('No chats yet')).toBeVisible();
  await page.getByRole('button', { name: 'New chat' }).focus();
  await page.keyboard.press('Enter');
  const find = page.getByRole('searchbox', { name: 'Find people' });
  await expect(find).toBeFocused();
  await page.keyboard.type(bob.username);
  await expect(people(page).getByRole('option')).toHaveText([new RegExp(bob.username)]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(people(page).getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Start chat' }).focus();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/chats\/.+/);
  await expect(page.getByRole('heading', { name: bob.username })).toBeVisible();
  await expect(links(page)).toHaveText([bob.username]);

  await press(page, 'New chat');
  await page.getByRole('button', { name: 'Notebook' }).click();
  await expect(page.getByRole('heading', { name: 'Notebook' })).toBeVisible();
  await expect(links(page)).toHaveText(['Notebook', bob.username]);
});

test('a group of several is there for all of them at once, and what is wrong is said where it is', async ({
  join,
}) => {
  const { page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const cid = await register('cid');
  await Promise.all([page.goto('/chats'), bobs.goto('/chats')]);
  await expect(bobs.getByText('No chats yet')).toBeVisible();
  await press(page, 'New chat');
  const find = page.getByRole('searchbox', { name: 'Find people' });
  for (const { username } of [bob, cid]) {
    await find.fill(username);
    await people(page).getByRole('option', { name: username }).click();
  }
  await expect(page.getByRole('list', { name: 'Chosen' }).getByRole('button')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Start chat' })).toBeDisabled();

  const name = page.getByRole('textbox', { name: 'Group name' });
  await press(page, 'Create group');
  await expect(name).toHaveAccessibleDescription('Give the group a name.');
  await expect(name).toBeFocused();
  await name.fill('x'.repeat(101));
  await press(page, 'Create group');
  await expect(name).toHaveAccessibleDescription(/100/);
  await name.fill('Harbour walk');
  await answerOnce(page, 'CreateGroup', refusal({ code: 'RATE_LIMITED', retryAfter: 6 }));
  await press(page, 'Create group');
  await expect(page.getByRole('alert')).toHaveText(/in 6 seconds\..* in 0:0[1-6]\.$/);
  await expect(page.getByRole('button', { name: 'Create group' })).toBeDisabled();
  await press(page, 'Create group');

  await expect(page.getByRole('heading', { name: 'Harbour walk' })).toBeVisible();
  await expect(links(bobs)).toHaveText([/^Harbour walk/]);
});

test('names and descriptions are text, whatever is written in them', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const { person: bob } = await join('bob');
  await change(bob, 'updateProfile', { displayName: PAYLOADS[0] }, 'profile { id }');
  let last = '';
  for (const text of PAYLOADS) last = await createGroup(bob, text, [ann], text);
  await page.goto(`/chats/${last}`);
  while ((await links(page).count()) < PAYLOADS.length) {
    await links(page).last().scrollIntoViewIfNeeded();
  }
  for (const text of PAYLOADS) {
    const item = list(page)
      .getByRole('listitem')
      .filter({ hasText: `“${text}”` });
    await expect(item.getByRole('link')).toHaveText(text);
  }
  await press(page, 'About this chat');
  const about = page.getByRole('complementary', { name: 'About this chat' });
  await expect(about.getByRole('link', { name: PAYLOADS[0]! })).toBeVisible();
  await expect(about.getByText(PAYLOADS.at(-1)!)).toHaveCount(2);
  await expectNothingRan(page);
});

test('the chats are for everybody, on a desktop and on a phone', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const { path, send: say } = await openConversation(bob, ann);
  await say(bob, 'Good morning');
  await createGroup(ann, 'A group with a name that is far too long for the width of the list', [
    bob,
  ]);
  await page.goto('/chats');
  await expect(links(page)).toHaveCount(2);
  await expectAccessible(page);
  await press(page, 'New chat');
  await page.getByRole('searchbox', { name: 'Find people' }).fill(bob.username);
  await people(page).getByRole('option', { name: bob.username }).click();
  await expectAccessible(page);
  await press(page, 'Close');

  await page.setViewportSize(PHONE);
  await links(page).filter({ hasText: bob.username }).click();
  await expect(page).toHaveURL(path);
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expect(list(page)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(PHONE.width);
});
