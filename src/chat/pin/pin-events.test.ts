import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { pinMessage, unpinMessage } from '../../../test/kit/pins.ts';

const CHANGED = `... on MessageChangedEvent {
  change user { id } reaction { emoji } message { id pinnedAt pinnedBy { id } }
}`;
const CHAT_EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { __typename seq ${CHANGED} }
}`;
const INBOX_EVENTS = `subscription { inboxEvents { __typename ... on ChatEvent { seq } ${CHANGED} } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function written() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  return { ann, bob, chatId, ...(await send(bob, chatId, 'hi')) };
}

describe('a pin', () => {
  it('is told with whose it is, live in both streams and when it is resumed', async () => {
    const { ann, bob, chatId, id, seq } = await written();
    const live = await Promise.all([bob.watch(CHAT_EVENTS, { chatId }), bob.watch(INBOX_EVENTS)]);
    for (const stream of live) await stream.next();
    const event = (at: number, isPinned: boolean) => ({
      __typename: 'MessageChangedEvent',
      seq: at,
      change: 'PIN',
      user: { id: ann.id },
      reaction: null,
      message: {
        id,
        pinnedAt: isPinned ? expect.any(String) : null,
        pinnedBy: isPinned ? { id: ann.id } : null,
      },
    });

    await pinMessage(ann, id);
    for (const stream of live) expect(await stream.next()).toEqual(event(seq + 1, true));
    await unpinMessage(ann, id);
    for (const stream of live) expect(await stream.next()).toEqual(event(seq + 2, false));

    const resumed = await bob.watch(CHAT_EVENTS, { chatId, after: seq });
    await resumed.next();
    expect(await resumed.take(2)).toEqual([event(seq + 1, false), event(seq + 2, false)]);
    [...live, resumed].forEach((stream) => stream.close());
  });

  it('tells nobody of what was so already', async () => {
    const { ann, bob, chatId, id } = await written();
    const { id: other } = await send(bob, chatId, 'other');
    await pinMessage(ann, id);
    const stream = await bob.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await pinMessage(ann, id);
    await unpinMessage(ann, other);
    await send(bob, chatId, 'next');

    expect(await stream.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
    stream.close();
  });

  it('is told to whoever visits a public room', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const { id } = await send(ann, chatId, 'hi');
    const stream = await eve.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await pinMessage(ann, id);

    expect(await stream.next()).toMatchObject({ change: 'PIN', message: { id } });
    stream.close();
  });

  it('counts as nothing unread, and moves no chat up', async () => {
    const { ann, bob, chatId, id } = await written();
    const other = await createGroup(ann, bob);
    await send(ann, other, 'newer');
    const chats = `{ chats { nodes { id unreadCount lastMessage { id } } } }`;
    const before = await ann.run(chats);

    await pinMessage(ann, id);

    expect(await ann.run(chats)).toEqual(before);
    expect(before.chats.nodes.map((chat: any) => chat.id)).toEqual([other, chatId]);
  });

  it('is told of a message that is a tombstone by now without it', async () => {
    const { ann, bob, chatId, id, seq } = await written();
    await pinMessage(ann, id);
    await act(ann, 'deleteMessage', { messageId: id });

    const resumed = await bob.watch(CHAT_EVENTS, { chatId, after: seq });
    await resumed.next();

    expect(await resumed.next()).toMatchObject({
      change: 'PIN',
      message: { id, pinnedAt: null, pinnedBy: null },
    });
    resumed.close();
  });
});
