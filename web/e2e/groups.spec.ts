import type { Page } from '@playwright/test';
import { change, createGroup, createRoom } from './groups.ts';
import { register } from './people.ts';
import { expect, expectTold, test } from './test.ts';

const about = (page: Page) => page.getByRole('complementary', { name: 'About this chat' });
const members = (page: Page) => about(page).getByRole('list', { name: 'Members' });
const member = (page: Page, name: string) =>
  members(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name }) });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const chats = (page: Page) => page.getByRole('list', { name: 'Chats' }).getByRole('link');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string) => button(page, name).click();

async function openAbout(page: Page, chatId: string): Promise<void> {
  await page.goto(`/chats/${chatId}`);
  await press(page, 'About this chat');
  await expect(members(page).getByRole('listitem').first()).toBeVisible();
  await expectTold(page);
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await press(page, `Actions for ${name}`);
  await page.getByRole('menuitem', { name: action }).click();
}

const confirm = (page: Page, action: string) =>
  page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();

test('what a group is called is changed for all at once, by those who may', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob], 'By the sea');
  await Promise.all([openAbout(page, chatId), openAbout(bobs, chatId)]);
  await expect(about(bobs)).toContainText('By the sea');
  await expect(button(bobs, 'Edit')).toBeHidden();

  await press(page, 'Edit');
  const name = about(page).getByRole('textbox', { name: 'Name' });
  await name.fill(' ');
  await press(page, 'Save');
  await expect(name).toHaveAccessibleDescription('Give it a name.');
  await name.fill('Harbour walk');
  const description = about(page).getByRole('textbox', { name: 'Description' });
  await description.fill('x'.repeat(501));
  await press(page, 'Save');
  await expect(description).toHaveAccessibleDescription(/500/);
  await description.fill('Every Friday');
  await press(page, 'Save');

  for (const each of [page, bobs]) {
    await expect(title(each)).toHaveText('Harbour walk');
    await expect(chats(each)).toHaveText([/^Harbour walk/]);
    await expect(about(each)).toContainText('Every Friday');
  }
  await expect(bobs.getByRole('log', { name: 'Messages' })).toContainText(
    `${ann.username} renamed “Harbour” to “Harbour walk” and changed the description`,
  );
});

test('whoever gets a role has its rights at once, and those who are added are there for all', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const cid = await register('cid');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  await Promise.all([openAbout(page, chatId), openAbout(bobs, chatId)]);
  await expect(member(page, bob.username)).toContainText('online');
  await expect(button(bobs, 'Add people')).toBeHidden();
  await expect(about(page)).toContainText('to leave, make somebody else the owner first');
  await choose(page, bob.username, 'Make admin');
  await expect(member(bobs, bob.username)).toContainText('Admin');

  await press(bobs, 'Add people');
  await bobs.getByRole('searchbox', { name: 'Find people' }).fill(cid.username);
  await bobs.getByRole('option', { name: cid.username }).click();
  await confirm(bobs, 'Add');
  await expect(member(page, cid.username)).toBeVisible();
  await expect(about(page)).toContainText('3 members');
  await expect(button(bobs, `Actions for ${ann.username}`)).toBeHidden();

  await choose(page, bob.username, 'Make owner');
  await confirm(page, 'Make owner');
  await expect(member(bobs, bob.username)).toContainText('Owner');
  await expect(member(page, ann.username)).toContainText('Admin');
  await expect(button(page, 'Leave')).toBeVisible();
  await expect(button(page, 'Delete for everyone')).toBeHidden();
  await expect(button(bobs, 'Delete for everyone')).toBeVisible();
});

test('whoever is removed while they watch is told so, and the rest see who it was', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const cid = await register('cid');
  const chatId = await createGroup(ann, 'Harbour', [bob, cid]);
  await Promise.all([openAbout(page, chatId), openAbout(bobs, chatId)]);
  await choose(page, bob.username, 'Remove from the chat');
  await confirm(page, 'Remove from the chat');
  await expect(member(page, bob.username)).toBeHidden();
  await expect(page.getByRole('heading', { name: '2 members' })).toBeFocused();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText(
    `You removed ${bob.username}`,
  );
  await expect(bobs.getByRole('alert')).toContainText('You were removed from this chat');
  await expect(bobs.getByText('No chats yet')).toBeVisible();

  const refusal = { message: 'No', extensions: { code: 'FORBIDDEN' } };
  await page.route('/graphql', (route) =>
    route.request().postData()?.includes('removeMember')
      ? route.fulfill({ json: { errors: [refusal] } })
      : route.fallback(),
  );
  await choose(page, cid.username, 'Remove from the chat');
  await confirm(page, 'Remove from the chat');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('You may not do this.');
  await expect(member(page, cid.username)).toBeAttached();
});

test('a chat is left, and ended for everyone', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const { person: bob, page: bobs } = await join('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  const other = await createGroup(bob, 'Quay', [ann]);
  await Promise.all([openAbout(page, chatId), openAbout(bobs, chatId)]);
  await press(bobs, 'Leave');
  await confirm(bobs, 'Leave');
  await expect(bobs).toHaveURL('/chats');
  await expect(chats(bobs)).toHaveText([/^Quay/]);
  await expect(about(page)).toContainText('1 member');

  await openAbout(bobs, other);
  await page.goto(`/chats/${other}`);
  await expect(title(page)).toHaveText('Quay');
  await expectTold(page);
  await press(bobs, 'Delete for everyone');
  await confirm(bobs, 'Cancel');
  await press(bobs, 'Delete for everyone');
  await confirm(bobs, 'Delete for everyone');
  await expect(bobs).toHaveURL('/chats');
  await expect(page.getByRole('alert')).toContainText('This chat was deleted');
  await expect(chats(page)).toHaveText([/^Harbour/]);
});

test('a room that is made private is hidden from those who are not in it', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const { page: bobs } = await join('bob');
  const chatId = await createRoom(ann, 'Harbour');
  await Promise.all([openAbout(page, chatId), openAbout(bobs, chatId)]);
  await expect(about(bobs)).toContainText('Public room');
  await expect(button(bobs, 'Leave')).toBeHidden();
  await press(page, 'Edit');
  await page.getByText('Private', { exact: true }).click();
  await press(page, 'Save');

  await expect(about(page)).toContainText('Private room');
  await expect(bobs.getByRole('alert')).toContainText('not for you to see');
});

test('of many members more come as the list is scrolled, and each is found by name', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const others = await Promise.all(Array.from({ length: 13 }, () => register('other')));
  const last = others.at(-1)!;
  await change(last, 'updateProfile', { displayName: 'Zoë' }, 'profile { id }');
  const chatId = await createGroup(ann, 'Harbour', others);
  await page.route('/graphql', (route) => {
    const body = route.request().postDataJSON();
    if (!/query ChatMembers\b/.test(body.query)) return route.fallback();
    const variables = { ...body.variables, first: 5 };
    return route.fallback({ postData: JSON.stringify({ ...body, variables }) });
  });
  await openAbout(page, chatId);
  await about(page).getByRole('searchbox', { name: 'Find members' }).fill('zoe');
  await expect(members(page).getByRole('listitem')).toHaveCount(1);
  await expect(member(page, 'Zoë')).toContainText(`@${last.username}`);

  await about(page).getByRole('button', { name: 'Clear' }).click();
  await expect(members(page).getByRole('listitem')).toHaveCount(14);
});
