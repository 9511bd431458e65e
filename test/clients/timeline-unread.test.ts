import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { openScreen } from '../kit/screen.ts';
import { createRequests } from '../kit/requests.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

describe('a timeline that is opened before its chat is known', () => {
  it('tells from where on messages were unread once it is', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { seq } = await send(bob, chatId, 'read');
    await send(bob, chatId, 'unread');
    await act(ann, 'markRead', { chatId, seq });

    const screen = await openScreen(app, ann, chatId);

    await until(() => screen.timeline.get().unreadAfter !== null, 'what is unread');
    expect(screen.timeline.get().unreadAfter).toBe(seq);
  });

  it('tells so, too, where it was stored, and somebody reads it before the server has told of it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const { seq } = await send(bob, chatId, 'read');
    await act(ann, 'markRead', { chatId, seq });
    const memory = createMemory();
    const before = await openScreen(app, ann, chatId, createMemoryStorage(memory));
    await until(() => memory.tables.pages.has(`${ann.id}/chats`), 'It is stored');
    before.confab.dispose();
    const unread = await send(bob, chatId, 'unread');

    const requests = createRequests();
    for (const name of ['Chats', 'ChatsByIds']) requests.become('refused', name);
    const confab = app.open({ storage: createMemoryStorage(memory), fetch: requests.fetch });
    await confab.session.ready;
    const live = confab.live.get()!;
    await until(() => live.chat(chatId).get() !== null, 'It is there as it was stored');
    const timeline = live.timeline(chatId);
    await until(() => timeline.get().entries.at(-1)?.seq === unread.seq, 'It is shown');
    live.markRead(chatId, unread.seq);
    const asked = () => requests.count('Chats') + requests.count('ChatsByIds');
    const soFar = asked();
    await until(() => asked() > soFar + 4, 'It is asked about again and again');
    for (const name of ['Chats', 'ChatsByIds']) requests.isWell(name);
    await until(() => timeline.get().isUnreadKnown, 'It is known');

    expect(timeline.get().unreadAfter).toBe(seq);
    await until(() => live.chat(chatId).get()?.unreadCount === 0, 'It counts as read');
  });
});
