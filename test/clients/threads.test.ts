import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { liveOf, openTab } from '../kit/client-tab.ts';
import { goLive, isWithoutGap } from '../kit/live.ts';
import { addReaction } from '../kit/reactions.ts';
import { createRequests } from '../kit/requests.ts';
import { markThreadRead, reply, threadOf } from '../kit/threads.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** A message of Bob's in a chat that Ann looks at. */
async function openChat() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const root = { chatId, ...(await send(bob, chatId, 'to be talked about')) };
  const requests = createRequests(app.fetch);
  const live = await goLive(app, ann, { fetch: requests.fetch });
  // What is counted while something is read is doubted, and counted anew only later.
  await until(() => requests.answered('Chats') > 1, 'the chats are read, also since it is live');
  const timeline = live.timeline(chatId);
  const ids = () => timeline.get().entries.map(({ id }) => id);
  await until(() => ids().includes(root.id), 'the root');
  return { ann, bob, chatId, root, live, ids };
}

describe('a timeline', () => {
  it('has no reply that is in its thread alone, whatever is told of it', async () => {
    const { bob, chatId, root, live, ids } = await openChat();
    const before = ids();

    const alone = await reply(bob, root, 'between us');
    await addReaction(bob, alone.id);
    const shared = await reply(bob, root, 'for all to see', { alsoInChat: true });
    await until(() => ids().includes(shared.id), 'the reply that is also in the chat');

    expect(ids()).toEqual([...before, shared.id]);
    expect(live.unread(chatId)).toBe(2);
    expect(live.chat(chatId).get()?.lastMessage?.id).toBe(shared.id);
    expect(isWithoutGap(live.seqs(chatId))).toBe(true);
  });

  it('knows of its messages what is in their threads, as the replies come', async () => {
    const { ann, bob, root, live } = await openChat();
    expect(live.message(root.id).get()?.thread).toBeNull();

    await reply(bob, root, 'one');
    const { id, seq } = await reply(bob, root, 'two', { alsoInChat: true });
    await until(() => live.message(root.id).get()?.thread?.replyCount === 2, 'both are counted');

    const { replyCount, lastReplyAt, lastSeq } = await threadOf(ann, root.id);
    expect(live.message(root.id).get()?.thread).toMatchObject({ replyCount, lastReplyAt, lastSeq });
    expect(lastSeq).toBe(seq);
    expect(live.message(id).get()?.threadRoot).toEqual({ __typename: 'Message', id: root.id });
  });

  it('does not take what a reply tells of a thread for all that has become of its root', async () => {
    const { bob, root, live } = await openChat();
    await reply(bob, root, 'one');
    await until(() => live.message(root.id).get()?.thread?.replyCount === 1, 'it is counted');
    const known = live.message(root.id).get()!;

    live.records.write('Message', { ...known, changedSeq: known.changedSeq + 1, thread: null });

    expect(live.message(root.id).get()?.thread?.replyCount).toBe(1);
    expect(known.changedSeq).toBe(root.seq);
  });
});

describe('what mentions somebody in a thread', () => {
  it('is counted in its chat until it is read there, and as no unread message', async () => {
    const { ann, bob, chatId, root, live } = await openChat();
    const unread = live.unread(chatId);

    await reply(bob, root, 'nobody');
    const { seq } = await reply(bob, root, `@${ann.username}`);
    await until(() => live.mentions(chatId) === 1, 'it is counted');
    expect(live.unread(chatId)).toBe(unread);
    await markThreadRead(ann, root.id, seq);

    await until(() => live.mentions(chatId) === 0, 'it is read');
  });

  it('is counted no more once it says something else, or is gone', async () => {
    const { ann, bob, chatId, root, live } = await openChat();
    const [one, two] = [
      await reply(bob, root, `@${ann.username}`),
      await reply(bob, root, `and @${ann.username}`),
    ];
    await until(() => live.mentions(chatId) === 2, 'both are counted');

    await act(bob, 'editMessage', { messageId: one.id, text: 'nobody' });
    await until(() => live.mentions(chatId) === 1, 'one is counted');
    await act(bob, 'deleteMessage', { messageId: two.id });

    await until(() => live.mentions(chatId) === 0, 'none is counted');
  });
});

describe('a reply that is sent', () => {
  it('is in its thread alone, or in the chat as well', async () => {
    const { ann, chatId, root, live, ids } = await openChat();

    const alone = live.outbox.send(chatId, { text: 'alone', threadRootId: root.id });
    live.outbox.send(chatId, { text: 'shared', threadRootId: root.id, alsoInChat: true });
    expect(alone).toMatchObject({ threadRootId: root.id, alsoInChat: false });
    await until(() => live.outbox.items.get().length === 0, 'both are sent');

    const { replies } = await threadOf(ann, root.id);
    expect(replies.nodes.map(({ text }: { text: string }) => text)).toEqual(['alone', 'shared']);
    expect(ids()).toHaveLength(3);
    expect(live.chat(chatId).get()?.lastMessage?.text).toBe('shared');
  });

  it('does not become the newest message of its chat', async () => {
    const { chatId, root, live } = await openChat();

    live.outbox.send(chatId, { text: 'alone', threadRootId: root.id });
    await until(() => live.outbox.items.get().length === 0, 'it is sent');

    expect(live.chat(chatId).get()?.lastMessage?.id).toBe(root.id);
  });
});

