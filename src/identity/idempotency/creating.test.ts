import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';
import type { Caller } from '../../../test/kit/person.ts';

const KINDS = {
  createPost: { thing: 'post', key: 'clientPostId' },
  addComment: { thing: 'comment', key: 'clientCommentId' },
  createGroup: { thing: 'chat', key: 'clientChatId' },
  createRoom: { thing: 'chat', key: 'clientChatId' },
} as const;
type Mutation = keyof typeof KINDS;
const MUTATIONS = Object.keys(KINDS) as Mutation[];
const CONFLICT = (mutation: Mutation) => ({
  code: 'CONFLICT',
  fields: [{ path: KINDS[mutation].key, message: expect.any(String), reason: 'OTHER' }],
});
const POST_ADDED = 'subscription { postAdded { id } }';

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
beforeAll(async () => {
  app = await startApp();
  node = await app.node();
});
afterAll(() => app.stop());

const documentOf = (mutation: Mutation) =>
  `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ${KINDS[mutation].thing} { id } }
  }`;
const create = async (caller: Caller, mutation: Mutation, input: object): Promise<string> =>
  (await caller.run(documentOf(mutation), { input }))[mutation][KINDS[mutation].thing].id;
const refuse = async (caller: Caller, mutation: Mutation, input: object) =>
  (await caller.fail(documentOf(mutation), { input })).extensions;

/** What ann asks for with each mutation, under a key or under none. */
async function inputsOf(ann: Person, bob: Person) {
  const postId = await create(bob, 'createPost', { text: 'by bob' });
  const inputs: Record<Mutation, (text: string, key?: string | null) => object> = {
    createPost: (text, key) => ({ text, clientPostId: key }),
    addComment: (text, key) => ({ postId, text, clientCommentId: key }),
    createGroup: (name, key) => ({ name, userIds: [bob.id, ann.id], clientChatId: key }),
    createRoom: (name, key) => ({ name, visibility: 'PUBLIC', clientChatId: key }),
  };
  return { postId, inputs };
}
const countOf = async (person: Person): Promise<number> => {
  const [row] = await app.sql(
    `SELECT (SELECT count(*) FROM posts WHERE author_id = $1)::int
       + (SELECT count(*) FROM comments WHERE author_id = $1)::int
       + (SELECT count(*) FROM chats WHERE created_by_id = $1)::int AS count`,
    [person.id],
  );
  return row.count;
};
const keysOf = ({ id }: Person) =>
  app.sql('SELECT key FROM idempotency_keys WHERE user_id = $1', [id]);

describe.each(MUTATIONS)('%s', (mutation) => {
  it('asked for twenty times at once under one key, on two nodes, makes one', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const input = (await inputsOf(ann, bob)).inputs[mutation]('once', 'key');
    const other = node.as(ann);

    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, i) => create(i % 2 ? ann : other, mutation, input)),
    );

    expect(new Set(ids).size).toBe(1);
    expect(await countOf(ann)).toBe(1);
  });

  it('gives the first one again, and CONFLICT for something else under its key', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const input = (await inputsOf(ann, bob)).inputs[mutation];
    const first = await create(ann, mutation, input('text', 'key'));

    const again = await create(ann, mutation, input(' text ', 'key'));
    const refused = await refuse(ann, mutation, input('other text', 'key'));

    expect(again).toBe(first);
    expect(refused).toMatchObject(CONFLICT(mutation));
    expect(await create(ann, mutation, input('text', 'other key'))).not.toBe(first);
    expect(await create(bob, mutation, input('text', 'key'))).not.toBe(first);
  });
});

