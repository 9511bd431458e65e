import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const POST = 'mutation { createPost(input: { text: "A thought" }) { post { id } } }';
const DELETE_POST = 'mutation ($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }';
const ADD = `mutation ($postId: ID!, $text: String!) {
  addComment(input: { postId: $postId, text: $text }) {
    comment { id text createdAt editedAt author { id } post { id commentCount } }
  }
}`;
const EDIT = `mutation ($commentId: ID!, $text: String!) {
  editComment(input: { commentId: $commentId, text: $text }) { comment { id text editedAt } }
}`;
const DELETE = `mutation ($commentId: ID!) {
  deleteComment(input: { commentId: $commentId }) {
    deletedCommentId post { id commentCount comments { nodes { id } } }
  }
}`;
const COMMENT = 'query ($id: ID!) { comment(id: $id) { id text author { username } } }';
const COMMENTS = `query ($id: ID!, $first: Int, $after: String) {
  post(id: $id) {
    commentCount
    comments(first: $first, after: $after) {
      nodes { text } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
}`;
const ABSENT = '01900000-0000-7000-8000-000000000000';
const FAMILY = '👨‍👩‍👧‍👦';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

const post = async (author: Person): Promise<string> => (await author.run(POST)).createPost.post.id;
const comment = async (author: Person, postId: string, text = 'Well said'): Promise<string> =>
  (await author.run(ADD, { postId, text })).addComment.comment.id;
const textsOf = (page: any): string[] => page.nodes.map((node: any) => node.text);

