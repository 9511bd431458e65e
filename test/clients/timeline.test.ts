import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Feed } from '../../client/src/feed.ts';
import { createTimelines } from '../../client/src/timelines.ts';
import type { Person } from '../kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { historyOf, openScreen, type Screen } from '../kit/screen.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

async function startChat(count = 0) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  return { ann, bob, chatId, written: await writeMany(bob, chatId, count) };
}

async function writeMany(writer: Person, chatId: string, count: number) {
  const written = [];
  for (let n = 0; n < count; n++) written.push(await send(writer, chatId, `${n}`));
  return written;
}

const textsOf = (history: readonly any[]) => history.map(({ text }) => text);

/** The timeline equals the server's last so many messages. */
async function isEqual(screen: Screen, viewer: Person, chatId: string): Promise<void> {
  const history = textsOf(await historyOf(viewer, chatId));
  expect(screen.texts()).toEqual(history.slice(-screen.texts().length || Infinity));
}

describe('a timeline', () => {
  it('has messages that come before its first page does, and has them once', async () => {
    const { ann, bob, chatId } = await startChat(60);
    const { screen, live } = await openHeld(ann, chatId);

    await writeMany(bob, chatId, 5);
    await screen.hears(5);
    screen.requests.letGo();
    await screen.isOpen();

    await isEqual(screen, ann, chatId);
    expect(screen.texts().length).toBeGreaterThanOrEqual(50);
    expect(live.connection.get().state).toBe('live');
  });

  it('shows the newer copy when a message is edited or deleted while a page with it is read', async () => {
    const { ann, bob, chatId, written } = await startChat(70);
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();

    screen.requests.become('held', 'Messages');
    const loading = screen.timeline.loadOlder();
    await until(() => screen.requests.heldCount() === 1, 'the page');
    await act(bob, 'editMessage', { messageId: written[0]!.id, text: 'edited' });
    await act(bob, 'deleteMessage', { messageId: written[1]!.id });
    await until(() => screen.heard.some(isDeletion), 'the events');
    screen.requests.letGo();
    await loading;

    await isEqual(screen, ann, chatId);
    expect(screen.texts().slice(0, 3)).toEqual(['edited', null, '2']);
    expect(screen.timeline.get()).toMatchObject({ older: 'none', newer: 'none' });
  });

  it('pages both ways from the middle to the ends, while messages come and it is cut', async () => {
    const { ann, bob, chatId, written } = await startChat(180);
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();
    const timelines = createTimelines({
      ask: screen.confab.request,
      feed: { on: screen.live.on, onGap: never, onLive: never, follow: () => () => undefined },
      records: screen.records,
      storage: screen.storage,
      viewerId: ann.id,
      chatRecords: { isTold: () => false, onTold: never },
      found: () => undefined,
      limit: 120,
    });
    const timeline = timelines.timeline(chatId);
    const seqs = () => timeline.get().entries.map(({ seq }) => seq);

    await timeline.jumpTo(written[90]!.seq);
    expect(seqs()).toContain(written[90]!.seq);
    const seen = new Set(seqs());
    const look = () => {
      for (const seq of seqs()) seen.add(seq);
      const { entries } = timeline.get();
      expect(new Set(seqs()).size).toBe(entries.length);
      expect(entries.length).toBeLessThanOrEqual(120);
    };
    timeline.subscribe(look);
    for (let n = 0; timeline.get().older !== 'none'; n++) {
      await Promise.all([timeline.loadOlder(), send(bob, chatId, `while going back ${n}`)]);
    }
    expect(seqs()[0]).toBe(written[0]!.seq);
    for (let n = 0; timeline.get().newer !== 'none'; n++) {
      await Promise.all([timeline.loadNewer(), send(bob, chatId, `while coming ${n}`)]);
    }
    const last = await send(bob, chatId, 'last');
    await until(() => seqs().at(-1) === last.seq, 'the newest message');

    const all = (await historyOf(ann, chatId)).map(({ seq }) => seq);
    expect([...seen].sort((one, other) => one - other)).toEqual(all);
    expect(seqs()).toEqual(all.slice(-seqs().length));
    timelines.dispose();
  });

  it('is read anew when the log no longer reaches back', async () => {
    const { ann, bob, chatId, written } = await startChat(130);
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();
    while (screen.timeline.get().older !== 'none') await screen.timeline.loadOlder();

    app.proxy.cut();
    await act(bob, 'editMessage', { messageId: written[5]!.id, text: 'edited unseen' });
    await writeMany(bob, chatId, 5);
    await app.sql('UPDATE chats SET last_seq = last_seq + 6000 WHERE id = $1', [chatId]);
    await send(bob, chatId, 'much later');
    app.proxy.mend();
    await until(() => screen.texts().at(-1) === 'much later', 'the last one');
    await until(() => screen.texts()[5] === 'edited unseen', 'the edited one');

    await isEqual(screen, ann, chatId);
    expect(screen.texts()).toHaveLength(136);
  });

  it('reads by itself what could not be read when it was opened', async () => {
    const { ann, chatId } = await startChat(2);
    const { screen } = await openHeld(ann, chatId, 'refused');
    await until(() => screen.timeline.get().newer === 'failed', 'that it failed');
    expect(screen.timeline.get()).toMatchObject({
      older: 'failed',
      failure: { code: 'NETWORK_ERROR' },
    });

    screen.requests.isWell('Messages');
    await screen.isOpen();

    expect(screen.texts()).toEqual(['0', '1']);
    expect(screen.timeline.get().failure).toBeNull();
  });

  it('shows what was seen last where there is no network', async () => {
    const { ann, chatId } = await startChat(3);
    const first = await openScreen(app, ann, chatId);
    await first.isOpen();
    const stored = () => first.storage.read('pages', `${ann.id}/${chatId}`);
    await until(async () => (await stored()) !== undefined, 'the stored page');
    first.confab.dispose();

    app.proxy.cut();
    const second = await openScreen(app, ann, chatId, first.storage);
    await until(() => second.texts().length > 0, 'the stored page');

    expect(second.texts()).toEqual(['0', '1', '2']);
  });

  it('follows a room that is only visited, as long as it is held', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const roomId = await createRoom(bob);
    const screen = await openScreen(app, ann, roomId);
    await screen.isOpen();
    await until(() => app.subscriptionCount() === 2, 'the stream of the room');

    await send(bob, roomId, 'hello');
    await until(() => screen.texts().at(-1) === 'hello', 'the message');

    screen.timeline.release();
    const again = screen.live.timeline(roomId);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await send(bob, roomId, 'still there');
    await until(() => screen.texts().at(-1) === 'still there', 'the next message');

    again.release();
    await until(() => app.subscriptionCount() === 1, 'the end of its stream');
  });

  it('shows nothing more of a chat that the viewer no longer sees', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();
    expect(screen.texts()).not.toEqual([]);

    await act(bob, 'removeMember', { chatId, userId: ann.id });

    await until(() => screen.texts().length === 0, 'an empty timeline');
    expect(screen.timeline.get()).toMatchObject({ failure: { code: 'NOT_FOUND' } });
  });

  it('is read once for all who hold it, also where one lets go and takes it again at once', async () => {
    const { ann, bob, chatId } = await startChat(3);
    const screen = await openScreen(app, ann, chatId);
    await screen.isOpen();
    const count = screen.requests.count('Messages');

    screen.timeline.release();
    const again = screen.live.timeline(chatId);
    const other = screen.live.timeline(chatId);
    other.release();
    other.release();
    await send(bob, chatId, 'still followed');

    await until(() => again.get().entries.length === 4, 'the message');
    expect(screen.requests.count('Messages')).toBe(count);
  });

  it('tells from where on messages were unread, as long as it is open', async () => {
    const { ann, chatId, written } = await startChat(3);
    await act(ann, 'markRead', { chatId, seq: written[0]!.seq });
    const { live, screen } = await openHeld(ann, chatId);
    screen.requests.letGo();
    await screen.isOpen();
    expect(screen.timeline.get().unreadAfter).toBe(written[0]!.seq);

    live.markRead(chatId, written[2]!.seq);
    await until(() => live.chat(chatId).get()?.unreadCount === 0, 'that it is read');
    expect(screen.timeline.get().unreadAfter).toBe(written[0]!.seq);

    screen.timeline.release();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(live.timeline(chatId).get()).toMatchObject({ unreadAfter: null, newer: 'none' });
  });
});

const never: Feed['onGap'] & Feed['onLive'] = () => () => undefined;

const isDeletion = ({ __typename }: { __typename: string }) => __typename === 'MessageDeletedEvent';

/** The chat is opened once everything else is there, over requests that are held, or refused. */
async function openHeld(viewer: Person, chatId: string, fate: 'held' | 'refused' = 'held') {
  const other = await openDirectChat(viewer, viewer);
  const screen = await openScreen(app, viewer, other);
  await screen.isOpen();
  const { live, requests } = screen;
  await until(() => live.chat(chatId).get() !== null, 'the chat');
  requests.become(fate, 'Messages');
  const timeline = live.timeline(chatId);
  if (fate === 'held') await until(() => requests.heldCount() === 1, 'the page');
  const texts = () => timeline.get().entries.map(({ id }) => live.message(id).get()?.text);
  const isOpen = () => until(() => timeline.get().newer === 'none', 'the chat is shown');
  return { live, screen: { ...screen, timeline, texts, isOpen } };
}
