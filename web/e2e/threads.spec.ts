import { mkdir, writeFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { item, message, openMenu } from './composer-page.ts';
import { drop } from './dropping.ts';
import { keptPages } from './kept-pages.ts';
import { group, messages, send } from './message-log.ts';
import { shellKept } from './shell-kept.ts';
import { expect, expectAccessible, expectTold, PHONE, test } from './test.ts';

test.use({ serviceWorkers: 'allow', allowed: [/ERR_|Failed to fetch/] });

const beside = (page: Page) => page.getByRole('complementary', { name: 'Thread' });
const over = (page: Page) => page.getByRole('dialog', { name: 'Thread' });
const replies = (page: Page) => page.getByRole('log', { name: 'Replies' }).getByRole('article');
/** The texts of the threads that are kept. */
const threadsIn = (pages: string): string[] =>
  (JSON.parse(pages) as KeptPage[]).flatMap(({ root, messages }) =>
    root ? messages.map(({ text }) => text) : [],
  );
interface KeptPage {
  readonly root: object | null;
  readonly messages: readonly { readonly text: string }[];
}
const written = (pane: Locator) => pane.getByRole('textbox', { name: 'Message' });
const mark = (page: Page) =>
  message(page, 'Where do we eat?').getByRole('link', { name: /\d repl/ });

test('people talk in a thread, and their chat stays clean, also without a network', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob', { viewport: PHONE }),
  ]);
  const chatId = await group(ann, bob);
  await send(bob, chatId, 'Where do we eat?');
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);
  await Promise.all([expectTold(page), expectTold(other)]);

  await openMenu(page, message(page, 'Where do we eat?'));
  await item(page, 'Reply in thread').click();
  await expect(beside(page)).toContainText('Where do we eat?');
  await expect(beside(page)).toContainText('No replies yet');
  await written(beside(page)).fill('At the harbour');
  await written(beside(page)).press('Enter');
  await expect(replies(page)).toHaveText([/At the harbour/]);
  await expect(mark(page)).toContainText('1 reply');
  await expect(beside(page).getByRole('button', { name: 'Unfollow' })).toBeVisible();
  await expectAccessible(page);

  // Whoever has begun it is told what is new in it, until they look.
  await expect(mark(other)).toContainText('1 new');
  await mark(other).click();
  await expect(replies(other)).toHaveText([/At the harbour/]);
  await expectAccessible(other);
  await written(over(other)).fill('See you there');
  await over(other).getByRole('checkbox', { name: 'Also send to the chat' }).check();
  await written(over(other)).press('Enter');
  await expect(replies(other)).toHaveText([/At the harbour/, /See you there/]);
  await expect(over(other).getByRole('checkbox')).not.toBeChecked();
  await other.goBack();
  await expect(over(other)).toBeHidden();
  await expect(mark(other)).toContainText('2 replies');
  await expect(mark(other)).not.toContainText('new');
  await expect(replies(page)).toHaveCount(2);
  await expect(messages(page)).toHaveText([
    /Where do we eat/,
    /See you there.*Replied to a thread/,
  ]);

  await shellKept(page);
  await expect.poll(async () => threadsIn(await keptPages(page))).toContain('See you there');
  await page.context().setOffline(true);
  await written(beside(page)).fill('At eight');
  await written(beside(page)).press('Enter');
  await expect(replies(page)).toHaveCount(3);
  await page.reload();
  await expect(replies(page)).toHaveText([/At the harbour/, /See you there/, /At eight/]);
  await expect(messages(page)).toHaveCount(2);
  await page.context().setOffline(false);
  await expect(mark(other)).toContainText('3 replies');

  await other.goto('/chats');
  await other.getByRole('link', { name: 'Threads' }).click();
  const list = other.getByRole('list', { name: 'Threads' });
  await expect(list.getByRole('link')).toHaveText([/Where do we eat\?.*3 replies.*1 new/]);
  await expectAccessible(other);
  await list.getByRole('link').click();
  await expect(replies(other)).toHaveCount(3);
  await over(other).getByRole('button', { name: 'Unfollow' }).click();
  await expect(over(other).getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  await over(other).getByRole('button', { name: 'Close the thread' }).click();
  await other.goto('/chats/threads');
  await expect(other.getByText('No threads yet')).toBeVisible();
});

test('files are for a thread where they are dropped over it, and for its chat elsewhere', async ({
  join,
}, { outputDir }) => {
  const [{ person: ann, page }, { person: bob }] = await Promise.all([join('ann'), join('bob')]);
  const chatId = await group(ann, bob);
  const { id } = await send(bob, chatId, 'Where do we eat?');
  await mkdir(outputDir, { recursive: true });
  const file = (name: string) => pathOf(outputDir, name);
  await writeFile(file('here.txt'), 'here');
  await writeFile(file('there.txt'), 'there');
  await page.goto(`/chats/${chatId}?thread=${id}`);
  const chosen = (where: Page | Locator) =>
    where.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
  await written(beside(page)).waitFor();

  await drop(page, beside(page), [file('here.txt')]);
  await expect(chosen(beside(page))).toHaveText([/here\.txt/]);
  await drop(page, page.getByRole('log', { name: 'Messages' }), [file('there.txt')]);
  await expect(chosen(page)).toHaveText([/there\.txt/, /here\.txt/]);
  await expect(chosen(beside(page))).toHaveText([/here\.txt/]);
});