describe('a comment', () => {
  it('stands under its post, counted, and belongs to its author', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const postId = await post(ann);

    const { addComment } = await bob.run(ADD, { postId, text: ' Well said ' });

    expect(addComment.comment).toMatchObject({
      text: 'Well said',
      editedAt: null,
      author: { id: bob.id },
      post: { id: postId, commentCount: 1 },
    });
  });

  it('holds 1 to 2,000 characters as people count them', async () => {
    const [ann] = await app.people('ann');
    const postId = await post(ann);
    const longest = FAMILY + '🙂'.repeat(1_990);

    const commentId = await comment(ann, postId, longest);

    expect((await ann.run(COMMENT, { id: commentId })).comment.text).toBe(longest);
    for (const text of [
      longest + '🙂'.repeat(11),
      'x'.repeat(2_001),
      '',
      ' \n ',
      'a\0b',
      '\ud800',
    ]) {
      for (const refused of [
        ann.fail(ADD, { postId, text }),
        ann.fail(EDIT, { commentId, text }),
      ]) {
        const { extensions } = await refused;
        expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] });
      }
    }
  });

  it("is edited by its author alone, not by the post's", async () => {
    const [ann, bob, cal] = await app.people('ann', 'bob', 'cal');
    const commentId = await comment(bob, await post(ann));

    const { editComment } = await bob.run(EDIT, { commentId, text: 'Better said' });
    const refused = await Promise.all(
      [ann, cal].map((person) => person.fail(EDIT, { commentId, text: 'Mine' })),
    );

    expect(editComment.comment).toEqual({
      id: commentId,
      text: 'Better said',
      editedAt: expect.any(String),
    });
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await cal.run(COMMENT, { id: commentId })).comment.text).toBe('Better said');
  });

  it("is deleted by its author, or by the post's, and by nobody else", async () => {
    const [ann, bob, cal] = await app.people('ann', 'bob', 'cal');
    const postId = await post(ann);
    const [first, second, third] = [
      await comment(bob, postId),
      await comment(bob, postId),
      await comment(cal, postId),
    ];

    const byCal = await cal.fail(DELETE, { commentId: first });
    const byAuthor = await bob.run(DELETE, { commentId: first });
    const byHost = await ann.run(DELETE, { commentId: second });
    const again = await ann.fail(DELETE, { commentId: second });

    expect(byCal.extensions.code).toBe('FORBIDDEN');
    expect(byAuthor.deleteComment.deletedCommentId).toBe(first);
    expect(byHost.deleteComment).toEqual({
      deletedCommentId: second,
      post: { id: postId, commentCount: 1, comments: { nodes: [{ id: third }] } },
    });
    expect(again.extensions.code).toBe('NOT_FOUND');
    expect(await cal.run(COMMENT, { id: second })).toEqual({ comment: null });
  });

  it('that does not exist is null to read and not found to change', async () => {
    const [ann] = await app.people('ann');

    for (const id of [ABSENT, 'x', '', ann.id.toUpperCase()]) {
      expect(await ann.run(COMMENT, { id })).toEqual({ comment: null });
    }
    for (const [mutation, path] of [
      [ADD, 'postId'],
      [EDIT, 'commentId'],
      [DELETE, 'commentId'],
    ] as const) {
      const text = mutation === DELETE ? {} : { text: 'x' };
      const absent = await ann.fail(mutation, { ...text, [path]: ABSENT });
      const malformed = await ann.fail(mutation, { ...text, [path]: 'x' });
      expect(absent.extensions.code).toBe('NOT_FOUND');
      expect(malformed.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    }
  });

  it('is stored or refused when its post is deleted at the same time, and never left over', async () => {
    const [ann, ...people] = await app.people(...Array.from({ length: 20 }, () => 'racer'));
    const postId = await post(ann!);

    const replies = await Promise.all([
      ...people.map((person) => person.reply(ADD, { postId, text: 'Quick' })),
      ann!.reply(DELETE_POST, { id: postId }),
    ]);

    const codes = replies.flatMap(({ errors = [] }) =>
      errors.map(({ extensions }) => extensions.code),
    );
    expect(new Set([...codes, 'NOT_FOUND'])).toEqual(new Set(['NOT_FOUND']));
    expect(await app.sql('SELECT id FROM comments WHERE post_id = $1', [postId])).toEqual([]);
  });

  it('shows a change to what follows in the same operation', async () => {
    const [ann] = await app.people('ann');
    const postId = await post(ann);
    const fields = 'comment { post { commentCount comments { nodes { text } } } }';
    const twice = `mutation ($postId: ID!) {
      one: addComment(input: { postId: $postId, text: "one" }) { ${fields} }
      two: addComment(input: { postId: $postId, text: "two" }) { ${fields} }
    }`;

    const { one, two } = await ann.run(twice, { postId });

    expect(one.comment.post).toEqual({ commentCount: 1, comments: { nodes: [{ text: 'one' }] } });
    expect(two.comment.post).toEqual({
      commentCount: 2,
      comments: { nodes: [{ text: 'two' }, { text: 'one' }] },
    });
  });

  it('goes with its author', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const postId = await post(ann);
    const id = await comment(bob, postId);

    await bob.run(
      `mutation { deleteAccount(input: { password: "${bob.password}" }) { deletedUserId } }`,
    );
    await jobsDone(app);

    expect(await ann.run(COMMENT, { id })).toEqual({ comment: null });
    expect((await ann.run(COMMENTS, { id: postId })).post.commentCount).toBe(0);
  });

  it('is neither read nor written by anyone who is not signed in', async () => {
    const [ann] = await app.people('ann');
    const postId = await post(ann);
    const commentId = await comment(ann, postId);

    for (const [query, variables] of [
      [COMMENT, { id: commentId }],
      [ADD, { postId, text: 'x' }],
      [EDIT, { commentId, text: 'x' }],
      [DELETE, { commentId }],
    ] as const) {
      const { extensions } = await app.guest.fail(query, variables);
      expect(extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

describe("a post's comments", () => {
  it('come newest first and go on where a page ended, whatever comes and goes', async () => {
    const [ann] = await app.people('ann');
    const id = await post(ann);
    const ids: string[] = [];
    for (const text of ['1', '2', '3', '4', '5']) ids.push(await comment(ann, id, text));
    const { post: top } = await ann.run(COMMENTS, { id, first: 2 });

    await ann.run(DELETE, { commentId: ids[3] });
    await comment(ann, id, '6');
    const { after } = { after: top.comments.pageInfo.endCursor };
    const { post: next } = await ann.run(COMMENTS, { id, first: 3, after });

    expect([textsOf(top.comments), textsOf(next.comments)]).toEqual([
      ['5', '4'],
      ['3', '2', '1'],
    ]);
    expect(top.comments.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(next.comments.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(next.commentCount).toBe(5);
  });

  it('refuse pages out of range and cursors that are not their own', async () => {
    const [ann] = await app.people('ann');
    const id = await post(ann);

    for (const page of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      const { extensions } = await ann.fail(COMMENTS, { id, ...page });
      expect(extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: Object.keys(page)[0] }],
      });
    }
  });
});
