import type { Locator, Page } from '@playwright/test';
import { articles, box, item, message, openChat, openMenu, say, write } from './composer-page.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

test('an answer shows what it answers and leads there, and what is deleted goes for all', async ({
  join,
}) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await openChat(ann, bob);
  await say(bob, chatId, 'Tea or coffee?');
  await Promise.all(Array.from({ length: 30 }, (_, count) => say(bob, chatId, `Filler ${count}`)));
  await Promise.all([page.goto(`/chats/${chatId}?at=2`), other.goto(`/chats/${chatId}`)]);
  // Its answer says the same, as a link.
  const question = message(page, 'Tea or coffee?').filter({ hasNot: page.getByRole('link') });

  await openMenu(page, question);
  await expect(item(page, 'Copy text')).toBeVisible();
  await expect(item(page, 'Edit')).toHaveCount(0);
  await expect(item(page, 'Delete')).toHaveCount(0);
  await item(page, /^Reply$/).click();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveAccessibleDescription(new RegExp(`Reply to ${bob.username}`));
  await write(page, 'Coffee');
  await expect(page.getByRole('button', { name: 'Cancel the reply' })).toHaveCount(0);
  const answer = message(page, 'Coffee');
  // Whoever writes goes to what they have written: only then it is left again.
  await expect(answer).toBeInViewport();
  await expect(question).not.toBeInViewport();
  await answer.getByRole('link', { name: 'Tea or coffee?' }).click();
  await expect(page).not.toHaveURL(/\?at=2$/);
  await expect(question).toBeInViewport();
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect(message(other, 'Coffee')).toBeVisible();

  await openMenu(page, answer);
  await item(page, 'Delete').click();
  const dialog = page.getByRole('dialog', { name: 'Delete this message?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(message(page, 'Coffee')).toBeVisible();
  await openMenu(page, answer);
  await item(page, 'Delete').click();
  await dialog.getByRole('button', { name: 'Delete' }).click();

  await expect(dialog).toBeHidden();
  // What announces that it is under way would be named by a button that is gone.
  expect(await page.locator('[role=img][aria-labelledby]').count()).toBe(0);
  await expect(message(page, 'Coffee')).toHaveCount(0);
  await expect(articles(page).last()).toBeFocused();
  await expect(articles(other).last()).toContainText('deleted');
});

test('a phone opens a message’s menu by a long press, and everybody can use it', async ({
  join,
}) => {
  const options = { viewport: PHONE, hasTouch: true, isMobile: true };
  const { person: ann, page } = await join('ann', options);
  const chatId = await openChat(ann, ann);
  await say(ann, chatId, 'Buy milk');
  await page.goto(`/chats/${chatId}`);
  const messageText = message(page, 'Buy milk').getByText('Buy milk');
  await expect(messageText).toBeVisible();
  await expect(box(page)).not.toBeFocused();

  await press(page, messageText, 700);
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await item(page, 'Delete').tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await messageText.tap();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await press(page, messageText, 700);
  await item(page, /^Reply$/).tap();
  await expect(box(page)).toBeFocused();
  await box(page).fill('a'.repeat(4_001));
  await expectAccessible(page);
});

/** With a finger that stays. */
async function press(page: Page, place: Locator, ms: number): Promise<void> {
  const { x, y, width, height } = (await place.boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(ms);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
