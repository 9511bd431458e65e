import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { setLifetime } from '../../../test/kit/lifetimes.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { sendPoll } from '../../../test/kit/polls.ts';
import { reply } from '../../../test/kit/threads.ts';

const DAY = 86_400;
const UPDATE = `mutation ($input: UpdateChatInput!) {
  updateChat(input: $input) { chat { messageLifetimeSeconds lastSeq } }
}`;
const CHANGE = `text systemChange { ... on ChatUpdatedChange {
  details { __typename ... on ChatLifetimeDetail { oldSeconds newSeconds } }
} }`;
const EVENTS = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) {
  __typename chat { messageLifetimeSeconds } ... on MessageAddedEvent { message { ${CHANGE} } }
} }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
});
afterAll(() => app.stop());

const update = async (caller: Caller, input: object) =>
  (await caller.run(UPDATE, { input })).updateChat.chat;
const refusal = async (caller: Caller, input: object) =>
  (await caller.fail(UPDATE, { input })).extensions;
const lifetimeOf = async (viewer: Caller, id: string) =>
  (await viewer.run(`{ chat(id: "${id}") { messageLifetimeSeconds } }`)).chat
    .messageLifetimeSeconds;

/** For how many seconds each of them stays; null for good. */
const lifetimesOf = async (...ids: readonly string[]): Promise<(number | null)[]> => {
  const found: (number | null)[] = [];
  for (const id of ids) {
    const { message } = await bob.run(`{ message(id: "${id}") { createdAt expiresAt } }`);
    const { createdAt, expiresAt } = message;
    found.push(expiresAt && (Date.parse(expiresAt) - Date.parse(createdAt)) / 1_000);
  }
  return found;
};

describe('how long messages stay', () => {
  it('is set by the owner and admins of a group or room, and is told in its history', async () => {
    const chatId = await createGroup(ann, bob, cid);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    expect(await lifetimeOf(cid, chatId)).toBeNull();
    const stream = await cid.watch(EVENTS, { chatId });
    await stream.next();

    await update(ann, { chatId, messageLifetimeSeconds: DAY });
    await update(bob, { chatId, messageLifetimeSeconds: 90 * 60 });

    const [first, line] = await stream.take(4);
    expect(first).toEqual({
      __typename: 'ChatUpdatedEvent',
      chat: { messageLifetimeSeconds: DAY },
    });
    expect(line.message).toEqual({
      text: expect.stringMatching(/ann_\d+ made new messages disappear after 1 day$/),
      systemChange: {
        details: [{ __typename: 'ChatLifetimeDetail', oldSeconds: null, newSeconds: DAY }],
      },
    });
    expect(await lifetimeOf(cid, chatId)).toBe(90 * 60);
    const { code } = await refusal(cid, { chatId, messageLifetimeSeconds: DAY });
    expect([code, await lifetimeOf(cid, chatId)]).toEqual(['FORBIDDEN', 90 * 60]);
  });

  it('is set by either in a direct chat, of which nothing else changes, and by no stranger', async () => {
    const chatId = await openDirectChat(ann, bob);

    await update(ann, { chatId, messageLifetimeSeconds: DAY });
    await update(bob, { chatId, messageLifetimeSeconds: 7 * DAY });

    expect(await lifetimeOf(ann, chatId)).toBe(7 * DAY);
    const both = await refusal(ann, { chatId, messageLifetimeSeconds: 60, slowModeSeconds: 5 });
    const stranger = await refusal(cid, { chatId, messageLifetimeSeconds: 60 });
    const visitor = await refusal(cid, {
      chatId: await createRoom(ann),
      messageLifetimeSeconds: 60,
    });
    expect([both.code, stranger.code, visitor.code]).toEqual([
      'FORBIDDEN',
      'NOT_FOUND',
      'FORBIDDEN',
    ]);
    expect(await lifetimeOf(ann, chatId)).toBe(7 * DAY);
  });

  it.each([-1, 1, 59, 365 * DAY + 1, 2_147_483_647])('is never %i s', async (seconds) => {
    const chatId = await openDirectChat(ann, bob);
    const before = await update(ann, { chatId, messageLifetimeSeconds: 60 });

    const { code, fields } = await refusal(ann, { chatId, messageLifetimeSeconds: seconds });

    expect([code, fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'messageLifetimeSeconds']);
    expect(await update(ann, { chatId, messageLifetimeSeconds: 60 })).toEqual(before);
  });

  it.each([0, null])('ends with %p, while what was sent keeps its time', async (end) => {
    const chatId = await createGroup(ann, bob);
    const early = await send(ann, chatId, 'before');
    await setLifetime(ann, chatId, 365 * DAY);
    const timed = await send(ann, chatId, 'meanwhile');

    await update(ann, { chatId, messageLifetimeSeconds: end });

    const late = await send(ann, chatId, 'afterwards');
    expect(await lifetimeOf(bob, chatId)).toBeNull();
    expect(await lifetimesOf(early.id, timed.id, late.id)).toEqual([null, 365 * DAY, null]);
  });

  it('is that of whatever somebody sends, and of no line that the server writes', async () => {
    const chatId = await createGroup(ann, bob);
    await setLifetime(ann, chatId, 60);
    const SEND = `mutation ($input: SendMessageInput!) {
      sendMessage(input: $input) { message { id createdAt expiresAt } }
    }`;
    const sendWith = async (input: object): Promise<string> => {
      const { sendMessage } = await ann.run(SEND, { input: { chatId, text: 'one', ...input } });
      const { id, createdAt, expiresAt } = sendMessage.message;
      expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(60_000);
      return id;
    };

    const root = await sendWith({});
    const ids = [
      root,
      await sendWith({ text: `@${bob.username}` }),
      await sendWith({ mediaIds: [await makeMedia(app, ann)] }),
      await sendWith({ customData: [1] }),
      await sendWith({ threadRootId: root, customData: [1] }),
      (await reply(bob, { chatId, id: root }, 'two')).id,
      (await sendPoll(ann, chatId)).id,
    ];

    expect(await lifetimesOf(...ids)).toEqual(ids.map(() => 60));
    await act(ann, 'updateChat', { chatId, name: 'Quay' });
    const { chat } = await bob.run(`{ chat(id: "${chatId}") { lastMessage { kind expiresAt } } }`);
    expect(chat.lastMessage).toEqual({ kind: 'SYSTEM', expiresAt: null });
  });

  it('is that of each chat to which something is forwarded, whatever the first one’s is', async () => {
    const chatIds = [await createGroup(ann, bob), await createGroup(ann, bob)];
    const [short, none] = chatIds as [string, string];
    await setLifetime(ann, short, 60);
    const { id } = await send(ann, short, 'to be told');

    const copies = await forward(ann, id, [none, short]);

    expect(await lifetimesOf(...copies.map((copy) => copy.id))).toEqual([null, 60]);
  });

  it('is the new one for a send that waits for whoever sets it', async () => {
    const chatId = await createGroup(ann, bob);
    const setting = await hold(
      app,
      'UPDATE chats SET message_lifetime_seconds = 60 WHERE id = $1',
      [chatId],
    );

    const sending = send(bob, chatId, 'behind it');
    await setting.waiters(1);
    await setting.release();

    expect(await lifetimesOf((await sending).id)).toEqual([60]);
  });
});
