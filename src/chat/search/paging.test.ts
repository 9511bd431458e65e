import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { findAll, indexAll, SEARCH } from '../../../test/kit/search.ts';

const CHATS = 12;
const MESSAGES = 6_000;
const WORDS = ['anchor', 'buoy', 'cable', 'dock', 'ebb', 'ferry', '錨', '港', '灯台'];

let app: TestApp;
let ann: Person;
let chatIds: string[];
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  chatIds = await Promise.all(Array.from({ length: CHATS }, () => createGroup(ann)));
  await app.sql(`UPDATE messages SET created_at = created_at - interval '2 days'`);
  await write(MESSAGES, 24);
});
afterAll(() => app.stop());

/**
 * Messages of all chats mixed, without a door: most in the first ones, many at the same moment, each a
 * rare word now and then.
 */
async function write(count: number, hoursAgo: number): Promise<void> {
  await app.sql(
    `WITH made AS (
       SELECT n, ($2::uuid[])[1 + floor($3 * power(random(), 3))::int] AS chat_id,
         ($4::text[])[1 + (random() * 8)::int] || ' ' || ($4::text[])[1 + (random() * 8)::int]
           || CASE WHEN n % 1500 = 0 THEN ' zenith' ELSE '' END AS text
       FROM generate_series(1, $5::int) n
     ), placed AS (
       SELECT *, c.last_seq + row_number() OVER (PARTITION BY chat_id ORDER BY n) AS seq
       FROM made JOIN chats c ON c.id = made.chat_id
     ), written AS (
       INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
       SELECT chat_id, seq, gen_random_uuid(), $1, 'TEXT', text,
         now() - $6 * interval '1 hour' + (n / 7) * interval '1 second', seq
       FROM placed RETURNING chat_id, seq
     )
     UPDATE chats SET last_seq = w.seq
     FROM (SELECT chat_id, max(seq) AS seq FROM written GROUP BY 1) w WHERE chats.id = w.chat_id`,
    [ann.id, chatIds, CHATS, WORDS, count, hoursAgo],
  );
}

/** What a look at each message finds, in order. */
async function expected(pattern: string): Promise<string[]> {
  const rows = await app.sql(
    `SELECT id FROM messages WHERE kind <> 'SYSTEM' AND text ~ $1 AND deleted_at IS NULL
     ORDER BY created_at DESC, chat_id DESC, seq DESC`,
    [pattern],
  );
  return rows.map(({ id }) => id);
}

const idsOf = async (query: string, first: number, chatId?: string) =>
  (await findAll(ann, query, { first, ...(chatId && { chatId }) })).map(({ node }) => node.id);

async function compare(): Promise<void> {
  for (const [query, pattern, first] of [
    ['anchor', 'anchor', 100],
    ['anc', 'anchor', 37],
    ['ferry dock', 'ferry.*dock|dock.*ferry', 20],
    ['zenith', 'zenith', 3],
    ['港', '港', 100],
    ['灯台 ebb', '灯台.*ebb|ebb.*灯台', 7],
    ['nowhere', 'nowhere', 20],
    ['e', '\\me', 100],
  ] as const) {
    expect([query, await idsOf(query, first)]).toEqual([query, await expected(pattern)]);
  }
}

it('pages go through all hits, each once, the newest first, however far the index is', async () => {
  await compare();
  await indexAll(app);
  await compare();
  await write(1_500, 12);
  await compare();
  await indexAll(app);
  await compare();
});

it('a chat has the hits that it has among all', async () => {
  const chatId = chatIds[0] ?? '';
  const all = await findAll(ann, 'buoy', { first: 100 });

  const ids = await idsOf('buoy', 30, chatId);

  expect(ids).toEqual(all.filter(({ node }) => node.chat.id === chatId).map(({ node }) => node.id));
});

it('what is sent between two pages moves none of the hits', async () => {
  const before = await idsOf('cable', 100);
  const { searchMessages: first } = await ann.run(SEARCH, { query: 'cable', first: 10 });
  for (const chatId of chatIds) await send(ann, chatId, 'cable');

  const next = await ann.run(SEARCH, {
    query: 'cable',
    first: 10,
    after: first.pageInfo.endCursor,
  });

  expect([...first.edges, ...next.searchMessages.edges].map(({ node }) => node.id)).toEqual(
    before.slice(0, 20),
  );
});
