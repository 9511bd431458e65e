import type { Page } from '@playwright/test';
import { expectNothingRan, payloadsIn } from './payloads.ts';
import { type Person, register, uniqueName } from './people.ts';
import { expect, expectAccessible, expectTold, expectWrong, PHONE, test } from './test.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const name = (page: Page, text: string) => page.getByRole('heading', { name: text, level: 1 });

interface Presented {
  readonly displayName?: string;
  readonly bio?: string;
  readonly statusText?: string;
}

const present = (person: Person, input: Presented): Promise<unknown> =>
  person.ask(
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { id } } }',
    { input },
  );

const openChat = (person: Person, userId: string): Promise<unknown> =>
  person.ask('mutation ($id: ID!) { openDirectChat(input: { userId: $id }) { chat { id } } }', {
    id: userId,
  });

const post = (person: Person, text: string): Promise<unknown> =>
  person.ask('mutation ($text: String!) { createPost(input: { text: $text }) { post { id } } }', {
    text,
  });

test('how somebody presents themselves is changed on their profile, and seen elsewhere at once', async ({
  join,
}) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  await openChat(ann.person, bob.person.id);
  const address = `/people/${ann.person.username}`;
  await Promise.all([ann.page.goto(address), bob.page.goto(address)]);
  await expect(name(bob.page, ann.person.username)).toBeVisible();
  await expectTold(bob.page);
  await press(ann.page, 'Edit profile');
  await field(ann.page, 'Display name').fill('Ann Ashdown');
  await field(ann.page, 'Bio').fill('Potter. See https://example.com');
  await field(ann.page, 'Status').fill('On a boat');
  await press(ann.page, 'Save');

  for (const page of [ann.page, bob.page]) {
    await expect(name(page, 'Ann Ashdown')).toBeVisible();
    await expect(page).toHaveTitle('Ann Ashdown · Confab');
    await expect(page.getByText('On a boat')).toBeVisible();
    await expect(page.getByRole('link', { name: 'https://example.com' })).toBeVisible();
    await expect(page.getByText(`@${ann.person.username}`)).toBeVisible();
  }
  await expect(ann.page.getByRole('dialog')).toBeHidden();
  await expect(ann.page.getByRole('button', { name: 'Edit profile' })).toBeFocused();
  const account = ann.page.getByRole('button', { name: 'Account' });
  await expect(account.locator('[data-initials=AA]')).toBeVisible();
  await ann.page.reload();
  await expect(account.locator('[data-initials=AA]')).toBeVisible();
});

test('what is wrong with a profile stands at its field, and nothing is lost', async ({ join }) => {
  const { person, page } = await join('ann');
  await page.goto(`/people/${person.username}`);
  await press(page, 'Edit profile');
  await field(page, 'Status').fill('a'.repeat(141));
  await expect(field(page, 'Status')).toHaveAccessibleDescription('1 character too many');
  await press(page, 'Save');
  await expect(page.getByRole('dialog')).toBeVisible();
  await field(page, 'Status').fill('Here');
  await field(page, 'Display name').fill('\u200b');
  await press(page, 'Save');
  await expectWrong(field(page, 'Display name'), /./);

  await field(page, 'Display name').fill('');
  await press(page, 'Save');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(name(page, person.username)).toBeVisible();
  await expect(page.getByText('Here')).toBeVisible();
});

test('a message leads to the chat with them, and to one’s own notebook', async ({ join }) => {
  const { person, page } = await join('ann');
  const bob = await register('bob');
  for (const { username, id } of [bob, person]) {
    await page.goto(`/people/${username}`);
    await press(page, 'Message');
    await expect(page).toHaveURL(/\/chats\/[\w-]+$/);
    const chatId = new URL(page.url()).pathname.split('/').at(-1);
    const { chat } = await person.ask('query ($id: ID!) { chat(id: $id) { kind peer { id } } }', {
      id: chatId,
    });
    expect(chat).toEqual({ kind: 'DIRECT', peer: { id } });
  }
});

test('who shares a chat with somebody sees whether they are there', async ({ join }) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  await openChat(ann.person, bob.person.id);
  await ann.page.goto(`/people/${bob.person.username}`);
  await name(ann.page, bob.person.username).waitFor();
  await expectTold(ann.page);
  await bob.page.goto('/chats');
  await expect(ann.page.getByText('online', { exact: true })).toBeVisible();
  await bob.page.close();

  await expect(ann.page.getByText(/^last seen/)).toBeVisible();
});

test('an address of nobody says so, and whoever changes their name is followed', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  await page.goto('/people/nobody_at_all');
  await expect(page.getByText('Nobody is called @nobody_at_all').last()).toBeVisible();
  await page.goto(`/people/${person.username}`);
  await name(page, person.username).waitFor();
  await expectTold(page);
  const username = uniqueName('anna');
  await person.ask(
    'mutation ($name: String!) { changeUsername(input: { username: $name }) { account { id } } }',
    { name: username },
  );

  await expect(page).toHaveURL(`/people/${username}`);
});

test('whatever somebody calls themselves, or says about themselves, is text', async ({ join }) => {
  const { page } = await join('ann');
  const bob = await register('bob');
  await post(bob, 'A post of mine');
  const [names, statuses, bios] = [payloadsIn(100), payloadsIn(140), payloadsIn(500)];
  await page.goto(`/people/${bob.username}`);
  for (const [index, displayName] of names.entries()) {
    const statusText = statuses[index % statuses.length] ?? '';
    const bio = bios[index % bios.length] ?? '';
    await present(bob, { displayName, statusText, bio });
    // Away and back: it is read anew.
    await page.getByRole('link', { name: 'Rooms' }).click();
    await expect(page).toHaveURL('/rooms');
    await page.goBack();
    await expect(name(page, displayName)).toHaveText(displayName);
    await expect(page.getByRole('article').getByRole('link', { name: displayName })).toBeVisible();
    for (const text of [statusText, bio]) {
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    }
    await expectNothingRan(page);
  }
});

test('a profile is for everybody, on a desktop and on a phone', async ({ join }) => {
  const { person, page } = await join('ann');
  await present(person, { displayName: 'Ann Ashdown', bio: 'Potter.', statusText: 'On a boat' });
  await post(person, 'Hello');
  await page.goto(`/people/${person.username}`);
  await page.getByRole('article').waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await press(page, 'Edit profile');
  await field(page, 'Bio').waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
