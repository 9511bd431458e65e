import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { openInbox } from '../../../test/kit/inbox.ts';
import { promised } from '../../../test/kit/scale.ts';

const SWEPT_WITHIN_MS = promised(2_000);

let app: TestApp;
/** Another server on the same database. Their buses know nothing of each other: every signal is lost. */
let elsewhere: Awaited<ReturnType<TestApp['node']>>;
beforeAll(async () => {
  app = await startApp();
  elsewhere = await app.node();
});
afterAll(() => app.stop());

type Inbox = Awaited<ReturnType<typeof openInbox>>;
const SETTLE_MS = 250;
const joined = (chatId: string, person: Person) => ({
  __typename: 'MemberJoinedEvent',
  chatId,
  member: { user: { username: person.username } },
});
const left = (chatId: string, person: Person, removedBy: Person | null) => ({
  __typename: 'MemberLeftEvent',
  chatId,
  chat: null,
  user: { username: person.username },
  removedBy: removedBy && { username: removedBy.username },
});
/** All that comes until this is said in a chat of their own, and what comes late: chats keep no order among them. */
async function rest(inbox: Inbox, person: Person): Promise<any[]> {
  const chatId = await createGroup(person);
  await send(person, chatId, 'the end');
  const events = [];
  for (;;) {
    const event = await inbox.next();
    events.push(event);
    if (event.message?.text === 'the end') break;
  }
  await sleep(SETTLE_MS);
  return [...events, ...inbox.pending()].filter((event) => event.chatId && event.chatId !== chatId);
}
const texts = (events: any[]) => events.flatMap(({ message }) => message?.text ?? []);

describe('a chat that begins while the inbox is open', () => {
  it('is in it at once, from the event that let the viewer in', async () => {
    const [ann, bob, cem] = await app.people('ann', 'bob', 'cem');
    const [room, old] = [await createRoom(ann), await createGroup(ann)];
    const inbox = await openInbox(bob);

    const group = await createGroup(ann, bob);
    expect(await inbox.next()).toMatchObject(joined(group, bob));
    expect((await inbox.next()).message.text).toMatch(/created the group/);

    const direct = await openDirectChat(ann, bob);
    expect(await inbox.next()).toMatchObject(joined(direct, bob));

    await act(bob, 'joinRoom', { chatId: room });
    expect(await inbox.next()).toMatchObject(joined(room, bob));
    await inbox.next();

    await act(ann, 'addMembers', { chatId: old, userIds: [cem.id, bob.id] });
    const [event, ...others] = await inbox.take(2);
    expect(event).toMatchObject(joined(old, bob));
    expect(others[0].__typename).toBe('MessageAddedEvent');

    for (const chatId of [group, direct, room, old]) {
      await send(ann, chatId, 'welcome');
      expect(await inbox.next()).toMatchObject({ chatId, message: { text: 'welcome' } });
    }
  });

  it('misses nothing of what is said right after, however fast', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const inbox = await openInbox(bob);

    const chats = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const chatId = await createGroup(ann, bob);
        for (const text of ['one', 'two', 'three']) await send(ann, chatId, text);
        return chatId;
      }),
    );

    const events = await inbox.take(10 * 5);
    for (const chatId of chats) {
      const ofChat = events.filter((event) => event.chatId === chatId);
      expect(ofChat[0]).toMatchObject(joined(chatId, bob));
      expect(texts(ofChat).slice(1)).toEqual(['one', 'two', 'three']);
      const seqs = ofChat.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_seq, index) => seqs[0] + index));
    }
  });
});

describe('leaving', () => {
  it('is the last that comes of that chat, and of no other', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [chatId, other] = [await createGroup(ann, bob), await createGroup(ann, bob)];
    const inbox = await openInbox(bob);

    await act(bob, 'leaveChat', { chatId });
    await send(ann, chatId, 'unheard');
    await send(ann, other, 'heard');

    // Chats are in order each by itself.
    const byChat = Map.groupBy(await rest(inbox, bob), (event) => event.chatId);
    expect(byChat.get(chatId)).toMatchObject([left(chatId, bob, null)]);
    expect(byChat.get(other)).toMatchObject([{ message: { text: 'heard' } }]);
  });

  it('is told to whoever was removed, with who did it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const inbox = await openInbox(bob);

    await act(ann, 'removeMember', { chatId, userId: bob.id });
    await send(ann, chatId, 'unheard');

    expect(await rest(inbox, bob)).toMatchObject([left(chatId, bob, ann)]);
  });

  it('a chat that is deleted ends with the event that says so', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const inbox = await openInbox(bob);

    await act(ann, 'deleteChat', { chatId });

    expect(await rest(inbox, bob)).toMatchObject([
      { __typename: 'ChatDeletedEvent', chatId, chat: null },
    ]);
  });

  it('and coming back makes the chat go on from there, in order and once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const room = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId: room });
    const inbox = await openInbox(bob);

    for (let round = 0; round < 5; round++) {
      await act(bob, 'leaveChat', { chatId: room });
      await act(bob, 'joinRoom', { chatId: room });
    }
    await send(ann, room, 'back');

    const events: any[] = [];
    while (events.at(-1)?.message?.text !== 'back') events.push(await inbox.next());
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other));
    const types = events.map(({ __typename }) => __typename);
    expect(types.lastIndexOf('MemberJoinedEvent')).toBeGreaterThan(
      types.lastIndexOf('MemberLeftEvent'),
    );
  });
});

describe('where every signal is lost', () => {
  it('messages still come, in order and once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const inbox = await openInbox(elsewhere.as(bob));

    const startedAt = Date.now();
    const said = Array.from({ length: 20 }, (_, index) => `message ${index}`);
    for (const text of said) await send(ann, chatId, text);

    expect(texts(await inbox.take(20))).toEqual(said);
    expect(Date.now() - startedAt).toBeLessThan(SWEPT_WITHIN_MS);
    expect(await rest(inbox, bob)).toEqual([]);
  });

  it('a new chat still comes, with all that was said in it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const inbox = await openInbox(elsewhere.as(bob));

    const startedAt = Date.now();
    const chatId = await createGroup(ann, bob);
    await send(ann, chatId, 'welcome');

    const events = await inbox.take(3);
    expect(Date.now() - startedAt).toBeLessThan(SWEPT_WITHIN_MS);
    expect(events[0]).toMatchObject(joined(chatId, bob));
    expect(events[2].message.text).toBe('welcome');
  });

  it('a chat that was left is closed still, with the event that says so', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const inbox = await openInbox(elsewhere.as(bob));

    await act(ann, 'removeMember', { chatId, userId: bob.id });
    await send(ann, chatId, 'unheard');

    expect(await inbox.next()).toMatchObject(left(chatId, bob, ann));
    expect(await rest(inbox, bob)).toEqual([]);
  });

  it('one who writes here and there sees everything once', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const there = elsewhere.as(ann);
    const [inbox, inboxThere] = [await openInbox(ann), await openInbox(there)];

    for (let round = 0; round < 10; round++) {
      await send(round % 2 ? ann : there, chatId, `message ${round}`);
    }

    const said = Array.from({ length: 10 }, (_, round) => `message ${round}`);
    expect(texts(await inbox.take(10))).toEqual(said);
    expect(texts(await inboxThere.take(10))).toEqual(said);
  });
});
