import type { Page, Request } from '@playwright/test';
import { expect, test } from './test.ts';

/** Bytes of scripts as they come over the network. */
function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(bytesOf(request));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const bytesOf = async (request: Request) => (await request.sizes()).responseBodySize;

test('signing in takes no more than 60 KB of scripts', async ({ page }) => {
  const bytes = countScripts(page);
  await page.goto('/sign-in', { waitUntil: 'networkidle' });

  expect(await bytes()).toBeLessThan(60_000);
});

test('the way to the first chat takes no more than 220 KB of scripts', async ({ join }) => {
  const { person, page } = await join('ann');
  const { chatId } = (
    await person.ask(
      `mutation ($i: OpenDirectChatInput!) { openDirectChat(input: $i) { chat { chatId: id } } }`,
      { i: { userId: person.id } },
    )
  ).openDirectChat.chat;
  const bytes = countScripts(page);
  await page.goto(`/chats/${chatId}`, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'Message' }).waitFor();

  expect(await bytes()).toBeGreaterThan(60_000);
  expect(await bytes()).toBeLessThan(220_000);
});
