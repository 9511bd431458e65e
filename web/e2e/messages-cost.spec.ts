import type { Page } from '@playwright/test';
import { type Person, register } from './people.ts';
import { countDrawn, drawnBy } from './renders.ts';
import { expect, test } from './test.ts';

const log = (page: Page) => page.getByRole('log', { name: 'Messages' });
const message = (page: Page, text: string) =>
  log(page).getByRole('article').filter({ hasText: text });

const SEND = 'mutation ($i: SendMessageInput!) { sendMessage(input: $i) { message { id } } }';
const CREATE = 'mutation ($i: CreateGroupInput!) { createGroup(input: $i) { chat { id } } }';

const send = (sender: Person, chatId: string, text: string) =>
  sender.ask(SEND, { i: { chatId, text } });

async function chatOf(ann: Person, bob: Person, size: number): Promise<string> {
  const { createGroup } = await ann.ask(CREATE, { i: { name: 'Harbour', userIds: [bob.id] } });
  for (let sent = 0; sent < size; sent += 25) {
    await Promise.all(
      Array.from({ length: 25 }, (_, n) => send(bob, createGroup.chat.id, `Old ${sent + n}`)),
    );
  }
  return createGroup.chat.id;
}

/** What three messages that come cost while somebody looks at the end of what is loaded. */
async function costOf(page: Page, bob: Person, chatId: string) {
  let drawn = Infinity;
  // What happens beside them, as when a minute is over, is not theirs: it is not in every round.
  for (let round = 1; round <= 3; round++) {
    const drawnNow = await drawnBy(page, async () => {
      for (const text of ['First', 'Second', 'Third']) {
        await send(bob, chatId, `${text} of ${round}`);
        await expect(message(page, `${text} of ${round}`)).toBeInViewport();
      }
    });
    drawn = Math.min(drawn, drawnNow);
  }
  return { drawn, rows: await log(page).getByRole('article').count() };
}

test('a message that comes costs no more where many are shown', async ({ join }) => {
  const { person: ann, page } = await join('ann');
  const bob = await register('bob');
  const [small, large] = [await chatOf(ann, bob, 50), await chatOf(ann, bob, 300)];
  await countDrawn(page);
  const end = page.getByRole('button', { name: /^Newest/ });

  await page.goto(`/chats/${small}?at=60`);
  await end.or(message(page, 'Old 49')).first().click();
  await expect(message(page, 'Old 49')).toBeInViewport();
  const little = await costOf(page, bob, small);

  await page.goto(`/chats/${large}?at=320`);
  await expect(message(page, 'Old 299')).toBeInViewport();
  await expect(async () => {
    await log(page).evaluate((list) => list.scrollBy(0, -20_000));
    await expect(message(page, 'Old 0').first()).toBeVisible({ timeout: 200 });
  }).toPass();
  await end.click();
  await expect(message(page, 'Old 299')).toBeInViewport();
  const much = await costOf(page, bob, large);

  expect(much.rows).toBeLessThanOrEqual(little.rows + 2);
  expect(much.rows).toBeLessThan(50);
  expect(little.drawn).toBeGreaterThanOrEqual(3);
  expect(little.drawn).toBeLessThanOrEqual(2 * 3);
  expect(much.drawn).toBeLessThanOrEqual(2 * 3);
});
