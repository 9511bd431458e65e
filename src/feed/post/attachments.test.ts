import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const POST = 'id text attachments { id kind url }';
const CREATE = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { ${POST} } } }`;
const EDIT = `mutation ($input: EditPostInput!) { editPost(input: $input) { post { ${POST} } } }`;
const READ = `query ($id: ID!) { post(id: $id) { ${POST} } }`;
const FEED = `query ($first: Int) { feed(first: $first) { nodes { ${POST} } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const create = (person: Caller, input: object) =>
  person.run(CREATE, { input: { text: '', ...input } }).then((data) => data.createPost.post);
const idsOf = ({ attachments }: any): string[] => attachments.map(({ id }: any) => id);
const refusalOf = async (person: Caller, input: object) => {
  const { extensions } = await person.fail(CREATE, { input: { text: 'x', ...input } });
  return [extensions.code, extensions.fields?.map(({ path }) => path)];
};

describe('a post with attachments', () => {
  it('shows them in the order in which they were named, to everyone', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const mediaIds = [await makeMedia(app, ann, { kind: 'VIDEO' }), await makeMedia(app, ann)];

    const post = await create(ann, { mediaIds: mediaIds.toReversed() });

    expect(post.text).toBe('');
    expect(idsOf(post)).toEqual(mediaIds.toReversed());
    expect((await bob.run(READ, { id: post.id })).post).toEqual(post);
    expect((await bob.run(FEED, { first: 1 })).feed.nodes).toEqual([post]);
    expect(await create(ann, { text: 'plain' })).toMatchObject({ attachments: [] });
  });

  it('refuses what is malformed, named twice, too many, not ready or not the author’s, naming each', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const mine = await makeMedia(app, ann);
    const foreign = await makeMedia(app, bob);
    const unready = await makeMedia(app, ann, { state: 'PENDING' });
    const refused = [
      [{ mediaIds: ['nonsense'] }, ['mediaIds.0']],
      [{ mediaIds: [mine, mine] }, ['mediaIds.1']],
      [{ mediaIds: [foreign, mine, unready] }, ['mediaIds.0', 'mediaIds.2']],
      [{ mediaIds: [mine, v7()], clientPostId: 'x' }, ['mediaIds.1']],
      [{ mediaIds: Array.from({ length: 5 }, () => v7()) }, ['mediaIds']],
      [{ mediaIds: [], text: ' ' }, ['text']],
    ] as const;

    for (const [input, paths] of refused) {
      expect(await refusalOf(ann, input)).toEqual(['BAD_USER_INPUT', paths]);
    }
    expect(await app.sql('SELECT FROM posts WHERE author_id = $1', [ann.id])).toEqual([]);
    // A refused request has kept no key.
    await create(ann, { mediaIds: [mine], clientPostId: 'x' });
  });

  it('is refused where a file is taken away at that moment', async () => {
    const [ann] = await app.people('ann');
    const mediaId = await makeMedia(app, ann);
    const removal = await hold(app, 'DELETE FROM media WHERE id = $1', [mediaId]);

    const refused = [{}, { clientPostId: 'x' }].map((more) =>
      refusalOf(ann, { mediaIds: [mediaId], ...more }),
    );
    await removal.waiters(2);
    await removal.release();

    for (const refusal of await Promise.all(refused)) {
      expect(refusal).toEqual(['BAD_USER_INPUT', ['mediaIds.0']]);
    }
    expect(await app.sql('SELECT FROM posts WHERE author_id = $1', [ann.id])).toEqual([]);
  });

  it('is found by a retry, and told from one with other files', async () => {
    const [ann] = await app.people('ann');
    const mediaIds = [await makeMedia(app, ann), await makeMedia(app, ann)];
    const input = { mediaIds, clientPostId: 'x' };
    const first = await create(ann, input);

    expect(await create(ann, input)).toEqual(first);
    for (const others of [mediaIds.toReversed(), mediaIds.slice(1)]) {
      const [code] = await refusalOf(ann, { ...input, text: '', mediaIds: others });
      expect(code).toBe('CONFLICT');
    }
  });

  it('has a text that can be changed, also to none, and attachments that stay', async () => {
    const [ann] = await app.people('ann');
    const mediaIds = [await makeMedia(app, ann)];
    const { id: postId } = await create(ann, { mediaIds, text: 'the harbour' });
    const { id: plainId } = await create(ann, { text: 'plain' });

    const { editPost } = await ann.run(EDIT, { input: { postId, text: ' ' } });

    expect(editPost.post.text).toBe('');
    expect(idsOf(editPost.post)).toEqual(mediaIds);
    const error = await ann.fail(EDIT, { input: { postId: plainId, text: ' ' } });
    expect(error.extensions.fields).toMatchObject([{ path: 'text' }]);
  });

  it('takes its files along when it is deleted, but for those that something else shows', async () => {
    const [ann] = await app.people('ann');
    const [alone, shared] = [await makeMedia(app, ann), await makeMedia(app, ann)];
    const { id: postId } = await create(ann, { mediaIds: [alone, shared] });
    const other = await create(ann, { mediaIds: [shared] });

    await act(ann, 'deletePost', { postId });

    expect(await mediaLeft(app, alone, shared)).toEqual([shared]);
    await act(ann, 'deletePost', { postId: other.id });
    expect(await mediaLeft(app, shared)).toEqual([]);
  });

  it('goes with its files when the account of its author does', async () => {
    const [ann] = await app.people('ann');
    const mediaId = await makeMedia(app, ann);
    await create(ann, { mediaIds: [mediaId] });

    await act(ann, 'deleteAccount', { password: ann.password });
    await doJobs(app);

    expect(await mediaLeft(app, mediaId)).toEqual([]);
  });

  it('costs a page one statement more, however many posts have how many', async () => {
    const [ann] = await app.people('ann');
    const mediaIds = await Promise.all([1, 2, 3, 4].map(() => makeMedia(app, ann)));
    for (let n = 0; n < 20; n += 1) await create(ann, { mediaIds });
    const page = (fields: string) =>
      app.queriesDuring(() => ann.run(`{ feed(first: 20) { nodes { text ${fields} } } }`));
    await page('attachments { id url }');

    const [without, withThem] = [await page(''), await page('attachments { id url }')];

    expect(withThem.length).toBe(without.length + 1);
  });
});
