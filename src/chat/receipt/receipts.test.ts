import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';

const CHAT = `id unreadCount lastSeq viewerMembership { readSeq deliveredSeq }`;
const MARK_READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { ${CHAT} } } }`;
const MARK_UNREAD = `mutation ($input: MarkUnreadInput!) { markUnread(input: $input) { chat { ${CHAT} } } }`;
const MARK_DELIVERED = `mutation ($input: MarkDeliveredInput!) {
  markDelivered(input: $input) { chats { ${CHAT} } }
}`;
const STATE = `query ($id: ID!) {
  chat(id: $id) {
    ${CHAT}
    members { nodes { user { id } readSeq deliveredSeq } }
    messages(last: 100) {
      nodes { seq kind deletedAt sender { id } status readBy { nodes { id } } }
    }
  }
}`;
const READ_BY = `query ($id: ID!, $first: Int, $after: String) {
  message(id: $id) {
    status
    readBy(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  }
}`;
const CHATS = `query { chats { nodes { unreadCount } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const markRead = async (person: Person, chatId: string, seq: number) =>
  (await person.run(MARK_READ, { input: { chatId, seq } })).markRead.chat;
const markUnread = async (person: Person, chatId: string, seq: number) =>
  (await person.run(MARK_UNREAD, { input: { chatId, seq } })).markUnread.chat;
const markDelivered = async (person: Person, ...positions: { chatId: string; seq: number }[]) =>
  (await person.run(MARK_DELIVERED, { input: { positions } })).markDelivered.chats;
const state = async (person: Person, id: string) => (await person.run(STATE, { id })).chat;

describe('reading', () => {
  it('goes up, implies delivery, and never goes back', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const sent = [await send(ann, chatId, '1'), await send(ann, chatId, '2')];
    const [one = 0, two = 0] = sent.map(({ seq }) => seq);
    expect((await state(bob, chatId)).unreadCount).toBe(2);

    expect(await markRead(bob, chatId, one)).toMatchObject({
      unreadCount: 1,
      viewerMembership: { readSeq: one, deliveredSeq: one },
    });
    await markDelivered(bob, { chatId, seq: two });
    const chat = await markRead(bob, chatId, 0);

    expect(chat).toMatchObject({
      unreadCount: 1,
      viewerMembership: { readSeq: one, deliveredSeq: two },
    });
  });

  it('ends at the highest position when many devices tell theirs at once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const node = await app.node();
    const chats = [await openDirectChat(ann, bob), await createGroup(ann, bob)];
    for (const chatId of chats) {
      for (let i = 0; i < 10; i += 1) await send(ann, chatId, `${i}`);
    }
    const seqs = Array.from({ length: 20 }, (_, i) => 1 + (i % 10));

    await Promise.all(
      seqs.map((seq, i) => {
        const positions = chats.map((chatId) => ({ chatId, seq }));
        if (i % 3 === 0) positions.reverse();
        return (i % 2 ? bob : node.as(bob)).run(MARK_DELIVERED, { input: { positions } });
      }),
    );
    await Promise.all(seqs.map((seq) => markRead(bob, chats[0] ?? '', seq)));

    expect((await state(bob, chats[0] ?? '')).viewerMembership).toEqual({
      readSeq: 10,
      deliveredSeq: 10,
    });
    expect((await state(bob, chats[1] ?? '')).viewerMembership.deliveredSeq).toBe(10);
  });

  it('refuses a position that the chat has not reached, and then moves nothing', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [direct, group] = [await openDirectChat(ann, bob), await createGroup(ann, bob)];
    const { seq } = await send(ann, direct, 'hello');
    const before = await state(bob, direct);
    const good = { chatId: direct, seq };

    const refused: [string, object, string | null][] = [
      [MARK_READ, { chatId: direct, seq: seq + 1 }, 'seq'],
      [MARK_READ, { chatId: direct, seq: -1 }, 'seq'],
      [MARK_READ, { chatId: 'nonsense', seq }, 'chatId'],
      [MARK_UNREAD, { chatId: direct, seq: seq + 1 }, 'seq'],
      [MARK_UNREAD, { chatId: direct, seq: -1 }, 'seq'],
      [MARK_DELIVERED, { positions: [good, { chatId: group, seq: 999 }] }, 'positions.1.seq'],
      [MARK_DELIVERED, { positions: [good, { chatId: direct, seq: 999 }] }, 'positions.1.seq'],
      [MARK_DELIVERED, { positions: [good, { chatId: 'x', seq: 1 }] }, 'positions.1.chatId'],
      [MARK_DELIVERED, { positions: [] }, 'positions'],
      [MARK_DELIVERED, { positions: Array(101).fill(good) }, 'positions'],
    ];
    for (const [mutation, input, path] of refused) {
      const { extensions } = await bob.fail(mutation, { input });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    }

    expect(await state(bob, direct)).toEqual(before);
    expect(await markDelivered(bob, ...Array(100).fill(good))).toHaveLength(100);
  });

  it('tells a stranger that there is no such chat, and a visitor to join', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const [direct, room] = [await openDirectChat(ann, bob), await createRoom(ann)];
    const own = { chatId: await createGroup(eve), seq: 1 };
    const attempts = [
      (chatId: string) => eve.fail(MARK_READ, { input: { chatId, seq: 0 } }),
      (chatId: string) => eve.fail(MARK_UNREAD, { input: { chatId, seq: 0 } }),
      (chatId: string) =>
        eve.fail(MARK_DELIVERED, { input: { positions: [own, { chatId, seq: 0 }] } }),
    ];

    for (const attempt of attempts) {
      const unknown = await attempt(v7());
      expect(unknown.extensions.code).toBe('NOT_FOUND');
      expect(await attempt(direct)).toEqual(unknown);
      expect((await attempt(room)).extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('marking as unread', () => {
  it('is the viewer’s own: others go on seeing that they have read', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const [one, , three] = [
      await send(ann, chatId, '1'),
      await send(ann, chatId, '2'),
      await send(ann, chatId, '3'),
    ];
    await markRead(bob, chatId, three.seq);
    const seenByAnn = await state(ann, chatId);

    expect((await markUnread(bob, chatId, one.seq + 1)).unreadCount).toBe(2);
    expect(await state(ann, chatId)).toEqual(seenByAnn);
    expect((await markRead(bob, chatId, one.seq)).unreadCount).toBe(2);
    expect((await markRead(bob, chatId, three.seq)).unreadCount).toBe(0);
  });

  it('ends with the next reading from there on, and takes nothing back from what was read', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const [one, two, three] = [
      await send(ann, chatId, '1'),
      await send(ann, chatId, '2'),
      await send(ann, chatId, '3'),
    ];
    await markRead(bob, chatId, three.seq);
    await markUnread(bob, chatId, one.seq);

    expect(await markRead(bob, chatId, two.seq)).toMatchObject({
      unreadCount: 0,
      viewerMembership: { readSeq: three.seq },
    });
  });

  it('never hides what has not been read', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    await send(ann, chatId, '1');
    const { seq } = await send(ann, chatId, '2');

    expect((await markUnread(bob, chatId, seq)).unreadCount).toBe(2);
  });
});

describe('readBy and status', () => {
  it('page through the members in the order in which they joined, without the sender', async () => {
    const people = await app.people('ann', 'bob', 'cid', 'dan', 'eve');
    const [ann, bob, cid, dan, eve] = people;
    const chatId = await createGroup(ann, bob, cid, dan, eve);
    const { id, seq } = await send(bob, chatId, 'hello');
    for (const reader of [eve, ann, bob, cid]) await markRead(reader, chatId, seq);

    const first = (await ann.run(READ_BY, { id, first: 2 })).message.readBy;
    const after = first.pageInfo.endCursor;
    const second = (await ann.run(READ_BY, { id, first: 2, after })).message.readBy;

    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const joined = await app.sql(
      'SELECT user_id FROM chat_members WHERE chat_id = $1 ORDER BY joined_at, id',
      [chatId],
    );
    const readers = [...first.nodes, ...second.nodes].map((user) => user.id);
    const expected = joined
      .map(({ user_id }) => user_id)
      .filter((userId) => userId !== bob.id && userId !== dan.id);
    expect(readers).toEqual(expected);
  });

  it('leaves a note in the notebook READ, where nobody else can read', async () => {
    const [ann] = await app.people('ann');
    const { id } = await send(ann, await openDirectChat(ann, ann), 'note');

    expect((await ann.run(READ_BY, { id })).message.status).toBe('READ');
  });
});

describe('unreadCount', () => {
  it('is exact to 1,000, and 1,000 beyond', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { seq } = await send(ann, chatId, 'first');
    const fill = (count: number) =>
      app.sql(
        `WITH chat AS (UPDATE chats SET last_seq = last_seq + $3 WHERE id = $1 RETURNING last_seq)
        INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq)
        SELECT $1, last_seq - n, gen_random_uuid(), $2, 'x', now(), last_seq - n
        FROM chat, generate_series(0, $3 - 1) AS n`,
        [chatId, ann.id, count],
      );

    await fill(998);
    expect((await state(bob, chatId)).unreadCount).toBe(999);
    await fill(1);
    expect((await state(bob, chatId)).unreadCount).toBe(1_000);
    await fill(50);
    expect((await state(bob, chatId)).unreadCount).toBe(1_000);
    expect((await markRead(bob, chatId, seq + 1_000)).unreadCount).toBe(49);
  });

  it('of a page of chats is one query', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    for (let i = 0; i < 5; i += 1) await send(bob, await createGroup(bob, ann), 'hello');

    let data: any;
    const queries = await app.queriesDuring(async () => (data = await ann.run(CHATS)));

    expect(data.chats.nodes).toEqual(Array(5).fill({ unreadCount: 1 }));
    expect(queries.filter((query) => query.includes('unread_from_seq'))).toHaveLength(1);
  });
});
