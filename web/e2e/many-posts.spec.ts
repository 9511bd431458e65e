import { post, posts, postWith, press, unique } from './feed-page.ts';
import { register } from './people.ts';
import { expect, test } from './test.ts';

test('who reads on comes to the end page by page, and back to where they were', async ({
  join,
}) => {
  const { person, page } = await join('ann');
  const mark = unique('Walk');
  const oldest = await post(person, `${mark} 0.`);
  for (let count = 1; count <= 25; count++) await post(person, `${mark} ${count}.`);
  await page.goto('/feed');
  const first = posts(page).getByRole('article').first();
  await expect(first).toHaveAttribute('aria-posinset', '1');
  await first.focus();
  await page.keyboard.press('PageDown');
  await expect(posts(page).getByRole('article').nth(1)).toBeFocused();

  const last = postWith(page, `${mark} 0.`);
  await expect(async () => {
    await posts(page).getByRole('article').last().scrollIntoViewIfNeeded();
    await expect(last).toBeVisible({ timeout: 200 });
  }).toPass();
  await last.getByRole('time').click();
  await expect(page).toHaveURL(`/posts/${oldest}`);
  await page.goBack();

  await expect(last).toBeInViewport();
});

test('what somebody has posted stands on their profile, and what they post now', async ({
  join,
}) => {
  const { page } = await join('ann');
  const bob = await register('bob');
  for (let count = 1; count <= 25; count++) await post(bob, `Walk ${count}.`);
  await page.goto(`/people/${bob.username}`);
  const last = page.getByRole('article').filter({ hasText: 'Walk 1.' });
  await expect(async () => {
    await page.getByRole('article').last().scrollIntoViewIfNeeded();
    await expect(last).toBeVisible({ timeout: 200 });
  }).toPass();
  await post(bob, 'One more.');
  await press(page, '1 new post');

  await expect(page.getByRole('article').first()).toContainText('One more.');
});
