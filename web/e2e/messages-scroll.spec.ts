import type { Page } from '@playwright/test';
import {
  fill,
  group,
  log,
  message,
  messages,
  newest,
  placeOf,
  read,
  scrollBy,
  scrollUpTo,
  send,
} from './message-log.ts';
import { register } from './people.ts';
import { expect, test } from './test.ts';

test('who goes up finds older messages, and the view stays still whatever comes', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  const seqs = await fill(bob, chatId, 130);
  await read(ann, chatId, seqs.at(-1)!);
  await page.goto(`/chats/${chatId}`);
  await expect(message(page, 'Number 130.')).toBeInViewport();
  await expect(newest(page)).toBeHidden();

  // Whatever is loaded on the way, the rows move by as much as the wheel.
  await log(page).hover();
  let before = new Map<string, number>();
  for (let step = 0; step < 14; step++) {
    before = await placesOf(page);
    await page.mouse.wheel(0, -250);
    await expect.poll(() => movedBy(page, before)).toEqual([250]);
  }
  await scrollUpTo(page, message(page, 'Number 1.'));
  await scrollBy(page, -2_000);
  await scrollBy(page, 300);
  const row = message(page, 'Number 12.');
  await expect(row).toBeInViewport();
  const place = await placeOf(row);
  for (const text of ['One', 'Two', 'Three']) await send(bob, chatId, `${text} more.`);
  await expect(newest(page)).toHaveText('3 new');
  expect(await placeOf(row)).toBe(place);

  await newest(page).click();
  await expect(message(page, 'Three more.')).toBeInViewport();
  await expect(message(page, 'Three more.')).toBeFocused();
  await expect(newest(page)).toBeHidden();
  await send(bob, chatId, 'At last.');
  await expect(message(page, 'At last.')).toBeInViewport();
  await expect(page.getByRole('status', { name: 'New messages' })).toContainText('At last.');
  await page.getByRole('textbox', { name: 'Message' }).fill('As\nlong\nas\nthis');
  await expect(message(page, 'At last.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('status', { name: 'New messages' })).not.toContainText('Number');
});

/** Where the messages end, by what they say: above it some may lose the name that stood there. */
const placesOf = async (page: Page): Promise<Map<string, number>> =>
  new Map(
    await messages(page).evaluateAll((rows) =>
      rows.map((row): [string, number] => [
        row.textContent ?? '',
        Math.round(row.getBoundingClientRect().bottom),
      ]),
    ),
  );

/** By how much those moved that were there before: all by the same. */
async function movedBy(page: Page, before: ReadonlyMap<string, number>): Promise<number[]> {
  const after = await placesOf(page);
  const moves = [...after].flatMap(([text, end]) => end - (before.get(text) ?? NaN) || []);
  return [...new Set(moves.filter((by) => !Number.isNaN(by)))];
}

test('a chat opens where the unread begin, and they are read as they are seen', async ({
  join,
}) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  const seqs = await fill(bob, chatId, 60);
  await read(ann, chatId, seqs[29]!);
  await page.goto('/chats');
  await page.getByRole('link', { name: /Harbour/ }).click();

  await expect(log(page).getByRole('separator', { name: 'Unread' })).toBeInViewport();
  await expect(message(page, 'Number 31.')).toBeInViewport();
  await expect(newest(page)).toHaveText(/^\d+ new$/);
  await expect(message(page, 'Number 60.')).not.toBeInViewport();
  await newest(page).click();
  await expect(message(page, 'Number 60.')).toBeInViewport();
  await expect
    .poll(async () => (await ann.ask(`{ chat(id: "${chatId}") { unreadCount } }`)).chat.unreadCount)
    .toBe(0);

  // By its address it is opened before the chat itself is known.
  await page.goto('/feed');
  await fill(bob, chatId, 30);
  await page.goto(`/chats/${chatId}`);
  await expect(log(page).getByRole('separator', { name: 'Unread' })).toBeInViewport();
  await expect(newest(page)).toHaveText(/^\d+ new$/);
});

test('an answer leads to what it answers, as an address may', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  const original = await send(bob, chatId, 'The original');
  const seqs = await fill(bob, chatId, 110);
  await send(bob, chatId, 'The answer', original.id);
  await read(ann, chatId, seqs.at(-1)! + 1);
  await page.goto(`/chats/${chatId}?at=${seqs[50]}`);
  await expect(message(page, 'Number 51.')).toBeInViewport();
  await expect(message(page, 'Number 51.')).toBeFocused();

  // Its answer says the same, as a link.
  const shown = message(page, 'The original').filter({ hasNot: page.getByRole('link') });
  await newest(page).click();
  await page.getByRole('link', { name: /The original/ }).click();
  await expect(page).toHaveURL(`/chats/${chatId}?at=${original.seq}`);
  await expect(shown).toBeFocused();
  await expect(shown).toBeInViewport();
  await newest(page).click();
  await page.getByRole('link', { name: /The original/ }).click();
  await expect(shown).toBeInViewport();
  await page.goBack();
  await expect(message(page, 'Number 51.')).toBeInViewport();

  // Nothing is above it, and so nothing scrolls.
  await page.goto(`/chats/${chatId}?at=1`);
  await expect(shown).toBeInViewport();
  await newest(page).click();
  await expect(message(page, 'The answer')).toBeInViewport();
});

test('what could not be loaded is tried again', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const chatId = await group(ann, bob);
  const seqs = await fill(bob, chatId, 80);
  await read(ann, chatId, seqs.at(-1)!);
  const refusal = { message: 'No', extensions: { code: 'FORBIDDEN' } };
  const isOlder = (body: string | null) => body?.includes('"beforeSeq"') ?? false;
  await page.route('/graphql', (route) =>
    isOlder(route.request().postData())
      ? route.fulfill({ json: { errors: [refusal] } })
      : route.fallback(),
  );
  await page.goto(`/chats/${chatId}`);
  await expect(message(page, 'Number 80.')).toBeVisible();
  await scrollBy(page, -20_000);
  const alert = page.getByRole('alert').filter({ hasText: 'Older messages could not be loaded.' });
  await expect(alert).toBeVisible();
  await page.unroute('/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();

  await scrollUpTo(page, message(page, 'Number 1.'));
});
