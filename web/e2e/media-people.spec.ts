import type { Locator, Page } from '@playwright/test';
import { unique } from './feed-page.ts';
import { picture } from './made-files.ts';
import { expect, expectAccessible, test } from './test.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const cutting = (page: Page) => page.getByRole('dialog', { name: 'Choose what it shows' });
const stage = (page: Page) => cutting(page).getByRole('application');

/** The colours at both of its sides; it is a square. */
const edgesOf = (image: Locator): Promise<string[]> =>
  image.evaluate(async (one: HTMLImageElement) => {
    await one.decode();
    const { naturalWidth: side, naturalHeight } = one;
    if (side !== naturalHeight) throw new Error(`${side} × ${naturalHeight}`);
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(one, 0, 0);
    return [1, side - 2].map((x) => {
      const [red = 0, , blue = 0] = context.getImageData(x, side >> 1, 1, 1).data;
      return red > blue ? 'red' : 'blue';
    });
  });

async function middleOf(place: Locator) {
  const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** Two fingers move apart. */
async function pinch(place: Locator): Promise<void> {
  const { x, y } = await middleOf(place);
  const session = await place.page().context().newCDPSession(place.page());
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...apart: number[]) => {
    const touchPoints = apart.flatMap((by) => [
      { x: x - by, y, id: 0 },
      { x: x + by, y, id: 1 },
    ]);
    return session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  await touch('touchStart', 30);
  for (const by of [45, 60, 80]) await touch('touchMove', by);
  await touch('touchEnd');
}

async function drag(place: Locator, by: number): Promise<void> {
  const { mouse } = place.page();
  const { x, y } = await middleOf(place);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + by, y, { steps: 4 });
  await mouse.up();
}

const account = (page: Page) => page.getByRole('button', { name: 'Account' });

test('a picture of somebody is shown wherever they are, until they take it away', async ({
  join,
}) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  await ann.page.goto(`/people/${ann.person.username}`);
  await press(ann.page, 'Edit profile');
  const dialog = ann.page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(picture('me.png', 300, 200));
  await expect(stage(ann.page).locator('img')).toHaveJSProperty('naturalWidth', 300);
  await stage(ann.page).focus();
  for (const key of ['+', '+', '-', '+']) await ann.page.keyboard.press(key);
  for (let n = 0; n < 12; n++) await ann.page.keyboard.press('Shift+ArrowRight');
  await expectAccessible(ann.page);
  await press(ann.page, 'Use picture');
  await expect(dialog.getByRole('button', { name: 'Remove picture' })).toBeVisible();
  await expectAccessible(ann.page);
  await press(ann.page, 'Save');
  await expect(account(ann.page).locator('img')).toBeVisible();

  await bob.page.goto(`/people/${ann.person.username}`);
  const shown = bob.page.getByRole('main').locator('img');
  await expect
    .poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  expect(await edgesOf(shown)).toEqual(['red', 'red']);
  await ann.page.goto('/settings/profile');
  await press(ann.page, 'Remove picture');
  await expect(account(ann.page).locator('img')).toHaveCount(0);
  await bob.page.reload();
  await expect(bob.page.getByRole('main').locator('[data-initials]')).toBeVisible();
  await expect(shown).toHaveCount(0);
});

test('a group has a picture that its members see at once', async ({ join }) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  const { createGroup } = await ann.person.ask(
    `mutation ($userIds: [ID!]!) {
      createGroup(input: { name: "Harbour", userIds: $userIds }) { chat { id } }
    }`,
    { userIds: [bob.person.id] },
  );
  const path = `/chats/${createGroup.chat.id}`;
  await Promise.all([ann.page.goto(path), bob.page.goto(path)]);
  await expect(bob.page.getByRole('link', { name: 'Harbour' })).toBeVisible();
  await press(ann.page, 'About this chat');
  const about = ann.page.getByRole('complementary', { name: 'About this chat' });
  await about.getByRole('button', { name: 'Edit' }).click();
  await about.locator('input[type=file]').setInputFiles(picture('harbour.png'));
  await expect(stage(ann.page).locator('img')).toHaveJSProperty('naturalWidth', 120);
  await pinch(stage(ann.page));
  await expect
    .poll(async () => Number(await cutting(ann.page).getByLabel('Zoom').inputValue()))
    .toBeGreaterThan(2);
  await drag(stage(ann.page), -400);
  await press(ann.page, 'Use picture');

  await expect(about.locator('img')).toBeVisible();
  await expect(bob.page.getByRole('listitem').locator('img')).toBeVisible();
  expect(await edgesOf(bob.page.getByRole('listitem').locator('img'))).toEqual(['blue', 'blue']);
  await expect(bob.page.getByRole('log').getByText('changed the picture')).toBeVisible();
});

test('a post shows up to four pictures, which open large', async ({ join }) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  await ann.page.goto('/feed');
  const text = unique('Four of them');
  await ann.page.getByRole('textbox', { name: 'What is new?' }).fill(text);
  const files = [1, 2, 3, 4, 5].map((number) => picture(`${number}.png`));
  await ann.page.locator('input[type=file]').setInputFiles(files);
  await expect(ann.page.getByText('At most 4 files fit in.')).toBeVisible();
  await press(ann.page, 'Dismiss');
  await press(ann.page, 'Remove 2.png');
  await press(ann.page, 'Describe 1.png');
  await ann.page.getByRole('textbox', { name: 'Description' }).fill('A flag');
  await press(ann.page, 'Done');
  await press(ann.page, 'Post');

  for (const { page } of [ann, bob]) {
    // Whoever comes before it is there would be told that there is something new.
    if (page === bob.page) await page.goto('/feed');
    const post = page.getByRole('article').filter({ hasText: text });
    await expect(post.locator('img:not([aria-hidden] img)')).toHaveCount(3);
    await post.getByRole('button', { name: 'A flag' }).click();
    await expect(page.getByRole('dialog', { name: 'Photo 1 of 3' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(post).toBeVisible();
  }
  await expectAccessible(bob.page);
});
