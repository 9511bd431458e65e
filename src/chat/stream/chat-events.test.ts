import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename chatId seq chat { id }
    ... on ReadyEvent { position lastSeq }
    ... on ResyncRequiredEvent { lastSeq }
    ... on MessageAddedEvent { message { text seq } }
    ... on MessageEditedEvent { message { text } }
    ... on MessageDeletedEvent { message { text deletedAt } }
    ... on MemberJoinedEvent { member { user { username } role } }
    ... on MemberLeftEvent { memberId user { username } removedBy { username } }
    ... on TypingEvent { user { username } typing }
    ... on ReceiptEvent { member { readSeq user { username } } }
  }
}`;
const SEND = `mutation ($chatId: ID!, $text: String!) {
  sendMessage(input: { chatId: $chatId, text: $text }) { message { id seq } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const send = async (from: Person, chatId: string, text: string) =>
  (await from.run(SEND, { chatId, text })).sendMessage.message as { id: string; seq: number };

async function group(owner: Person, ...others: Person[]): Promise<string> {
  const { createGroup } = await owner.run(
    `mutation ($ids: [ID!]!) { createGroup(input: { name: "Crew", userIds: $ids }) { chat { id } } }`,
    { ids: others.map(({ id }) => id) },
  );
  return createGroup.chat.id;
}

async function lastSeq(person: Person, chatId: string): Promise<number> {
  return (await person.run(`{ chat(id: "${chatId}") { lastSeq } }`)).chat.lastSeq;
}

describe('chatEvents', () => {
  it('begins with where the log stands, then tells every kind of event in order', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const start = await lastSeq(ann, chatId);

    const stream = await bob.watch(EVENTS, { chatId });
    const { id } = await send(ann, chatId, 'hi');
    await ann.run(
      `mutation { editMessage(input: { messageId: "${id}", text: "hello" }) { message { id } } }`,
    );
    await ann.run(`mutation { deleteMessage(input: { messageId: "${id}" }) { message { id } } }`);

    const [ready, ...events] = await stream.take(4);
    expect(ready).toMatchObject({
      __typename: 'ReadyEvent',
      position: start,
      lastSeq: start,
      seq: null,
    });
    expect(events.map((event) => [event.__typename, event.seq - start])).toEqual([
      ['MessageAddedEvent', 1],
      ['MessageEditedEvent', 2],
      ['MessageDeletedEvent', 3],
    ]);
    expect(events[2].message).toMatchObject({ text: null });
  });

  it('replays what came after a position, then goes on live', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const start = await lastSeq(ann, chatId);
    await send(ann, chatId, 'one');
    await send(ann, chatId, 'two');

    const stream = await bob.watch(EVENTS, { chatId, after: start });
    await send(ann, chatId, 'three');

    const [ready, ...events] = await stream.take(4);
    expect(ready).toMatchObject({ position: start, lastSeq: start + 2 });
    expect(events.map((event) => event.message.text)).toEqual(['one', 'two', 'three']);
    expect(events.map((event) => event.seq)).toEqual([start + 1, start + 2, start + 3]);
  });

  it('asks to resync for a position that the log has not reached', async () => {
    const [ann] = await app.people('ann');
    const chatId = await group(ann);

    const stream = await ann.watch(EVENTS, { chatId, after: 1_000 });

    expect(await stream.next()).toMatchObject({ __typename: 'ResyncRequiredEvent', seq: null });
    await send(ann, chatId, 'still live');
    expect(await stream.next()).toMatchObject({ __typename: 'MessageAddedEvent' });
  });

  it('tells a stranger that there is no such chat', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await group(ann);

    const stream = await eve.watch(EVENTS, { chatId });
    const random = await eve.watch(EVENTS, { chatId: '01890000-0000-7000-8000-000000000000' });

    const reason = await stream.end().catch((error: unknown) => JSON.stringify(error));
    expect(reason).toContain('NOT_FOUND');
    expect(await random.end().catch((error: unknown) => JSON.stringify(error))).toBe(reason);
  });

  it('tells someone who was removed that they were, and nothing more', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const stream = await bob.watch(EVENTS, { chatId });

    await ann.run(
      `mutation { removeMember(input: { chatId: "${chatId}", userId: "${bob.id}" }) { removedMemberId } }`,
    );
    await send(ann, chatId, 'he is gone');

    const [, left] = await stream.take(2);
    expect(left).toMatchObject({
      __typename: 'MemberLeftEvent',
      chat: null,
      user: { username: bob.username },
      removedBy: { username: ann.username },
    });
    await stream.end();
    expect(stream.pending()).toEqual([]);
  });

  it('shows the others that someone types, until it is sent', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    const [his, hers] = [await bob.watch(EVENTS, { chatId }), await ann.watch(EVENTS, { chatId })];

    await ann.run(
      `mutation { setTyping(input: { chatId: "${chatId}", typing: true }) { expiresAt } }`,
    );
    const [, typing] = await his.take(2);
    await send(ann, chatId, 'done');

    const rest = await his.take(2);
    expect(typing).toMatchObject({ __typename: 'TypingEvent', typing: true });
    expect(rest.map((event) => event.__typename).sort()).toEqual([
      'MessageAddedEvent',
      'TypingEvent',
    ]);
    expect((await hers.take(2)).map((event) => event.__typename)).toEqual([
      'ReadyEvent',
      'MessageAddedEvent',
    ]);
  });

  it('misses nothing once it is acknowledged, however fast messages come', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await group(ann, bob);
    let sending = true;
    const sender = (async () => {
      for (let n = 0; sending; n++) await send(ann, chatId, `message ${n}`);
    })();

    for (let round = 0; round < 30; round++) {
      const stream = await bob.watch(EVENTS, { chatId });
      const [ready, ...events] = await stream.take(6);
      const expected = events.map((_event, index) => ready.lastSeq + 1 + index);
      expect(events.map((event) => event.seq)).toEqual(expected);
      stream.close();
    }
    sending = false;
    await sender;
  });
});
