import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { makeMedia } from '../../../test/kit/media.ts';

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq customData } }
}`;
const MESSAGE = 'query ($id: ID!) { message(id: $id) { text editedAt customData } }';
const EDIT = `mutation ($input: EditMessageInput!) {
  editMessage(input: $input) { message { text customData } }
}`;
const HISTORY = `query ($id: ID!) {
  chat(id: $id) { lastSeq customData messages(last: 100) { nodes { kind customData } } }
}`;
const EVENTS = `subscription ($chatId: ID!) { chatEvents(chatId: $chatId) {
  __typename ... on MessageAddedEvent { message { customData } }
  ... on MessageEditedEvent { message { customData } } ... on ChatUpdatedEvent { chat { customData } }
} }`;

/** So many arrays, one in the other. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const ofBytes = (count: number) => 'a'.repeat(count - '""'.length);
const MANY_NAMES = { toString: 1, length: -1, '': 'empty', '0': 0 };

const KEPT: readonly unknown[] = [
  ...[true, false, 0, -1.5, 1e-300, 2 ** 53 - 1, '', 'null', '🙂\u2028"\\\u0001'],
  ...[[], {}, [null, [{}]], { b: 1, a: { é: 'ß' } }, MANY_NAMES, nested(10), ofBytes(4_096)],
];

const REFUSED: readonly (readonly [why: string, data: unknown, reason: string])[] = [
  ['a byte too long', ofBytes(4_097), 'TOO_LONG'],
  ['a byte too long in UTF-8', 'é'.repeat(2_048), 'TOO_LONG'],
  ['made of very many parts', Array.from({ length: 5_000 }, () => 0), 'TOO_LONG'],
  ['a level too deep', nested(11), 'OTHER'],
  ['a null character', ['\0'], 'MALFORMED'],
  ['a null character in a name', { '\0': 1 }, 'MALFORMED'],
  ['half a character', ['\ud800'], 'MALFORMED'],
  ['a number that JavaScript does not know', { n: 2 ** 53 }, 'MALFORMED'],
];

let app: TestApp;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

async function sendWith(chatId: string, customData: unknown, more: object = {}) {
  const input = { chatId, text: 'With more', customData, ...more };
  return (await ann.run(SEND, { input })).sendMessage.message;
}

const historyOf = async (viewer: Person, id: string) => (await viewer.run(HISTORY, { id })).chat;
const read = async (id: string) => (await bob.run(MESSAGE, { id })).message;

describe('what a client keeps with a message', () => {
  it('comes back equal to all who see it, whatever JSON it is', async () => {
    const chatId = await createGroup(ann, bob);

    const told = [];
    for (const data of KEPT) told.push((await sendWith(chatId, data)).customData);

    expect(told).toEqual(KEPT);
    const { messages } = await historyOf(bob, chatId);
    const shown = messages.nodes.filter(({ kind }: any) => kind === 'TEXT');
    expect(shown.map(({ customData }: any) => customData)).toEqual(KEPT);
  });

  it('may be written into the document itself', async () => {
    const chatId = await createGroup(ann, bob);

    const { sendMessage } = await ann.run(
      `mutation ($n: JSON) { sendMessage(input: { chatId: "${chatId}", text: "Hi",
        customData: { list: [1, -2.5e3, "three", true, null], inner: { given: $n } } }) {
        message { customData }
      } }`,
      { n: { x: 1 } },
    );

    const data = { list: [1, -2500, 'three', true, null], inner: { given: { x: 1 } } };
    expect(sendMessage.message.customData).toEqual(data);
  });

  it.each([
    ['names and files', async () => ({ text: '@bob', mediaIds: [await makeMedia(app, ann)] })],
    ['a poll', () => ({ text: '', poll: { question: 'Tea?', options: ['Yes', 'No'] } })],
    ['an answer', async (root: string) => ({ replyToId: root })],
    ['a thread', async (root: string) => ({ threadRootId: root })],
    [
      'a poll in a thread',
      (root: string) => ({
        text: '',
        threadRootId: root,
        poll: { question: 'Tea?', options: ['Yes', 'No'] },
      }),
    ],
  ])('stands beside %s', async (_what, make) => {
    const chatId = await createGroup(ann, bob);
    const root = await send(bob, chatId, 'Root');

    const { id } = await sendWith(chatId, { order: 7 }, await make(root.id));

    expect((await read(id)).customData).toEqual({ order: 7 });
  });

  it('is null where there is none', async () => {
    const chatId = await createGroup(ann, bob);
    const { id } = await sendWith(chatId, null);
    const other = await send(ann, chatId, 'Plain');

    expect((await read(id)).customData).toBeNull();
    expect((await read(other.id)).customData).toBeNull();
  });

  it.each(REFUSED)('is refused where it is %s, and nothing is sent', async (_why, data, reason) => {
    const chatId = await createGroup(ann, bob);
    const before = (await historyOf(ann, chatId)).lastSeq;

    const { extensions } = await ann.fail(SEND, {
      input: { chatId, text: 'Hi', customData: data },
    });

    expect(extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'customData', reason }],
    });
    expect((await historyOf(ann, chatId)).lastSeq).toBe(before);
  });

  it('is a part of what a retry says again', async () => {
    const chatId = await createGroup(ann, bob);
    const key = { clientMessageId: 'one' };
    const first = await sendWith(chatId, { a: 1 }, key);

    expect(await sendWith(chatId, { a: 1 }, key)).toEqual(first);
    const input = { chatId, text: 'With more', customData: { a: 2 }, ...key };
    expect((await ann.fail(SEND, { input })).extensions.code).toBe('CONFLICT');
  });

  it('is replaced, taken away or left by an edit, which is told', async () => {
    const chatId = await createGroup(ann, bob);
    const { id } = await sendWith(chatId, { a: 1 });
    const stream = await bob.watch(EVENTS, { chatId });
    await stream.next();
    const edit = async (more: object) =>
      (await ann.run(EDIT, { input: { messageId: id, text: 'With more', ...more } })).editMessage
        .message.customData;

    expect(await edit({ customData: [2] })).toEqual([2]);
    expect((await stream.next()).message.customData).toEqual([2]);
    expect((await read(id)).editedAt).toBeNull();
    expect(await edit({ customData: [2] })).toEqual([2]);
    expect(await edit({ text: 'Otherwise' })).toEqual([2]);
    expect((await stream.next()).message.customData).toEqual([2]);
    expect(await edit({ text: 'Otherwise', customData: null })).toBeNull();
    expect((await stream.next()).message.customData).toBeNull();
    expect(await edit({ text: 'Both', customData: { now: 'both' } })).toEqual({ now: 'both' });
    expect(await read(id)).toMatchObject({ text: 'Both', customData: { now: 'both' } });
  });

  it('goes with the message, and not along when that is forwarded', async () => {
    const chatId = await createGroup(ann, bob);
    const { id } = await sendWith(chatId, { a: 1 });

    const [copy] = await forward(bob, id, [chatId]);
    await act(ann, 'deleteMessage', { messageId: id });

    expect((await read(copy.id)).customData).toBeNull();
    expect((await read(id)).customData).toBeNull();
    expect(await app.sql('SELECT FROM message_custom_data WHERE chat_id = $1', [chatId])).toEqual(
      [],
    );
  });
});

describe('what clients keep with a chat', () => {
  const update = (viewer: Person, chatId: string, customData: unknown) =>
    act(viewer, 'updateChat', { chatId, customData });
  const dataOf = async (chatId: string) => (await historyOf(bob, chatId)).customData;

  it('is set by its owner, is told, and stays until it is taken away', async () => {
    const chatId = await createGroup(ann, bob);
    expect(await dataOf(chatId)).toBeNull();
    const stream = await bob.watch(EVENTS, { chatId });
    await stream.next();

    await update(ann, chatId, { colour: 'red' });
    expect((await stream.next()).chat.customData).toEqual({ colour: 'red' });
    const { lastSeq } = await historyOf(ann, chatId);
    await update(ann, chatId, { colour: 'red' });
    await act(ann, 'updateChat', { chatId });

    expect(await historyOf(bob, chatId)).toMatchObject({ lastSeq, customData: { colour: 'red' } });
    await update(ann, chatId, null);
    expect((await stream.next()).chat.customData).toBeNull();
    expect(await dataOf(chatId)).toBeNull();
  });

  it('is not for members, and is refused where it cannot be kept', async () => {
    const chatId = await createGroup(ann, bob);
    const UPDATE =
      'mutation ($input: UpdateChatInput!) { updateChat(input: $input) { __typename } }';

    const forbidden = await bob.fail(UPDATE, { input: { chatId, customData: 1 } });
    const tooLong = await ann.fail(UPDATE, { input: { chatId, customData: ofBytes(4_097) } });

    expect(forbidden.extensions.code).toBe('FORBIDDEN');
    expect(tooLong.extensions).toMatchObject({ fields: [{ path: 'customData' }] });
    expect(await dataOf(chatId)).toBeNull();
  });
});
