import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { follow, setPrivate } from '../../../test/kit/follows.ts';
import { comment, post } from '../../../test/kit/posts.ts';
import { makeMedia } from '../../../test/kit/media.ts';

const SEE = `query ($author: ID!, $post: ID!, $comment: ID!, $media: ID!) {
  user(id: $author) { postCount posts { nodes { id } } }
  post(id: $post) { text }
  comment(id: $comment) { text }
  nodes(ids: [$post, $comment]) { id }
  media(id: $media) { id }
}`;
const FEED = '{ feed { nodes { id } } }';
const COMMENTS = 'subscription ($id: ID!) { commentAdded(postId: $id) { text } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('shows the posts of a private account, and what hangs on them, to followers alone', async () => {
  const [shy, ann, bob] = await app.people('shy', 'ann', 'bob');
  await follow(ann, shy);
  const picture = await makeMedia(app, shy);
  const postId = await post(shy, 'for friends', [picture]);
  const commentId = await comment(bob, postId, 'hello');
  const ids = { author: shy.id, post: postId, comment: commentId, media: picture };
  const open = await bob.run(SEE, ids);

  await setPrivate(shy);

  expect(open).toEqual({
    user: { postCount: 1, posts: { nodes: [{ id: postId }] } },
    post: { text: 'for friends' },
    comment: { text: 'hello' },
    nodes: [{ id: postId }, { id: commentId }],
    media: { id: picture },
  });
  expect(await shy.run(SEE, ids)).toEqual(open);
  expect(await ann.run(SEE, ids)).toEqual(open);
  expect(await bob.run(SEE, ids)).toEqual({
    user: { postCount: 1, posts: { nodes: [] } },
    post: null,
    comment: null,
    nodes: [null, null],
    media: null,
  });
  for (const reader of [shy, ann, bob]) {
    const { feed } = await reader.run(FEED);
    expect(feed.nodes).not.toContainEqual({ id: postId });
  }
  const codeOf = async (mutation: string, input: string) =>
    (await bob.fail(`mutation { ${mutation}(input: { ${input} }) { __typename } }`)).extensions
      .code;
  expect(await codeOf('addComment', `postId: "${postId}", text: "x"`)).toBe('NOT_FOUND');
  expect(await codeOf('editComment', `commentId: "${commentId}", text: "x"`)).toBe('NOT_FOUND');
  expect(await codeOf('deleteComment', `commentId: "${commentId}"`)).toBe('NOT_FOUND');
  const stream = await bob.watch(COMMENTS, { id: postId });
  await expect(stream.end()).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);

  await setPrivate(shy, false);

  expect(await bob.run(SEE, ids)).toEqual(open);
  expect((await bob.run(FEED)).feed.nodes).toContainEqual({ id: postId });
});

it('tells nobody of the posts of a private account, and of comments on them those alone who see them', async () => {
  const [shy, ann, bob] = await app.people('shy', 'ann', 'bob');
  await follow(ann, shy);
  const postId = await post(shy, 'first');
  const hers = await ann.watch('subscription { postAdded { text } }');
  const [followed, visited] = [
    await ann.watch(COMMENTS, { id: postId }),
    await bob.watch(COMMENTS, { id: postId }),
  ];
  await comment(bob, postId, 'while it is public');
  await Promise.all([followed.next(), visited.next()]);

  await setPrivate(shy);
  await post(shy, 'unseen');
  await comment(ann, postId, 'among friends');
  await followed.next();
  await setPrivate(shy, false);
  await post(shy, 'seen');
  await comment(ann, postId, 'public again');

  expect(await hers.next()).toEqual({ text: 'seen' });
  expect(await visited.next()).toEqual({ text: 'public again' });
});
