import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type Stream, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { until } from '../../../test/kit/until.ts';

const PERSON = 'id username profile { displayName }';
const EVENTS = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) { __typename
  ... on MessageAddedEvent { message { text sender { ${PERSON} } chat { id name lastSeq } } } } }`;
const BY_VIEWER = `subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text
  viewerCanEdit viewerCanDelete status chat { unreadCount viewerMembership { role user { id } } } } }`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const opened: Stream[] = [];
afterEach(async () => {
  opened.splice(0).forEach((stream) => stream.close());
  await until(() => app.subscriptionCount() === 0, 'all have left');
});
async function watch(person: Person, query: string, variables: object): Promise<Stream> {
  const stream = await person.watch(query, { ...variables });
  opened.push(stream);
  return stream;
}
const watchEach = async (people: readonly Person[], query: string, variables: object) => {
  const streams = [];
  for (const person of people) streams.push(await watch(person, query, variables));
  return streams;
};
const crowd = (size: number) => app.people(...Array.from({ length: size }, () => 'member'));

/** The queries of one message until all of them have it. */
async function queriesOfMessage(sender: Person, chatId: string, streams: readonly Stream[]) {
  return app.queriesDuring(async () => {
    await send(sender, chatId, 'hi');
    await Promise.all(streams.map((stream) => stream.next()));
  });
}

describe('those who ask the same', () => {
  it('are served by as many queries as one of them', async () => {
    const [owner, ...members] = await crowd(20);
    const chatId = await createGroup(owner!, ...members);
    const [first] = await watchEach([owner!], EVENTS, { chatId });
    await first!.next();
    const forOne = await queriesOfMessage(owner!, chatId, [first!]);

    const others = await watchEach(members, EVENTS, { chatId });
    await Promise.all(others.map((stream) => stream.next()));
    const forAll = await queriesOfMessage(owner!, chatId, [first!, ...others]);

    expect(forAll.length).toBeLessThanOrEqual(forOne.length);
    expect(forAll.filter((sql) => /FROM profiles|FROM "?users/.test(sql)).length).toBeLessThan(4);
  });

  it('are so wherever they resume', async () => {
    const [owner, ...members] = await crowd(10);
    const chatId = await createGroup(owner!, ...members);
    const query = EVENTS.replace('($chatId: ID!)', '($chatId: ID!, $after: Int)').replace(
      'chatEvents(chatId: $chatId)',
      'chatEvents(chatId: $chatId, after: $after)',
    );
    const streams: Stream[] = [];
    for (const [after, person] of [owner!, ...members].entries()) {
      streams.push(await watch(person, query, { chatId, after }));
    }
    await send(owner!, chatId, 'start');
    await Promise.all(
      streams.map((stream) =>
        until(async () => (await stream.next()).message?.text === 'start', 'start'),
      ),
    );

    const forTen = await queriesOfMessage(owner!, chatId, streams);

    expect(forTen.filter((sql) => /FROM profiles/.test(sql))).toHaveLength(1);
  });

  it('are served in a number of queries that does not grow, also where each sees their own', async () => {
    const people = await crowd(30);
    const [owner, ...members] = people;
    const chatId = await createGroup(owner!, ...members);
    const few = await watchEach(people.slice(0, 3), BY_VIEWER, { chatId });
    await queriesOfMessage(owner!, chatId, few);
    const forFew = await queriesOfMessage(owner!, chatId, few);

    const many = [...few, ...(await watchEach(people.slice(3), BY_VIEWER, { chatId }))];
    const forMany = await queriesOfMessage(owner!, chatId, many);

    expect(forMany.length).toBeLessThanOrEqual(forFew.length + 1);
  });
});

describe('what depends on who reads it', () => {
  it('is each reader’s own, on every device', async () => {
    const people = await crowd(5);
    const [owner, sender, ...others] = people;
    const chatId = await createGroup(owner!, sender!, ...others);
    const streams = await watchEach([...people, sender!], BY_VIEWER, { chatId });

    for (const text of ['one', 'two']) {
      await send(sender!, chatId, text);
      const seen = await Promise.all(streams.map((stream) => stream.next()));

      expect(seen.map((message) => message.text)).toEqual(Array(6).fill(text));
      expect(seen.map(({ viewerCanEdit }) => viewerCanEdit)).toEqual([
        false,
        true,
        false,
        false,
        false,
        true,
      ]);
      expect(seen.map(({ viewerCanDelete }) => viewerCanDelete)).toEqual([
        true,
        true,
        false,
        false,
        false,
        true,
      ]);
      const unread = text === 'one' ? 1 : 2;
      expect(seen.map(({ chat }) => chat.unreadCount)).toEqual([
        unread,
        0,
        unread,
        unread,
        unread,
        0,
      ]);
      expect(seen.map(({ chat }) => chat.viewerMembership.user.id)).toEqual(
        [...people, sender!].map(({ id }) => id),
      );
      expect(seen[0].chat.viewerMembership.role).toBe('OWNER');
    }
  });

  it('is nothing of a member’s to a visitor', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const [hers, visited] = await watchEach([ann, eve], BY_VIEWER, { chatId });

    await send(ann, chatId, 'hi');

    expect(await hers!.next()).toMatchObject({
      viewerCanEdit: true,
      chat: { viewerMembership: { role: 'OWNER' } },
    });
    expect(await visited!.next()).toMatchObject({
      viewerCanEdit: false,
      chat: { viewerMembership: null, unreadCount: 0 },
    });
  });

  it('stays so for a selection in a fragment, and behind a directive', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const query = `subscription ($chatId: ID!, $own: Boolean!) { ...S }
      fragment S on Subscription { messageAdded(chatId: $chatId) {
        text ...M @include(if: $own) ...N @include(if: $own) ...N
      } }
      fragment M on Message { viewerCanEdit } fragment N on Message { kind }`;
    const [hers, his] = await watchEach([ann, bob], query, { chatId, own: true });
    const without = await watch(bob, query, { chatId, own: false });

    for (const text of ['one', 'two', 'three', 'four']) {
      await send(ann, chatId, text);

      expect(await hers!.next()).toEqual({ text, kind: 'TEXT', viewerCanEdit: true });
      expect(await his!.next()).toEqual({ text, kind: 'TEXT', viewerCanEdit: false });
      expect(await without.next()).toEqual({ text, kind: 'TEXT' });
    }
  });
});

describe('those who ask for something else', () => {
  it.each([
    [
      'another field',
      'messageAdded(chatId: $chatId) { text }',
      'messageAdded(chatId: $chatId) { kind }',
    ],
    [
      'another name',
      'messageAdded(chatId: $chatId) { text }',
      'messageAdded(chatId: $chatId) { body: text }',
    ],
    [
      'more of the same field, selected twice',
      'messageAdded(chatId: $chatId) { text }',
      'messageAdded(chatId: $chatId) { text } messageAdded(chatId: $chatId) { kind }',
    ],
  ])('get that: %s', async (_what, one, other) => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const [first, second] = [
      await watch(ann, `subscription ($chatId: ID!) { ${one} }`, { chatId }),
      await watch(ann, `subscription ($chatId: ID!) { ${other} }`, { chatId }),
    ];

    await send(ann, chatId, 'hi');

    const fields = [...other.matchAll(/\{ (\w+)/g)].map(([, field]) => field);
    expect(await first.next()).toEqual({ text: 'hi' });
    expect(Object.keys(await second.next())).toEqual(fields);
  });

  it('get it for another value of a variable, its default or null', async () => {
    const [ann] = await app.people('ann');
    const post = await ann.run('mutation { createPost(input: { text: "a" }) { post { id } } }');
    const postId = post.createPost.post.id;
    const query = (first: string) => `subscription ($postId: ID!, $first: Int${first}) {
      commentAdded(postId: $postId) { post { comments(first: $first) { nodes { text } } } }
    }`;
    for (let count = 0; count < 25; count++) await act(ann, 'addComment', { postId, text: 'c' });
    const streams = [
      await watch(ann, query(' = 2'), { postId }),
      await watch(ann, query(' = 3'), { postId }),
      await watch(ann, query(' = 3'), { postId, first: null }),
      await watch(ann, query(' = 3'), { postId, first: 4 }),
    ];

    await act(ann, 'addComment', { postId, text: 'last' });

    const seen = await Promise.all(streams.map((stream) => stream.next()));
    expect(seen.map(({ post }) => post.comments.nodes.length)).toEqual([2, 3, 20, 4]);
  });
});
