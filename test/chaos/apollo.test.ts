import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdTimeline } from '../../client/src/react/held-timeline.ts';
import { createMessages } from '../../client/src/react/messages.ts';
import { type ApolloApp, startApolloApp } from '../kit/apollo.ts';
import { openDirectChat, send } from '../kit/chats.ts';
import { CHAOS_TIMEOUT_MS, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const MESSAGES = scale(20, 90);
const BREAKS = scale(2, 12);
const PATIENCE_MS = 60_000;

let app: ApolloApp;
beforeAll(async () => void (app = await startApolloApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

it('shows every message once to a client with Apollo’s cache whose connection breaks again and again', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const confab = await app.signIn(ann);
  const live = confab.live.get()!;
  const viewer = confab.session.viewer.get()!.user;
  const messages = createMessages(live, { chatId }, viewer, holdTimeline(live, chatId));
  const shown: (string | null)[][] = [];
  const stop = messages.subscribe(() =>
    shown.push(messages.get().messages.map(({ text }) => text)),
  );
  const added: string[] = [];
  let connections = 0;
  let isFollowing = false;
  live.on((event) => {
    if (event.__typename === 'InboxReadyEvent') isFollowing = true;
    if (event.__typename === 'MessageAddedEvent') added.push(event.message.id);
  });
  live.connection.subscribe(() => live.connection.get().state === 'live' && connections++);
  // What comes after a connection, but before the inbox has begun, is read and not told.
  await until(() => isFollowing, 'the inbox');
  connections = 1;

  const texts = Array.from({ length: MESSAGES }, (_value, n) => `message ${n}`);
  const sending = (async () => {
    for (const text of texts) {
      await send(bob, chatId, text);
      await sleep(100);
    }
  })();
  for (let count = 1; count <= BREAKS; count++) {
    await sleep(Math.random() * 300);
    app.proxy.reset();
    await until(() => connections > count, 'it is back', PATIENCE_MS);
  }
  await sending;

  await until(() => shown.at(-1)?.length === MESSAGES, 'all messages', PATIENCE_MS);
  expect(shown.at(-1)).toEqual(texts);
  expect(added).toHaveLength(MESSAGES);
  stop();
});
