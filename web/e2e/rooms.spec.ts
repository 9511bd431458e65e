import type { Page } from '@playwright/test';
import { answerOnce, refusal } from './answers.ts';
import { expectNothingRan, PAYLOADS } from './payloads.ts';
import type { Person } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const CREATE = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;

/** A room's name that no other test searches. */
const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 10)}`;

async function createRoom(person: Person, name: string, description = ''): Promise<string> {
  const input = { name, description, visibility: 'PUBLIC' };
  return (await person.ask(CREATE, { input })).createRoom.chat.id;
}

const find = (page: Page) => page.getByRole('searchbox', { name: 'Find rooms' });
const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Rooms' }).getByRole('listitem').filter({ hasText: name });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a room is found by a part of its name, joined, and opened', async ({ join }) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  const name = unique('Tea house');
  const id = await createRoom(bob.person, name, 'All about leaves');
  const { page } = ann;
  await page.goto('/rooms');
  await find(page).fill(name.slice(4).toUpperCase());
  await expect(page.getByRole('list', { name: 'Rooms' }).getByRole('listitem')).toHaveCount(1);
  await expect(row(page, name)).toContainText('All about leaves');
  await expect(row(page, name)).toContainText('1 member');
  await row(page, name).getByRole('button', { name: 'Join' }).click();

  await expect(row(page, name)).toContainText('2 members');
  await expect(row(page, name).getByRole('button', { name: 'Join' })).toBeHidden();
  await expect(row(page, name).getByRole('button', { name: 'Open' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/chats/${id}`);
});

test('whoever opens a room without joining visits it, and comes back to what was searched', async ({
  join,
}) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  const name = unique('Harbour');
  const id = await createRoom(bob.person, name);
  const { page } = ann;
  await page.goto('/feed');
  await page.getByRole('navigation').getByRole('link', { name: 'Rooms' }).click();
  await find(page).pressSequentially(name);
  await expect(page).toHaveURL(new RegExp(`find=Harbour.${name.slice(8)}`));
  await row(page, name).getByRole('link', { name }).click();
  await expect(page).toHaveURL(`/chats/${id}`);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.goBack();
  await expect(find(page)).toHaveValue(name);
  await expect(row(page, name)).toBeVisible();

  await page.goBack();
  await expect(find(page)).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL('/feed');
});

test('a room is created with its errors at their fields, and is open then', async ({ join }) => {
  const { page } = await join('ann');
  const name = unique('Garden');
  await page.goto('/rooms');
  await press(page, 'Create room');
  const dialog = page.getByRole('dialog', { name: 'Create room' });
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  await expect(field('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field('Name')).toHaveAccessibleDescription('Give it a name.');
  await expectAccessible(page);
  await field('Name').fill('n'.repeat(101));
  await field('Description').fill('Peas and beans');
  await dialog.getByRole('radio', { name: 'Private' }).check();
  await page.keyboard.press('Enter');
  await expect(field('Name')).toHaveAccessibleDescription(/100/);

  await field('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await expect(page).toHaveURL(/\/chats\/\w+/);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.goto(`/rooms?find=${encodeURIComponent(name)}`);
  await expect(page.getByText(`No room is called “${name}”`)).toBeVisible();
});

test('a long list goes on as one scrolls, also after what failed, and is text whatever it says', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  const word = unique('Many');
  const names = PAYLOADS.map((payload) => `${word} ${payload}`);
  await Promise.all(names.map((name) => createRoom(person, name, name.slice(word.length + 1))));
  await page.goto(`/rooms?find=${encodeURIComponent(word)}`);
  const rows = page.getByRole('list', { name: 'Rooms' }).getByRole('listitem');
  await expect(rows).toHaveCount(20);
  await answerOnce(page, 'Rooms', { status: 502, body: '' });
  await rows.last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert')).toHaveText('The server does not answer.');
  await press(page, 'Try again');
  await expect(rows).toHaveCount(names.length);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();

  const shown = await rows.getByRole('link').allInnerTexts();
  expect(shown.sort()).toEqual(names.toSorted());
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search' }).fill(word);
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await expectNothingRan(page);
});

test('what cannot be read says so, and is read when one tries again', async ({ join }) => {
  const { person, page } = await join('ann');
  await createRoom(person, unique('Quay'));
  await page.goto('/feed');
  await answerOnce(page, 'Rooms', refusal({ code: 'RATE_LIMITED', retryAfter: 6 }));
  await page.getByRole('navigation').getByRole('link', { name: 'Rooms' }).click();
  await expect(page.getByRole('alert')).toContainText(/Too many attempts. Try again in 0:0[1-6]./);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await press(page, 'Try again');

  await expect(page.getByRole('list', { name: 'Rooms' })).toBeVisible();
});

test('a room that is gone meanwhile cannot be joined, and says why', async ({ join }) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  const name = unique('Ghost');
  const chatId = await createRoom(bob.person, name);
  const { page } = ann;
  await page.goto(`/rooms?find=${encodeURIComponent(name)}`);
  await row(page, name).waitFor();
  await bob.person.ask(
    `mutation ($input: DeleteChatInput!) { deleteChat(input: $input) { deletedChatId } }`,
    {
      input: { chatId },
    },
  );
  await row(page, name).getByRole('button', { name: 'Join' }).click();

  await expect(row(page, name).getByRole('alert')).toContainText('does not exist any more');
});

test('the directory is for everybody, and fits a phone', async ({ join }) => {
  const { person, page } = await join('ann');
  const name = unique('Wide');
  await createRoom(person, `${name} ${'w'.repeat(60)}`, 'long '.repeat(90));
  await page.goto(`/rooms?find=${encodeURIComponent(name)}`);
  await row(page, name).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
});
