import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { upload } from '../../../test/kit/uploads.ts';
import { MODULES } from '../../modules.ts';

const NODE = `query ($id: ID!) { node(id: $id) { __typename id } }`;
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`;
const ABSENT = '01900000-0000-7000-8000-000000000000';

let app: TestApp;
let ann: Person;
let bob: Person;
let eve: Person;
/** One of each type that there is, of ann and bob. */
let ids: Record<string, string>;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
  const chatId = await createGroup(ann, bob);
  const { id: messageId } = await send(ann, chatId, 'hello');
  const { createPost } = await ann.run(
    'mutation { createPost(input: { text: "a post" }) { post { id author { profile { id } } } } }',
  );
  const { post } = createPost;
  const { addComment } = await bob.run(
    `mutation { addComment(input: { postId: "${post.id}", text: "so" }) { comment { id } } }`,
  );
  ids = {
    User: ann.id,
    Profile: post.author.profile.id,
    Post: post.id,
    Comment: addComment.comment.id,
    Chat: chatId,
    Message: messageId,
    Media: (await upload(bob)).id,
  };
});
afterAll(() => app.stop());

const typeOf = async (who: Person, id: string) =>
  (await who.run(NODE, { id })).node?.__typename ?? null;

describe('node', () => {
  it('finds one of each type that a domain says it has', async () => {
    const types = MODULES.flatMap(({ nodes = {} }) => Object.keys(nodes));
    expect(Object.keys(ids).sort()).toEqual(types.sort());

    for (const [type, id] of Object.entries(ids)) {
      expect(await bob.run(NODE, { id })).toEqual({ node: { __typename: type, id } });
    }
  });

  it('shows the fields of the type, as any other way to it', async () => {
    const { node } = await bob.run(
      `query ($id: ID!) { node(id: $id) {
        ... on Chat { name memberCount messages(last: 1) { nodes { text sender { username } } } }
      } }`,
      { id: ids['Chat'] },
    );

    expect(node).toMatchObject({
      memberCount: 2,
      messages: { nodes: [{ text: 'hello', sender: { username: ann.username } }] },
    });
  });

  it('tells a stranger nothing of a chat and its messages', async () => {
    expect(await typeOf(eve, ids['Chat'] ?? '')).toBeNull();
    expect(await typeOf(eve, ids['Message'] ?? '')).toBeNull();
    expect(await typeOf(eve, ids['Post'] ?? '')).toBe('Post');
  });

  it('is null for what never was, what is gone, and what is no id', async () => {
    const [dan] = await app.people('dan');
    const { user } = await ann.run(`{ user(id: "${dan.id}") { profile { id } } }`);
    await act(dan, 'deleteAccount', { password: dan.password });

    for (const id of [ABSENT, 'no id', dan.id, user.profile.id]) {
      expect(await typeOf(ann, id)).toBeNull();
    }
  });

  it('is for those who are signed in', async () => {
    const refused = await app.guest.fail(NODE, { id: ids['Post'] });

    expect(refused.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('nodes', () => {
  it('gives them in the order of the ids, null where there is none, by one statement for all types', async () => {
    const all = Object.values(ids);
    const asked = [all[2]!, ABSENT, all[0]!, all[2]!];
    await bob.run(NODES, { ids: all });

    const queries = await app.queriesDuring(async () => {
      const { nodes } = await bob.run(NODES, { ids: asked });
      expect(nodes.map((node: any) => node?.id ?? null)).toEqual([all[2], null, all[0], all[2]]);
    });

    expect(queries.filter((query) => query.includes('UNION ALL'))).toHaveLength(1);
    // And of both whether they are shown to whoever asks.
    expect(queries).toHaveLength(3 + 2);
  });

  it('costs by the number of ids, of which there are at most 100', async () => {
    const many = (count: number) => Array.from({ length: count }, () => ids['Post']);
    const dear = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Post { author { posts(first: 100) { nodes { author { posts(first: 10) { nodes { id } } } } } } }
    } }`;

    const refused = await bob.fail(NODES, { ids: many(101) });

    expect(refused.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'ids' }] });
    expect((await bob.fail(dear, { ids: many(100) })).extensions.code).toBe('QUERY_TOO_COMPLEX');
    await bob.run(dear, { ids: many(1) });
  });
});
