import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';

const MARK_READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { id } } }`;
const MARK_UNREAD = `mutation ($input: MarkUnreadInput!) { markUnread(input: $input) { chat { id } } }`;
const MARK_DELIVERED = `mutation ($input: MarkDeliveredInput!) {
  markDelivered(input: $input) { chats { id } }
}`;
const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) {
    __typename
    ... on ReceiptEvent { member { user { id } deliveredSeq readSeq } chat { unreadCount } }
    ... on MessageAddedEvent { message { text } }
  }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('tells everyone when a position goes up, and nobody when none does', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { seq } = await send(ann, chatId, 'hello');
  const streams = [await ann.watch(EVENTS, { chatId }), await bob.watch(EVENTS, { chatId })];
  const receipt = (deliveredSeq: number, readSeq: number) => ({
    __typename: 'ReceiptEvent',
    member: { user: { id: bob.id }, deliveredSeq, readSeq },
  });
  await Promise.all(streams.map((stream) => stream.next()));

  const deliver = () => bob.run(MARK_DELIVERED, { input: { positions: [{ chatId, seq }] } });
  await deliver();
  for (const stream of streams) {
    expect(await stream.next()).toMatchObject({ member: { deliveredSeq: seq } });
  }
  await deliver();
  await bob.run(MARK_READ, { input: { chatId, seq } });
  await bob.run(MARK_READ, { input: { chatId, seq } });
  await bob.run(MARK_READ, { input: { chatId, seq: 0 } });
  await send(ann, chatId, 'end');

  // A receipt may wait for a quarter of a second after the one before it.
  for (const stream of streams) {
    const events = await stream.take(2);
    expect(events).toContainEqual(expect.objectContaining(receipt(seq, seq)));
    expect(events).toContainEqual({
      __typename: 'MessageAddedEvent',
      message: { text: 'end' },
    });
  }
});

it('tells a position once, however many devices raise it at once', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { seq } = await send(ann, chatId, 'hello');
  const stream = await ann.watch(EVENTS, { chatId });
  await stream.next();

  await Promise.all(
    Array.from({ length: 20 }, () => bob.run(MARK_READ, { input: { chatId, seq } })),
  );
  await send(ann, chatId, 'end');

  // A receipt is told beside the log, in whichever order.
  const events = await stream.take(2);
  expect(events.map((event) => event.__typename).sort()).toEqual([
    'MessageAddedEvent',
    'ReceiptEvent',
  ]);
});

it('tells the devices of whoever marks a chat as unread, and nobody else', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { seq } = await send(ann, chatId, 'hello');
  await bob.run(MARK_READ, { input: { chatId, seq } });
  const [anns, bobs] = [await ann.watch(EVENTS, { chatId }), await bob.watch(EVENTS, { chatId })];
  await Promise.all([anns.next(), bobs.next()]);
  const receipt = (unreadCount: number) =>
    expect.objectContaining({ __typename: 'ReceiptEvent', chat: { unreadCount } });

  await bob.run(MARK_UNREAD, { input: { chatId, seq } });
  expect(await bobs.next()).toEqual(receipt(1));
  await bob.run(MARK_UNREAD, { input: { chatId, seq } });
  await bob.run(MARK_READ, { input: { chatId, seq } });
  expect(await bobs.next()).toEqual(receipt(0));
  await send(ann, chatId, 'end');

  expect(await bobs.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
  expect(await anns.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
});