describe('a window on a thread', () => {
  it('shows what a fresh read gives, whatever was missed, edited or deleted meanwhile', async () => {
    const { ann, bob, chatId, root, live, ids } = await openChat();
    const thread = live.timeline(chatId, root.id);
    thread.subscribe(() => undefined);
    const list = live.threads();
    list.subscribe(() => undefined);
    const texts = () => thread.get().entries.map(({ id }) => live.message(id).get()?.text);
    const isFresh = async () => {
      const fresh = await threadOf(ann, root.id);
      const known = live.message(root.id).get()?.thread;
      return (
        fresh.replies.nodes.map(({ text }: any) => text).join() === texts().join() &&
        fresh.viewerFollows === (known?.viewerFollows === true) &&
        fresh.unreadCount === (known?.unreadCount ?? 0) &&
        fresh.participants.map(({ id }: any) => id).join() ===
          known?.participants.map(({ id }) => id).join() &&
        list.get().length === (fresh.viewerFollows ? 1 : 0)
      );
    };
    await until(() => thread.get().newer === 'none', 'it is read');
    expect([thread.get().entries, list.get()]).toEqual([[], []]);

    const first = await reply(bob, root, 'one');
    await until(isFresh, 'the first reply');
    live.outbox.send(chatId, { text: 'two', threadRootId: root.id });
    await until(() => texts().includes('two'), 'her own');
    await until(isFresh, 'she follows it');
    app.proxy.cut();
    const missed = [];
    for (const text of ['three', 'four', 'five']) missed.push(await reply(bob, root, text));
    await act(bob, 'editMessage', { messageId: first.id, text: 'one (edited)' });
    await act(bob, 'deleteMessage', { messageId: missed[1]!.id });
    app.proxy.mend();
    await until(() => texts().includes('five'), 'what was missed', 60_000);
    await until(isFresh, 'nothing is missing', 60_000);
    expect(live.message(root.id).get()?.thread?.unreadCount).toBe(2);

    await act(bob, 'deleteMessage', { messageId: missed[0]!.id });
    await until(isFresh, 'it is counted no more');
    await live.markThreadRead(root.id, missed[2]!.seq);
    expect(live.message(root.id).get()?.thread?.unreadCount).toBe(0);
    await until(isFresh, 'it is read');
    await act(ann, 'unfollowThread', { messageId: root.id });
    await until(isFresh, 'another device follows it no more');

    expect(texts()).toEqual(['one (edited)', 'two', null, null, 'five']);
    expect(ids()).not.toContain(first.id);
  });

  it('has the record of a reply that is also in the chat, for as long as one of the two shows it', async () => {
    const { bob, chatId, root, live } = await openChat();
    const thread = live.timeline(chatId, root.id);
    const shared = await reply(bob, root, 'for all to see', { alsoInChat: true });
    const alone = await reply(bob, root, 'between us');
    await until(() => thread.get().entries.length === 2, 'both replies');

    thread.release();
    const others = Array.from({ length: 21 }, () => crypto.randomUUID());
    for (const rootId of others) live.timeline(chatId, rootId).release();
    await until(() => !live.message(alone.id).get(), 'the thread is let go of');

    expect(live.message(shared.id).get()?.text).toBe('for all to see');
  });

  it('is kept for the next visit, its root with it, and goes with its chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    const root = { chatId, ...(await send(bob, chatId, 'to be talked about')) };
    await reply(bob, root, 'one');
    const memory = createMemory();
    const tab = await openTab(app, ann, memory);
    await tab.ready;
    const thread = liveOf(tab).timeline(chatId, root.id);
    await until(() => thread.get().newer === 'none', 'it is read');
    const stored = createMemoryStorage(memory);
    const pagesOf = async () => (await stored.readAll<any>('pages', `${ann.id}/${chatId}/`)).length;
    await until(async () => (await pagesOf()) === 1, 'it is stored');

    app.proxy.cut();
    await tab.reload();
    const again = liveOf(tab).timeline(chatId, root.id);
    await until(() => again.get().entries.length === 1, 'it is shown without a network');
    expect(liveOf(tab).message(root.id).get()?.text).toBe('to be talked about');
    app.proxy.mend();
    await act(bob, 'removeMember', { chatId, userId: ann.id });

    await until(async () => (await pagesOf()) === 0, 'it is gone', 60_000);
  });
});

describe('the list of threads', () => {
  it('has those that the viewer follows, the newest reply first, and the unread ones apart', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const roots = [];
    for (const text of ['a', 'b', 'c']) roots.push({ chatId, ...(await send(ann, chatId, text)) });
    const [a, b, c] = roots as [(typeof roots)[0], (typeof roots)[0], (typeof roots)[0]];
    for (const root of [a, b]) await reply(bob, root, 'first');
    const live = await goLive(app, ann);
    const [all, unread] = [live.threads(), live.threads(true)];
    for (const list of [all, unread]) list.subscribe(() => undefined);
    const textsOf = (list: typeof all) =>
      list
        .get()
        .map(({ id }) => live.message(id).get()?.text)
        .join();
    await until(() => textsOf(all) === 'b,a' && textsOf(unread) === 'b,a', 'both are read');

    const { seq } = await reply(bob, a, 'second');
    await until(() => textsOf(all) === 'a,b', 'it moves up');
    await reply(bob, c, 'first');
    await until(() => textsOf(all) === 'c,a,b', 'a new one comes');
    await markThreadRead(ann, a.id, seq);

    await until(() => textsOf(unread) === 'c,b', 'what was read goes');
    expect(textsOf(all)).toBe('c,a,b');
    expect(all.get().map((place) => place.chatId)).toEqual([chatId, chatId, chatId]);
  });
});
