import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startApp,
  type Caller,
  type Person,
  type Stream,
  type TestApp,
} from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { until } from '../../../test/kit/until.ts';
import { promised } from '../../../test/kit/scale.ts';

const NO_CHAT = '01890000-0000-7000-8000-000000000000';
const ENDS_WITHIN_MS = promised(1_000);
const STREAMS = {
  messageAdded: 'messageAdded(chatId: $chatId) { text }',
  messageEdited: 'messageEdited(chatId: $chatId) { text editedAt }',
  messageDeleted: 'messageDeleted(chatId: $chatId) { text deletedAt }',
  typing: 'typing(chatId: $chatId) { chatId typing user { username } expiresAt at }',
  chatEvents: 'chatEvents(chatId: $chatId) { __typename seq chat { id name } }',
};
const CHAT_STREAMS = Object.keys(STREAMS) as (keyof typeof STREAMS)[];

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const watch = (caller: Caller, stream: keyof typeof STREAMS, chatId: string): Promise<Stream> =>
  caller.watch(`subscription ($chatId: ID!) { ${STREAMS[stream]} }`, { chatId });
/** One after the other, so that each is live. */
async function watchAll(caller: Caller, chatId: string, names = CHAT_STREAMS): Promise<Stream[]> {
  const streams = [];
  for (const name of names) streams.push(await watch(caller, name, chatId));
  return streams;
}
/** What ended a stream: the code of an error, or null when it was completed. */
const endOf = (stream: Stream): Promise<string | null> =>
  stream.end().then(
    () => null,
    (errors) => errors[0].extensions.code,
  );

describe('the streams of a chat', () => {
  it('tell of what is sent, edited and deleted, each of its own', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const [added, edited, deleted, typing] = await watchAll(bob, chatId);

    await act(ann, 'setTyping', { chatId, typing: true });
    expect(await typing!.next()).toMatchObject({ typing: true, user: { username: ann.username } });
    const { id: messageId } = await send(ann, chatId, 'hi');
    await act(ann, 'editMessage', { messageId, text: 'hello' });
    await act(ann, 'deleteMessage', { messageId });

    expect(await added!.next()).toHaveProperty('text');
    expect(await edited!.next()).toHaveProperty('editedAt', expect.any(String));
    expect(await deleted!.next()).toEqual({ text: null, deletedAt: expect.any(String) });
    expect(await typing!.next()).toMatchObject({ typing: false, expiresAt: null });
    await send(bob, chatId, 'end');
    expect(await added!.next()).toEqual({ text: 'end' });
    for (const stream of [added!, edited!, deleted!, typing!]) expect(stream.pending()).toEqual([]);
  });

  it('show somebody who types how long that lasts, and nobody that they type themselves', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const [hers, his] = [await watch(ann, 'typing', chatId), await watch(bob, 'typing', chatId)];

    await act(ann, 'setTyping', { chatId, typing: true });
    const { at, expiresAt } = await his.next();
    await act(ann, 'setTyping', { chatId, typing: false });

    expect(Date.parse(expiresAt) - Date.parse(at)).toBe(6_000);
    expect(await his.next()).toMatchObject({ typing: false });
    expect(hers.pending()).toEqual([]);
  });

  it.each(CHAT_STREAMS)('tell strangers that there is no such chat: %s', async (stream) => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createGroup(ann);

    const ends = await Promise.all(
      [chatId, NO_CHAT, 'x', chatId.toUpperCase()].map(async (id) =>
        endOf(await watch(eve, stream, id)),
      ),
    );

    expect(ends).toEqual(Array(4).fill('NOT_FOUND'));
  });

  it('are for every visitor of a public room, but for who types: that is for members', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);

    const [added, , , typing, events] = await watchAll(eve, chatId);
    await act(ann, 'setTyping', { chatId, typing: true });
    await send(ann, chatId, 'hi');

    expect(await endOf(typing!)).toBe('NOT_FOUND');
    expect(await added!.next()).toEqual({ text: 'hi' });
    expect((await events!.take(2)).map(({ __typename }) => __typename)).toEqual([
      'ReadyEvent',
      'MessageAddedEvent',
    ]);
  });
});

