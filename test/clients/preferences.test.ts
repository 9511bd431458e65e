import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createGroups, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { prefer } from '../kit/preferences.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

async function start(count: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  return { ann, bob, ids: await createGroups(count, ann, bob) };
}

const of = (live: Pick<Live, 'chat'>, id: string) => live.chat(id).get()?.viewerPreferences;

async function lists(live: Pick<Live, 'chats'>, ids: readonly (string | undefined)[]) {
  const isSo = () => live.chats.get().join() === ids.join();
  await until(isSo, 'the list is so').catch(() => undefined);
  expect(live.chats.get()).toEqual(ids);
}

describe('the list of chats', () => {
  it('has pinned ones first, also one that stands beyond its first page', async () => {
    const { ann, bob, ids } = await start(23);
    const last = ids.at(-1)!;
    await prefer(ann, last, { pinned: true });

    const live = await goLive(app, ann);
    expect(live.chats.get()).toEqual([last, ...ids.slice(0, 20)]);

    await prefer(ann, ids[1]!, { pinned: true });
    await lists(live, [ids[1], last, ids[0], ...ids.slice(2, 20)]);
    await send(bob, last, 'up');
    await lists(live, [last, ids[1], ids[0], ...ids.slice(2, 20)]);
    await live.chats.loadMore();
    expect(live.chats.get()).toEqual([last, ids[1], ids[0], ...ids.slice(2, -1)]);
  });

  it('leaves archived ones out, until a message or somebody brings them back', async () => {
    const { ann, bob, ids } = await start(3);
    const [first, second, third] = ids;
    await prefer(ann, first!, { archived: true });
    const live = await goLive(app, ann);
    expect(live.chats.get()).toEqual([second, third]);

    await prefer(ann, second!, { archived: true });
    await lists(live, [third]);
    await send(bob, first!, 'news');
    await lists(live, [first, third]);
    expect(of(live, first!)?.archivedAt).toBeNull();
    await prefer(ann, second!, { archived: false });
    await lists(live, [first, second, third]);

    await prefer(ann, third!, { archived: true, notifyLevel: 'NONE' });
    await lists(live, [first, second]);
    await send(bob, third!, 'news that nobody wants');
    await send(bob, second!, 'news');
    await lists(live, [second, first]);
  });

  it('of what is archived is another one, loaded once somebody looks', async () => {
    const { ann, ids } = await start(3);
    const [first, second, third] = ids;
    await prefer(ann, second!, { archived: true });
    const live = await goLive(app, ann);

    const archived = { chats: live.archivedChats() };
    await lists(archived, [second]);
    await prefer(ann, third!, { archived: true });
    await lists(archived, [second, third]);
    await prefer(ann, second!, { archived: false });
    await lists(archived, [third]);

    expect(live.archivedChats()).toBe(archived.chats);
    expect(live.chats.get()).toEqual([first, second]);
  });

  it('learns after a cut what another device has archived, pinned and brought back', async () => {
    const { ann, ids } = await start(3);
    const [first, second, third] = ids;
    await prefer(ann, first!, { archived: true });
    const live = await goLive(app, ann);

    app.proxy.cut();
    await until(() => live.connection.get().state !== 'live', 'it is cut');
    await prefer(ann, first!, { archived: false });
    await prefer(ann, second!, { archived: true });
    await prefer(ann, third!, { pinned: true });
    app.proxy.mend();

    await lists(live, [third, first]);
  });

  it('is so at once at the next start, before there is a network', async () => {
    const { ann, ids } = await start(3);
    await prefer(ann, ids[1]!, { archived: true });
    await prefer(ann, ids[2]!, { pinned: true });
    const memory = createMemory();
    const live = await goLive(app, ann, { storage: createMemoryStorage(memory) });
    expect(live.chats.get()).toEqual([ids[2], ids[0]]);
    await until(() => memory.tables.pages.size > 0, 'it is stored');

    live.dispose();
    const again = await goLive(app, ann, {
      storage: createMemoryStorage(memory),
      isOnline: false,
      afterSignIn: app.proxy.cut,
    });

    await lists(again, [ids[2], ids[0]]);
  });
});
