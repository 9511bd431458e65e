import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { send } from '../../../test/kit/chats.ts';
import { openInbox } from '../../../test/kit/inbox.ts';
import { allQueriesDuring } from '../../../test/kit/queries.ts';

/** So many that going over all of them takes the sweep several turns. */
const WATCHED = 4_800;
/** The one under way when something is written, the next, and one that was late. */
const TURNS = 3;
const NODES = 2;

let app: TestApp;
let ann: Person;
let chatIds: string[];
let inbox: Awaited<ReturnType<typeof openInbox>>;
/** What is written while the inbox opens, and commits long after. */
let late: Client;

beforeAll(async () => {
  app = await startApp();
  // Another server on the same database. Their buses know nothing of each other: every signal is lost.
  const elsewhere = await app.node();
  [ann] = await app.people('ann');
  chatIds = await makeChats(ann);
  late = new Client(app.config.databaseUrl ?? undefined);
  await late.connect();
  await late.query('BEGIN');
  for (const chatId of spread(0)) await write(late, chatId);
  inbox = await openInbox(elsewhere.as(ann));
}, 60_000);

afterAll(async () => {
  await late.end();
  await app.stop();
});

it('finds what was lost within a second, wherever it was written among thousands of chats', async () => {
  const written = spread(1);
  await untilSwept(1);
  await Promise.all(written.map((chatId) => send(ann, chatId, 'hello')));

  const queries = await allQueriesDuring(async () => {
    const events = await inbox.take(written.length);
    expect(events.map(({ chatId }) => chatId).sort()).toEqual(written.sort());
  });

  expect(queries.filter(isTurn).length).toBeLessThanOrEqual(TURNS * NODES);
});

it('finds what was written long before it could be seen', async () => {
  await untilSwept(6);

  const queries = await allQueriesDuring(async () => {
    await late.query('COMMIT');
    const events = await inbox.take(spread(0).length);
    expect(events.map(({ chatId }) => chatId).sort()).toEqual(spread(0).sort());
  });

  expect(queries.filter(isTurn).length).toBeLessThanOrEqual(TURNS * NODES);
});

/** A dozen from one end to the other. */
const spread = (from: number) => chatIds.filter((_, index) => index % (WATCHED / 12) === from);
const isTurn = (text: string) => text.includes('backend_xid');

async function untilSwept(turns: number): Promise<void> {
  let seen = 0;
  while (seen < turns * NODES) {
    seen += (await allQueriesDuring(() => sleep(200))).filter(isTurn).length;
  }
}

async function makeChats({ id }: Person): Promise<string[]> {
  await app.sql(
    `INSERT INTO chats (id, kind, visibility, name, created_by_id, created_at, member_count, last_seq)
     SELECT gen_random_uuid(), 'GROUP', 'PRIVATE', 'Chat ' || n, $1, now(), 1, 1
     FROM generate_series(1, ${WATCHED}) n`,
    [id],
  );
  await app.sql(
    `INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq)
     SELECT id, $1, gen_random_uuid(), 'OWNER', now() - interval '1 hour', 1, 1 FROM chats`,
    [id],
  );
  await app.sql(
    `INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
     SELECT id, 1, 'chatCreated', $1, now() - interval '1 hour' FROM chats`,
    [id],
  );
  return (await app.sql('SELECT id FROM chats ORDER BY id')).map((chat) => chat.id);
}

/** As the product writes, in a transaction that takes its time. */
async function write(client: Client, chatId: string): Promise<void> {
  await client.query('UPDATE chats SET last_seq = last_seq + 1 WHERE id = $1', [chatId]);
  await client.query(
    `INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
     SELECT id, last_seq, 'chatUpdated', created_by_id, clock_timestamp() FROM chats WHERE id = $1`,
    [chatId],
  );
}
