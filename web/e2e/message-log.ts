import type { Locator, Page } from '@playwright/test';
import type { Person } from './people.ts';
import { expect } from './test.ts';

export const log = (page: Page) => page.getByRole('log', { name: 'Messages' });
export const messages = (page: Page) => log(page).getByRole('article');
export const message = (page: Page, text: string) => messages(page).filter({ hasText: text });
export const newest = (page: Page) => page.getByRole('button', { name: /^Newest/ });

export const mutate = async (
  person: Person,
  name: string,
  type: string,
  input: object,
  fields: string,
) =>
  (await person.ask(`mutation ($i: ${type}!) { ${name}(input: $i) { ${fields} } }`, { i: input }))[
    name
  ];

/** Gives its id. */
export const group = async (owner: Person, ...others: readonly Person[]): Promise<string> =>
  (
    await mutate(
      owner,
      'createGroup',
      'CreateGroupInput',
      { name: 'Harbour', userIds: others.map(({ id }) => id) },
      'chat { id }',
    )
  ).chat.id;

/** Gives its id and its position. */
export const send = async (
  sender: Person,
  chatId: string,
  text: string,
  replyToId?: string,
): Promise<{ id: string; seq: number }> =>
  (
    await mutate(
      sender,
      'sendMessage',
      'SendMessageInput',
      { chatId, text, replyToId },
      'message { id seq }',
    )
  ).message;

export async function fill(sender: Person, chatId: string, count: number): Promise<number[]> {
  const seqs: number[] = [];
  for (let index = 1; index <= count; index++) {
    seqs.push((await send(sender, chatId, `Number ${index}.`)).seq);
  }
  return seqs;
}

export const read = (person: Person, chatId: string, seq: number) =>
  mutate(person, 'markRead', 'MarkReadInput', { chatId, seq }, 'chat { id }');

/** How far below the top of the list it stands. */
export const placeOf = async (row: Locator): Promise<number> =>
  Math.round((await row.boundingBox())!.y);

export const scrollBy = (page: Page, pixels: number) =>
  log(page).evaluate((list, by) => list.scrollBy(0, by), pixels);

/** Gone up until it stands still there. */
export async function scrollUpTo(page: Page, row: Locator): Promise<void> {
  await expect(async () => {
    await scrollBy(page, -400);
    await expect(row).toBeInViewport({ timeout: 300 });
  }).toPass();
}
