import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
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
