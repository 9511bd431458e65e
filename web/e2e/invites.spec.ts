import type { Page } from '@playwright/test';
import { change, createGroup } from './groups.ts';
import { register, uniqueName } from './people.ts';
import { expect, expectAccessible, expectTold, PHONE, test } from './test.ts';

const invite = async (owner: Parameters<typeof change>[0], chatId: string, terms: object = {}) =>
  (await change(owner, 'createInvite', { chatId, ...terms }, 'invite { code }')).invite.code;

async function about(page: Page, chatId: string): Promise<void> {
  await page.goto(`/chats/${chatId}`);
  await page.getByRole('button', { name: 'About this chat' }).click();
  await expectTold(page);
}

test('a link is made, shown once, leads into the chat, and is revoked', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const chatId = await createGroup(ann, 'Harbour', [], 'Boats and tides');
  await about(page, chatId);
  await page.getByRole('button', { name: 'Invite by a link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite by a link' });
  await dialog.getByRole('radio', { name: '1 day' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/invite\/[\w-]{22}$/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const { page: bobs } = await join('bob');
  await bobs.goto(new URL(link).pathname);
  await expect(bobs.getByRole('heading', { name: 'Harbour' })).toBeVisible();
  await expect(bobs.getByText('Boats and tides')).toBeVisible();
  await expectAccessible(bobs);
  await bobs.setViewportSize(PHONE);
  await expectAccessible(bobs);
  await bobs.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(bobs).toHaveURL(`/chats/${chatId}`);

  await page.getByRole('button', { name: 'Links', exact: true }).click();
  const links = page.getByRole('list', { name: 'Links by which people come in' });
  await expect(links).toContainText('used once');
  await expectAccessible(page);
  await links.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('There is no link that is still good.')).toBeVisible();
  const { page: cids } = await join('cid');
  await cids.goto(new URL(link).pathname);
  await expect(cids.getByText('This invitation is not good any more')).toBeVisible();
});

test('whoever comes by a link registers on the way, asks, and is let in by those in the chat', async ({
  join,
  open,
}) => {
  const { person: ann, page } = await join('ann');
  const chatId = await createGroup(ann, 'Harbour');
  const code = await invite(ann, chatId, { needsApproval: true });
  await about(page, chatId);
  await expect(page.getByRole('button', { name: 'Invite by a link' })).toBeVisible();

  const bobs = await open();
  const username = uniqueName('bob');
  await bobs.goto(`/invite/${code}`);
  await bobs.getByRole('link', { name: 'Create an account' }).click();
  await bobs.getByLabel('Username', { exact: true }).fill(username);
  await bobs.getByLabel('E-mail', { exact: true }).fill(`${username}@example.com`);
  await bobs.getByLabel('Password', { exact: true }).fill('a quiet harbour at dawn');
  await bobs.getByRole('button', { name: 'Create account' }).click();
  await bobs.getByRole('button', { name: 'Ask to join' }).click();
  await expect(bobs.getByText('You have asked.')).toBeVisible();

  const requests = page.getByRole('list', { name: 'Asking to join' });
  await expect(requests).toContainText(username);
  await expectAccessible(page);
  await requests.getByRole('button', { name: `Let in ${username}` }).click();
  await expect(requests).toBeHidden();
  await expect(page.getByRole('list', { name: 'Members' })).toContainText(username);
  await bobs.getByRole('link', { name: 'Chats' }).click();
  await expect(bobs.getByRole('link', { name: /Harbour/ })).toBeVisible();
});

test('a member is banned from their menu, and the ban is lifted', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await createGroup(ann, 'Harbour', [bob]);
  const code = await invite(ann, chatId);
  await about(page, chatId);
  await page.getByRole('button', { name: `Actions for ${bob.username}` }).click();
  await page.getByRole('menuitem', { name: 'Ban' }).click();
  const dialog = page.getByRole('dialog', { name: `Ban ${bob.username}?` });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Spam');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ban' }).click();
  await expect(page.getByRole('list', { name: 'Members' })).not.toContainText(bob.username);
  await expect(change(bob, 'acceptInvite', { code }, 'chat { id }')).rejects.toThrow();

  await page.getByRole('button', { name: 'Banned people' }).click();
  const bans = page.getByRole('list', { name: 'Banned', exact: true });
  await expect(bans).toContainText('Spam');
  await expectAccessible(page);
  await bans.getByRole('button', { name: `Lift the ban of ${bob.username}` }).click();
  await expect(page.getByText('Nobody is banned.')).toBeVisible();
  await change(bob, 'acceptInvite', { code }, 'chat { id }');
  await expect(page.getByRole('list', { name: 'Members' })).toContainText(bob.username);
});
