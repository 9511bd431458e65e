import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, type TestApp } from '../../../test/kit/app.ts';
import { type Pair, startPair } from '../../../test/kit/pair.ts';
import { percentile } from '../../../test/kit/follower.ts';
import { promised } from '../../../test/kit/scale.ts';
import { until } from '../../../test/kit/until.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq
    ... on MessageAddedEvent { message { text } }
  }
}`;
const SEND = `mutation ($chatId: ID!, $text: String!) {
  sendMessage(input: { chatId: $chatId, text: $text }) { message { seq } }
}`;

/** Sooner than any sweep. */
const AT_ONCE_MS = 300;

let pair: Pair | null;
let app: TestApp;
let other: Pair['other'];

beforeAll(async () => {
  pair = await startPair();
  if (pair) ({ app, other } = pair);
});
afterAll(() => pair?.stop());

/** The promise holds between two nodes, where there is a Redis to join them. */
const between = (name: string, test: () => Promise<void>) =>
  it(name, async () => {
    if (pair) await test();
  });

async function group(owner: Person, ...others: Person[]): Promise<string> {
  const { createGroup } = await owner.run(
    `mutation ($ids: [ID!]!) { createGroup(input: { name: "Crew", userIds: $ids }) { chat { id } } }`,
    { ids: others.map(({ id }) => id) },
  );
  return createGroup.chat.id;
}

describe('two nodes and a Redis', () => {
  between('tell each other at once what happens in a chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const stream = await other.as(bob).watch(EVENTS, { chatId });
    await stream.next();

    const timesMs: number[] = [];
    for (let round = 0; round < 5; round++) {
      const sentAt = performance.now();
      await ann.run(SEND, { chatId, text: `over there ${round}` });
      expect(await stream.next()).toMatchObject({ message: { text: `over there ${round}` } });
      timesMs.push(performance.now() - sentAt);
    }

    expect(percentile(timesMs, 0.5)).toBeLessThan(AT_ONCE_MS);
  });

  between('show somebody added on one node the chat in an inbox on the other', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const inbox = await other
      .as(bob)
      .watch('subscription { inboxEvents { __typename ... on ChatEvent { chatId } } }');
    await inbox.next();

    const chatId = await group(ann, bob);

    expect(await inbox.next()).toEqual({ __typename: 'MemberJoinedEvent', chatId });
  });

  between('refuse on one node a session that was ended on the other', async () => {
    const [ann] = await app.people('ann');
    const elsewhere = other.as(ann);
    await elsewhere.run('{ me { id } }');

    await ann.run('mutation { logout { revokedSessionId } }');

    const isRefused = async () => (await elsewhere.reply('{ me { id } }')).status === 401;
    await until(isRefused, 'the other node knows', promised(1_000));
    expect(await elsewhere.fail('{ me { id } }')).toMatchObject({
      extensions: { code: 'SESSION_REVOKED' },
    });
  });

  between('let go of a channel with its last watcher', async () => {
    const [ann] = await app.people('ann');
    const chatId = await group(ann);
    const before = await pair?.redis.channels();

    for (let round = 0; round < 20; round++) {
      const streams = await Promise.all([
        ann.watch(EVENTS, { chatId }),
        ann.watch(EVENTS, { chatId }),
      ]);
      streams.forEach((stream) => stream.close());
    }

    const areLetGo = async () => (await pair?.redis.channels())?.length === before?.length;
    await until(areLetGo, 'no channel is left');
    expect((await pair?.redis.channels())?.sort()).toEqual(before?.sort());
  });

  between('lose and repeat nothing while Redis is away, and are quick again after it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const stream = await other.as(bob).watch(EVENTS, { chatId });
    const { seq: _seq } = await stream.next();
    const texts = Array.from({ length: 30 }, (_value, n) => `message ${n}`);

    await pair?.redis.stop();
    for (const text of texts.slice(0, 10)) await ann.run(SEND, { chatId, text });
    const late = await other.as(bob).watch(EVENTS, { chatId });
    for (const text of texts.slice(10, 20)) await ann.run(SEND, { chatId, text });
    await pair?.redis.restart();
    for (const text of texts.slice(20)) await ann.run(SEND, { chatId, text });

    const heard = await stream.take(30);
    expect(heard.map((event) => event.message.text)).toEqual(texts);
    const heardLate = await late.take(21);
    expect(heardLate.slice(1).map((event) => event.message.text)).toEqual(texts.slice(10));
  });
});
