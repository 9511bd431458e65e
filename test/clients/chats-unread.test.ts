import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Person } from '../kit/app.ts';
import { act, createGroups, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive, type Shown } from '../kit/live.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

/** At a random moment of the first second, so that not all ask at once. */
const RECOUNTED_MS = 5_000;
const COUNTS = '{ chats(first: 100) { nodes { id unreadCount mentionCount lastSeq } } }';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  jest.restoreAllMocks();
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

const open = (person: Person, options?: Parameters<typeof goLive>[2]) =>
  goLive(app, person, options);

/** Ann and Bob with so many groups; something was written in each. */
const startGroups = async (count: number) => {
  const [ann, bob] = await app.people('ann', 'bob');
  return { ann, bob, ids: await createGroups(count, ann, bob) };
};

const unreadOf = (live: Shown) =>
  Object.fromEntries(live.chats.get().map((id) => [id, live.unread(id)]));

async function serversCounts(person: Person) {
  const { chats } = await person.run(COUNTS);
  return Object.fromEntries(chats.nodes.map(({ id, unreadCount }: any) => [id, unreadCount]));
}

describe('unread messages', () => {
  it('are counted as the server counts them, whatever happens', async () => {
    const { ann, bob, ids } = await startGroups(4);
    const live = await open(ann);
    const random = randomFrom(7);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
    const sent: { chatId: string; id: string; seq: number }[] = [];
    const actions = [
      async () => {
        const chatId = pick(ids);
        sent.push({ chatId, ...(await send(bob, chatId, 'Hello')) });
      },
      async () => void (await send(ann, pick(ids), 'From another device')),
      async () => {
        const { chatId, seq } = pick(sent);
        await act(ann, 'markRead', { chatId, seq });
      },
      async () => {
        const [message] = sent.splice(Math.floor(random() * sent.length), 1);
        if (message) await act(bob, 'deleteMessage', { messageId: message.id });
      },
      async () => app.proxy.reset(),
      async () => void live.markRead(ids[0]!, live.chat(ids[0]!).get()!.lastSeq),
    ];
    await actions[0]!();

    for (let count = 0; count < 150; count++) {
      await (random() < 0.6 || sent.length === 0 ? actions[0]! : pick(actions))();
    }

    await until(async () => same(unreadOf(live), await serversCounts(ann)), 'The counts are equal');
  });

  it('are fewer at once when one is deleted', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const requests = createRequests(app.fetch);
    const live = await open(ann, { fetch: requests.fetch });
    await until(() => requests.answered('Chats') > 1, 'What the beginning asks for');
    const chatId = ids[0]!;
    // What was counted just now would be counted once more to be sure, whatever happens; a receipt counts, too.
    const now = performance.now.bind(performance);
    let aheadMs = 10_000;
    jest.spyOn(performance, 'now').mockImplementation(() => now() + aheadMs);
    const { id, seq } = await send(bob, chatId, 'A mistake');
    await until(() => live.unread(chatId) === 2, 'It has come');
    const deliveredSeq = () => live.chat(chatId).get()?.viewerMembership?.deliveredSeq;
    await until(() => deliveredSeq() === seq, 'Its receipt is told');
    aheadMs += 10_000;

    await act(bob, 'deleteMessage', { messageId: id });

    await until(() => live.unread(chatId) === 1, 'It is counted no more');
  });

  it('are counted anew when they were read elsewhere while nobody was connected', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const live = await open(ann);
    const chatId = ids[0]!;
    const { seq } = await send(bob, chatId, 'Read me');
    await until(() => live.unread(chatId) === 2, 'It has come');

    app.proxy.cut();
    await act(ann, 'markRead', { chatId, seq });
    await act(bob, 'markRead', { chatId, seq });
    app.proxy.mend();
    await until(() => live.readies() > 1, 'It is back');

    await until(() => live.unread(chatId) === 0, 'They are read', RECOUNTED_MS);
    const readByAll = () => live.chat(chatId).get()?.readByAllSeq;
    await until(() => readByAll() === seq, 'By all, as it is told', RECOUNTED_MS);
  });

  it('fall at once when they are read, on this device and on others', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const [here, there] = [await open(ann), await open(ann)];
    const chatId = ids[0]!;
    const { seq } = await send(bob, chatId, 'Read me');
    await until(() => here.unread(chatId) === 2 && there.unread(chatId) === 2, 'It has come');

    here.markRead(chatId, seq);

    expect(here.unread(chatId)).toBe(0);
    await until(() => there.unread(chatId) === 0, 'It is read there, too');
    expect(await serversCounts(ann)).toEqual({ [chatId]: 0 });
    const readSeq = () => here.chat(chatId).get()?.viewerMembership?.readSeq;
    await until(() => readSeq() === seq, 'It is confirmed here');
  });

  it('are what another device has left unread while this one was told what it has read', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const live = await open(ann);
    const chatId = ids[0]!;
    const { seq } = await send(bob, chatId, 'Read me');
    await until(() => live.unread(chatId) === 2, 'It has come');
    const hasHeard = (unreadCount: number, from = 0) =>
      live.heard
        .slice(from)
        .some(
          (event) => event.__typename === 'ReceiptEvent' && event.chat?.unreadCount === unreadCount,
        );

    // A count of just now is doubted, and asked for again.
    await sleep(2_500);
    app.proxy.hold('http');
    live.markRead(chatId, seq);
    await until(() => hasHeard(0), 'It is told');
    await sleep(2_500);
    const before = live.heard.length;
    await act(ann, 'markUnread', { chatId, seq });
    await until(() => hasHeard(1, before), 'It is heard of');
    app.proxy.letGo('http');

    await until(() => live.unread(chatId) === 1, 'It is unread');
  });

  it('are told as read once there is a network again, and only the newest', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const live = await open(ann);
    const chatId = ids[0]!;
    const { seq } = await send(bob, chatId, 'Read me');
    await until(() => live.unread(chatId) === 2, 'It has come');
    const told = app.proxy.listenFor('mutation MarkRead');

    app.proxy.cut();
    live.markRead(chatId, seq - 1);
    live.markRead(chatId, seq);
    live.markRead(chatId, seq - 1);
    // By then they have been told in vain.
    await sleep(500);
    app.proxy.mend();
    await until(async () => same(await serversCounts(ann), { [chatId]: 0 }), 'It is told');

    expect(told()).toBe(1);
    expect(live.unread(chatId)).toBe(0);
  });

  it('are told to their sender as delivered, and then as read', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const [anns, bobs] = [await open(ann), await open(bob)];
    const chatId = ids[0]!;
    const { seq } = await send(bob, chatId, 'Is it there?');
    const receipts = () => {
      const { deliveredToAllSeq = 0, readByAllSeq = 0 } = bobs.chat(chatId).get() ?? {};
      return { isDelivered: deliveredToAllSeq >= seq, isRead: readByAllSeq >= seq };
    };

    await until(() => receipts().isDelivered, 'It is delivered');
    expect(receipts().isRead).toBe(false);
    anns.markRead(chatId, seq);

    await until(() => receipts().isRead, 'It is read');
  });
});

const same = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
