import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ChatDocument } from '../../client/src/gql/operations.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { Person } from '../kit/app.ts';
import { act, createGroup, createGroups, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
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

describe('the list of chats', () => {
  it('keeps its length through a cut, a new chat and news of a chat that is not loaded', async () => {
    const { ann, bob, ids } = await startGroups(46);
    const live = await open(ann);
    expect(live.chats.get()).toEqual(ids.slice(0, 20));
    await live.chats.loadMore();
    expect(live.chats.get()).toEqual(ids.slice(0, 40));
    const lengths: number[] = [];
    live.chats.subscribe(() => lengths.push(live.chats.get().length));

    app.proxy.cut();
    app.proxy.mend();
    await until(() => live.readies() > 1, 'It is back');
    const fresh = await createGroup(bob, ann);
    await until(() => live.chats.get()[0] === fresh, 'A new one is listed');
    const unloaded = ids.at(-1)!;
    await send(bob, unloaded, 'From below');
    await until(() => live.chats.get()[0] === unloaded, 'One that was not loaded is listed');
    await live.chats.loadMore();

    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(41);
    expect(live.chats.more.get()).toBe('none');
    expect(live.chats.get()).toEqual([unloaded, fresh, ...ids.slice(0, -1)]);
  });

  it('is in the order in which something was written last', async () => {
    const { ann, bob, ids } = await startGroups(3);
    const live = await open(ann);

    await send(bob, ids[2]!, 'Up');
    await until(() => live.chats.get()[0] === ids[2], 'It is the first');
    await send(ann, ids[1]!, 'Up');
    await until(() => live.chats.get()[0] === ids[1], 'It is the first');

    expect(live.chats.get()).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('has a direct chat in which nothing is written yet once whoever has opened it adds it', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const live = await open(ann);
    const chatId = await openDirectChat(ann, bob);
    const { chat } = await ann.run(String(ChatDocument), { chatId });

    await live.chats.add(chat);
    expect(live.chats.get()).toEqual([chatId, ...ids]);
    await send(bob, ids[0]!, 'Up');
    await until(() => live.chats.get()[0] === ids[0], 'It moves as all others do');

    expect(live.chats.get()).toEqual([ids[0], chatId]);
  });

  it('is shown as it was before there is a network', async () => {
    const memory = createMemory();
    const { ann, ids } = await startGroups(3);
    const first = await open(ann, { storage: createMemoryStorage(memory) });
    await until(() => memory.tables.pages.size > 0, 'It is stored');
    first.dispose();

    const again = await open(ann, {
      storage: createMemoryStorage(memory),
      isOnline: false,
      afterSignIn: app.proxy.cut,
    });
    await until(() => again.chats.get().length > 0, 'It is shown');

    expect(again.chats.get()).toEqual(ids);
    expect(again.chat(ids[0]!).get()).toMatchObject({ lastMessage: { text: 'First of 2' } });
  });

  it('says why it cannot be read, and is read once it can', async () => {
    const { ann, ids } = await startGroups(1);
    const live = await open(ann, { isOnline: false, afterSignIn: app.proxy.cut });

    await until(() => live.chats.more.get() === 'failed', 'It is told');
    expect(live.chats.failure.get()).toMatchObject({ code: 'NETWORK_ERROR' });
    app.proxy.mend();
    await until(() => live.chats.more.get() === 'none', 'It is read');

    expect(live.chats.get()).toEqual(ids);
    expect(live.chats.failure.get()).toBeNull();
  });

  it('does not bring a chat back by an answer that was on its way when the viewer was removed', async () => {
    const { ann, bob, ids } = await startGroups(2);
    const requests = createRequests();
    const live = await open(bob, { fetch: requests.fetch });
    await until(() => live.chats.get().length === 2, 'They are listed');
    requests.become('held', 'ChatsByIds');
    app.proxy.cut();
    app.proxy.mend();
    await until(() => requests.heldCount() > 0, 'They are read');

    await act(ann, 'removeMember', { chatId: ids[0], userId: bob.id });
    await until(() => live.chats.get().length === 1, 'It is gone');
    requests.letGo();
    await until(() => requests.count('ChatsByIds') > 1, 'It is read anew');

    expect(live.chats.get()).toEqual([ids[1]]);
  });

  it('asks once for what many changes of a chat ask for', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const requests = createRequests();
    const live = await open(bob, { fetch: requests.fetch });
    const timeline = live.timeline(ids[0]!);
    await until(() => timeline.get().newer === 'none', 'It is shown');
    const [messages, chats] = [requests.count('Messages'), requests.count('ChatsByIds')];

    // All of them come within a moment, however long it takes to make them.
    app.proxy.hold('socket');
    for (let n = 0; n < 30; n++)
      await act(ann, 'updateChat', { chatId: ids[0], name: `Name ${n}` });
    app.proxy.letGo('socket');
    await until(() => live.chat(ids[0]!).get()?.name === 'Name 29', 'The last is told');
    const isRead = () => requests.count('Messages') > messages;
    await until(() => isRead() && requests.count('ChatsByIds') > chats, 'It is read anew');

    expect(requests.count('Messages') - messages).toBeLessThanOrEqual(4);
    expect(requests.count('ChatsByIds') - chats).toBeLessThanOrEqual(4);
  });

  it('leaves out what somebody else has opened and not written in', async () => {
    const { ann, bob, ids } = await startGroups(1);
    const live = await open(ann);

    const direct = await openDirectChat(bob, ann);
    app.proxy.reset();
    await until(() => live.chat(direct).get() !== null, 'It is read');
    expect(live.chats.get()).toEqual(ids);
    await send(bob, direct, 'Hello');

    await until(() => live.chats.get()[0] === direct, 'It is listed once written in');
  });
});
