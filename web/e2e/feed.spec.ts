import type { Page } from '@playwright/test';
import { box, comment, post, posts, postWith, press, showNew, unique } from './feed-page.ts';
import { register, serverUrl } from './people.ts';
import { expect, expectAccessible, PHONE, test } from './test.ts';

/** What is kept of texts that are not sent yet. */
const draftsIn = (page: Page): Promise<string[]> =>
  page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').getAll();
          asking.onsuccess = () => resolve(asking.result);
        };
      }),
    `confab ${serverUrl()}/graphql`,
  );

test('what somebody posts is there at once, outlives a reload, and waits for others until they ask', async ({
  join,
}) => {
  const [ann, bob] = [await join('ann'), await join('bob')];
  await post(bob.person, unique('It is cold'));
  await Promise.all([ann.page.goto('/feed'), bob.page.goto('/feed')]);
  await posts(bob.page).getByRole('article').first().waitFor();
  const news = unique('The harbour is frozen');
  await box(ann.page, 'What is new?').fill(news);
  await expect.poll(() => draftsIn(ann.page)).toContain(news);
  await ann.page.reload();
  await expect(box(ann.page, 'What is new?')).toHaveValue(news);
  await press(ann.page, 'Post');

  await expect(posts(ann.page).getByRole('article').first()).toContainText(news);
  await expect(box(ann.page, 'What is new?')).toHaveValue('');
  await expect(box(ann.page, 'What is new?')).toBeFocused();
  await expect(
    bob.page.getByRole('status').getByRole('button', { name: /new post/ }),
  ).toBeVisible();
  await expect(postWith(bob.page, news)).toBeHidden();
  await showNew(bob.page, news);
});

test('the author of a post changes it in its place, and deletes it', async ({ join }) => {
  const { person, page } = await join('ann');
  const [text, next] = [unique('Tea at for'), unique('Tea at four')];
  const before = unique('Before tea');
  await post(person, before);
  await post(person, text);
  await page.goto(`/people/${person.username}`);
  await press(postWith(page, text), 'Post actions');
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(box(page, 'Edit post')).toBeFocused();
  await box(page, 'Edit post').fill('Something else');
  await page.keyboard.press('Escape');
  await expect(postWith(page, text)).toBeFocused();

  await press(postWith(page, text), 'Post actions');
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await box(page, 'Edit post').fill(next);
  await page.keyboard.press('Control+Enter');
  await expect(postWith(page, next)).toContainText('edited');

  await press(postWith(page, next), 'Post actions');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await press(page.getByRole('dialog', { name: 'Delete this post?' }), 'Delete');
  await expect(page.getByRole('status').getByText('The post is deleted.')).toBeVisible();
  await expect(postWith(page, next)).toBeHidden();
  await expect(postWith(page, before)).toBeFocused();
});

test('what is posted before a page is told of what comes waits in it, too', async ({ join }) => {
  const { page } = await join('ann');
  const bob = await register('bob');
  await post(bob, unique('Low tide'));
  const held = Promise.withResolvers<void>();
  await page.routeWebSocket(/\/graphql$/, async (socket) => {
    await held.promise;
    socket.connectToServer();
  });
  await page.goto('/feed');
  await posts(page).getByRole('article').first().waitFor();
  const news = unique('High tide');
  await post(bob, news);
  held.resolve();

  await showNew(page, news);
});

test.describe('on a connection that breaks', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

  test('what was posted and written meanwhile is there when it is back', async ({ join }) => {
    const { person, page } = await join('ann');
    const bob = await register('bob');
    const text = unique('Before the storm');
    const id = await post(person, text);
    await page.goto('/feed');
    await press(postWith(page, text), 'Comments (0)');
    await page.getByText('No comments yet.').waitFor();
    await page.context().setOffline(true);
    await expect(page.getByRole('status', { name: 'Connection' })).toContainText('offline');
    await box(page, 'What is new?').fill(unique('Is anybody there?'));
    await press(page, 'Post');
    await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible();
    const missed = unique('During the storm');
    await post(bob, missed);
    await comment(bob, id, 'We are well');

    await page.context().setOffline(false);
    await expect(page.getByText('We are well')).toBeVisible();
    await showNew(page, missed);
  });
});

test('a post has an address, and one that is gone says so', async ({ join }) => {
  const { person, page } = await join('ann');
  const id = await post(person, unique('Soon gone'));
  await page.goto(`/posts/${id}`);
  await expect(page.getByRole('heading', { name: `Post by ${person.username}` })).toBeVisible();
  await person.ask('mutation ($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }', {
    id,
  });
  await box(page, 'Comment').fill('Too late');
  await press(page, 'Send comment');
  await expect(page.getByRole('alert').getByText('does not exist any more')).toBeVisible();

  await page.reload();
  await expect(page.getByText('This post is gone')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the feed' }).click();
  await expect(page).toHaveURL('/feed');
});

test('who posts too often sees when to go on', async ({ join }) => {
  const { page } = await join('ann');
  await page.goto('/feed');
  const refusal = { message: 'Too many', extensions: { code: 'RATE_LIMITED', retryAfter: 30 } };
  await page.route('/graphql', (route) =>
    route.request().postData()?.includes('mutation CreatePost')
      ? route.fulfill({ json: { errors: [refusal] } })
      : route.fallback(),
  );
  await box(page, 'What is new?').fill('a'.repeat(4_990));
  await expect(box(page, 'What is new?')).toHaveAccessibleDescription('10 characters left');
  await press(page, 'Post');
  const alert = page.getByRole('alert').filter({ hasText: /0:\d\d/ });
  await expect(alert.locator('[aria-hidden]')).toHaveText(/Try again in 0:2\d\.$/);
  await expect(alert).toMatchAriaSnapshot('- alert: Too many attempts. Try again in 30 seconds.');

  await box(page, 'What is new?').fill('a'.repeat(5_001));
  await expect(box(page, 'What is new?')).toHaveAccessibleDescription('1 character too many');
  await expect(page.getByRole('button', { name: 'Post', exact: true })).toBeDisabled();
});

test('the feed is for everybody, on a desktop and on a phone', async ({ join }) => {
  const { person, page } = await join('ann');
  const text = unique('A long story. '.repeat(80));
  const id = await post(person, text);
  const wide = `\`\`\`\n${'wide '.repeat(100)}\n\`\`\``;
  await comment(person, id, `A comment with \`code\` and https://example.com\n${wide}`);
  // What others have posted tells no more, and may push it away.
  await page.route('/graphql', async (route) => {
    if (!/query Feed\b/.test(route.request().postDataJSON().query)) return route.fallback();
    const response = await route.fetch();
    const { feed } = (await response.json()).data;
    const isOwn = ({ author }: { readonly author: { readonly id: string } }) =>
      author.id === person.id;
    const pageInfo = { ...feed.pageInfo, hasNextPage: false };
    const own = { ...feed, nodes: feed.nodes.filter(isOwn), pageInfo };
    return route.fulfill({ response, json: { data: { feed: own } } });
  });
  await page.goto('/feed');
  await press(postWith(page, 'A long story.'), 'Comments (1)');
  await page.getByText('A comment with').waitFor();
  await post(await register('bob'), unique('News'));
  await page.getByRole('button', { name: /new post/ }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page);
  const widths = page.locator('[data-scroller]').evaluate((box) => box.scrollWidth);
  expect(await widths).toBeLessThanOrEqual(PHONE.width);
  await press(postWith(page, 'A long story.'), 'Show all');
  await expect(postWith(page, text)).toBeVisible();
});
