import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type Stream, type TestApp } from '../../../test/kit/app.ts';
import { createRoom, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';

const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { seq ... on MessageAddedEvent { message { text } } }
}`;
const INBOX = `subscription { inboxEvents { ... on MessageAddedEvent { seq message { text } } } }`;
const endOf = async (stream: Stream): Promise<string> =>
  stream.end().then(
    () => 'complete',
    ([error]) => error.extensions.code,
  );

let app: TestApp;
let ann: Person;
let eve: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann, eve] = await app.people('ann', 'eve');
  chatId = await createRoom(ann);
});
afterAll(() => app.stop());

describe('a subscriber whose events come to more than an answer may', () => {
  it('is ended, while others are told everything', async () => {
    const { id } = await send(ann, chatId, 'long');
    await app.sql(`UPDATE messages SET text = repeat('x', 9000000) WHERE id = $1`, [id]);
    const long = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) {
      ... on MessageAddedEvent { seq chat { messages(last: 2) { nodes { text } } } } } }`;
    const [others, inbox] = [await ann.watch(EVENTS, { chatId }), await ann.watch(INBOX)];
    const hers = await eve.watch(long, { chatId });
    const live = `subscription ($chatId: ID!) {
      messageAdded(chatId: $chatId) { chat { messages(last: 3) { nodes { text } } } } }`;
    const hersToo = await eve.watch(live, { chatId });
    await Promise.all([others.next(), inbox.next(), hers.next()]);

    for (const text of ['one', 'two']) await send(ann, chatId, text);

    for (const stream of [others, inbox]) {
      expect(await stream.take(2)).toMatchObject([
        { message: { text: 'one' } },
        { message: { text: 'two' } },
      ]);
    }
    expect(await endOf(hers)).toBe('QUERY_TOO_COMPLEX');
    expect(await endOf(hersToo)).toBe('QUERY_TOO_COMPLEX');
    [others, inbox].forEach((stream) => stream.close());
  });
});

describe('a subscriber who asks for what cannot be read now', () => {
  const slow = EVENTS.replace(
    'message { text }',
    'message { text sender { posts { nodes { id } } } }',
  );

  it('has their events when it can be, and others have them at once', async () => {
    const [others, hers] = [await ann.watch(EVENTS, { chatId }), await eve.watch(slow, { chatId })];
    await Promise.all([others.next(), hers.next()]);
    const lock = await hold(app, 'LOCK TABLE posts', []);

    for (const text of ['three', 'four']) await send(ann, chatId, text);
    const seen = await others.take(2);
    const before = hers.pending();
    await lock.release();

    expect(seen).toMatchObject([{ message: { text: 'three' } }, { message: { text: 'four' } }]);
    expect(before).toEqual([]);
    expect(await hers.take(2)).toMatchObject(seen);
    [others, hers].forEach((stream) => stream.close());
  });
});
