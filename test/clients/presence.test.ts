import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { type Relay, startRelay } from '../kit/relay.ts';
import { promised } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

const MINUTE_MS = 60_000;

let app: ClientApp;
let relay: Relay;
beforeAll(async () => {
  app = await startClientApp();
  relay = await startRelay(app.port);
});
afterEach(() => {
  app.endTest();
  relay.mend();
});
afterAll(async () => {
  await relay.stop();
  await app.stop();
});

const open = (person: Person, options?: Parameters<typeof goLive>[2]) =>
  goLive(app, person, options);

/** Every time that the server tells, as if its clock were so far ahead of the client's. */
const shifted = (byMs: number) => (text: string) =>
  text.replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, (moment) =>
    JSON.stringify(new Date(Date.parse(JSON.parse(moment)) + byMs)),
  );

describe('typing', () => {
  async function startPair(options = {}) {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const live = await open(ann, options);
    const names = () =>
      live
        .typing(chatId)
        .get()
        .map(({ name }) => name);
    return { ann, bob, chatId, live, names };
  }

  for (const minutes of [20, -20]) {
    it(`ends by itself where the clocks differ by ${minutes} minutes`, async () => {
      relay.rewrite(shifted(minutes * MINUTE_MS));
      const { bob, chatId, names } = await startPair({ through: relay.port });

      await act(bob, 'setTyping', { chatId, typing: true });
      await until(() => names().length > 0, 'It is shown');
      const shownAt = performance.now();
      relay.mute();
      await until(() => names().length === 0, 'It has ended', promised(8_000));

      expect(performance.now() - shownAt).toBeGreaterThan(3_000);
    });
  }

  it('ends with the message that was typed, and when it is stopped', async () => {
    const { bob, chatId, names } = await startPair();

    await act(bob, 'setTyping', { chatId, typing: true });
    await until(() => names().join() === bob.username, 'It is shown');
    await send(bob, chatId, 'There');
    await until(() => names().length === 0, 'It has ended');
    await act(bob, 'setTyping', { chatId, typing: true });
    await until(() => names().length > 0, 'It is shown');
    await act(bob, 'setTyping', { chatId, typing: false });

    await until(() => names().length === 0, 'It has ended');
  });

  it('is told once for many keys, and its end', async () => {
    const { bob, chatId, live } = await startPair({ through: relay.port });
    const bobs = await open(bob);
    const told = relay.listenFor('mutation SetTyping');

    for (let key = 0; key < 20; key++) live.setTyping(chatId, true);
    await until(() => bobs.typing(chatId).get().length > 0, 'It is shown');
    live.setTyping(chatId, false);
    await until(() => bobs.typing(chatId).get().length === 0, 'It has ended');
    live.setTyping(chatId, false);

    expect(told()).toBe(2);
  });
});

describe('presence', () => {
  it('of the other one of a direct chat is told by the inbox alone', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await send(bob, await openDirectChat(bob, ann), 'Hello');
    const live = await open(ann, { through: relay.port });
    const asked = relay.listenFor('subscription PresenceChanged');
    const stop = live.presence(bob.id).subscribe(() => undefined);
    expect(live.presence(bob.id).get().online).toBe(false);

    const bobs = await open(bob);
    await until(() => live.presence(bob.id).get().online, 'He is there');
    bobs.dispose();
    await until(() => !live.presence(bob.id).get().online, 'He is gone');

    stop();
    expect(asked()).toBe(0);
  });

  it('of anybody else is watched while somebody looks, and over breaks', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await createGroup(ann, bob);
    const live = await open(ann, { through: relay.port });
    const asked = relay.listenFor('subscription PresenceChanged');
    const before = app.subscriptionsOpened();

    const stop = live.presence(bob.id).subscribe(() => undefined);
    await until(() => app.subscriptionsOpened() > before, 'It is watched');
    relay.close(1012);
    const bobs = await open(bob);
    await until(() => live.presence(bob.id).get().online, 'He is there');
    bobs.dispose();
    await until(() => !live.presence(bob.id).get().online, 'He is gone');
    stop();

    await until(() => app.subscriptionCount() === 1, 'There is her inbox alone');
    expect(asked()).toBe(2);
  });

  it('is not asked for at each step of somebody who scrolls through many people', async () => {
    const [ann, ...others] = await app.people('ann', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    await createGroup(ann, ...others);
    const live = await open(ann, { through: relay.port });
    const asked = relay.listenFor('subscription PresenceChanged');

    const startedAt = performance.now();
    for (const { id } of others) {
      live.presence(id).subscribe(() => undefined);
      await sleep(60);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    await open(others.at(-1)!);
    await until(() => live.presence(others.at(-1)!.id).get().online, 'The last one is watched');
    // At the first one, at the last one, and once a second between them.
    expect(asked()).toBeLessThanOrEqual(2 + seconds);
  });
});
