import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../kit/app.ts';
import { act, createRoom, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive, isWithoutGap, type Shown } from '../kit/live.ts';
import { startRelay } from '../kit/relay.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

const open = (person: Person) => goLive(app, person);

/** Whoever looks at a room, once nothing escapes them any more. */
async function visit(live: Shown, chatId: string) {
  const before = app.subscriptionsOpened();
  const timeline = live.timeline(chatId);
  await until(() => app.subscriptionsOpened() > before, 'It is followed');
  await until(() => live.chat(chatId).get() !== null, 'It is read');
  return timeline;
}

describe('a room that is visited', () => {
  async function startRoom() {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(bob);
    return { ann, bob, chatId, live: await open(ann) };
  }

  it('is followed while somebody looks, over breaks, and no longer', async () => {
    const { bob, chatId, live } = await startRoom();

    const { release } = await visit(live, chatId);
    await send(bob, chatId, 'One');
    app.proxy.reset();
    await send(bob, chatId, 'Two');
    await until(() => live.texts(chatId).length === 2, 'Both have come');
    release();
    release();
    await until(() => app.subscriptionCount() === 1, 'It is left: there is the inbox alone');

    expect(live.texts(chatId)).toEqual(['One', 'Two']);
    expect(live.chats.get()).toEqual([]);
    expect(live.unread(chatId)).toBe(0);
  });

  it('is handed over to the inbox by joining, without a gap or a repeat', async () => {
    const { ann, bob, chatId, live } = await startRoom();
    await visit(live, chatId);
    let sent = 0;
    const write = async (count: number) => {
      for (; count > 0; count--) await send(bob, chatId, `Message ${sent++}`);
    };

    await write(5);
    await Promise.all([write(10), act(ann, 'joinRoom', { chatId })]);
    await write(5);
    await until(() => live.texts(chatId).length === sent, 'All have come');

    expect(live.texts(chatId)).toEqual(
      Array.from({ length: 20 }, (_text, index) => `Message ${index}`),
    );
    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
    await until(() => app.subscriptionCount() === 1, 'One stream is enough');
    await until(() => live.chats.get().includes(chatId), 'It is listed');
  });

  it('is handed over in order though the inbox is ahead of its own stream', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(bob);
    const relay = await startRelay(app.port);
    const live = await goLive(app, ann, { through: relay.port });
    await visit(live, chatId);
    await send(bob, chatId, 'Before');
    await until(() => live.texts(chatId).length === 1, 'It is followed');

    relay.hold('"chatEvents"');
    await send(bob, chatId, 'Held back');
    await act(ann, 'joinRoom', { chatId });
    await send(bob, chatId, 'By both');
    await until(() => relay.said('"inboxEvents":{"__typename":"MessageAddedEvent"'), 'It is ahead');
    relay.mend();
    await send(bob, chatId, 'After');
    await until(() => live.texts(chatId).length === 4, 'All have come');
    await relay.stop();

    expect(live.texts(chatId)).toEqual(['Before', 'Held back', 'By both', 'After']);
    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
  });

  it('is followed on when the viewer leaves it and looks on', async () => {
    const { ann, bob, chatId, live } = await startRoom();
    await act(ann, 'joinRoom', { chatId });
    await until(() => live.chats.get().includes(chatId), 'It is listed');
    live.timeline(chatId);

    await act(ann, 'leaveChat', { chatId });
    await until(() => live.chats.get().length === 0, 'It is listed no more');
    await send(bob, chatId, 'To the visitors');
    await until(() => live.texts(chatId).length === 1, 'It has come');

    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
    await until(() => live.chat(chatId).get() !== null, 'It is read as visitors may');
    expect(live.chat(chatId).get()?.viewerMembership).toBe(null);
  });
});
