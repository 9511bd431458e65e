import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const USERS = `query ($search: String, $first: Int, $after: String) {
  users(search: $search, first: $first, after: $after) {
    nodes { id username } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const RENAME = `mutation ($username: String!) {
  changeUsername(input: { username: $username }) { account { id } }
}`;
const NAME = `mutation ($displayName: String!) {
  updateProfile(input: { displayName: $displayName }) { profile { id } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const usernames = async (reader: Person, variables: Record<string, unknown>): Promise<string[]> =>
  (await reader.run(USERS, variables)).users.nodes.map((user: any) => user.username);

async function someoneCalled(username: string, displayName = ''): Promise<Person> {
  const [person] = await app.people('x');
  await person.run(RENAME, { username });
  // The name it was registered with was never theirs: the free change is still to come.
  await app.sql('UPDATE accounts SET username_changed_at = NULL WHERE user_id = $1', [person.id]);
  await person.run(NAME, { displayName });
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

describe('searching users', () => {
  it('gives the very name first, then what begins with it, then what resembles it', async () => {
    const [reader] = await app.people('seeker');
    await someoneCalled('Quentin_of_York');
    await someoneCalled('quent');
    await someoneCalled('quentin');
    await someoneCalled('other_1', 'Quentin the Second');
    await someoneCalled('kwentin');

    const found = await usernames(reader, { search: ' QUENTIN ' });

    expect(found).toEqual(['quentin', 'Quentin_of_York', 'other_1', 'quent', 'kwentin']);
    expect(await everyPage(reader, { search: 'quentin', first: 1 })).toEqual(found);
    expect(await everyPage(reader, { search: 'quentin', first: 2 })).toEqual(found);
  });

  it('leaves the viewer out', async () => {
    const narcissus = await someoneCalled('narcissus');
    const echo = await someoneCalled('echo_of_narcissus');

    expect(await usernames(narcissus, { search: 'narcissus' })).toEqual(['echo_of_narcissus']);
    expect(await usernames(echo, { search: 'narcissus' })).toEqual(['narcissus']);
  });

  it('takes wildcards literally', async () => {
    const [reader] = await app.people('seeker');
    await someoneCalled('wild_card');
    await someoneCalled('wildxcard');
    await someoneCalled('percents', '%off');
    await someoneCalled('slashes', '\\o/');

    expect((await usernames(reader, { search: 'wild_c' }))[0]).toBe('wild_card');
    expect(await usernames(reader, { search: '%' })).toEqual(['percents']);
    expect(await usernames(reader, { search: '\\' })).toEqual(['slashes']);
    expect(await usernames(reader, { search: '_' })).not.toContain('wild_card');
    expect(await usernames(reader, { search: "'; DROP TABLE users; --" })).toEqual([]);
  });

  it('finds names in every script, by their beginning and by one character', async () => {
    const [reader] = await app.people('seeker');
    await someoneCalled('zoe_1', 'ZOË Ångström');
    await someoneCalled('wang_1', '王伟');
    await someoneCalled('fox_1', '🦊 of the North');

    expect(await usernames(reader, { search: 'zoë' })).toContain('zoe_1');
    expect(await usernames(reader, { search: '王' })).toEqual(['wang_1']);
    expect(await usernames(reader, { search: '🦊' })).toEqual(['fox_1']);
  });

  it('shows a new name at once', async () => {
    const [reader] = await app.people('seeker');
    const person = await someoneCalled('before_name');

    await person.run(RENAME, { username: 'afterwards' });

    expect(await usernames(reader, { search: 'afterwards' })).toEqual(['afterwards']);
    expect(await usernames(reader, { search: 'before_name' })).toEqual([]);
  });

  it('takes a blank for no search, and at most 100 characters', async () => {
    const [reader] = await app.people('seeker');

    expect(await usernames(reader, { search: ' ', first: 5 })).toEqual(
      await usernames(reader, { first: 5 }),
    );
    expect(await usernames(reader, { search: '👨‍👩‍👧'.repeat(20) })).toEqual([]);
    for (const search of ['x'.repeat(101), 'a\0b', '\ud800']) {
      const { extensions } = await reader.fail(USERS, { search });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'search' }] });
    }
  });
});
