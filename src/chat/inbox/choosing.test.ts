import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import type { Variables } from '../../../test/kit/person.ts';

const CHATS = `query ($first: Int, $after: String, $filter: ChatFilter, $ids: [ID!]) {
  chats(first: $first, after: $after, filter: $filter, ids: $ids) {
    nodes { id unreadCount }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const FULL = `query ($filter: ChatFilter, $ids: [ID!]) { chats(filter: $filter, ids: $ids) { nodes {
  name memberCount unreadCount lastMessage { text sender { username } } peer { username }
} } }`;
const ABSENT = '01900000-0000-7000-8000-000000000000';

let app: TestApp;
let ann: Person;
let bob: Person;
/** Of ann and bob, the last one the most recently active. */
let direct: string;
let group: string;
let room: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function begin(): Promise<void> {
  [ann, bob] = await app.people('ann', 'bob');
  direct = await openDirectChat(ann, bob);
  await send(bob, direct, 'hello');
  group = await createGroup(ann, bob);
  room = await createRoom(ann);
}

async function list(person: Person, args: Variables = {}) {
  const { chats } = await person.run(CHATS, args);
  return { ...chats, ids: chats.nodes.map(({ id }: { id: string }) => id) };
}

async function expectRefusal(args: Variables, path: string): Promise<void> {
  const { extensions } = await ann.fail(CHATS, args);
  expect([args, extensions]).toMatchObject([args, { code: 'BAD_USER_INPUT', fields: [{ path }] }]);
}

describe('the list of chats of a kind', () => {
  beforeAll(begin);

  it.each([
    ['DIRECT', () => [direct]],
    [['GROUP'], () => [group]],
    [['ROOM', 'DIRECT'], () => [room, direct]],
    [[], () => []],
    [null, () => [room, group, direct]],
  ] as const)('has for %j those alone', async (kind, expected) => {
    expect((await list(ann, { filter: { kind } })).ids).toEqual(expected());
  });

  it('goes page by page without a gap or a repeat', async () => {
    const others: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      others.unshift(await createGroup(ann, bob));
      await createRoom(ann);
    }

    const found: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { ids, pageInfo } = await list(ann, { filter: { kind: 'GROUP' }, first: 2, after });
      found.push(...ids);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }

    expect(found).toEqual([...others, group]);
  });

  it('is refused for a kind that there is not, naming it', () =>
    expectRefusal({ filter: { kind: ['DIRECT', 'PAIR'] } }, 'kind.1'));
});

describe('the list of chats with something unread', () => {
  beforeEach(begin);
  const unread = (person: Person, more: Variables = {}) =>
    list(person, { filter: { unread: true, ...more } });

  it('has those whose count is above 0, and with false the others', async () => {
    expect((await unread(ann)).ids).toEqual([direct]);
    expect((await list(ann, { filter: { unread: false } })).ids).toEqual([room, group]);

    const { seq } = await send(bob, group, 'hello, all');
    await send(ann, room, 'to myself');

    expect((await unread(ann)).ids).toEqual([group, direct]);
    await act(ann, 'markRead', { chatId: group, seq });
    expect((await unread(ann)).ids).toEqual([direct]);
    await act(ann, 'markUnread', { chatId: group, seq });
    expect((await unread(ann)).nodes).toEqual([
      { id: group, unreadCount: 1 },
      { id: direct, unreadCount: 1 },
    ]);
  });

  it('lacks a chat whose only unread message was deleted', async () => {
    const { id } = await send(bob, group, 'a slip');
    expect((await unread(ann)).ids).toContain(group);

    await act(bob, 'deleteMessage', { messageId: id });

    expect((await unread(ann)).ids).not.toContain(group);
  });

  it('can be of a kind as well: both have to hold', async () => {
    await send(bob, group, 'hello, all');

    expect((await unread(ann, { kind: ['GROUP', 'ROOM'] })).ids).toEqual([group]);
    expect((await unread(bob, { kind: ['DIRECT'] })).ids).toEqual([]);
  });

  it('is the whole list while its filter holds nothing', async () => {
    for (const filter of [null, {}, { kind: null, unread: null }]) {
      expect((await list(ann, { filter })).ids).toEqual([room, group, direct]);
    }
  });
});

describe('chats by their ids', () => {
  beforeAll(begin);

  it('come in the order of the ids, each once, on one page', async () => {
    const { ids, edges, pageInfo } = await list(ann, { ids: [direct, room, direct, group] });

    expect(ids).toEqual([direct, room, group]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[2].cursor,
    });
    expect((await list(ann, { ids: [] })).ids).toEqual([]);
  });

  it('lack whatever the viewer is not in, as if it did not exist', async () => {
    const [eve] = await app.people('eve');
    const gone = await createGroup(ann, bob);
    const left = await createGroup(bob, ann);
    await act(ann, 'deleteChat', { chatId: gone });
    await act(ann, 'leaveChat', { chatId: left });
    const asked = [ABSENT, 'no id', gone, left, bob.id, await createRoom(bob), group];

    expect((await list(ann, { ids: asked })).ids).toEqual([group]);
    expect((await list(eve, { ids: [direct, group, room] })).ids).toEqual([]);
  });

  it('have an empty direct chat for both, who were told of it', async () => {
    const [cid] = await app.people('cid');
    const empty = await openDirectChat(ann, cid);

    expect((await list(cid)).ids).toEqual([]);
    expect((await list(cid, { ids: [empty] })).ids).toEqual([empty]);
  });

  it('are refused together with what pages or filters, naming it, and beyond a hundred', async () => {
    const ids = [group];
    await expectRefusal({ ids, first: 1 }, 'first');
    await expectRefusal({ ids, after: (await list(ann)).pageInfo.startCursor }, 'after');
    await expectRefusal({ ids, filter: {} }, 'filter');
    await expectRefusal({ ids: Array.from({ length: 101 }, () => group) }, 'ids');

    const hundred = Array.from({ length: 99 }, () => v7());
    expect((await list(ann, { ids: [...hundred, group] })).ids).toEqual([group]);
  });

  it('are for those who are signed in', async () => {
    for (const args of [{ ids: [group] }, { filter: { unread: true } }]) {
      expect((await app.guest.fail(CHATS, args)).extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});

it('chats that are chosen are one statement, with last messages, peers and what is unread', async () => {
  await begin();
  for (const id of [group, room]) await send(ann, id, 'hello');
  for (const args of [
    { ids: [direct, group, room] },
    { filter: { unread: true, kind: 'DIRECT' } },
  ]) {
    const texts = await app.queriesDuring(() => ann.run(FULL, args));

    expect(texts).toHaveLength(1);
  }
});
