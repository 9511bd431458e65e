import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { act, createGroup, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { goLive } from '../kit/live.ts';
import { pinMessage, pinnedIn, unpinMessage } from '../kit/pins.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** A message of Bob's in a chat of the two that Ann looks at. */
async function openChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { id } = await send(bob, chatId, 'hi');
  return { ann, bob, chatId, id, live: await shown(ann, chatId, id) };
}

async function shown(viewer: Parameters<ClientApp['signIn']>[0], chatId: string, id: string) {
  const live = await goLive(app, viewer);
  const timeline = live.timeline(chatId);
  await until(() => timeline.get().entries.some((entry) => entry.id === id), 'it is shown');
  return live;
}

const isPinned = (live: Pick<Live, 'message'>, id: string) =>
  live.message(id).get()?.pinnedAt !== null;
/** What is loaded with the first of them takes a moment. */
const loaded = (live: Pick<Live, 'unpin'>) =>
  live.unpin('00000000-0000-0000-0000-000000000000').catch(() => {});

describe('a pin', () => {
  it('is shown at once, and is as the server has it once it has answered', async () => {
    const { ann, chatId, id, live } = await openChat();
    await loaded(live);

    const pinned = live.pin(id);
    await until(() => isPinned(live, id), 'it is shown');
    await pinned;
    const { message } = await ann.run(`{ message(id: "${id}") { pinnedAt } }`);
    expect(live.message(id).get()?.pinnedAt).toBe(message.pinnedAt);
    expect(await pinnedIn(ann, chatId)).toEqual([id]);

    await live.unpin(id);
    expect(isPinned(live, id)).toBe(false);
    expect(await pinnedIn(ann, chatId)).toEqual([]);
  });

  it('of others is shown, and goes with its message', async () => {
    const { bob, id, live } = await openChat();

    await pinMessage(bob, id);
    await until(() => isPinned(live, id), 'it is pinned');
    await unpinMessage(bob, id);
    await until(() => !isPinned(live, id), 'it is no longer');
    await pinMessage(bob, id);
    await until(() => isPinned(live, id), 'it is pinned again');
    await act(bob, 'deleteMessage', { messageId: id });
    await until(() => live.message(id).get()?.deletedAt !== null, 'it is deleted');

    expect(isPinned(live, id)).toBe(false);
  });

  it('is taken back where it is refused', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { id } = await send(bob, chatId, 'hi');
    const live = await shown(ann, chatId, id);

    await expect(live.pin(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(isPinned(live, id)).toBe(false);
    await pinMessage(bob, id);
    await until(() => isPinned(live, id), 'it is pinned');
    await expect(live.unpin(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(isPinned(live, id)).toBe(true);
  });

  it('does not wait for the network: it is taken back, and told', async () => {
    const { id, live } = await openChat();
    await loaded(live);
    app.proxy.cut();

    await expect(live.pin(id)).rejects.toMatchObject({ code: 'NETWORK_ERROR' });

    expect(isPinned(live, id)).toBe(false);
  });

  it('goes behind an earlier wish for the same message, and the last one counts', async () => {
    const { ann, chatId, id, live } = await openChat();

    await Promise.all([live.pin(id), live.unpin(id), live.react(id, '👍'), live.pin(id)]);

    expect(isPinned(live, id)).toBe(true);
    expect(live.message(id).get()?.reactions).toMatchObject([{ emoji: '👍', count: 1 }]);
    expect(await pinnedIn(ann, chatId)).toEqual([id]);
  });
});
