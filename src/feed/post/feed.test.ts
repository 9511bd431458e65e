import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const PAGE = `nodes { text } edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
const FEED = `query ($first: Int, $after: String) { feed(first: $first, after: $after) { ${PAGE} } }`;
const POSTS = `query ($id: ID!, $first: Int, $after: String) {
  user(id: $id) { posts(first: $first, after: $after) { ${PAGE} } }
}`;
const WHOLE_PAGE = `query ($first: Int) {
  feed(first: $first) {
    nodes {
      text commentCount author { username profile { displayName } }
      comments(first: 3) { nodes { text author { username } } pageInfo { hasNextPage } }
    }
  }
}`;
const CREATE = 'mutation ($text: String!) { createPost(input: { text: $text }) { post { id } } }';
const DELETE = 'mutation ($id: ID!) { deletePost(input: { postId: $id }) { deletedPostId } }';
const COMMENT = `mutation ($id: ID!) {
  addComment(input: { postId: $id, text: "Well said" }) { comment { id } }
}`;
/** Whether the session is still good is asked now and then, beside what a page reads. */
const isOurs = (text: string) =>
  /\b(users|profiles|posts|comments)\b/.test(text) && !text.includes('sessions');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const post = async (author: Person, text: string): Promise<string> =>
  (await author.run(CREATE, { text })).createPost.post.id;

async function postInTurn(author: Person, ...texts: string[]): Promise<string[]> {
  const ids = [];
  for (const text of texts) ids.push(await post(author, text));
  return ids;
}

const textsOf = (page: any): string[] => page.nodes.map((node: any) => node.text);

describe('the feed', () => {
  it("holds everyone's posts, newest first", async () => {
    const [ann, bob, cal] = await app.people('ann', 'bob', 'cal');
    await postInTurn(ann, 'one', 'two');
    await postInTurn(bob, 'three');

    const { feed } = await cal.run(FEED, { first: 3 });

    expect(textsOf(feed)).toEqual(['three', 'two', 'one']);
    expect(feed.pageInfo).toMatchObject({
      hasPreviousPage: false,
      startCursor: feed.edges[0].cursor,
      endCursor: feed.edges[2].cursor,
    });
  });

  it('goes on where a page ended, whatever comes and goes between two pages', async () => {
    const [ann] = await app.people('ann');
    const ids = await postInTurn(ann, '1', '2', '3', '4', '5', '6');
    const { feed: top } = await ann.run(FEED, { first: 2 });

    await ann.run(DELETE, { id: ids[4] });
    await ann.run(DELETE, { id: ids[3] });
    await postInTurn(ann, '7', '8');
    const { feed: next } = await ann.run(FEED, { first: 2, after: top.pageInfo.endCursor });

    expect([textsOf(top), textsOf(next)]).toEqual([
      ['6', '5'],
      ['3', '2'],
    ]);
    expect(next.pageInfo.hasPreviousPage).toBe(true);
  });

  it('misses nothing and repeats nothing while 20 write at once', async () => {
    const people = await app.people(...Array.from({ length: 20 }, () => 'writer'));
    await Promise.all(people.map((person) => postInTurn(person, 'a', 'b', 'c')));
    const [reader] = people;

    const seen: string[] = [];
    for (let after: string | null = null; seen.length < 60;) {
      const { feed }: any = await reader!.run(FEED, { first: 7, after });
      seen.push(...feed.edges.map(({ node }: any) => node.id));
      after = feed.pageInfo.endCursor;
    }

    const mine = await app.sql(
      `SELECT p.id FROM posts p JOIN users u ON u.id = p.author_id
       WHERE u.username::text LIKE 'writer%' ORDER BY p.id DESC`,
    );
    expect(seen.slice(0, 60)).toEqual(mine.map((row) => row.id));
  });

  it('gives 20 posts a page when none are counted out, and at most 100', async () => {
    const [ann] = await app.people('ann');
    await postInTurn(ann, ...Array.from({ length: 21 }, (_, index) => `${index}`));

    const { feed } = await ann.run(FEED);
    const { feed: hundred } = await ann.run(FEED, { first: 100 });

    expect(feed.nodes).toHaveLength(20);
    expect(feed.pageInfo.hasNextPage).toBe(true);
    expect(hundred.nodes.length).toBeGreaterThan(20);
  });

  it('refuses pages out of range and cursors that are not its own', async () => {
    const [ann] = await app.people('ann');
    await post(ann, 'one');
    const notOurs = Buffer.from(`${ann.id} ${ann.id}`).toString('base64url');

    for (const page of [
      { first: 0 },
      { first: -1 },
      { first: 101 },
      { after: 'x' },
      { after: notOurs },
    ]) {
      for (const refused of [ann.fail(FEED, page), ann.fail(POSTS, { id: ann.id, ...page })]) {
        const { extensions } = await refused;
        expect(extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ path: Object.keys(page)[0] }],
        });
      }
    }
  });

  it('takes as many statements for 20 posts as for 2, with all that a page shows', async () => {
    const people = await app.people(...Array.from({ length: 20 }, () => 'poster'));
    const ids = await Promise.all(people.map((person) => post(person, 'A thought')));
    const [reader, ...others] = await app.people(...Array.from({ length: 6 }, () => 'reader'));
    await Promise.all(ids.flatMap((id) => others.map((person) => person.run(COMMENT, { id }))));

    const statements = async (first: number) => {
      const texts = await app.queriesDuring(async () => {
        const { feed } = await reader!.run(WHOLE_PAGE, { first });
        expect(feed.nodes).toHaveLength(first);
        expect(feed.nodes[0]).toMatchObject({
          commentCount: 5,
          comments: { nodes: { length: 3 }, pageInfo: { hasNextPage: true } },
        });
      });
      return texts.filter(isOurs).length;
    };

    expect(await statements(2)).toBe(2);
    expect(await statements(20)).toBe(2);
  });
});

describe("a user's posts", () => {
  it('are theirs alone, newest first, in pages', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await postInTurn(ann, 'one', 'two', 'three');
    await post(bob, 'other');

    const { user } = await bob.run(POSTS, { id: ann.id, first: 2 });
    const { user: rest } = await bob.run(POSTS, {
      id: ann.id,
      first: 2,
      after: user.posts.pageInfo.endCursor,
    });

    expect(textsOf(user.posts)).toEqual(['three', 'two']);
    expect(user.posts.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(textsOf(rest.posts)).toEqual(['one']);
    expect(rest.posts.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('come in several pages of one operation at once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await postInTurn(ann, 'one', 'two');
    const query = `query ($ann: ID!, $bob: ID!) {
      ann: user(id: $ann) { one: posts(first: 1) { nodes { text } } all: posts { nodes { text } } }
      bob: user(id: $bob) { posts { nodes { text } pageInfo { startCursor endCursor } } }
    }`;

    const data = await ann.run(query, { ann: ann.id, bob: bob.id });

    expect(textsOf(data.ann.one)).toEqual(['two']);
    expect(textsOf(data.ann.all)).toEqual(['two', 'one']);
    expect(data.bob.posts).toEqual({ nodes: [], pageInfo: { startCursor: null, endCursor: null } });
  });
});
