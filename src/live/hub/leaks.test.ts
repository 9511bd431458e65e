import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { openReady } from '../../../test/kit/raw-socket.ts';
import { startRedis } from '../../../test/kit/redis.ts';
import { until } from '../../../test/kit/until.ts';

const SOCKETS = 20;
const ROUNDS_EACH = 500;

jest.setTimeout(120_000);

let redis: Awaited<ReturnType<typeof startRedis>>;
let app: TestApp;
beforeAll(async () => {
  redis = await startRedis();
  app = await startApp({ redisUrl: redis?.url ?? null });
});
afterAll(async () => {
  await app.stop();
  await redis?.stop();
});

/** Those that keep a process alive. */
const countTimers = () =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

/** Opens and closes subscriptions on one socket: some once they are live, some before that. */
async function churn(person: Person, chatIds: readonly string[], peerId: string) {
  const socket = await openReady(app, person.token);
  const variables = { after: 0, userIds: [peerId] };
  for (let round = 0; round < ROUNDS_EACH; round++) {
    const id = String(round);
    const chatId = chatIds[round % chatIds.length];
    const query = [
      `subscription ($after: Int) { chatEvents(chatId: "${chatId}", after: $after) { seq } }`,
      `subscription { messageAdded(chatId: "${chatId}") { id } }`,
      'subscription { inboxEvents { __typename } }',
      'subscription ($userIds: [ID!]!) { presenceChanged(userIds: $userIds) { online } }',
      `subscription { typing(chatId: "${chatId}") { typing } }`,
    ][round % 5]!;
    socket.send({ id, type: 'subscribe', payload: { query, variables } });
    if (round % 3 === 0) await socket.roundTrip();
    if (round % 7 === 0 && !/messageAdded|typing/.test(query)) await socket.next();
    socket.send({ id, type: 'complete' });
  }
  await socket.roundTrip();
  expect(socket.pending().filter(({ type }) => type === 'error')).toEqual([]);
  return socket;
}

it('lets go of everything in 10,000 rounds of opening and closing', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const before = await redis?.channels();
  const chatIds = [await openDirectChat(ann, bob), await createGroup(ann), await createGroup(ann)];
  (await churn(ann, chatIds, bob.id)).socket.close();
  await until(() => app.subscriptionCount() === 0, 'all is closed');
  const timersBefore = countTimers();

  const people = Array.from({ length: SOCKETS }, (_value, index) => (index % 2 ? ann : bob));
  const sending = (async () => {
    for (let count = 0; count < 50; count++) await send(ann, chatIds[0]!, 'meanwhile');
  })();
  const sockets = await Promise.all(
    people.map((person) =>
      churn(
        person,
        person === ann ? chatIds : chatIds.slice(0, 1),
        person === ann ? bob.id : ann.id,
      ),
    ),
  );
  await sending;

  await until(() => app.subscriptionCount() === 0, 'all is closed', 30_000);
  if (redis) {
    const back = async () => String((await redis?.channels())?.sort()) === String(before?.sort());
    await until(back, 'all channels are let go of', 30_000);
  }
  for (const { socket } of sockets) socket.close();
  // A database connection's own idle timer runs for ten seconds.
  await until(() => countTimers() <= timersBefore, 'all timers have ended', 30_000);
  const stream = await bob.watch(`subscription { messageAdded(chatId: "${chatIds[0]}") { text } }`);
  await send(ann, chatIds[0]!, 'all is well');
  expect(await stream.next()).toEqual({ text: 'all is well' });
});
