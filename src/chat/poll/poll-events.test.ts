import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { addOption, closePoll, sendPoll, vote } from '../../../test/kit/polls.ts';

const CHANGED = `... on MessageChangedEvent {
  change user { id } pollVote { optionIds }
  message { id poll { voterCount closedAt options { text voteCount } } }
}`;
const CHAT_EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { __typename seq ${CHANGED} }
}`;
const INBOX_EVENTS = `subscription { inboxEvents { __typename ... on ChatEvent { seq } ${CHANGED} } }`;
const YES_OR_NO = { question: 'Yes?', options: ['Yes', 'No'] };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function asked(poll: object = {}) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  return { ann, bob, chatId, poll: await sendPoll(ann, chatId, { ...YES_OR_NO, ...poll }) };
}

describe('a vote', () => {
  it('is told with whose it is and what for, live in both streams and when it is resumed', async () => {
    const { ann, bob, chatId, poll } = await asked();
    const live = await Promise.all([ann.watch(CHAT_EVENTS, { chatId }), ann.watch(INBOX_EVENTS)]);
    for (const stream of live) await stream.next();
    const event = (after: number, chosen: number[], counts: number[]) => ({
      __typename: 'MessageChangedEvent',
      seq: poll.seq + after,
      change: 'POLL',
      user: { id: bob.id },
      pollVote: { optionIds: chosen.map((place) => poll.optionIds[place]) },
      message: {
        id: poll.id,
        poll: {
          voterCount: counts.some((count) => count > 0) ? 1 : 0,
          closedAt: null,
          options: counts.map((voteCount, place) => ({
            text: YES_OR_NO.options[place],
            voteCount,
          })),
        },
      },
    });

    await vote(bob, poll, 1);
    for (const stream of live) expect(await stream.next()).toEqual(event(1, [1], [0, 1]));
    await vote(bob, poll);
    for (const stream of live) expect(await stream.next()).toEqual(event(2, [], [0, 0]));

    const resumed = await ann.watch(CHAT_EVENTS, { chatId, after: poll.seq });
    await resumed.next();
    expect(await resumed.take(2)).toEqual([event(1, [1], [0, 0]), event(2, [], [0, 0])]);
    [...live, resumed].forEach((stream) => stream.close());
  });

  it('in an anonymous poll is told without whose it is and what for, and no log has it', async () => {
    const { ann, bob, chatId, poll } = await asked({ isAnonymous: true });
    const stream = await ann.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await vote(bob, poll, 1);

    expect(await stream.next()).toMatchObject({
      change: 'POLL',
      user: null,
      pollVote: null,
      message: { poll: { voterCount: 1, options: [{ voteCount: 0 }, { voteCount: 1 }] } },
    });
    const logged = await app.sql(
      `SELECT actor_id, data FROM chat_events WHERE chat_id = $1 AND seq = $2`,
      [chatId, poll.seq + 1],
    );
    expect(logged).toEqual([{ actor_id: null, data: null }]);
    stream.close();
  });

  it('tells nobody of what was so already', async () => {
    const { ann, bob, chatId, poll } = await asked({ allowsNewOptions: true });
    await vote(bob, poll, 0);
    const stream = await ann.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await vote(bob, poll, 0);
    await vote(ann, poll);
    await addOption(bob, poll, 'Yes');
    await send(bob, chatId, 'next');

    expect(await stream.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
    stream.close();
  });

  it('is told to whoever visits a public room', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const poll = await sendPoll(ann, chatId);
    const stream = await eve.watch(CHAT_EVENTS, { chatId });
    await stream.next();

    await vote(ann, poll, 0);

    expect(await stream.next()).toMatchObject({ change: 'POLL', user: { id: ann.id } });
    stream.close();
  });

  it('counts as nothing unread, and moves no chat up', async () => {
    const { ann, bob, chatId, poll } = await asked();
    const other = await createGroup(ann, bob);
    await send(bob, other, 'newer');
    const chats = `{ chats { nodes { id unreadCount lastMessage { id } } } }`;
    const before = await ann.run(chats);

    await vote(bob, poll, 0);

    expect(await ann.run(chats)).toEqual(before);
    expect(before.chats.nodes.map((chat: any) => chat.id)).toEqual([other, chatId]);
  });

  it('is told of a message that is a tombstone by now without the poll', async () => {
    const { ann, bob, chatId, poll } = await asked();
    await vote(bob, poll, 0);
    await act(ann, 'deleteMessage', { messageId: poll.id });

    const resumed = await bob.watch(CHAT_EVENTS, { chatId, after: poll.seq });
    await resumed.next();

    expect(await resumed.next()).toMatchObject({
      change: 'POLL',
      message: { id: poll.id, poll: null },
    });
    resumed.close();
  });
});

it('tells of an option that is added and of the closing, with who did it', async () => {
  const { ann, bob, chatId, poll } = await asked({ allowsNewOptions: true, isAnonymous: true });
  const stream = await ann.watch(CHAT_EVENTS, { chatId });
  await stream.next();

  await addOption(bob, poll, 'Perhaps');
  expect(await stream.next()).toMatchObject({
    change: 'POLL',
    user: { id: bob.id },
    pollVote: null,
    message: { poll: { options: [{ text: 'Yes' }, { text: 'No' }, { text: 'Perhaps' }] } },
  });
  await closePoll(ann, poll);
  expect(await stream.next()).toMatchObject({
    change: 'POLL',
    user: { id: ann.id },
    message: { poll: { closedAt: expect.any(String) } },
  });
  stream.close();
});
