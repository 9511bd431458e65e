import { setTimeout as sleep } from 'node:timers/promises';
import { servingLimits } from '../src/store/postgres/session.ts';
import { createOrm } from '../src/store/orm/orm.ts';
import { migrateUp } from '../src/store/orm/migrate.ts';
import { type Bus, createLocalBus } from '../src/live/bus/bus.ts';
import { createChatAccess } from '../src/chat/access/hub-access.ts';
import { createChatStreams } from '../src/live/hub/chat-streams.ts';
import { chatChannel, type LogEvent } from '../src/live/log/events.ts';
import { createEventRegistry } from '../src/live/log/registry.ts';
import { startSweeping } from '../src/live/hub/sweep.ts';
import { openDatabaseServer, urlOfDatabase, withClient } from './data/server.ts';
import { openBackendMeter, usedBetween } from './measure/backends.ts';
import { ENTITIES, EVENTS } from '../src/modules.ts';

const DATABASE = 'confab_bench_sweep';
const WATCHED = 200_000;
const WRITES_PER_SECOND = 100;
const SECONDS = 20;

/** What a node's sweep costs in each second, beside as many watched chats as a large one has. */
async function main(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const server = await openDatabaseServer();
  opened.defer(server.close);
  const recreate = (create: boolean) =>
    withClient(server.url, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
      if (create) await client.query(`CREATE DATABASE ${DATABASE}`);
    });
  await recreate(true);
  opened.defer(() => recreate(false));
  const url = urlOfDatabase(server.url, DATABASE);
  const orm = createOrm({ url, poolSize: 20, limits: servingLimits(30_000), entities: ENTITIES });
  opened.defer(() => orm.close());
  await migrateUp(url);
  await withClient(url, async (client) => void (await client.query(FILL)));

  const bus = createLocalBus();
  const options = {
    em: orm.em,
    access: createChatAccess(orm.em),
    bus,
    events: createEventRegistry(EVENTS),
    log: { warn: console.error },
    render: () => [],
    charge: () => undefined,
  };
  const streams = createChatStreams(options);
  opened.defer(() => streams.close());
  const chatIds = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM chats');
    return rows.map(({ id }) => id);
  });
  await Promise.all(chatIds.map((chatId) => streams.acquire(chatId)));
  const inboxes = {
    areWatched: () => true,
    join() {},
    sweepSome: async () => {},
    sweepAll: async () => {},
    close() {},
  };
  const sweeping = startSweeping({ ...options, streams, inboxes: { ...inboxes, watch: never } });
  opened.defer(() => sweeping.close());
  await measure(url, chatIds, bus);
}

const never = () => Promise.reject(new Error('Nobody watches an inbox here'));

async function measure(url: string, chatIds: readonly string[], bus: Bus): Promise<void> {
  const meter = await openBackendMeter(url);
  await sleep(3_000);
  await withClient(url, async (writer) => {
    const [backendsBefore, nodeBefore] = [await meter.read('confab'), process.cpuUsage()];
    for (let second = 0; second < SECONDS; second += 1) {
      const some = Array.from({ length: WRITES_PER_SECOND }, (_, index) => {
        return chatIds[(second * 7_919 + index * 1_999) % chatIds.length];
      });
      // They are published, as usual: what is lost costs a reading of its chat's log besides.
      const { rows } = await writer.query<Omit<LogEvent, keyof typeof NOTHING>>(WRITE, [some]);
      for (const row of rows) bus.publish(chatChannel.of(row.chatId), { ...row, ...NOTHING });
      await sleep(1_000);
    }
    const { user, system } = process.cpuUsage(nodeBefore);
    const backends = usedBetween(backendsBefore, await meter.read('confab')) ?? 0;
    const [node, postgres] = [(user + system) / 1e3 / SECONDS, backends / 1e6 / SECONDS];
    console.log(
      `${WATCHED} watched chats, ${WRITES_PER_SECOND} written to each second: ` +
        `${node.toFixed(1)} ms of Node and ${postgres.toFixed(1)} ms of PostgreSQL each second`,
    );
  });
  await meter.close();
}

const FILL = `
  INSERT INTO users (id, username, created_at) VALUES (gen_random_uuid(), 'somebody', now());
  INSERT INTO chats (id, kind, visibility, name, created_by_id, created_at, last_seq)
  SELECT gen_random_uuid(), 'GROUP', 'PRIVATE', 'Chat ' || n, users.id, now(), 1
  FROM users, generate_series(1, ${WATCHED}) n;
  INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
  SELECT id, 1, 'chatCreated', created_by_id, now() - interval '1 hour' FROM chats;
  ANALYZE`;

const WRITE = `
  WITH next AS (
    UPDATE chats SET last_seq = last_seq + 1 WHERE id = ANY($1::uuid[])
    RETURNING id, last_seq, created_by_id
  )
  INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
  SELECT id, last_seq, 'chatUpdated', created_by_id, clock_timestamp() FROM next
  RETURNING chat_id AS "chatId", seq, type, actor_id AS "actorId", 0 AS at`;
const NOTHING = { subjectId: null, data: null };

await main();
