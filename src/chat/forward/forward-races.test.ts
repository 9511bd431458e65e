import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { FORWARD, forward, textsIn } from '../../../test/kit/forwards.ts';
import { hold } from '../../../test/kit/locks.ts';
import { sendPicture } from '../../../test/kit/media.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const codeOf = async (person: Caller, messageId: string, chatIds: readonly string[]) =>
  (await person.reply(FORWARD, { input: { messageId, chatIds } })).errors?.[0]?.extensions.code;

async function written(count: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  const from = await createGroup(ann, bob);
  const { id } = await send(ann, from, 'hi');
  const chatIds: string[] = [];
  for (let n = 0; n < count; n += 1) chatIds.push(await createGroup(bob, ann));
  return { ann, bob, from, id, chatIds };
}

it('goes through, whatever order the same chats are named in at once, on two nodes', async () => {
  const { ann, bob, id, chatIds } = await written(5);
  const node = await app.node();
  const back = [...chatIds].reverse();

  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      n % 2 ? forward(bob, id, chatIds) : forward(node.as(ann), id, back),
    ),
  );

  for (const chatId of chatIds) {
    expect(await textsIn(bob, chatId)).toEqual(Array.from({ length: 12 }, () => 'hi'));
    const log = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
      chatId,
    ]);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  }
});

it('is there once where it is sent under one name on two nodes at once', async () => {
  const { bob, id, chatIds } = await written(3);
  const node = await app.node();
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatIds[0]]);

  const both = [forward(bob, id, chatIds, 'a'), forward(node.as(bob), id, chatIds, 'a')];
  await chat.waiters(2);
  await chat.release();
  const [one, other] = await Promise.all(both);

  expect(one!.map((message) => message.id)).toEqual(other!.map((message) => message.id));
  for (const chatId of chatIds) expect(await textsIn(bob, chatId)).toEqual(['hi']);
});

it('reaches none where its sender is removed from one of them while it waits', async () => {
  const { ann, bob, id, chatIds } = await written(2);
  const [one = '', other = ''] = [...chatIds].sort();
  const change = await hold(
    app,
    `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2)
     UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [other, bob.id],
  );

  const his = codeOf(bob, id, [one, other]);
  await change.waiters(1);
  await change.release();

  expect(await his).toBe('NOT_FOUND');
  expect(await textsIn(ann, one)).toEqual([]);
  expect(await textsIn(ann, other)).toEqual([]);
});

it('reaches none where its sender sees the message no more while it waits', async () => {
  const { bob, from, id, chatIds } = await written(2);
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatIds[0]]);

  const his = codeOf(bob, id, chatIds);
  await chat.waiters(1);
  await act(bob, 'leaveChat', { chatId: from });
  await chat.release();

  expect(await his).toBe('NOT_FOUND');
  for (const chatId of chatIds) expect(await textsIn(bob, chatId)).toEqual([]);
});

it('has all of its files, or is refused, where the message is deleted at that moment', async () => {
  const { ann, bob, from, chatIds } = await written(2);
  const node = await app.node();

  for (let round = 0; round < 10; round += 1) {
    const id = await sendPicture(app, ann, from);
    const [code] = await Promise.all([
      codeOf(round % 2 ? bob : node.as(bob), id, chatIds),
      act(ann, 'deleteMessage', { messageId: id }),
    ]);
    expect([undefined, 'CONFLICT']).toContain(code);
  }

  const bare = await app.sql(
    `SELECT FROM messages m WHERE m.chat_id = ANY($1) AND m.kind = 'IMAGE' AND NOT EXISTS (
       SELECT FROM message_attachments a WHERE a.chat_id = m.chat_id AND a.seq = m.seq
     )`,
    [chatIds],
  );
  expect(bare).toEqual([]);
});
