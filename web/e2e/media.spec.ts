import type { Locator, Page } from '@playwright/test';
import { messages } from './chat-page.ts';
import { openConversation } from './conversation.ts';
import { type MadeFile, picture } from './made-files.ts';
import { expect, expectAccessible, test } from './test.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const chosen = (page: Page) =>
  page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
const images = (page: Page) => messages(page).locator('img');
const lightbox = (page: Page) => page.getByRole('dialog', { name: /^Photo/ });

/** As from the clipboard of the system, which a test cannot fill. */
const paste = (page: Page, files: readonly MadeFile[]) =>
  box(page).evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      for (const { name, type, bytes } of given) {
        clipboardData.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: [...buffer] })),
  );

const isLoaded = (image: Locator) =>
  expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);

test('a pasted picture is described and sent, and seen by others at once, small and large', async ({
  join,
}) => {
  const [ann, bob] = await Promise.all([join('ann'), join('bob')]);
  const { path } = await openConversation(ann.person, bob.person);
  await Promise.all([ann.page.goto(path), bob.page.goto(path)]);
  await expect(box(ann.page)).toBeVisible();

  await paste(ann.page, [picture('flag.png'), picture('tower.png', 600, 2_000)]);
  await expect(chosen(ann.page)).toHaveCount(2);
  await press(ann.page, 'Describe flag.png');
  await ann.page.getByRole('textbox', { name: 'Description' }).fill('Red and blue');
  await press(ann.page, 'Done');
  await expectAccessible(ann.page);
  await box(ann.page).fill('From the tower');
  await press(ann.page, 'Send');
  await expect(chosen(ann.page)).toHaveCount(0);

  for (const { page } of [ann, bob]) {
    const article = messages(page).filter({ hasText: 'From the tower' });
    const flag = article.getByRole('button', { name: 'Red and blue' });
    await expect(flag).toBeVisible();
    await expect(images(page)).toHaveCount(2);
    await isLoaded(images(page).first());
    await isLoaded(images(page).last());
  }
  await expectAccessible(bob.page);

  await press(bob.page, 'Red and blue');
  await expect(lightbox(bob.page)).toBeVisible();
  await expect(lightbox(bob.page).getByText('Red and blue')).toBeVisible();
  await isLoaded(lightbox(bob.page).locator('img'));
  await bob.page.keyboard.press('+');
  await expect(lightbox(bob.page).locator('img')).toHaveCSS('transform', /matrix\(1\.6/);
  await bob.page.keyboard.press('ArrowRight');
  await expect(lightbox(bob.page)).toHaveAccessibleName('Photo 2 of 2');
  await isLoaded(lightbox(bob.page).locator('img'));
  await expect(lightbox(bob.page).locator('img')).toBeInViewport({ ratio: 1 });
  await expectAccessible(bob.page);
  await bob.page.goBack();
  await expect(lightbox(bob.page)).toHaveCount(0);
  await expect(bob.page).toHaveURL(path);
  await expect(bob.page.getByRole('button', { name: 'Red and blue' })).toBeFocused();

  await press(bob.page, 'Red and blue');
  await expect(lightbox(bob.page)).toBeVisible();
  await bob.page.keyboard.press('Escape');
  await expect(lightbox(bob.page)).toHaveCount(0);
  await bob.page.goto('/chats');
  await expect(bob.page.getByText('Photo · From the tower')).toBeVisible();
});
