import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { doJobs, jobsDone } from '../../../test/kit/jobs.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { find, indexAll, SEARCH } from '../../../test/kit/search.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let eve: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
});
afterAll(() => app.stop());

/** What holds of what was just sent holds of what is in the index. */
const STATES = [
  ['before it is indexed', () => Promise.resolve()],
  ['once it is indexed', () => indexAll(app)],
] as const;

describe.each(STATES)('a message, %s', (_state, reach) => {
  it('is found as it was edited last, and no more by what it said before', async () => {
    const chatId = await createGroup(ann, bob);
    const { id } = await send(ann, chatId, 'a heron');
    await send(bob, chatId, 'nothing of the kind');
    await reach();

    await act(ann, 'editMessage', { messageId: id, text: 'a cormorant' });

    expect(await find(bob, 'heron', { chatId })).toEqual([]);
    expect(await find(bob, 'cormorant', { chatId })).toEqual(['a cormorant']);
    await indexAll(app);
    expect(await find(bob, 'heron', { chatId })).toEqual([]);
    expect(await find(bob, 'cormorant', { chatId })).toEqual(['a cormorant']);
  });

  it('is found no more once it is deleted, and leaves no trace in the index', async () => {
    const chatId = await createGroup(ann, bob);
    const { id } = await send(ann, chatId, 'an osprey');
    await reach();

    await act(ann, 'deleteMessage', { messageId: id });

    expect(await find(bob, 'osprey', { chatId })).toEqual([]);
    await indexAll(app);
    expect(await find(bob, 'osprey', { chatId })).toEqual([]);
    expect(await signaturesOf(chatId)).toEqual([]);
  });

  it('of somebody whose account is gone is found no more, and leaves no trace in the index', async () => {
    const [gone] = await app.people('gone');
    const chatId = await createGroup(ann, gone);
    for (const text of ['a bittern', 'two bitterns']) await send(gone, chatId, text);
    await reach();

    await act(gone, 'deleteAccount', { password: gone.password });
    await doJobs(app);

    expect(await find(ann, 'bittern')).toEqual([]);
    await indexAll(app);
    expect(await signaturesOf(chatId)).toEqual([]);
  });

  it('is found by those who may read its chat, and by nobody else', async () => {
    const [ann, bob, eve, late] = await app.people('ann', 'bob', 'eve', 'late');
    const [group, direct] = [await createGroup(ann, bob), await openDirectChat(ann, bob)];
    const [room, hidden] = [await createRoom(ann), await createRoom(ann, 'PRIVATE')];
    for (const [chatId, text] of [
      [group, 'egret of a group'],
      [direct, 'egret of the two'],
      [room, 'egret of a room'],
      [hidden, 'egret of a hidden room'],
    ] as const) {
      await send(ann, chatId, text);
    }
    await reach();
    const inChat = async (person: Person, chatId: string) => {
      const { data, errors } = await person.reply(SEARCH, { query: 'egret', filter: { chatId } });
      return errors?.[0]?.extensions.code ?? data.searchMessages.edges.length;
    };
    const all = (person: Person) =>
      Promise.all([group, direct, room, hidden].map((chatId) => inChat(person, chatId)));

    expect(await all(ann)).toEqual([1, 1, 1, 1]);
    expect(await all(bob)).toEqual([1, 1, 1, 'NOT_FOUND']);
    expect(await all(eve)).toEqual(['NOT_FOUND', 'NOT_FOUND', 1, 'NOT_FOUND']);
    expect(await find(eve, 'egret')).toEqual([]);
    expect(await find(bob, 'egret')).toEqual(['egret of the two', 'egret of a group']);
    // Whoever is added later reads what was said before, and finds it.
    await act(ann, 'addMembers', { chatId: group, userIds: [late.id] });
    expect(await find(late, 'egret')).toEqual(['egret of a group']);
    await act(bob, 'leaveChat', { chatId: group });
    await act(ann, 'removeMember', { chatId: group, userId: late.id });
    expect([await find(bob, 'egret'), await find(late, 'egret')]).toEqual([
      ['egret of the two'],
      [],
    ]);
    await act(ann, 'deleteChat', { chatId: room });
    expect(await all(eve)).toEqual(Array(4).fill('NOT_FOUND'));
    await indexAll(app);
    expect(await signaturesOf(room)).toBeNull();
  });

  it('is found by what a filter says of it', async () => {
    const chatId = await createGroup(ann, bob);
    const attached = async (kind: 'IMAGE' | 'FILE', text: string) => {
      const mediaIds = [await makeMedia(app, ann, { kind })];
      await act(ann, 'sendMessage', { chatId, text, mediaIds });
    };
    await send(ann, chatId, 'plover one');
    await send(bob, chatId, 'plover two https://example.org');
    await attached('IMAGE', 'plover three');
    await attached('FILE', 'plover four');
    const [third] = await app.sql(
      `SELECT created_at FROM messages WHERE text = $1 AND chat_id = $2`,
      ['plover three', chatId],
    );
    await reach();
    const plovers = async (filter: object) =>
      (await find(ann, 'plover', { chatId, ...filter })).map((text) => text.split(' ')[1]);

    expect(await plovers({})).toEqual(['four', 'three', 'two', 'one']);
    expect(await plovers({ senderId: bob.id })).toEqual(['two']);
    expect(await plovers({ senderId: eve.id })).toEqual([]);
    expect(await plovers({ has: ['LINK'] })).toEqual(['two']);
    expect(await plovers({ has: ['IMAGE'] })).toEqual(['three']);
    expect(await plovers({ has: ['FILE', 'LINK'] })).toEqual(['four', 'two']);
    expect(await plovers({ has: ['VIDEO'] })).toEqual([]);
    expect(await plovers({ has: [] })).toHaveLength(4);
    expect(await plovers({ before: third.created_at })).toEqual(['two', 'one']);
    expect(await plovers({ after: third.created_at })).toEqual(['four']);
  });
});

