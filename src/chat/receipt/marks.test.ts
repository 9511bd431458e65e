import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createRoom, send } from '../../../test/kit/chats.ts';
import { until } from '../../../test/kit/until.ts';

/** More than are looked at. */
const MEMBERS = 5_000;
const PAGE = `query ($id: ID!) {
  chat(id: $id) {
    readByAllSeq deliveredToAllSeq
    messages(last: 100) { nodes { status readBy(first: 1) { nodes { id } } } }
  }
}`;

let app: TestApp;
let ann: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  chatId = await createRoom(ann);
  await app.sql(
    `WITH joining AS (
       INSERT INTO users (id, username, created_at)
       SELECT gen_random_uuid(), 'member_' || n, now() FROM generate_series(1, ${MEMBERS}) n
       RETURNING id, username::text
     )
     INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq)
     SELECT $1, id, gen_random_uuid(), 'MEMBER',
       now() + split_part(username, '_', 2)::int * interval '1 second', 0, 0 FROM joining`,
    [chatId],
  );
  for (let i = 0; i < 5; i += 1) await send(ann, chatId, `message ${i}`);
});
afterAll(() => app.stop());

const read = (username: string, seq: number) =>
  app.sql(
    `UPDATE chat_members SET read_seq = $3, delivered_seq = $3 FROM users
     WHERE chat_id = $1 AND users.id = user_id AND users.username = $2`,
    [chatId, username, seq],
  );

it('looks for no readers of what nobody has read', async () => {
  const queries = await app.queriesDuring(() => ann.run(PAGE, { id: chatId }));

  expect(queries.filter((text) => text.includes('member_id AS "memberId"'))).toEqual([]);
});

it('looks at the marks of a thousand members at most: of those who joined first', async () => {
  const { seq } = await send(ann, chatId, 'read by two');
  await read('member_500', seq);
  await read(`member_${MEMBERS}`, seq);

  const { chat } = await ann.run(PAGE, { id: chatId });

  const [early] = await app.sql(`SELECT id FROM users WHERE username = 'member_500'`);
  expect(chat.messages.nodes.at(-1)).toEqual({ status: 'SENT', readBy: { nodes: [early] } });
  expect(chat).toMatchObject({ readByAllSeq: 0, deliveredToAllSeq: 0 });
});

it('writes to no index with a mark', async () => {
  const updates = async () =>
    (
      await app.sql(
        `SELECT n_tup_upd::int AS all, n_tup_hot_upd::int AS hot
         FROM pg_stat_user_tables WHERE relname = 'chat_members'`,
      )
    )[0];
  const before = await updates();

  // Who makes a room has read its first two events.
  for (let seq = 3; seq <= 8; seq += 1) await act(ann, 'markRead', { chatId, seq });

  await until(async () => (await updates()).all >= before.all + 6, 'the marks are counted');
  const after = await updates();
  expect(after.hot - before.hot).toBeGreaterThanOrEqual(after.all - before.all - 1);
});
