import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const NAME = `mutation ($name: String!) {
  updateProfile(input: { displayName: $name }) { profile { displayName } }
}`;
const USERS = `query ($search: String) { users(search: $search) { nodes { id } } }`;
const ROOM = `mutation ($name: String!) {
  createRoom(input: { name: $name, visibility: PUBLIC }) { chat { id name } }
}`;
const ROOMS = `query ($search: String) { rooms(search: $search) { nodes { id } } }`;
const RENAME = `mutation ($id: ID!, $name: String!) {
  updateChat(input: { chatId: $id, name: $name }) { chat { name } }
}`;
const GROUP = `mutation ($name: String!) {
  createGroup(input: { name: $name, userIds: [] }) { chat { id } }
}`;
const REGISTER = `mutation ($name: String!) {
  register(input: {
    username: "unseen", email: "unseen@confab.example", password: "a quiet harbour", displayName: $name
  }) { accessToken }
}`;

/** A name, and what it is to be found by. */
const FOUND: readonly (readonly [name: string, ...terms: string[]])[] = [
  ['Zoë Ångström'.normalize('NFC'), 'zoë'.normalize('NFD'), 'ZOE', 'Zoe Angstrom', 'Ｚｏｅ'],
  ['Renée'.normalize('NFD'), 'renée'.normalize('NFC'), 'renee'],
  ['ﬁnn', 'finn', 'FINN'],
  ['Ａｎｎ Ｈａｒｂｏｕｒ', 'ann harb', 'ann　harb'],
  ['Łukasz', 'łuk', 'lukasz', 'LUKASZ'],
  ['Weiß', 'weiss', 'WEISS', 'weiß', 'WEIẞ'],
  ['İpek Işık', 'ipek', 'İPEK', 'ipek işik', 'IPEK'],
  ['Søren Æbelø', 'soren aebelo', 'SØREN'],
  ['山田太郎', '山田', '太郎', '郎'],
  ['王伟', '伟', '王'],
  ['김철수', '철수', '철수'.normalize('NFD'), '김'],
  ['さくら ｶﾞﾙｼｱ', 'ガルシア', 'さくら'],
  ['Москва Алёна', 'москва', 'МОСКВА', 'москва алена'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς', 'Οδυσσεύς', 'οδυσσευσ'],
  ['مُحَمَّد', 'محمد', 'مُحَمَّد', 'محـمد'],
  ['שָׁלוֹם', 'שלום'],
  ['Jo\u200bse\u00adphine', 'josephine', 'jo\u200dsephine'],
  ['ﷺ'.repeat(90), 'صلى', 'ﷺ'.repeat(9)],
  ['🦊 of the North', '🦊'],
];

const UNSEEN = [
  '\u200b',
  '\u2060\u200d',
  '\u3164',
  '\u2800',
  '\u00ad\ufe0f',
  '\u202e',
  '\u0301',
  '\u{e0020}',
];

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('reader');
});
afterAll(() => app.stop());

const users = async (search: string): Promise<string[]> =>
  (await ann.run(USERS, { search })).users.nodes.map(({ id }: { id: string }) => id);
const rooms = async (search: string): Promise<string[]> =>
  (await ann.run(ROOMS, { search })).rooms.nodes.map(({ id }: { id: string }) => id);

describe('a name', () => {
  it.each(FOUND)('is found however it is written: %s', async (name, ...terms) => {
    const [person] = await app.people('x');
    await person.run(NAME, { name });
    const room = (await person.run(ROOM, { name: `The ${name} club` })).createRoom.chat;

    for (const term of terms) {
      expect({ term, found: await users(term) }).toMatchObject({
        found: expect.arrayContaining([person.id]),
      });
      expect({ term, found: await rooms(term) }).toEqual({ term, found: [room.id] });
    }
  });

  it('is kept as it was written', async () => {
    const [person] = await app.people('x');
    const name = 'Ｚoë ﬁ';

    expect((await person.run(NAME, { name })).updateProfile.profile.displayName).toBe(name);
    expect((await person.run(ROOM, { name })).createRoom.chat.name).toBe(name);
  });

  it('which is a username is found in full width', async () => {
    const [person] = await app.people('lighthouse');

    expect(await users('ＬＩＧＨＴＨＯＵＳＥ')).toEqual([person.id]);
  });

  it('that ends alike is not found in letters that have blanks between names', async () => {
    const [person] = await app.people('x');
    await person.run(NAME, { name: 'Bartholomew Quickenborne-Featherstonehaugh' });

    expect(await users('gh')).not.toContain(person.id);
  });

  it('is not looked for by what cannot be seen', async () => {
    expect(await users('\u200b')).toEqual(await users(' '));
    expect(await rooms('\u2060')).toEqual(await rooms(' '));
  });

  it('has a visible character', async () => {
    const { id } = (await ann.run(ROOM, { name: 'Seen' })).createRoom.chat;

    for (const name of UNSEEN) {
      for (const [query, path] of [
        [NAME, 'displayName'],
        [REGISTER, 'displayName'],
        [ROOM, 'name'],
        [GROUP, 'name'],
        [RENAME, 'name'],
      ] as const) {
        const { extensions } = await ann.fail(query, { id, name });
        expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
      }
    }
    for (const name of ['.', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'َم', '\u{1fae9}']) await ann.run(NAME, { name });
    await ann.run(NAME, { name: '' });
  });
});
