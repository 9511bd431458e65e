import type { Locator, Page } from '@playwright/test';
import type { Person } from './people.ts';
import { expect } from './test.ts';

export const posts = (page: Page) => page.getByRole('feed', { name: 'Posts' });
export const postWith = (page: Page, text: string) =>
  page.getByRole('article').filter({ hasText: text }).first();
export const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true }).click();
export const box = (within: Page | Locator, name: string) => within.getByRole('textbox', { name });

export async function post(person: Person, text: string): Promise<string> {
  const mutation =
    'mutation ($text: String!) { createPost(input: { text: $text }) { post { id } } }';
  return (await person.ask(mutation, { text })).createPost.post.id;
}

export async function comment(person: Person, postId: string, text: string): Promise<string> {
  const mutation =
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }';
  return (await person.ask(mutation, { input: { postId, text } })).addComment.comment.id;
}

/** Shows what waits: others may post meanwhile, so it is asked for until this one is there, and nothing waits. */
export async function showNew(page: Page, text: string): Promise<void> {
  const button = page.getByRole('button', { name: /new post/ });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 });
    await expect(postWith(page, text)).toBeVisible({ timeout: 1_000 });
    await expect(button).toBeHidden({ timeout: 1_000 });
  }).toPass();
}

/** Of their own, so that what other tests post is not in the way. */
export const unique = (text: string) => `${text} ${Math.random().toString(36).slice(2)}`;
