import { withClient } from '../data/server.ts';

/** In how many chats those are who ask, at most. */
const READERS = [20, 200, 2_000];

/** One in so many messages has each of them, beside what everybody says. */
const WORDS = [
  ...([
    ['kormoran', 1_000],
    ['zugvogelkunde', 20_000],
  ] as const),
  ...([
    ['海鳥', 2_000],
    ['さくら', 20_000],
  ] as const),
] as const;

/** What is looked for: how much of it there is, and the query; and behind how many pages, where it is not the first. */
export const QUERIES: Readonly<Record<string, string | readonly [query: string, pages: number]>> = {
  'in every third message': 'the',
  'the same, its 20th page': ['the', 19],
  'two words, each in every third': 'the water',
  'one in 1,000': 'kormo',
  'one in 2,000, one character': '海',
  'one in 20,000': 'zugvogel',
  'one in 20,000, in the middle of a word': 'vogelk',
  'in none': 'albatross',
};

/** Gives those who read. */
export const addReaders = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    for (const [salt, [word, rarity]] of WORDS.entries()) {
      await client.query(
        `UPDATE messages SET text = text || $1::text
         WHERE kind = 'TEXT' AND text IS NOT NULL AND bench.pick(hashtextextended(id::text, 7), $2, $3) = 0`,
        [` ${word}`, salt, rarity],
      );
    }
    const { rows } = await client.query<{ id: string; chats: number }>(
      `WITH reader AS (
         SELECT p.id, asked.chats FROM unnest($1::int[]) WITH ORDINALITY asked (chats, i)
           JOIN bench.people p ON p.n = 50 * asked.i + 1
       ), left_chats AS (
         DELETE FROM chat_members m USING reader WHERE m.user_id = reader.id
       )
       SELECT id, chats FROM reader`,
      [READERS],
    );
    for (const { id, chats } of rows) {
      await client.query(
        `INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq)
         SELECT id, $1, gen_random_uuid(), 'MEMBER', now(), 0, 0
         FROM (SELECT id FROM bench.chats ORDER BY bench.pick(n, 90, 1000000) LIMIT $2) chats`,
        [id, chats],
      );
    }
    // What was there before is made anew, with these words.
    await client.query('TRUNCATE message_blocks, message_indexes');
    await client.query('VACUUM ANALYZE messages, chat_members');
    return rows;
  });

export const measureIndex = (databaseUrl: string) =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ bytes: number; messages: number }>(
      `SELECT (pg_total_relation_size('message_blocks') + pg_total_relation_size('message_indexes'))::float8 AS bytes,
         (SELECT count(*)::int FROM messages) AS messages`,
    );
    return rows[0] ?? { bytes: NaN, messages: NaN };
  });
