import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { createGroup, send } from '../../test/kit/chats.ts';
import { openReady, upgrade } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';
import { promised } from '../../test/kit/scale.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { seq ... on MessageAddedEvent { message { text } } }
}`;
const FOLLOWERS = 300;
const DRAIN_SECONDS = 4;

let app: TestApp;
beforeAll(async () => void (app = await startApp({ drainSeconds: DRAIN_SECONDS })));
afterAll(() => app.stop());

interface Place {
  readonly port: number;
}

/** A client that goes to the other server when it is told to, and resumes where it was. */
async function follow(ann: Person, chatId: string, first: Place, second: Place) {
  const seqs: number[] = [];
  const left: { at: number; code: number }[] = [];

  async function on(place: Place, after?: number) {
    const raw = await openReady(place, ann.token);
    raw.socket.removeAllListeners('message');
    raw.socket.on('message', (data: Buffer) => {
      const { payload } = JSON.parse(String(data));
      const seq = payload?.data?.chatEvents.seq;
      if (typeof seq === 'number') seqs.push(seq);
    });
    raw.socket.on('close', (code) => {
      if (place !== first) return;
      left.push({ at: Date.now(), code });
      void on(second, seqs.at(-1) ?? after);
    });
    const payload = { query: EVENTS, variables: { chatId, after } };
    raw.send({ id: '1', type: 'subscribe', payload });
    return raw.socket;
  }
  await on(first, 1);
  return { seqs, left };
}

it('lets its sockets go one by one, serves them until then, and loses nothing', async () => {
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  const leaving = await app.node();
  const followers = await Promise.all(
    Array.from({ length: FOLLOWERS }, () => follow(ann, chatId, leaving, app)),
  );
  await until(() => leaving.subscriptionCount() === FOLLOWERS, 'all follow');

  let isOver = false;
  let sent = 0;
  const sending = (async () => {
    while (!isOver) {
      sent = (
        await send(leaving.as(ann), chatId, 'still here').catch(() => send(ann, chatId, 'hi'))
      ).seq;
      await sleep(50);
    }
  })();
  await sleep(200);
  const stoppedAt = Date.now();
  const stopped = leaving.stop();
  const ready = await fetch(`http://127.0.0.1:${leaving.port}/health/ready`);
  const refused = await upgrade(leaving, '/graphql', {});
  await stopped;
  const stoppedIn = Date.now() - stoppedAt;
  await until(() => app.subscriptionCount() === FOLLOWERS, 'all are back');
  isOver = true;
  await sending;
  await until(() => followers.every(({ seqs }) => seqs.at(-1) === sent), 'all know all');

  expect(ready.status).toBe(503);
  expect(ready.headers.get('connection')).toBe('close');
  expect(await ready.json()).toEqual({ status: 'stopping' });
  expect(refused.status).toBe(503);
  const everything = Array.from({ length: sent - 1 }, (_value, index) => index + 2);
  for (const { seqs, left } of followers) {
    expect(seqs).toEqual(everything);
    expect(left).toMatchObject([{ code: 1012 }]);
  }
  const moments = followers.map(({ left }) => (left[0]?.at ?? 0) - stoppedAt);
  const slices = Map.groupBy(moments, (moment) => Math.floor(moment / 250));
  expect(slices.size).toBeGreaterThanOrEqual(4);
  for (const slice of slices.values()) expect(slice.length).toBeLessThan(FOLLOWERS / 2);
  expect(stoppedIn).toBeLessThan(promised(DRAIN_SECONDS * 1_000 + 500));
});

it('does not keep a few sockets waiting for the time that many would take', async () => {
  const [ann] = await app.people('ann');
  const leaving = await app.node();
  const sockets = await Promise.all([openReady(leaving, ann.token), openReady(leaving, null)]);

  const stoppedAt = Date.now();
  await leaving.stop();

  for (const socket of sockets) expect((await socket.closed()).code).toBe(1012);
  expect(Date.now() - stoppedAt).toBeLessThan(DRAIN_SECONDS * 1_000);
});
