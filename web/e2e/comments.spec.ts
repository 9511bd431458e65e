import { box, comment, post, postWith, press, unique } from './feed-page.ts';
import { expectNothingRan, payloadsIn } from './payloads.ts';
import { expect, test } from './test.ts';

test('comments arrive live under a post; who wrote one, or the post, deletes it', async ({
  join,
}) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  const text = unique('Who comes along?');
  const id = await post(ann.person, text);
  for (let count = 1; count <= 21; count++) await comment(bob.person, id, `Number ${count}.`);
  const address = `/people/${ann.person.username}`;
  await Promise.all([ann.page.goto(address), bob.page.goto(`/posts/${id}`)]);
  const card = postWith(ann.page, text);
  await press(card, 'Comments (21)');
  await expect(card.getByText('Number 21.')).toBeVisible();
  await expect(card.getByText('Number 1.')).toBeHidden();
  await press(card, 'Earlier comments');
  await expect(card.getByRole('listitem').first()).toContainText('Number 1.');

  await box(card, 'Comment').fill('I do');
  await press(card, 'Send comment');
  await expect(card.getByRole('listitem').last()).toContainText('I do');
  await expect(bob.page.getByText('I do')).toBeVisible();
  await expect(bob.page.getByRole('button', { name: 'Comments (22)' })).toBeVisible();

  await box(bob.page, 'Comment').fill('Me, two');
  await press(bob.page, 'Send comment');
  const byBob = bob.page.getByRole('listitem').filter({ hasText: 'Me, two' });
  const byOther = card.getByRole('listitem').filter({ hasText: 'Me, two' });
  // What is told is as it stands by then, and of changes nobody is told.
  await expect(byOther).toBeVisible();
  await press(byBob, 'Comment actions');
  await bob.page.getByRole('menuitem', { name: 'Edit' }).click();
  await box(bob.page, 'Edit comment').fill('Me, too');
  await press(bob.page, 'Save');
  await expect(bob.page.getByRole('listitem').last()).toContainText('Me, too');
  await expect(bob.page.getByRole('listitem').last()).toContainText('edited');

  await press(byOther, 'Comment actions');
  await expect(ann.page.getByRole('menuitem')).toHaveText(['Delete']);
  await ann.page.getByRole('menuitem', { name: 'Delete' }).click();
  await press(ann.page.getByRole('dialog'), 'Delete');
  await expect(byOther).toBeHidden();
  await expect(card.getByRole('button', { name: 'Comments (22)' })).toBeVisible();
});

test('whatever is written in a post or a comment is text', async ({ join }) => {
  const { person, page } = await join('ann');
  const texts = payloadsIn(2_000);
  expect(texts).toHaveLength(1);
  const [text = ''] = texts;
  const id = await post(person, text);
  await comment(person, id, text);
  await page.goto(`/posts/${id}`);

  await expect(page.getByText(text, { exact: true })).toHaveCount(2);
  await expectNothingRan(page);
});
