import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { openInbox } from '../../../test/kit/inbox.ts';
import { until } from '../../../test/kit/until.ts';

const NO_CHAT = '01890000-0000-7000-8000-000000000000';
const INBOX =
  'subscription ($after: [ChatPositionInput!]) { inboxEvents(after: $after) { __typename } }';

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const lastSeq = async (person: Person, chatId: string): Promise<number> =>
  (await person.run(`{ chat(id: "${chatId}") { lastSeq } }`)).chat.lastSeq;
const positions = async (person: Person, ...chatIds: string[]) =>
  Promise.all(chatIds.map(async (chatId) => ({ chatId, seq: await lastSeq(person, chatId) })));
const texts = (events: any[]) => events.map(({ message }) => message.text);
/** All that comes until this is said. */
async function upTo(inbox: { next(): Promise<any> }, text: string): Promise<any[]> {
  const events = [];
  for (let event = await inbox.next(); event.message?.text !== text; event = await inbox.next()) {
    events.push(event);
  }
  return events;
}

describe('the greeting', () => {
  it('lists every chat of the viewer with its newest position, and no other', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [group, direct] = [await createGroup(ann, bob), await openDirectChat(bob, ann)];
    const room = await createRoom(bob);
    await createGroup(bob);
    await send(ann, group, 'hi');

    const hers = await openInbox(ann);
    const his = await openInbox(bob);

    expect(hers.ready.__typename).toBe('InboxReadyEvent');
    expect(hers.ready.leftChatIds).toEqual([]);
    expect(hers.ready.positions).toEqual(await positions(ann, ...[group, direct].sort()));
    expect(his.ready.positions).toHaveLength(4);
    expect(his.ready.positions).toContainEqual((await positions(bob, room))[0]);
  });

  it('comes to someone without any chat, too', async () => {
    const [ann] = await app.people('ann');

    const { ready } = await openInbox(ann);

    expect(ready).toMatchObject({ positions: [], leftChatIds: [] });
  });

  it('names the chats that are not, or no longer, the viewer’s: all alike', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [left, foreign, deleted] = [
      await createGroup(bob, ann),
      await createGroup(bob),
      await createGroup(ann),
    ];
    const publicRoom = await createRoom(bob);
    await act(ann, 'leaveChat', { chatId: left });
    await act(ann, 'deleteChat', { chatId: deleted });

    const gone = [left, foreign, deleted, publicRoom, NO_CHAT];
    const inbox = await openInbox(
      ann,
      gone.map((chatId) => ({ chatId, seq: 0 })),
    );
    await send(bob, left, 'unheard');
    await send(bob, publicRoom, 'unheard');
    const own = await createGroup(ann);
    await send(ann, own, 'end');

    expect(inbox.ready).toMatchObject({ positions: [], leftChatIds: gone });
    expect(await upTo(inbox, 'end')).toMatchObject([
      { __typename: 'MemberJoinedEvent', chatId: own },
      { __typename: 'MessageAddedEvent', chatId: own },
    ]);
  });
});

describe('a resumed inbox', () => {
  it('replays the chats that it names, and begins now with all others', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [named, other] = [await createGroup(ann, bob), await createGroup(ann, bob)];
    const after = await positions(bob, named);
    for (const text of ['one', 'two']) await send(ann, named, text);
    await send(ann, other, 'missed');

    const inbox = await openInbox(bob, after);
    await send(ann, other, 'three');
    await send(ann, named, 'four');

    const events = await inbox.take(4);
    const ofNamed = events.filter(({ chatId }) => chatId === named);
    expect(texts(ofNamed)).toEqual(['one', 'two', 'four']);
    expect(ofNamed.map(({ seq }) => seq)).toEqual([1, 2, 3].map((n) => after[0]!.seq + n));
    expect(texts(events.filter(({ chatId }) => chatId === other))).toEqual(['three']);
  });

  it('asks to read anew a chat whose log has not come so far, and goes on with it', async () => {
    const [ann] = await app.people('ann');
    const [chatId, other] = [await createGroup(ann), await createGroup(ann)];
    const after = [{ chatId, seq: 1_000 }, ...(await positions(ann, other))];

    const inbox = await openInbox(ann, after);
    await send(ann, chatId, 'live');

    expect(await inbox.take(2)).toMatchObject([
      { __typename: 'ResyncRequiredEvent', chatId, seq: null },
      { __typename: 'MessageAddedEvent', chatId },
    ]);
  });

  it('takes at most 2,000 positions, each well formed', async () => {
    const [ann] = await app.people('ann');
    const refusal = async (after: unknown) => {
      const stream = await ann.watch(INBOX, { after });
      const [error] = await stream.end().then(
        () => [],
        (errors: any[]) => errors,
      );
      return [error?.extensions.code, error?.extensions.fields?.[0].path];
    };

    const most = Array(2_000).fill({ chatId: NO_CHAT, seq: 0 });
    const { ready } = await openInbox(ann, most);

    expect(ready.leftChatIds).toEqual([NO_CHAT]);
    expect(await refusal([...most, most[0]])).toEqual(['BAD_USER_INPUT', 'after']);
    expect(await refusal([most[0], { chatId: 'x', seq: 0 }])).toEqual([
      'BAD_USER_INPUT',
      'after.1.chatId',
    ]);
    expect(await refusal([{ chatId: NO_CHAT, seq: -1 }])).toEqual([
      'BAD_USER_INPUT',
      'after.0.seq',
    ]);
  });
});

describe('what happens in one’s chats', () => {
  it('comes from all of them, to every device', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [group, direct] = [await createGroup(ann, bob), await openDirectChat(ann, bob)];
    const [phone, laptop] = [await openInbox(ann), await openInbox(ann)];

    await send(bob, group, 'to the group');
    await send(bob, direct, 'to you');
    await send(ann, direct, 'by myself');

    for (const device of [phone, laptop]) {
      expect(texts(await device.take(3)).sort()).toEqual(['by myself', 'to the group', 'to you']);
    }
  });

  it('includes who types and who has read, the viewer on another device, too', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { seq } = await send(ann, chatId, 'read me');
    const [hers, his] = [await openInbox(ann), await openInbox(bob)];

    await act(bob, 'setTyping', { chatId, typing: true });
    expect(await hers.next()).toMatchObject({
      __typename: 'TypingEvent',
      chatId,
      typing: true,
      user: { username: bob.username },
    });
    await act(bob, 'markRead', { chatId, seq });

    const receipt = {
      __typename: 'ReceiptEvent',
      seq: null,
      member: { readSeq: seq, user: { username: bob.username } },
    };
    expect(await hers.next()).toMatchObject(receipt);
    expect(await his.next()).toMatchObject(receipt);
  });

  it('is told to each as they may see it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const [hers, his] = [await openInbox(ann), await openInbox(bob)];

    await send(ann, chatId, 'hi');

    expect((await hers.next()).chat.viewerMembership.role).toBe('OWNER');
    expect((await his.next()).chat.viewerMembership.role).toBe('MEMBER');
  });

  it('ends with the inbox, which leaves nothing behind', async () => {
    const [ann] = await app.people('ann');
    await createGroup(ann);
    const before = app.subscriptionCount();
    const inbox = await openInbox(ann);
    expect(app.subscriptionCount()).toBe(before + 1);

    inbox.close();

    await until(() => app.subscriptionCount() === before, 'it is let go of');
  });
});
