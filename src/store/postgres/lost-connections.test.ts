import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { act, createRoom, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { until } from '../../../test/kit/until.ts';

const POOL_SIZE = 3;
const ROUNDS = 2;
const QUICK_STOP_MS = 8_000;
const RENAME = `mutation ($input: UpdateChatInput!) { updateChat(input: $input) { __typename } }`;
const UNAVAILABLE = { extensions: { code: 'UNAVAILABLE', retryAfter: 1 } };

let app: TestApp;
let ann: Person;
let isStopped = false;
beforeAll(async () => {
  app = await startApp({ databasePoolSize: POOL_SIZE });
  [ann] = await app.people('ann');
});
afterAll(async () => {
  if (!isStopped) await app.stop();
});

const rename = (chatId: string, name: string) => act(ann, 'updateChat', { chatId, name });
const renaming = (chatId: string, name: string) => ({ input: { chatId, name } });
const failToRename = (chatId: string) => ann.fail(RENAME, renaming(chatId, 'Lost'));

const OURS = `FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'confab'`;

/** Ends those that wait within a transaction for a lock of the chats. */
const endWaiting = () =>
  app.sql(`SELECT pg_terminate_backend(pid) ${OURS} AND wait_event_type = 'Lock'`);

/** For connections to come, as where another server has taken the place of this one. */
async function setReadOnly(value: string): Promise<void> {
  const [{ name }] = await app.sql('SELECT current_database() AS name');
  await app.sql(
    `BEGIN READ WRITE; ALTER DATABASE ${name} SET default_transaction_read_only ${value}; COMMIT`,
  );
}

it('gets back every connection that died in a transaction, and tells clients to try again', async () => {
  const rooms = await Promise.all(Array.from({ length: POOL_SIZE - 1 }, () => createRoom(ann)));
  const refusals: unknown[] = [];

  for (let round = 0; round < ROUNDS; round++) {
    const lock = await hold(app, 'SELECT FROM chats FOR UPDATE', []);
    const changes = rooms.map(failToRename);
    await lock.waiters(rooms.length);
    await endWaiting();
    refusals.push(...(await Promise.all(changes)));
    await lock.release();
  }

  expect(refusals.length).toBeGreaterThan(POOL_SIZE);
  for (const refusal of refusals) expect(refusal).toMatchObject(UNAVAILABLE);
  await Promise.all(rooms.map((id) => rename(id, 'Found')));
  await Promise.all(rooms.map((id) => send(ann, id, 'Here')));
});

it('is not ready, and tells clients to try again, while the database takes no writes', async () => {
  const chatId = await createRoom(ann);
  await setReadOnly('= on');
  await app.sql(`SELECT pg_terminate_backend(pid) ${OURS}`);

  const refusals = [
    await ann.fail('mutation { updateProfile(input: { bio: "By the sea" }) { __typename } }'),
    await failToRename(chatId),
  ];
  const ready = await fetch(`${app.url}/health/ready`);
  await setReadOnly('TO DEFAULT');
  await app.sql(`SELECT pg_terminate_backend(pid) ${OURS}`);

  for (const refusal of refusals) expect(refusal).toMatchObject(UNAVAILABLE);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ database: 'failing', migrations: 'ok' });
  // A connection whose end has not been noticed yet asks to try again.
  const isRenamed = async () => !(await ann.reply(RENAME, renaming(chatId, 'Found'))).errors;
  await until(isRenamed, 'it is renamed');
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
});

it('stops at once, whatever its connections have been through', async () => {
  const since = Date.now();

  isStopped = true;
  await app.stop();

  expect(Date.now() - since).toBeLessThan(QUICK_STOP_MS);
});