describe('a key', () => {
  it('may be left out: then all is made, with no more statements than it takes', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs } = await inputsOf(ann, bob);

    const queries = await app.queriesDuring(async () => {
      for (const mutation of MUTATIONS) await create(ann, mutation, inputs[mutation]('text'));
      for (const mutation of MUTATIONS) await create(ann, mutation, inputs[mutation]('text', null));
    });

    expect(await countOf(ann)).toBe(2 * MUTATIONS.length);
    expect(queries.filter((query) => query.includes('idempotency_keys'))).toEqual([]);
    // Posts and comments are one statement each.
    expect(queries.filter((query) => /^begin/i.test(query))).toHaveLength(4);
  });

  it('has 1 to 64 characters', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs } = await inputsOf(ann, bob);

    for (const [i, mutation] of MUTATIONS.entries()) {
      await create(ann, mutation, inputs[mutation]('text', `${i}${'🔑'.repeat(63)}`));
      for (const key of ['', 'x'.repeat(65), 'a\0b']) {
        const refused = await refuse(ann, mutation, inputs[mutation]('text', key));
        const fields = [{ path: KINDS[mutation].key }];
        expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', fields });
      }
    }

    expect(await countOf(ann)).toBe(MUTATIONS.length);
  });

  it('is told from the same one of another kind, but groups and rooms have their keys together', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs } = await inputsOf(ann, bob);

    for (const mutation of ['createPost', 'addComment', 'createGroup'] as const) {
      await create(ann, mutation, inputs[mutation]('text', 'key'));
    }

    const refused = await refuse(ann, 'createRoom', inputs.createRoom('text', 'key'));
    expect(refused).toMatchObject(CONFLICT('createRoom'));
    expect(await countOf(ann)).toBe(3);
  });

  it('is refused when what it made is gone, or can no longer be read', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs, postId } = await inputsOf(ann, bob);
    const id = async (mutation: Mutation) =>
      create(ann, mutation, inputs[mutation]('text', `${mutation} key`));
    await act(ann, 'deletePost', { postId: await id('createPost') });
    await id('addComment');
    await act(bob, 'deletePost', { postId });
    const groupId = await id('createGroup');
    await act(ann, 'setMemberRole', { chatId: groupId, userId: bob.id, role: 'OWNER' });
    await act(ann, 'leaveChat', { chatId: groupId });
    await act(ann, 'deleteChat', { chatId: await id('createRoom') });

    const refused = await Promise.all(
      MUTATIONS.map((mutation) =>
        refuse(ann, mutation, inputs[mutation]('text', `${mutation} key`)),
      ),
    );

    expect(refused).toMatchObject(MUTATIONS.map(CONFLICT));
  });

  it('still finds what was changed since', async () => {
    const [ann] = await app.people('ann');
    const input = { text: 'first', clientPostId: 'key' };
    const postId = await create(ann, 'createPost', input);
    await act(ann, 'editPost', { postId, text: 'changed' });

    const again = await create(ann, 'createPost', input);

    expect(again).toBe(postId);
  });

  it('is free again when nothing was made', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs, postId } = await inputsOf(ann, bob);
    const ABSENT = '01900000-0000-7000-8000-000000000000';
    const absent = { postId: ABSENT, text: 'text', clientCommentId: 'key' };
    const nobody = { name: 'text', userIds: [ABSENT], clientChatId: 'key' };

    const comment = await refuse(ann, 'addComment', absent);
    const group = await refuse(ann, 'createGroup', nobody);

    expect([comment.code, group.code]).toEqual(['NOT_FOUND', 'BAD_USER_INPUT']);
    await create(ann, 'addComment', { ...absent, postId });
    await create(ann, 'createGroup', inputs.createGroup('text', 'key'));
  });

  it('has what it makes told once', async () => {
    const [ann] = await app.people('ann');
    const posts = await ann.watch(POST_ADDED);
    const input = { text: 'once', clientPostId: 'key' };

    const first = await create(ann, 'createPost', input);
    await create(ann, 'createPost', input);
    const last = await create(ann, 'createPost', { text: 'afterwards' });

    expect([await posts.next(), await posts.next()]).toMatchObject([{ id: first }, { id: last }]);
  });

  it('goes with the account that it belongs to', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { inputs } = await inputsOf(ann, bob);
    for (const mutation of MUTATIONS) {
      await create(ann, mutation, inputs[mutation]('1234', `${mutation} key`));
    }
    const kept = await keysOf(ann);
    await create(bob, 'createPost', { text: 'by bob', clientPostId: 'key' });

    await act(ann, 'deleteAccount', { password: ann.password });
    await doJobs(app);

    expect(kept).toHaveLength(4);
    expect(await keysOf(ann)).toEqual([]);
    expect(await keysOf(bob)).toEqual([{ key: 'key' }]);
  });
});
