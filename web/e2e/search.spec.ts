import type { Page } from '@playwright/test';
import { type Person, uniqueName } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const group = (page: Page, name: string) => dialog(page).getByRole('group', { name });
const options = (page: Page) => dialog(page).getByRole('option');

async function createRoom(person: Person, name: string, visibility = 'PUBLIC'): Promise<string> {
  const input = { name, visibility };
  const { createRoom } = await person.ask(
    'mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }',
    { input },
  );
  return createRoom.chat.id;
}

async function open(page: Page): Promise<void> {
  await page.goto('/feed');
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
}

test('people, own chats and public rooms are found by one word, each in their group', async ({
  join,
}) => {
  const word = uniqueName('amber');
  const [ann, bob] = [await join('ann'), await join(word)];
  const own = await createRoom(ann.person, `Own ${word}`, 'PRIVATE');
  await createRoom(bob.person, `Public ${word}`);
  await createRoom(bob.person, `Secret ${word}`, 'PRIVATE');
  const { page } = ann;
  await open(page);
  await box(page).pressSequentially(word.toUpperCase());

  await expect(group(page, 'People').getByRole('option')).toHaveText([new RegExp(word)]);
  await expect(group(page, 'Chats').getByRole('option')).toHaveText([new RegExp(`Own ${word}`)]);
  await expect(group(page, 'Rooms').getByRole('option')).toHaveText([new RegExp(`Public ${word}`)]);
  await expect(dialog(page).getByRole('status')).toHaveText('3 results');
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);

  await expect(options(page).first()).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await group(page, 'Chats').getByRole('option').getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/chats/${own}`);
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL('/feed');
});

test('a person’s profile opens, or by Shift-Enter or its sign a chat with them', async ({
  join,
}) => {
  const [{ page }, bob] = [await join('ann'), await join('bob')];
  const { username } = bob.person;
  await open(page);
  await box(page).fill(username);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/people/${username}`);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  await box(page).fill(username);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Shift+Enter');
  await expect(page).toHaveURL(/\/chats\/.+/);
  await expect(dialog(page)).toBeHidden();
  const chat = page.url();

  await page.keyboard.press('Control+k');
  await box(page).fill(username);
  await page.getByTitle(`Message ${username}`).click();
  await expect(page).toHaveURL(chat);
  await expect(dialog(page)).toBeHidden();
});

test('while nothing is searched it offers the chats that were active last', async ({ join }) => {
  const { person, page } = await join('ann');
  await open(page);
  await expect(dialog(page)).toContainText('Find people, chats and rooms by their names');
  for (const name of ['First', 'Second']) await createRoom(person, name);

  await expect(group(page, 'Recent chats').getByRole('option')).toHaveText([/Second/, /First/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible();
});

test('what is searched is in the address, and nothing found says so', async ({ join }) => {
  const { page } = await join('ann');
  const word = uniqueName('nobody');
  await page.goto(`/rooms?find=tea&search=${word}`);
  await expect(box(page)).toHaveValue(word);
  await expect(dialog(page)).toContainText(`Nothing is called “${word}”`);
  await box(page).fill('12');
  await expect(page).toHaveURL(/\/rooms\?find=tea&search=.*12/);
  await page.reload();
  await expect(box(page)).toHaveValue('12');

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL('/rooms?find=tea');
});

test('an answer that comes late never takes the place of a newer one', async ({ join }) => {
  const [{ page }, old, recent] = [await join('ann'), await join('oldest'), await join('recent')];
  const released = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  await page.route('/graphql', async (route) => {
    const { variables } = route.request().postDataJSON();
    if (variables?.text !== old.person.username) return route.fallback();
    const response = await route.fetch();
    await released.promise;
    // The page may have given the question up.
    await route.fulfill({ response }).catch(() => undefined);
    answered.resolve();
  });
  await open(page);
  const asked = page.waitForRequest((request) =>
    Boolean(request.postData()?.includes(old.person.username)),
  );
  await box(page).fill(old.person.username);
  await asked;
  await box(page).fill(recent.person.username);
  await expect(options(page)).toHaveText([new RegExp(recent.person.username)]);
  released.resolve();
  await answered.promise;

  await expect(options(page)).toHaveText([new RegExp(recent.person.username)]);
  await box(page).fill(old.person.username);
  await expect(options(page)).toHaveText([new RegExp(old.person.username)]);
});

test('where the server does not answer, chats are found and the rest says so', async ({ join }) => {
  const { person, page } = await join('ann');
  const name = uniqueName('Garden');
  await createRoom(person, name);
  await page.route('/graphql', (route) =>
    route.request().postDataJSON().operationName === 'Search'
      ? route.fulfill({ status: 502, body: '' })
      : route.fallback(),
  );
  await open(page);
  await box(page).fill(name);
  await expect(group(page, 'Chats').getByRole('option')).toHaveCount(1);
  await expect(dialog(page).getByRole('alert')).toHaveText('The server does not answer.');

  const other = uniqueName('someone');
  const refused = page.waitForResponse((response) =>
    Boolean(response.request().postData()?.includes(other)),
  );
  await box(page).fill(other);
  await refused;
  await expect(dialog(page).getByRole('alert')).toContainText('The server does not answer.');
  await page.unroute('/graphql');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page)).toContainText('Nothing is called');
});