describe.each(STATES)('a message that stands out, %s', (_state, reach) => {
  it('is found by its poll, its pin, and by who has saved it', async () => {
    const chatId = await createGroup(ann, bob);
    const poll = { question: 'Which?', options: ['This', 'That'] };
    await act(ann, 'sendMessage', { chatId, text: 'a curlew asks', poll });
    const { id: pinnedId } = await send(ann, chatId, 'a curlew pinned');
    const { id: savedId } = await send(ann, chatId, 'a curlew saved');
    await reach();
    await act(ann, 'pinMessage', { messageId: pinnedId });
    await act(bob, 'saveMessage', { messageId: savedId });
    const curlews = async (person: Person, filter: object) =>
      (await find(person, 'curlew', { chatId, ...filter })).map((text) => text.split(' ')[2]);

    expect(await curlews(bob, { has: ['POLL'] })).toEqual(['asks']);
    expect(await curlews(bob, { has: ['POLL', 'IMAGE'] })).toEqual(['asks']);
    expect(await curlews(bob, { pinned: true })).toEqual(['pinned']);
    expect(await curlews(bob, { pinned: false })).toEqual(['saved', 'asks']);
    expect(await curlews(bob, { saved: true })).toEqual(['saved']);
    expect(await curlews(bob, { saved: false })).toEqual(['pinned', 'asks']);
    expect(await curlews(ann, { saved: true })).toEqual([]);

    await act(ann, 'unpinMessage', { messageId: pinnedId });
    await act(bob, 'unsaveMessage', { messageId: savedId });
    expect(await curlews(bob, { pinned: true })).toEqual([]);
    expect(await curlews(bob, { saved: true })).toEqual([]);
  });
});

describe.each(STATES)('a mention, %s', (_state, reach) => {
  it('is found by whom it is of, and one of everyone by all but its author', async () => {
    const chatId = await createGroup(ann, bob);
    await send(ann, chatId, `a gull for @${bob.username}`);
    await send(ann, chatId, 'a gull for @all');
    await send(ann, chatId, 'a gull for nobody');
    await reach();
    const gulls = async (person: Person, mentionsMe: boolean | null) =>
      (await find(person, 'gull', { chatId, mentionsMe })).map((text) => text.split(' ').at(-1));

    expect(await gulls(bob, true)).toEqual(['@all', `@${bob.username}`]);
    expect(await gulls(bob, false)).toEqual(['nobody']);
    expect(await gulls(ann, true)).toEqual([]);
    expect(await gulls(ann, null)).toHaveLength(3);
  });
});

describe('what cannot be searched', () => {
  it.each([
    ['', 'REQUIRED'],
    ['  ', 'REQUIRED'],
    ['"?!"', 'REQUIRED'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['word '.repeat(20_000), 'TOO_LONG'],
  ])('is told by the name of the query: %.5s', async (query, reason) => {
    const { extensions } = await ann.fail(SEARCH, { query });

    expect(extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'query', reason }],
    });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'bm8' }, 'after'],
    [{ filter: { senderId: 'nobody' } }, 'filter.senderId'],
  ])('is told by the name of what is wrong: %j', async (variables, path) => {
    const { extensions } = await ann.fail(SEARCH, { query: 'a', ...variables });

    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])(
    'is no moment: %s bounds a search',
    async (moment) => {
      const { searchMessages } = await ann.run(SEARCH, {
        query: 'nowhere',
        filter: { before: moment, after: moment },
      });

      expect(searchMessages.edges).toEqual([]);
    },
  );

  it('is everything where search is off, and no index is kept', async () => {
    const chatId = await createGroup(ann);
    const node = await app.node({ isSearched: false, runsJobs: true });
    const viewer = node.as(ann);
    await send(viewer, chatId, 'a grebe');
    await app.sql(`UPDATE confab_jobs.job SET start_after = now() WHERE state = 'retry'`);
    await jobsDone(app);

    const { extensions, message } = await viewer.fail(SEARCH, { query: 'grebe' });

    expect([extensions.code, message]).toEqual(['FORBIDDEN', 'Search is off on this server']);
    expect(await signaturesOf(chatId)).toBeNull();
    await node.stop();
  });

  it('is nothing to guests', async () => {
    expect((await app.guest.fail(SEARCH, { query: 'a' })).extensions.code).toBe('UNAUTHENTICATED');
  });
});

/** Which blocks have anything in them; null where the chat is not indexed. */
async function signaturesOf(chatId: string): Promise<number[] | null> {
  const index = await app.sql('SELECT FROM message_indexes WHERE chat_id = $1', [chatId]);
  const blocks = await app.sql(
    `SELECT from_seq FROM message_blocks WHERE chat_id = $1 AND bit_count(signature) > 0`,
    [chatId],
  );
  return index.length === 0 && blocks.length === 0 ? null : blocks.map(({ from_seq: seq }) => seq);
}
