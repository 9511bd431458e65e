import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { markThreadRead, reply } from '../../../test/kit/threads.ts';

const ADDED = `message { id inChat threadRoot { id changedSeq thread { replyCount lastSeq } } }`;
const EVENT = `__typename ... on ChatEvent { chatId seq }
  ... on MessageAddedEvent { ${ADDED} } ... on ThreadReplyAddedEvent { ${ADDED} }
  ... on ThreadReadEvent { chat { mentionCount } message { id thread { viewerFollows unreadCount } } }`;
const CHAT_EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) { ${EVENT} }
}`;
const INBOX_EVENTS = `subscription { inboxEvents { ${EVENT} } }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
let chatId: string;
let root: { chatId: string; id: string; seq: number };
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  chatId = await createGroup(ann, bob, cid);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

it('tells of a reply with its root, live in both streams and when it is resumed', async () => {
  const live = await Promise.all([bob.watch(CHAT_EVENTS, { chatId }), bob.watch(INBOX_EVENTS)]);
  for (const stream of live) await stream.next();
  const event = (sent: { id: string; seq: number }, replyCount: number, inChat: boolean) => ({
    __typename: inChat ? 'MessageAddedEvent' : 'ThreadReplyAddedEvent',
    chatId,
    seq: sent.seq,
    message: {
      id: sent.id,
      inChat,
      threadRoot: { id: root.id, changedSeq: sent.seq, thread: { replyCount, lastSeq: sent.seq } },
    },
  });

  const aside = await reply(cid, root, 'aside');
  for (const stream of live) expect(await stream.next()).toEqual(event(aside, 1, false));
  const forAll = await reply(cid, root, 'for all', { alsoInChat: true });
  for (const stream of live) expect(await stream.next()).toEqual(event(forAll, 2, true));

  const resumed = await bob.watch(CHAT_EVENTS, { chatId, after: root.seq });
  await resumed.next();
  const told = await resumed.take(2);
  expect(told.map(({ __typename: type, seq }) => [type, seq])).toEqual([
    ['ThreadReplyAddedEvent', aside.seq],
    ['MessageAddedEvent', forAll.seq],
  ]);
  [...live, resumed].forEach((stream) => stream.close());
});

it('keeps replies that are in their threads alone out of the stream of messages', async () => {
  const stream = await bob.watch(
    `subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text } }`,
    { chatId },
  );
  await reply(cid, root, 'aside');
  await reply(cid, root, 'for all', { alsoInChat: true });

  expect(await stream.next()).toEqual({ text: 'for all' });
  stream.close();
});

it('tells the devices of whoever reads or follows a thread, and nobody else', async () => {
  const { seq } = await reply(bob, root, `@${cid.username}`);
  const streams = [await cid.watch(INBOX_EVENTS), await ann.watch(INBOX_EVENTS)];
  for (const stream of streams) await stream.next();
  const [own, other] = streams as [(typeof streams)[0], (typeof streams)[0]];
  const event = (viewerFollows: boolean) => ({
    __typename: 'ThreadReadEvent',
    chatId,
    seq: null,
    chat: { mentionCount: 0 },
    message: { id: root.id, thread: { viewerFollows, unreadCount: 0 } },
  });

  await markThreadRead(cid, root.id, seq);
  expect(await own.next()).toEqual(event(true));
  await markThreadRead(cid, root.id, seq);
  await act(cid, 'unfollowThread', { messageId: root.id });
  expect(await own.next()).toEqual(event(false));
  await act(cid, 'unfollowThread', { messageId: root.id });
  const end = await send(bob, chatId, 'end');

  for (const stream of [own, other]) {
    expect(await stream.next()).toMatchObject({ __typename: 'MessageAddedEvent', seq: end.seq });
    stream.close();
  }
});
