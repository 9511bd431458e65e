import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { markThreadRead, reply, threadOf } from '../../../test/kit/threads.ts';

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
let ann: Person;
let bob: Person;
let cid: Person;
let chatId: string;
let root: { chatId: string; id: string; seq: number };
beforeAll(async () => {
  app = await startApp();
  node = await app.node();
});
beforeEach(async () => {
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  chatId = await createGroup(ann, bob, cid);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

/** Each position of the log is there once. */
async function requireWholeLog(): Promise<void> {
  const log = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
}

it('counts a hundred replies that come at once on two nodes, each of them once', async () => {
  const senders = [ann, bob, node.as(bob), node.as(cid)];

  const sent = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      reply(senders[n % 4]!, root, `${n}`, { alsoInChat: n % 10 === 0 }),
    ),
  );

  const lastSeq = Math.max(...sent.map(({ seq }) => seq));
  expect(await threadOf(cid, root.id)).toMatchObject({ replyCount: 100, lastSeq });
  const { message } = await ann.run(`query ($id: ID!) { message(id: $id) { changedSeq } }`, root);
  expect(message.changedSeq).toBe(lastSeq);
  const [{ count }] = await app.sql(
    'SELECT count(*)::int FROM messages WHERE chat_id = $1 AND thread_root_seq = $2',
    [chatId, root.seq],
  );
  expect(count).toBe(100);
  await requireWholeLog();
});

it('keeps the replies whose root is deleted while they come', async () => {
  await reply(bob, root, 'first');
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const replies = [reply(bob, root, 'one'), reply(node.as(cid), root, 'two')];
  const deleted = act(node.as(ann), 'deleteMessage', { messageId: root.id });
  await chat.waiters(2);
  await chat.release();
  await Promise.all([...replies, deleted]);

  expect(await threadOf(bob, root.id)).toMatchObject({ replyCount: 3 });
  const [stored] = await app.sql('SELECT text, deleted_at FROM messages WHERE id = $1', [root.id]);
  expect(stored).toEqual({ text: null, deleted_at: expect.any(Date) });
  await requireWholeLog();
});

it('lets nobody reply who is out while theirs waits', async () => {
  const change = await hold(
    app,
    `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2)
     UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [chatId, bob.id],
  );

  const his = reply(bob, root, 'too late').catch(() => 'refused');
  await change.waiters(1);
  await change.release();

  expect(await his).toBe('refused');
  expect(await threadOf(ann, root.id)).toBeNull();
});

it('has in mentionCount exactly what is unread, whatever comes while it is read', async () => {
  const countOf = async () =>
    (await cid.run(`query ($id: ID!) { chat(id: $id) { mentionCount } }`, { id: chatId })).chat
      .mentionCount;

  const sent = await Promise.all(
    Array.from({ length: 30 }, async (_, n) => {
      const { seq } = await reply(n % 2 ? bob : node.as(ann), root, `@${cid.username} ${n}`);
      if (n % 5 === 0) await markThreadRead(n % 2 ? cid : node.as(cid), root.id, seq);
      return seq;
    }),
  );

  const read = Math.max(...sent.filter((_, n) => n % 5 === 0));
  expect(await countOf()).toBe(sent.filter((seq) => seq > read).length);
  await markThreadRead(cid, root.id, Math.max(...sent));
  expect(await countOf()).toBe(0);
});
