import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createRoom, send } from '../../../test/kit/chats.ts';
import { ratesWith } from '../../../test/kit/rates.ts';

const MESSAGES = 60;
const WINDOW_SECONDS = 2;
/** One event costs a little more than 200. */
const page = (alias: string) => `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { seq
    chat { ${alias}: messages(last: 100) { nodes { id } } } } }`;

let app: TestApp;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp({ rateLimits: true, rates: ratesWith({ events: `2/${WINDOW_SECONDS}` }) });
  [ann] = await app.people('ann');
  chatId = await createRoom(ann);
  for (let count = 0; count < MESSAGES; count++) await send(ann, chatId, 'hi');
});
afterAll(() => app.stop());

const countedOf = async (person: Person): Promise<number> => {
  const { rateLimits } = await person.run('{ rateLimits { name limit remaining } }');
  const { limit, remaining } = rateLimits.find(({ name }: any) => name === 'events');
  return limit - remaining;
};

describe('what a subscription executes', () => {
  it('is counted in a replay: it ends when that is too much, and goes on where it ended', async () => {
    const [eve] = await app.people('eve');
    const { lastSeq } = (await ann.run(`{ chat(id: "${chatId}") { lastSeq } }`)).chat;
    const seqs: number[] = [];
    const refusals: any[] = [];

    while ((seqs.at(-1) ?? 0) < lastSeq) {
      const stream = await eve.watch(page('a'), { chatId, after: seqs.at(-1) ?? 0 });
      let event = await stream.next();
      for (; event && event.seq !== lastSeq; event = await stream.next().catch(() => null)) {
        if (event.seq !== null) seqs.push(event.seq);
      }
      if (event) seqs.push(event.seq);
      else refusals.push(await stream.end().catch(([error]) => error.extensions));
      stream.close();
      await sleep(200);
    }

    expect(seqs).toEqual(Array.from({ length: lastSeq }, (_value, index) => index + 1));
    expect(refusals.length).toBeGreaterThanOrEqual(1);
    for (const { code, retryAfter } of refusals) {
      expect(code).toBe('RATE_LIMITED');
      expect(retryAfter).toBeLessThanOrEqual(WINDOW_SECONDS);
    }
  });

  it('is counted while it is live, for whoever asks for it alone', async () => {
    const [eve] = await app.people('eve');
    const streams = await Promise.all(
      ['b', 'c', 'd', 'e', 'f'].map((alias) => eve.watch(page(alias), { chatId })),
    );

    for (let count = 0; count < 8; count++) await send(ann, chatId, 'hi');

    const ends = streams.map((stream) => stream.end().catch(([error]) => error.extensions.code));
    expect(await Promise.race(ends)).toBe('RATE_LIMITED');
    streams.forEach((stream) => stream.close());
  });

  it('is shared among those who ask alike', async () => {
    const people = await app.people('one', 'two', 'three', 'four', 'five');
    const streams = [];
    for (const person of people) streams.push(await person.watch(page('z'), { chatId }));

    for (let count = 0; count < 15; count++) await send(ann, chatId, 'hi');
    for (const stream of streams) await stream.take(16);

    expect(await Promise.all(people.map(countedOf))).toEqual([0, 0, 0, 0, 0]);
    streams.forEach((stream) => stream.close());
  });
});

describe('one event', () => {
  it('costs 500 at most', async () => {
    const [eve] = await app.people('eve');
    const most = page('a').replace('{ id }', '{ sender { id } replyTo { id } }');
    const tooMuch = most.replace('sender { id }', 'sender { id } systemSender: sender { id }');

    const stream = await eve.watch(most, { chatId });
    const refused = await eve.watch(tooMuch, { chatId });

    expect(await stream.next()).toMatchObject({ seq: null });
    expect(await refused.end().catch(([error]) => [error.extensions.code, error.message])).toEqual([
      'QUERY_TOO_COMPLEX',
      'Each event costs 503, the limit is 500: ask for less',
    ]);
    stream.close();
  });
});
