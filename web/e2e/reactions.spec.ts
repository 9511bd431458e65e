import type { Page } from '@playwright/test';
import { item, message, openChat, openMenu, say } from './composer-page.ts';
import { fill, group, read, send } from './message-log.ts';
import { register } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

const chip = (page: Page, text: string, emoji: string) =>
  message(page, text).getByRole('button', { name: new RegExp(`^${emoji} `) });
const picker = (page: Page) => page.getByRole('dialog', { name: 'React' });
const search = (page: Page) => picker(page).getByRole('searchbox', { name: 'Search emoji' });

test('people react to a message, are counted, and take it back', async ({ join }) => {
  const [{ person: ann, page }, { person: bob, page: other }] = await Promise.all([
    join('ann'),
    join('bob'),
  ]);
  const chatId = await group(ann, bob);
  await fill(bob, chatId, 20);
  await read(ann, chatId, (await send(bob, chatId, 'Shall we sail?')).seq);
  await Promise.all([page.goto(`/chats/${chatId}`), other.goto(`/chats/${chatId}`)]);
  const question = message(page, 'Shall we sail?');
  await expect(question).toBeInViewport({ ratio: 1 });

  await question.hover();
  await question.getByRole('button', { name: 'React' }).click();
  await expect(
    picker(page).getByRole('button', { name: 'grinning face', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
  await picker(page).getByRole('button', { name: '👍' }).click();
  await expect(picker(page)).toBeHidden();
  await expect(chip(page, 'sail', '👍')).toHaveAttribute('aria-pressed', 'true');

  // The view of whoever is at the end stays there.
  const theirs = chip(other, 'sail', '👍');
  await expect(theirs).toHaveAccessibleName('👍 1 reaction');
  await expect(theirs).toHaveAttribute('aria-pressed', 'false');
  await expect(message(other, 'Shall we sail?')).toBeInViewport({ ratio: 1 });
  await theirs.hover();
  await expect(theirs).toHaveAttribute('title', ann.username);
  await theirs.click();
  await expect(chip(page, 'sail', '👍')).toHaveAccessibleName('👍 2 reactions');
  await expectAccessible(page);

  await question.focus();
  await page.keyboard.press('+');
  await expect(search(page)).toBeVisible();
  await search(page).evaluate(writeAndEnter, 'party pop');
  await expect(chip(other, 'sail', '🎉')).toBeVisible();
  await page.keyboard.press('Escape');
  await chip(page, 'sail', '👍').click();
  await expect(chip(other, 'sail', '👍')).toHaveAccessibleName('👍 1 reaction');

  await openMenu(page, question);
  await item(page, 'Reactions').click();
  const who = page.getByRole('dialog', { name: 'Who has reacted' });
  await expect(who.getByRole('list', { name: /^👍/ })).toHaveText(bob.username);
  await expect(who.getByRole('list', { name: /^🎉/ })).toHaveText(ann.username);
  await expectAccessible(page);
  await theirs.click();
  await expect(who.getByRole('list', { name: /^👍/ })).toHaveCount(0);
});

test('a phone tells by a long press who has reacted, and arrows go to any emoji', async ({
  join,
}) => {
  const options = { viewport: PHONE, hasTouch: true, isMobile: true, locale: 'de' };
  const { person: ann, page } = await join('ann', options);
  const bob = await register('bob');
  const chatId = await openChat(ann, bob);
  await say(bob, chatId, 'Milch?');
  await page.goto(`/chats/${chatId}`);
  const milk = page.getByRole('article').filter({ hasText: 'Milch?' });
  await expect(milk.locator('[data-react]')).toBeAttached();
  await milk.focus();
  await page.keyboard.press('+');
  const german = page.getByRole('dialog', { name: 'Reagieren' });
  const offered = german.getByRole('group').getByRole('button');
  await expect(offered).not.toHaveCount(0);
  const count = await offered.count();
  await german.getByRole('searchbox', { name: 'Emojis suchen' }).fill('glucklich');
  await expect(offered).not.toHaveCount(count);
  await german.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const own = milk.locator('[data-reaction]');
  await expect(own).toHaveAttribute('aria-pressed', 'true');

  await own.tap();
  await expect(own).toHaveCount(0);
  await milk.focus();
  await page.keyboard.press('+');
  await german.getByRole('button', { name: '❤️' }).tap();
  await expect(own).toHaveAccessibleName('❤️ 1 Reaktion');
  await press(page, '[data-reaction]');
  const who = page.getByRole('dialog', { name: 'Wer reagiert hat' });
  await expect(who.getByRole('list')).toHaveText(ann.username);
  await expectAccessible(page);
  await expect(own).toHaveCount(1);
});

/** Runs in the page: so fast that nothing of what is found is shown yet. */
async function writeAndEnter(field: HTMLElement, text: string): Promise<void> {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
  const enter = { key: 'Enter', bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', enter));
}

/** With a finger that stays. */
async function press(page: Page, place: string): Promise<void> {
  const { x, y, width, height } = (await page.locator(place).boundingBox())!;
  const client = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(700);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
