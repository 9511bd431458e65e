import type { Page } from '@playwright/test';
import { messages } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { change, createGroup, send } from './groups.ts';
import { register } from './people.ts';
import { expect, expectTold, test } from './test.ts';

const icon = (page: Page) => page.locator('link[rel=icon]');

test('what is unread is counted in the title and at the icon, until it is read', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  const bob = await register('bob');
  const chat = await openConversation(bob, person);
  await page.goto('/feed');
  await expect(page).toHaveTitle('Feed · Confab');
  let seq = 0;
  for (const text of ['one', 'two', 'three']) seq = await chat.send(bob, text);
  await expect(page).toHaveTitle('(3) Feed · Confab');
  await expect(icon(page)).toHaveAttribute('href', /^data:image\/png;base64,/);

  await chat.read(person, seq);
  await expect(page).toHaveTitle('Feed · Confab');
  await expect(icon(page)).toHaveAttribute('href', '/icon.svg');
});

test('a message is heard, but not in the chat that one is looking at', async ({ join }) => {
  const { person, page } = await join('ann');
  const bob = await register('bob');
  const chat = await openConversation(bob, person);
  await chat.send(bob, 'Hello');
  const muted = await createGroup(person, 'Harbour', [bob]);
  const input = { chatId: muted, mutedUntil: '9999-12-31T23:59:59.999Z' };
  await change(person, 'updateChatPreferences', input, 'chat { id }');
  await page.addInitScript(countNotes);
  await page.goto(chat.path);
  await expect(page.getByRole('listitem').filter({ hasText: 'Harbour' })).toContainText('muted');
  await expectTold(page);
  await page.getByRole('textbox', { name: 'Message', exact: true }).click();
  await chat.send(bob, 'Looked at');
  await expect(messages(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Feed' }).click();
  await expect(page).toHaveTitle('Feed · Confab');
  expect(await notes(page)).toBe(0);

  await chat.send(bob, 'Not looked at');
  await expect.poll(() => notes(page)).toBe(2);

  await expect(page).toHaveTitle('(1) Feed · Confab');
  await send(bob, muted, 'Not wanted');
  await page.waitForTimeout(2_000);
  expect(await notes(page)).toBe(2);
  await expect(page).toHaveTitle('(1) Feed · Confab');
});

test('of a chat that tells of mentions alone these are heard, and the rest is only counted', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await createGroup(bob, 'Harbour', [person]);
  await change(person, 'updateChatPreferences', { chatId, notifyLevel: 'MENTIONS' }, 'chat { id }');
  await page.addInitScript(countNotes);
  await page.goto('/chats');
  await expect(page.getByRole('list', { name: 'Chats' }).getByRole('link')).toHaveCount(1);
  await expectTold(page);
  await page.getByRole('link', { name: 'Feed' }).click();
  await expect(page).toHaveTitle('Feed · Confab');
  await send(bob, chatId, 'For others');
  await expect(page).toHaveTitle('(1) Feed · Confab');
  await page.waitForTimeout(2_000);
  expect(await notes(page)).toBe(0);

  await send(bob, chatId, `For you, @${person.username}`);
  await send(bob, chatId, 'For others again');
  await expect.poll(() => notes(page)).toBe(2);
  await expect(page).toHaveTitle('(3) Feed · Confab');
  await page.waitForTimeout(2_000);
  await send(bob, chatId, '@here');
  await expect.poll(() => notes(page)).toBe(4);
});

/** Runs in the page. */
function countNotes(): void {
  const node = AudioScheduledSourceNode.prototype;
  const { start } = node;
  Object.assign(globalThis, { notes: 0 });
  node.start = function (this: AudioScheduledSourceNode, at) {
    (globalThis as unknown as { notes: number }).notes++;
    start.call(this, at);
  };
}

const notes = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { notes: number }).notes);
