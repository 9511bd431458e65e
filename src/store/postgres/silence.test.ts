import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { createLogger } from '../../telemetry/logger.ts';
import { type Server, startServer } from '../../main.ts';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createRoom, send } from '../../../test/kit/chats.ts';
import { type Caller, createCaller } from '../../../test/kit/person.ts';
import { type Proxy, startProxy } from '../../../test/kit/proxy.ts';
import { until } from '../../../test/kit/until.ts';

const POOL_SIZE = 20;
const WATCH = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { __typename ... on MessageAddedEvent { message { text } } }
}`;

let app: TestApp;
let ann: Person;
let proxy: Proxy;
let behind: Server;
let annBehind: Caller;
const clients: Client[] = [];

beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  const url = new URL(app.config.databaseUrl ?? '');
  proxy = await startProxy(Number(url.port || 5432));
  url.port = String(proxy.port);
  behind = await startServer(
    { ...app.config, databaseUrl: url.href, databaseStatementSeconds: 1 },
    createLogger('silent'),
  );
  const opened = (client: Client) => void clients.push(client);
  annBehind = createCaller({ ...behind, opened }, () => ann.token);
});
afterAll(async () => {
  for (const client of clients) void client.dispose();
  await behind.stop();
  await proxy.stop();
  await app.stop();
});

const readiness = async () => (await fetch(`http://127.0.0.1:${behind.port}/health/ready`)).status;

it('gives up connections that have gone silent: it says that it is not ready, then all goes on', async () => {
  const chatId = await createRoom(ann);
  const events = await annBehind.watch(WATCH, { chatId });
  await Promise.all(Array.from({ length: 5 }, () => send(annBehind, chatId, 'Before')));
  // Whoever asks next has a connection that was there before: there are more than wait for something.
  const busy = Array.from({ length: POOL_SIZE }, () => annBehind.run('{ me { unreadCount } }'));
  await Promise.all(busy);

  proxy.swallow();
  const lost = annBehind.reply(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename } }',
    { input: { chatId, text: 'Lost', clientMessageId: 'once' } },
  );
  const ready = await readiness();
  // The other node has no bus in common with this one: the sweep has to find it.
  await send(ann, chatId, 'Elsewhere');

  expect(ready).toBe(503);
  expect(await lost).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  await send(annBehind, chatId, 'After');
  await until(async () => (await readiness()) === 200, 'it is ready again');
  const told: string[] = [];
  while (!told.includes('After') || !told.includes('Elsewhere')) {
    const event = await events.next();
    if (event.message) told.push(event.message.text);
  }
  expect(told.filter((text) => text === 'Before')).toHaveLength(5);
});