describe('whoever may see no more', () => {
  async function endsWithin(streams: Stream[], ms: number): Promise<(string | null)[]> {
    const startedAt = Date.now();
    const ends = await Promise.all(streams.map(endOf));
    expect(Date.now() - startedAt).toBeLessThan(ms);
    return ends;
  }
  /** All that a stream of events still brought. */
  const last = (stream: Stream) => stream.pending().at(-1);

  it.each([
    ['leaves', (_ann: Person, bob: Person, chatId: string) => act(bob, 'leaveChat', { chatId })],
    [
      'is removed',
      (ann: Person, bob: Person, chatId: string) =>
        act(ann, 'removeMember', { chatId, userId: bob.id }),
    ],
  ])('is told so, and nothing after it: one who %s', async (_how, end) => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const streams = await watchAll(bob, chatId);
    const before = app.subscriptionCount();

    await end(ann, bob, chatId);
    await send(ann, chatId, 'unheard');

    const [errors, completed] = [Array(4).fill('NOT_FOUND'), null];
    expect(await endsWithin(streams, ENDS_WITHIN_MS)).toEqual([...errors, completed]);
    expect(last(streams[4]!)).toMatchObject({ __typename: 'MemberLeftEvent', chat: null });
    expect(streams.slice(0, 4).flatMap((stream) => stream.pending())).toEqual([]);
    await until(() => app.subscriptionCount() === before - 5, 'all are let go of');
  });

  it('of a public room goes on as a visitor, but for who types', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId });
    const [added, , , typing, events] = await watchAll(bob, chatId);

    await act(bob, 'leaveChat', { chatId });
    expect(await endOf(typing!)).toBe('NOT_FOUND');
    await send(ann, chatId, 'for all');
    await act(ann, 'setTyping', { chatId, typing: true });
    await send(ann, chatId, 'again');

    await until(async () => (await added!.next()).text === 'again', 'the last message');
    expect(events!.ended()).toBe(false);
    expect(events!.pending().map(({ __typename }) => __typename)).not.toContain('TypingEvent');
    await act(bob, 'joinRoom', { chatId });
    const isNext = async (type: string) => (await events!.next()).__typename === type;
    await until(() => isNext('MemberJoinedEvent'), 'the joining');
    await act(ann, 'setTyping', { chatId, typing: true });
    await until(() => isNext('TypingEvent'), 'who types');
  });

  it('since the room was made private is told that it changed, without the room', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId });
    const visiting = await watchAll(eve, chatId, ['messageAdded', 'chatEvents']);
    const staying = await watch(bob, 'chatEvents', chatId);

    await act(ann, 'updateChat', { chatId, visibility: 'PRIVATE', name: 'Cellar' });
    await send(ann, chatId, 'among us');

    expect(await endsWithin(visiting, ENDS_WITHIN_MS)).toEqual(['NOT_FOUND', null]);
    expect(last(visiting[1]!)).toMatchObject({ __typename: 'ChatUpdatedEvent', chat: null });
    const [, changed] = await staying.take(2);
    expect(changed).toMatchObject({ __typename: 'ChatUpdatedEvent', chat: { name: 'Cellar' } });
  });

  it('since the chat was deleted is told that', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId });
    const streams = [...(await watchAll(bob, chatId)), await watch(eve, 'chatEvents', chatId)];

    await act(ann, 'deleteChat', { chatId });

    const errors = Array(4).fill('NOT_FOUND');
    expect(await endsWithin(streams, ENDS_WITHIN_MS)).toEqual([...errors, null, null]);
    for (const stream of streams.slice(4)) {
      expect(last(stream)).toMatchObject({ __typename: 'ChatDeletedEvent', chat: null });
    }
  });

  it('while the greeting is made is told that there is no such chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const posts = await hold(app, 'LOCK TABLE posts IN ACCESS EXCLUSIVE MODE', []);
    const query = `subscription ($chatId: ID!) {
      chatEvents(chatId: $chatId) { chat { createdBy { posts { nodes { id } } } } }
    }`;

    const watching = bob.watch(query, { chatId });
    await posts.waiters(1);
    await act(ann, 'removeMember', { chatId, userId: bob.id });
    await posts.release();

    const stream = await watching;
    expect(await endOf(stream)).toBe('NOT_FOUND');
    expect(stream.pending()).toEqual([]);
  });

  it('is found out where every signal is lost, too', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const elsewhere = await app.node();
    const chatId = await createGroup(ann, bob);
    const there = elsewhere.as(bob);
    const [added, , , typing, events] = await watchAll(there, chatId);

    await send(ann, chatId, 'seen');
    expect(await added!.next()).toEqual({ text: 'seen' });
    await act(ann, 'removeMember', { chatId, userId: bob.id });
    await send(ann, chatId, 'unheard');

    expect(await endsWithin([added!, typing!, events!], 2 * ENDS_WITHIN_MS)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      null,
    ]);
    expect(events!.pending().map(({ __typename }) => __typename)).toEqual([
      'ReadyEvent',
      'MessageAddedEvent',
      'MemberLeftEvent',
    ]);
  });
});
