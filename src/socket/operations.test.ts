import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createGroup, send } from '../../test/kit/chats.ts';
import { startApp, type Person, type TestApp } from '../../test/kit/app.ts';
import { openReady, type RawSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';

const MESSAGES = 'subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text } }';
const ANY_ID = '01890000-0000-7000-8000-000000000000';
const MAX_REASON_BYTES = 123;
const MAX_SUBSCRIPTIONS = 100;

let app: TestApp;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  chatId = await createGroup(ann);
});
afterAll(() => app.stop());

const opened: RawSocket[] = [];
afterEach(() => opened.splice(0).forEach(({ socket }) => socket.terminate()));
async function ready(token: string | null = ann.token): Promise<RawSocket> {
  const socket = await openReady(app, token);
  opened.push(socket);
  return socket;
}

const subscribe = (id: string, query: string, more: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, ...more },
});
const watch = (id: string) => subscribe(id, MESSAGES, { variables: { chatId } });
const live = (count: number) =>
  until(() => app.subscriptionCount() === count, `${count} subscriptions`);

describe('an operation', () => {
  it('of one answer gives next and complete: queries and mutations', async () => {
    const socket = await ready();

    socket.send(subscribe('1', '{ me { user { username } } }'));
    expect(await socket.take(2)).toEqual([
      { id: '1', type: 'next', payload: { data: { me: { user: { username: ann.username } } } } },
      { id: '1', type: 'complete' },
    ]);

    socket.send(subscribe('1', 'mutation { createPost(input: { text: "hi" }) { post { text } } }'));
    expect(await socket.take(2)).toEqual([
      { id: '1', type: 'next', payload: { data: { createPost: { post: { text: 'hi' } } } } },
      { id: '1', type: 'complete' },
    ]);
  });

  it('that fails while it runs tells so in next, with the path', async () => {
    const socket = await ready(null);

    socket.send(subscribe('1', '{ feed { nodes { id } } }'));

    const [next, complete] = await socket.take(2);
    expect(next.payload).toMatchObject({
      data: null,
      errors: [{ path: ['feed'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(complete).toEqual({ id: '1', type: 'complete' });
  });

  it.each([
    ['a syntax error', '{ me', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an empty query', '  ', {}, 'BAD_REQUEST'],
    ['no such field', '{ nobody }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', MESSAGES, {}, 'BAD_USER_INPUT'],
    ['a wrong variable', MESSAGES, { variables: { chatId: {} } }, 'BAD_USER_INPUT'],
    [
      'a wrong variable of a query',
      queryOf('$id: ID!'),
      { variables: { id: [] } },
      'BAD_USER_INPUT',
    ],
    ['no such operation', 'query A { me { id } }', { operationName: 'B' }, 'BAD_REQUEST'],
    ['an operation unnamed', 'query A { me { id } } query B { me { id } }', {}, 'BAD_REQUEST'],
    ['too much', deep(13), {}, 'QUERY_TOO_COMPLEX'],
    ['a chat that is no id', MESSAGES, { variables: { chatId: 'x' } }, 'NOT_FOUND'],
    ['a negative position', eventsAfter(-1), {}, 'BAD_USER_INPUT'],
    ['a position that is no number', eventsAfter('"1"'), {}, 'BAD_USER_INPUT'],
  ])('that is refused ends alone, with error: %s', async (_what, query, more, code) => {
    const socket = await ready();
    socket.send(watch('stays'));
    await live(1);

    socket.send(subscribe('refused', query, more));

    const refusal = await socket.next();
    expect(refusal).toMatchObject({ id: 'refused', type: 'error' });
    expect(refusal.payload[0].extensions.code).toBe(code);
    expect(refusal.payload[0].message).not.toBe('');

    await send(ann, chatId, 'still here');
    const text = { messageAdded: { text: 'still here' } };
    expect(await socket.next()).toEqual({ id: 'stays', type: 'next', payload: { data: text } });
    expect(socket.pending()).toEqual([]);
    socket.socket.close();
    await live(0);
  });

  it('under an id that is in use closes the socket with 4409, and a short reason', async () => {
    const [socket, other] = [await ready(), await ready()];
    const id = '€'.repeat(1_000);
    socket.send(watch(id));
    other.send(watch('1'));
    await live(2);

    socket.send(watch(id));

    const { code, reason } = await socket.closed();
    expect(code).toBe(4409);
    expect(reason).toMatch(/^Subscriber for €+$/);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(MAX_REASON_BYTES);
    await live(1);
    other.socket.close();
    await live(0);
  });

  it('that nobody knows is completed without an answer', async () => {
    const socket = await ready();

    socket.send({ id: 'unknown', type: 'complete' });
    await socket.roundTrip();

    expect(socket.pending()).toEqual([]);
  });
});

describe('a subscription', () => {
  it('that is completed is let go of at once, and says nothing more', async () => {
    const socket = await ready();
    socket.send(watch('1'));
    await live(1);

    socket.send({ id: '1', type: 'complete' });
    await live(0);

    await send(ann, chatId, 'unheard');
    await socket.roundTrip();
    expect(socket.pending()).toEqual([]);
  });

  it('under an id that was completed in the same breath is a new one, and nothing leaks', async () => {
    const socket = await ready();

    for (let round = 0; round < 200; round++) {
      socket.send(watch('same'));
      socket.send({ id: 'same', type: 'complete' });
    }
    socket.send(watch('same'));
    await socket.roundTrip();
    await live(1);

    await send(ann, chatId, 'once');
    expect((await socket.next()).payload.data).toEqual({ messageAdded: { text: 'once' } });
    expect(socket.pending()).toEqual([]);
    socket.send({ id: 'same', type: 'complete' });
    await live(0);
  });

  it('is one of a hundred at most: the next one is told so, and may come when one has ended', async () => {
    const socket = await ready();
    for (let id = 1; id <= MAX_SUBSCRIPTIONS; id++) socket.send(watch(`${id}`));
    await live(MAX_SUBSCRIPTIONS);

    socket.send(watch('one more'));
    expect(await socket.next()).toMatchObject({
      id: 'one more',
      type: 'error',
      payload: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    });

    socket.send({ id: 'query', type: 'subscribe', payload: { query: '{ __typename }' } });
    expect(await socket.next()).toMatchObject({ id: 'query', type: 'next' });
    expect(await socket.next()).toMatchObject({ id: 'query', type: 'complete' });

    socket.send({ id: '1', type: 'complete' });
    socket.send(watch('one more'));
    await socket.roundTrip();
    await live(MAX_SUBSCRIPTIONS);
    socket.socket.close();
    await live(0);
  });

  it('is let go of with its socket, however that ends', async () => {
    const [closed, cut] = [await ready(), await ready()];
    closed.send(watch('1'));
    cut.send(watch('1'));
    await live(2);

    closed.socket.close();
    cut.socket.terminate();

    await live(0);
  });
});

function queryOf(variable: string): string {
  return `query (${variable}) { chat(id: $id) { id } }`;
}

function deep(levels: number): string {
  return '{ chat '.repeat(levels) + '}'.repeat(levels);
}

function eventsAfter(after: number | string): string {
  return `subscription { chatEvents(chatId: "${ANY_ID}", after: ${after}) { seq } }`;
}
