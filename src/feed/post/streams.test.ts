import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { until } from '../../../test/kit/until.ts';

const POSTS = 'subscription { postAdded { text author { username } comments { nodes { id } } } }';
const COMMENTS = `subscription ($postId: ID!) {
  commentAdded(postId: $postId) { text author { username } post { id commentCount } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const post = async (author: Person, text: string): Promise<string> =>
  (await author.run(`mutation { createPost(input: { text: "${text}" }) { post { id } } }`))
    .createPost.post.id;

describe('postAdded', () => {
  it('tells everyone of each new post, in order, until they leave', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [hers, his] = [await ann.watch(POSTS), await bob.watch(POSTS)];

    for (const text of ['one', 'two', 'three']) await post(ann, text);

    const author = { username: ann.username };
    const told = ['one', 'two', 'three'].map((text) => ({ text, author, comments: { nodes: [] } }));
    expect(await hers.take(3)).toEqual(told);
    expect(await his.take(3)).toEqual(told);

    his.close();
    await until(() => app.subscriptionCount() === 1, 'he has left');
    await post(ann, 'four');
    await hers.next();
    expect(his.pending()).toEqual([]);
    hers.close();
  });

  it('shows the author as they are now', async () => {
    const [ann] = await app.people('ann');
    const stream = await ann.watch('subscription { postAdded { author { username } } }');
    await post(ann, 'one');
    await stream.next();

    await act(ann, 'changeUsername', { username: 'ann_anew' });
    await post(ann, 'two');

    expect(await stream.next()).toEqual({ author: { username: 'ann_anew' } });
    stream.close();
    await until(() => app.subscriptionCount() === 0, 'she has left');
  });
});

describe('commentAdded', () => {
  it('tells of the comments on one post, and of no other', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [postId, other] = [await post(ann, 'mine'), await post(ann, 'other')];
    const stream = await ann.watch(COMMENTS, { postId });

    await act(bob, 'addComment', { postId: other, text: 'elsewhere' });
    await act(bob, 'addComment', { postId, text: 'here' });

    expect(await stream.next()).toEqual({
      text: 'here',
      author: { username: bob.username },
      post: { id: postId, commentCount: 1 },
    });
    expect(stream.pending()).toEqual([]);
    stream.close();
    await until(() => app.subscriptionCount() === 0, 'she has left');
  });

  it('is not for a post that is not there', async () => {
    const [ann] = await app.people('ann');
    const gone = await post(ann, 'gone');
    await act(ann, 'deletePost', { postId: gone });

    for (const postId of [gone, 'x']) {
      const stream = await ann.watch(COMMENTS, { postId });
      await expect(stream.end()).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});
