import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Person, type Stream, type TestApp } from '../kit/app.ts';
import { createGroup, createRoom, send } from '../kit/chats.ts';
import { type Pair, startPair } from '../kit/pair.ts';
import { CHAOS_TIMEOUT_MS, promised, scale } from '../kit/scale.ts';
import { until } from '../kit/until.ts';

jest.setTimeout(CHAOS_TIMEOUT_MS);

const ROUNDS = scale(15, 50);
const CHAT = `chat { name lastSeq lastMessage { seq } messages(last: 5) { nodes { seq changedSeq } } }`;
const CHAT_EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) {
    __typename seq ${CHAT}
    ... on MessageAddedEvent { message { text } }
    ... on MemberLeftEvent { user { id } }
  }
}`;
const INBOX = `subscription {
  inboxEvents {
    __typename
    ... on ChatEvent { seq ${CHAT} }
    ... on MessageAddedEvent { message { text } }
    ... on MemberLeftEvent { user { id } }
  }
}`;
const MESSAGES = `subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { seq ${CHAT} } }`;
const REMOVE = `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { removedMemberId } }`;
const HIDE = `mutation ($input: UpdateChatInput!) { updateChat(input: $input) { chat { id } } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { id } } }`;

let pair: Pair | null;
let app: TestApp;
let other: Pair['other'];

beforeAll(async () => {
  pair = await startPair();
  if (pair) ({ app, other } = pair);
});
afterAll(() => pair?.stop());

/** Two talk without end, on two nodes, around what is done meanwhile. */
async function talkAround(ann: Person, chatId: string, act: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  const talking = [ann, other.as(ann)].map(async (sender) => {
    while (!isOver) await send(sender, chatId, 'hello');
  });
  await sleep(Math.random() * 30);
  await act();
  await sleep(30);
  isOver = true;
  await Promise.all(talking);
}

/** The newest position that anything seen tells of, less the one at which the right to see ended. */
async function leakIn(chatId: string, seen: readonly unknown[]): Promise<number> {
  const [chat] = await app.sql('SELECT access_seq FROM chats WHERE id = $1', [chatId]);
  const seqs = [...JSON.stringify(seen).matchAll(/eq":(\d+)/g)].map(([, seq]) => Number(seq));
  return Math.max(...seqs) - chat.access_seq;
}

const ended = (streams: readonly Stream[]) =>
  until(() => streams.every((stream) => stream.ended()), 'the streams have ended', promised(1_500));

it('shows nothing that was said later to those who were removed while others talk, on any node', async () => {
  if (!pair) return;
  const [ann, bob] = await app.people('ann', 'bob');
  const inbox = await other.as(bob).watch(INBOX);
  const farewells: any[] = [];
  await inbox.next();

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createGroup(ann, bob);
    const at = [bob, other.as(bob)];
    const streams = await Promise.all(
      at.flatMap((door) => [CHAT_EVENTS, MESSAGES].map((query) => door.watch(query, { chatId }))),
    );
    let late: Stream[] = [];
    await talkAround(ann, chatId, async () => {
      const removed = ann.run(REMOVE, { input: { chatId, userId: bob.id } });
      // They find their right gone, or are just let in and out again.
      late = await Promise.all(at.map((door) => door.watch(CHAT_EVENTS, { chatId })));
      await removed;
    });
    await ended([...streams, ...late]);
    const inInbox: any[] = [];
    while (inInbox.at(-1)?.__typename !== 'MemberLeftEvent') inInbox.push(await inbox.next());

    const seen = [...streams, ...late].flatMap((stream) => stream.pending());
    expect(await leakIn(chatId, seen)).toBeLessThanOrEqual(0);
    expect(await leakIn(chatId, inInbox)).toBeLessThanOrEqual(0);
    farewells.push(...[...seen, ...inInbox].filter(({ user }) => user));
  }

  expect(inbox.pending()).toEqual([]);
  expect(farewells.length).toBeGreaterThanOrEqual(3 * ROUNDS);
  expect(new Set(farewells.map(({ chat }) => chat))).toEqual(new Set([null]));
});

it('shows visitors nothing more of a room that was made private while others talk', async () => {
  if (!pair) return;
  const [ann, bob] = await app.people('ann', 'bob');

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createRoom(ann);
    const streams = await Promise.all(
      [bob, other.as(bob)].map((door) => door.watch(CHAT_EVENTS, { chatId })),
    );
    await talkAround(ann, chatId, () =>
      ann.run(HIDE, { input: { chatId, visibility: 'PRIVATE' } }),
    );
    await ended(streams);

    const seen = streams.flatMap((stream) => stream.pending());
    expect(await leakIn(chatId, seen)).toBeLessThanOrEqual(0);
  }
});

it('goes on for those who come back at once, with everything from there on', async () => {
  if (!pair) return;
  const [ann, bob] = await app.people('ann', 'bob');
  const inbox = await other.as(bob).watch(INBOX);

  for (let round = 0; round < ROUNDS; round++) {
    const chatId = await createRoom(ann, 'PUBLIC');
    await bob.run(JOIN, { input: { chatId } });
    await ann.run(REMOVE, { input: { chatId, userId: bob.id } });
    await ann.run(ADD, { input: { chatId, userIds: [bob.id] } });
    const { text } = await send(ann, chatId, `round ${round}`);

    const events: any[] = [];
    while (events.at(-1)?.message?.text !== text) events.push(await inbox.next());
    const seqs = events.filter(({ seq }) => seq).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((one, next) => one - next));
    expect(new Set(seqs).size).toBe(seqs.length);
  }
});
