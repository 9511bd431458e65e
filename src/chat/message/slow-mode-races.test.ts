import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { FORWARD, textsIn } from '../../../test/kit/forwards.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { setSlowMode } from '../../../test/kit/rights.ts';

const ROUNDS = 10;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp();
  node = await app.node();
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

/** Ann's; Bob writes slowly. */
async function slowGroup(): Promise<string> {
  const chatId = await createGroup(ann, bob);
  await setSlowMode(ann, chatId, 3_600);
  return chatId;
}

const codesOf = (replies: readonly { errors?: { extensions: { code: string } }[] }[]) =>
  replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();

const sequences = async (chatId: string): Promise<number[]> =>
  (await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [chatId])).map(
    ({ seq }) => seq,
  );

it('takes one of two messages that two devices send at once', async () => {
  const chatId = await slowGroup();
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const sending = [bob, node.as(bob)].map((device) =>
    device.reply(SEND, { input: { chatId, text: 'mine' } }),
  );
  await chat.waiters(2);
  await chat.release();

  expect(codesOf(await Promise.all(sending))).toEqual(['OK', 'RATE_LIMITED']);
  expect(await textsIn(ann, chatId)).toEqual(['mine']);
});

it('takes one of many, sent or forwarded, while others write, and leaves no gap', async () => {
  const { id: messageId } = await send(bob, await createGroup(bob), 'mine');
  for (let round = 0; round < ROUNDS; round += 1) {
    const chatId = await slowGroup();

    const [mine] = await Promise.all([
      Promise.all(
        Array.from({ length: 8 }, (_, index) => {
          const device = index % 2 ? bob : node.as(bob);
          return index % 4 < 2
            ? device.reply(SEND, { input: { chatId, text: 'mine' } })
            : device.reply(FORWARD, { input: { messageId, chatIds: [chatId] } });
        }),
      ),
      ...Array.from({ length: 8 }, (_, index) =>
        send(index % 2 ? ann : node.as(ann), chatId, 'hers'),
      ),
    ]);

    expect(codesOf(mine)).toEqual(['OK', ...Array(7).fill('RATE_LIMITED')]);
    const texts = await textsIn(ann, chatId);
    expect(texts.filter((text) => text === 'mine')).toHaveLength(1);
    expect(texts).toHaveLength(9);
    const seqs = await sequences(chatId);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  }
});

it('makes one message of many sends under one name, and refuses none of them', async () => {
  const chatId = await slowGroup();
  const input = { chatId, text: 'once', clientMessageId: 'a' };

  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      (index % 2 ? bob : node.as(bob)).reply(SEND, { input }),
    ),
  );

  expect(codesOf(replies)).toEqual(Array(12).fill('OK'));
  expect(await textsIn(ann, chatId)).toEqual(['once']);
});

it('lets a member through who writes for the first time while all others do, too', async () => {
  const members = await app.people(...'abcdefgh'.split(''));
  const chatId = await slowGroup();
  await act(ann, 'addMembers', { chatId, userIds: members.map(({ id }) => id) });

  const replies = await Promise.all(
    members.map((member, index) =>
      (index % 2 ? member : node.as(member)).reply(SEND, { input: { chatId, text: 'hi' } }),
    ),
  );

  expect(codesOf(replies)).toEqual(members.map(() => 'OK'));
});

it('asks the database once for each message, with a slow mode as without', async () => {
  const chatId = await slowGroup();
  await send(ann, chatId, 'warm');

  const queries = await app.queriesDuring(() => send(bob, chatId, 'hello'));
  const refused = await app.queriesDuring(() =>
    bob.reply(SEND, { input: { chatId, text: 'hello' } }),
  );

  for (const asked of [queries, refused]) {
    expect(asked.filter((query) => /\b(chats|messages)\b/.test(query))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(2);
  }
});

it('takes the files and the names of a message as they are where others are faster', async () => {
  const chatId = await slowGroup();
  const mediaIds = [await makeMedia(app, bob), await makeMedia(app, bob)];
  const stream = await ann.watch(
    `subscription { inboxEvents { ... on MessageAddedEvent {
       message { text mentions { user { id } } attachments { id } }
     } } }`,
  );
  await stream.next();
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const text = `for @${ann.username}`;
  const faster = send(node.as(ann), chatId, 'hers');
  await chat.waiters(1);
  const sending = [
    bob.run(SEND, { input: { chatId, text, mediaIds, clientMessageId: 'a' } }),
    faster,
  ];
  await chat.waiters(2);
  await chat.release();
  const [{ sendMessage }] = await Promise.all(sending);

  const mentions = [{ user: { id: ann.id } }];
  const sent = { text, mentions, attachments: mediaIds.map((id) => ({ id })) };
  await stream.next();
  expect(await stream.next()).toEqual({ message: sent });
  const read = 'query ($id: ID!) { message(id: $id) { text attachments { id } } }';
  expect(await ann.run(read, sendMessage.message)).toMatchObject({ message: { text } });
});
