import type { Page } from '@playwright/test';

/** A chat as somebody has it before them. */
export const messages = (page: Page) =>
  page.getByRole('log', { name: 'Messages' }).getByRole('article');

export const banner = (page: Page) => page.getByRole('status', { name: 'Connection' });

/** What was said, in the order in which it is shown. */
export const said = (page: Page): Promise<string[]> =>
  messages(page).locator('[dir=auto]').allInnerTexts();

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
  await page.keyboard.press('Enter');
}
