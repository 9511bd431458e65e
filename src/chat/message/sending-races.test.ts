import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { text } } }`;
const HISTORY = `query ($id: ID!) { chat(id: $id) { lastSeq messages(last: 100) { nodes { id seq text } } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const events = (chatId: string): Promise<{ seq: number; type: string; subject_id: string }[]> =>
  app.sql('SELECT seq, type, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);

it('gives eight writers on two nodes one order without a gap, the same for every reader', async () => {
  const writers = await app.people('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const [ann, ...others] = writers;
  const chatId = await createGroup(ann, ...others);
  const node = await app.node();
  const before = (await ann.run(HISTORY, { id: chatId })).chat.lastSeq;

  const sent = await Promise.all(
    writers.flatMap((writer, i) =>
      Array.from({ length: 10 }, (_, n) =>
        send(n % 2 ? writer : node.as(writer), chatId, `${i}/${n}`),
      ),
    ),
  );

  const seqs = sent.map(({ seq }) => seq).sort((a, b) => a - b);
  expect(seqs).toEqual(seqs.map((_, i) => before + 1 + i));
  const histories = await Promise.all(writers.map((one) => one.run(HISTORY, { id: chatId })));
  const expected = [...sent].sort((a, b) => a.seq - b.seq);
  for (const { chat } of histories) {
    expect(chat.lastSeq).toBe(before + sent.length);
    expect(chat.messages.nodes.slice(-sent.length)).toEqual(expected);
  }
  const logged = (await events(chatId)).map(({ seq }) => Number(seq));
  expect(logged).toEqual(logged.map((_, i) => i + 1));
});

it('makes one message of twenty parallel sends with one clientMessageId, on two nodes', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const node = await app.node();

  for (let round = 0; round < 5; round += 1) {
    const clientMessageId = `retry ${round}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        send(i % 2 ? ann : node.as(ann), chatId, 'once', { clientMessageId }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  }

  const { chat } = await bob.run(HISTORY, { id: chatId });
  expect(chat.messages.nodes).toHaveLength(5);
  const logged = (await events(chatId)).map(({ seq }) => Number(seq));
  expect(logged).toEqual(Array.from({ length: chat.lastSeq }, (_, i) => i + 1));
});

it('makes one message where two nodes store the same one at once', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const node = await app.node();
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const sends = [ann, node.as(ann)].map((one) =>
    send(one, chatId, 'once', { clientMessageId: 'x' }),
  );
  await chat.waiters(2);
  await chat.release();

  const [first, second] = await Promise.all(sends);
  expect(second).toEqual(first);
  expect((await ann.run(HISTORY, { id: chatId })).chat).toEqual({
    lastSeq: first?.seq,
    messages: { nodes: [first] },
  });
});

it('lets nothing through after its sender has left, however close it is', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const node = await app.node();

  for (let round = 0; round < 10; round += 1) {
    const chatId = await createGroup(ann, bob);
    const input = { chatId, text: 'x' };
    await Promise.all([
      ...Array.from({ length: 8 }, (_, i) => (i % 2 ? bob : node.as(bob)).reply(SEND, { input })),
      bob.run(LEAVE, { input: { chatId } }),
    ]);

    const log = await app.sql(
      'SELECT type, actor_id, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq',
      [chatId],
    );
    const left = log.findIndex(({ type }) => type === 'memberLeft');
    const later = await app.sql(
      `SELECT FROM messages WHERE chat_id = $1 AND sender_id = $2 AND kind = 'TEXT' AND seq > $3`,
      [chatId, bob.id, left + 1],
    );
    expect(later).toEqual([]);
  }
});

it('refuses whoever is removed while their message waits, and lets the others through', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const node = await app.node();
  const chatId = await createGroup(ann, bob, cid);
  const removal = await hold(
    app,
    `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2)
    UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [chatId, bob.id],
  );

  const input = { chatId, text: 'x' };
  const [his, hers] = [bob.reply(SEND, { input }), node.as(ann).run(SEND, { input })];
  await removal.waiters(2);
  await removal.release();

  expect((await his).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await hers).sendMessage.message.text).toBe('x');
});
