import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const CREATE = `mutation ($text: String!) {
  createPost(input: { text: $text }) {
    post { id text createdAt editedAt commentCount author { id } comments { nodes { id } } }
  }
}`;
const EDIT = `mutation ($postId: ID!, $text: String!) {
  editPost(input: { postId: $postId, text: $text }) { post { id text editedAt } }
}`;
const DELETE =
  'mutation ($postId: ID!) { deletePost(input: { postId: $postId }) { deletedPostId } }';
const POST = 'query ($id: ID!) { post(id: $id) { id text editedAt author { username } } }';
const COMMENT = `mutation ($postId: ID!, $text: String!) {
  addComment(input: { postId: $postId, text: $text }) { comment { id } }
}`;
const READ_COMMENT = 'query ($id: ID!) { comment(id: $id) { id } }';
const ABSENT = '01900000-0000-7000-8000-000000000000';
const FAMILY = '👨‍👩‍👧‍👦';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

const post = async (author: Person, text: string): Promise<string> =>
  (await author.run(CREATE, { text })).createPost.post.id;

describe('a post', () => {
  it('belongs to its author, and begins unedited and without comments', async () => {
    const [ann] = await app.people('ann');

    const { createPost } = await ann.run(CREATE, { text: '  Hello,\nworld ' });

    expect(createPost.post).toMatchObject({
      text: 'Hello,\nworld',
      editedAt: null,
      commentCount: 0,
      author: { id: ann.id },
      comments: { nodes: [] },
    });
    expect(createPost.post.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(createPost.post.createdAt) - Date.now())).toBeLessThan(10_000);
  });

  it('counts its comments to a thousand', async () => {
    const [ann] = await app.people('ann');
    const { createPost } = await ann.run(CREATE, { text: 'A thought' });
    const { id } = createPost.post;
    await app.sql(
      `INSERT INTO comments (id, post_id, author_id, text, created_at)
       SELECT gen_random_uuid(), $1, $2, 'Well said', now() FROM generate_series(1, 1200)`,
      [id, ann.id],
    );

    const { post } = await ann.run('query ($id: ID!) { post(id: $id) { commentCount } }', { id });

    expect(post.commentCount).toBe(1_000);
  });

  it('holds 1 to 5,000 characters as people count them', async () => {
    const [ann] = await app.people('ann');
    const longest = FAMILY + '🙂'.repeat(4_990);

    const { createPost } = await ann.run(CREATE, { text: longest });
    const id = createPost.post.id;

    expect(createPost.post.text).toBe(longest);
    for (const text of [
      longest + '🙂'.repeat(11),
      'x'.repeat(5_001),
      '',
      ' \n ',
      'a\0b',
      '\ud800',
    ]) {
      for (const refuse of [ann.fail(CREATE, { text }), ann.fail(EDIT, { postId: id, text })]) {
        const { extensions } = await refuse;
        expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] });
      }
    }
  });

  it('is edited by its author alone, and marked', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const id = await post(ann, 'Frist');

    const { editPost } = await ann.run(EDIT, { postId: id, text: ' First ' });
    const byBob = await bob.fail(EDIT, { postId: id, text: 'Mine' });
    const { post: read } = await bob.run(POST, { id });

    expect(editPost.post).toEqual({ id, text: 'First', editedAt: expect.any(String) });
    expect(byBob.extensions.code).toBe('FORBIDDEN');
    expect(read).toMatchObject({ text: 'First', editedAt: editPost.post.editedAt });
  });

  it('is deleted by its author alone, with its comments', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const id = await post(ann, 'Soon gone');
    const { addComment } = await bob.run(COMMENT, { postId: id, text: 'Why?' });

    const byBob = await bob.fail(DELETE, { postId: id });
    const { deletePost } = await ann.run(DELETE, { postId: id });
    const again = await ann.fail(DELETE, { postId: id });

    expect(byBob.extensions.code).toBe('FORBIDDEN');
    expect(deletePost.deletedPostId).toBe(id);
    expect(again.extensions.code).toBe('NOT_FOUND');
    expect(await bob.run(POST, { id })).toEqual({ post: null });
    expect(await bob.run(READ_COMMENT, { id: addComment.comment.id })).toEqual({ comment: null });
  });

  it('is deleted once, however many try at the same time', async () => {
    const [ann] = await app.people('ann');
    const id = await post(ann, 'Raced for');

    const replies = await Promise.all(
      Array.from({ length: 20 }, () => ann.reply(DELETE, { postId: id })),
    );

    expect(replies.filter((reply) => !reply.errors)).toHaveLength(1);
    const codes = replies.flatMap((reply) =>
      reply.errors?.map(({ extensions }) => extensions.code),
    );
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(19);
  });

  it('that does not exist is null to read and not found to change', async () => {
    const [ann] = await app.people('ann');

    for (const id of [ABSENT, 'x', '', ann.id.toUpperCase()]) {
      expect(await ann.run(POST, { id })).toEqual({ post: null });
    }
    for (const [mutation, variables] of [
      [EDIT, { text: 'x' }],
      [DELETE, {}],
    ] as const) {
      const absent = await ann.fail(mutation, { ...variables, postId: ABSENT });
      const malformed = await ann.fail(mutation, { ...variables, postId: 'x' });
      expect(absent.extensions.code).toBe('NOT_FOUND');
      expect(malformed.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'postId' }],
      });
    }
  });

  it('shows a change to what follows in the same operation', async () => {
    const [ann] = await app.people('ann');
    const id = await post(ann, 'zero');
    const twice = `mutation ($id: ID!) {
      one: editPost(input: { postId: $id, text: "one" }) { post { author { posts { nodes { text } } } } }
      two: editPost(input: { postId: $id, text: "two" }) { post { author { posts { nodes { text } } } } }
      gone: deletePost(input: { postId: $id }) { deletedPostId }
      late: editPost(input: { postId: $id, text: "three" }) { post { id } }
    }`;

    const { data, errors } = await ann.reply(twice, { id });

    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ path: ['late'], extensions: { code: 'NOT_FOUND' } }]);
    const { one, two } = await ann.run(twice.replace(/^ +(gone|late).*\n/gm, ''), {
      id: await post(ann, 'zero'),
    });
    expect(one.post.author.posts.nodes).toEqual([{ text: 'one' }]);
    expect(two.post.author.posts.nodes).toEqual([{ text: 'two' }]);
  });

  it('shows its author under their present name', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const id = await post(ann, 'Who am I?');
    const username = `${ann.username}_new`;

    await ann.run(
      `mutation { changeUsername(input: { username: "${username}" }) { account { id } } }`,
    );

    expect((await bob.run(POST, { id })).post.author.username).toBe(username);
  });

  it('goes with its author, whoever writes while the account is deleted', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const id = await post(ann, 'Farewell');
    const leave = `mutation { deleteAccount(input: { password: "${ann.password}" }) { deletedUserId } }`;

    const writeOn = async () => {
      while (!(await ann.reply(CREATE, { text: 'Still here' })).errors);
    };
    await Promise.all([...Array.from({ length: 20 }, writeOn), ann.run(leave)]);
    await jobsDone(app);

    expect(await bob.run(POST, { id })).toEqual({ post: null });
    expect(await app.sql('SELECT id FROM posts WHERE author_id = $1', [ann.id])).toEqual([]);
  });

  it('is neither read nor written by anyone who is not signed in', async () => {
    const [ann] = await app.people('ann');
    const id = await post(ann, 'For members');

    for (const [query, variables] of [
      [POST, { id }],
      [CREATE, { text: 'x' }],
      [EDIT, { postId: id, text: 'x' }],
      [DELETE, { postId: id }],
      ['{ feed { nodes { id } } }', {}],
    ] as const) {
      const { extensions } = await app.guest.fail(query, variables);
      expect(extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
