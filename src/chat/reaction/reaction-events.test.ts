import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { addReaction, reactionsOf, removeReaction } from '../../../test/kit/reactions.ts';

const CHANGED = `... on MessageChangedEvent {
  change user { id } reaction { emoji added } message { id changedSeq reactions { emoji count } }
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
  return { ann, bob, chatId, ...(await send(ann, chatId, 'hi')) };
}

describe('a reaction', () => {
  it('is told with who did what, live in both streams and when it is resumed', async () => {
    const { ann, bob, chatId, id, seq } = await written();
    const live = await Promise.all([ann.watch(CHAT_EVENTS, { chatId }), ann.watch(INBOX_EVENTS)]);
    for (const stream of live) await stream.next();
    const event = (added: boolean, at: number, reactions: object[]) => ({
      __typename: 'MessageChangedEvent',
      seq: at,
      change: 'REACTION',
      user: { id: bob.id },
      reaction: { emoji: '❤️', added },
      message: { id, changedSeq: expect.any(Number), reactions },
    });

    await addReaction(bob, id, '❤');
    const one = [{ emoji: '❤️', count: 1 }];
    for (const stream of live) expect(await stream.next()).toEqual(event(true, seq + 1, one));
    await removeReaction(bob, id, '❤');
    for (const stream of live) expect(await stream.next()).toEqual(event(false, seq + 2, []));

    const resumed = await ann.watch(CHAT_EVENTS, { chatId, after: seq });
    await resumed.next();
    expect(await resumed.take(2)).toEqual([event(true, seq + 1, []), event(false, seq + 2, [])]);
    [...live, resumed].forEach((stream) => stream.close());
  });

  it('tells nobody of what was so already', async () => {
    const { ann, bob, chatId, id } = await written();
    await addReaction(bob, id);
    const stream = await ann.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await addReaction(bob, id);
    await removeReaction(bob, id, '❤️');
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

    await addReaction(ann, id);

    expect(await stream.next()).toMatchObject({ reaction: { emoji: '👍', added: true } });
    stream.close();
  });

  it('counts as nothing unread, and moves no chat up', async () => {
    const { ann, bob, chatId, id } = await written();
    const other = await createGroup(ann, bob);
    await send(ann, other, 'newer');
    const chats = `{ chats { nodes { id unreadCount lastMessage { id } } } }`;
    const before = await bob.run(chats);

    await addReaction(ann, id);

    expect(await bob.run(chats)).toEqual(before);
    expect(before.chats.nodes[0].id).toBe(other);
    expect(before.chats.nodes[1]).toEqual({ id: chatId, unreadCount: 1, lastMessage: { id } });
  });

  it('is told of a message that is a tombstone by now without it', async () => {
    const { ann, bob, chatId, id, seq } = await written();
    await addReaction(bob, id);
    await act(ann, 'deleteMessage', { messageId: id });

    const resumed = await ann.watch(CHAT_EVENTS, { chatId, after: seq });
    await resumed.next();

    expect(await resumed.next()).toMatchObject({
      reaction: { emoji: '👍', added: true },
      message: { id, reactions: [] },
    });
    expect(await reactionsOf(ann, id)).toEqual([]);
    resumed.close();
  });
});
