import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const USER = 'query ($id: ID!) { user(id: $id) { id username } }';
const BY_USERNAME = 'query ($username: String!) { userByUsername(username: $username) { id } }';
const USERS = `query ($search: String, $first: Int, $after: String) {
  users(search: $search, first: $first, after: $after) {
    nodes { id username } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const PROFILES = `query ($first: Int) {
  users(search: "many", first: $first) {
    nodes { username profile { displayName user { username } } }
  }
}`;
const POSTS = `query ($first: Int) {
  users(search: "many", first: $first) {
    nodes { posts(first: 2) { nodes { text author { username } } } }
  }
}`;
const CREATE_POST = 'mutation { createPost(input: { text: "Hello" }) { post { id } } }';
const RENAME = `mutation ($username: String!) {
  changeUsername(input: { username: $username }) { account { id } }
}`;
const DELETE_ACCOUNT = `mutation ($password: String!) {
  deleteAccount(input: { password: $password }) { deletedUserId }
}`;
const ABSENT = '01900000-0000-7000-8000-000000000000';
/** Whether the session is still good is asked now and then, beside what a page reads. */
const isOurs = (text: string) =>
  /\b(users|profiles|posts|comments)\b/.test(text) && !text.includes('sessions');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const usernames = async (reader: Person, variables: Record<string, unknown>): Promise<string[]> =>
  (await reader.run(USERS, variables)).users.nodes.map((user: any) => user.username);

async function someoneCalled(username: string): Promise<Person> {
  const [person] = await app.people('x');
  await person.run(RENAME, { username });
  // The name it was registered with was never theirs: the free change is still to come.
  await app.sql('UPDATE accounts SET username_changed_at = NULL WHERE user_id = $1', [person.id]);
  return Object.assign(person, { username });
}

async function everyPage(reader: Person, variables: Record<string, unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { users }: any = await reader.run(USERS, { ...variables, after });
    seen.push(...users.nodes.map((user: any) => user.username));
    if (!users.pageInfo.hasNextPage) return seen;
    after = users.pageInfo.endCursor;
  }
}

describe('a user', () => {
  it('is found by id, and by username in any case', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    const { user } = await ann.run(USER, { id: bob.id });
    const { userByUsername } = await ann.run(BY_USERNAME, { username: bob.username.toUpperCase() });

    expect(user).toEqual({ id: bob.id, username: bob.username });
    expect(userByUsername).toEqual({ id: bob.id });
  });

  it('is null for ids and names that nobody bears, however malformed', async () => {
    const [ann] = await app.people('ann');

    for (const id of [ABSENT, 'x', '', '\0', ann.id.toUpperCase()]) {
      expect(await ann.run(USER, { id })).toEqual({ user: null });
    }
    for (const username of ['nobody', '', '%', '\0', 'ann\n', 'ä'.repeat(9_000)]) {
      expect(await ann.run(BY_USERNAME, { username })).toEqual({ userByUsername: null });
    }
  });

  it('is null, and in no list, once the account is deleted', async () => {
    const [ann, bob] = await app.people('ann', 'goner');
    await bob.run(DELETE_ACCOUNT, { password: bob.password });

    const { user } = await ann.run(USER, { id: bob.id });
    const { userByUsername } = await ann.run(BY_USERNAME, { username: bob.username });

    expect([user, userByUsername]).toEqual([null, null]);
    expect(await everyPage(ann, { first: 100 })).not.toContain(bob.username);
    expect(await usernames(ann, { search: bob.username })).not.toContain(bob.username);
  });

  it('is told to nobody who is not signed in', async () => {
    const [ann] = await app.people('ann');

    expect((await app.guest.fail(USER, { id: ann.id })).extensions.code).toBe('UNAUTHENTICATED');
    expect((await app.guest.fail(USERS)).extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the list of users', () => {
  it('holds everyone but the viewer, by username without regard to case', async () => {
    const reader = await someoneCalled('order_reader');
    await Promise.all(
      ['Zed_1', 'abe_1', 'ABE_2', 'zed_0', '_under'].map((name) => someoneCalled(name)),
    );

    const all = await everyPage(reader, { first: 3 });

    const mine = all.filter((name) => /^(_under|abe_\d|zed_\d)$/i.test(name));
    expect(mine).toEqual(['_under', 'abe_1', 'ABE_2', 'zed_0', 'Zed_1']);
    expect(all).not.toContain('order_reader');
    expect(new Set(all).size).toBe(all.length);
  });

  it('goes on where a page ended, whoever comes and goes between two pages', async () => {
    const reader = await someoneCalled('stable_reader');
    const [first, second, third] = await Promise.all(
      ['stable_1', 'stable_3', 'stable_5'].map((name) => someoneCalled(name)),
    );
    const page = await reader.run(USERS, { search: 'stable_', first: 2 });

    await someoneCalled('stable_0');
    await second!.run(DELETE_ACCOUNT, { password: second!.password });
    await first!.run(RENAME, { username: 'stable_9' });
    const next = await reader.run(USERS, {
      search: 'stable_',
      first: 1,
      after: page.users.pageInfo.endCursor,
    });

    expect(page.users.nodes.map((user: any) => user.username)).toEqual(['stable_1', 'stable_3']);
    expect(next.users.nodes).toEqual([{ id: third!.id, username: 'stable_5' }]);
    expect(next.users.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('refuses pages out of range and cursors that are not its own', async () => {
    const [ann] = await app.people('ann');
    await app.people('ben');
    const { users } = await ann.run(USERS, { search: 'ben', first: 1 });

    for (const first of [0, -1, 101]) {
      const { extensions } = await ann.fail(USERS, { first });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'first' }] });
    }
    for (const after of ['x', '💥', users.pageInfo.endCursor]) {
      const { extensions } = await ann.fail(USERS, { after });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
    }
  });

  it('takes as many statements for 20 as for 2, with profiles and posts', async () => {
    const [reader] = await app.people('seeker');
    const people = await app.people(...Array.from({ length: 20 }, () => 'many'));
    await Promise.all(people.map((person) => person.run(CREATE_POST)));

    const countFor = async (query: string, first: number) => {
      const texts = await app.queriesDuring(() => reader.run(query, { first }));
      return texts.filter(isOurs).length;
    };

    expect(await countFor(PROFILES, 2)).toBe(2);
    expect(await countFor(PROFILES, 20)).toBe(2);
    expect(await countFor(POSTS, 2)).toBe(2);
    expect(await countFor(POSTS, 20)).toBe(2);
  });
});
