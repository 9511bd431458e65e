import type { Locator, Page } from '@playwright/test';
import type { Person } from './people.ts';
import { expect } from './test.ts';

const OPEN = `mutation ($input: OpenDirectChatInput!) { openDirectChat(input: $input) { chat { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

export async function openChat(person: Person, other: Person): Promise<string> {
  const input = { userId: other.id };
  return (await person.ask(OPEN, { input })).openDirectChat.chat.id;
}

export const say = (person: Person, chatId: string, text: string) =>
  person.ask(SEND, { input: { chatId, text } });
export const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });
export const articles = (page: Page) =>
  page.getByRole('log', { name: 'Messages' }).getByRole('article');
export const message = (page: Page, text: string) => articles(page).filter({ hasText: text });
export const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });

export async function write(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Enter');
}

export async function openMenu(page: Page, article: Locator): Promise<void> {
  await article.hover();
  await article.getByRole('button', { name: 'Message actions' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}
