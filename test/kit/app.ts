import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Client } from 'graphql-ws';
import { Pool } from 'pg';
import type { DestinationStream } from 'pino';
import { type Config, readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import type { Outbound } from '../../src/http/outbound/outbound.ts';
import { startServer } from '../../src/main.ts';
import { createTestDatabase } from './database.ts';
import { type Caller, createCaller, type Person } from './person.ts';
import { queriesDuring } from './queries.ts';

export type { Caller, Person } from './person.ts';
export type { Stream } from './stream.ts';
export type TestApp = Awaited<ReturnType<typeof startApp>>;

const PASSWORD = 'a quiet harbour at dawn';
const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { accessToken refreshToken account { email user { id username } } }
}`;

/** The whole server on a free port and an empty database. Nothing is mocked. */
export async function startApp(
  overrides: Partial<Config> = {},
  logTo?: DestinationStream,
  /** What it asks of others' servers; they are asked only where `linkPreviews` are on. */
  outbound?: Outbound,
) {
  const database = await createTestDatabase();
  const defaults = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    BCRYPT_COST: '4',
    RATE_LIMITS: 'off',
    DRAIN_SECONDS: '0',
    JOBS: 'off',
    LINK_PREVIEWS: 'off',
    JWT_SECRET: 'a secret that only tests may know',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
  });
  const mediaFolder = join(tmpdir(), `confab-media-${basename(database.url)}`);
  const config: Config & { databaseUrl: string } = {
    ...defaults,
    files: { store: 'local', folder: mediaFolder },
    ...overrides,
    databaseUrl: database.url,
  };
  const log = createLogger(config.logLevel, logTo);
  const clients: Client[] = [];
  const pool = new Pool({ connectionString: database.url, max: 2 });
  const first = await startNode();
  let count = 0;

  /** One more server on the same stores, and those who talk to it. */
  async function startNode(more: Partial<Config> = {}) {
    const own = { ...config, ...more, databaseUrl: database.url };
    const server = await startServer(own, log, outbound);
    const door = { ...server, opened: (client: Client) => void clients.push(client) };
    return {
      ...server,
      caller: (token: () => string | null, headers = {}) => createCaller(door, token, headers),
    };
  }
  const nodes = [first];
  const guest = first.caller(() => null);

  async function register(name: string): Promise<Person> {
    const username = `${name}_${++count}`;
    const email = `${username}@example.com`;
    const input = { username, email, password: PASSWORD };
    const { register: payload } = await guest.run(REGISTER, { input });
    const { accessToken: token, refreshToken, account } = payload;
    const person = {
      id: account.user.id,
      username,
      email,
      password: PASSWORD,
      token,
      refreshToken,
    };
    return Object.assign(
      person,
      first.caller(() => person.token),
    );
  }

  return {
    config,
    port: first.port,
    url: `http://127.0.0.1:${first.port}`,
    guest,
    /** A guest as a proxy has seen them, where ours is trusted. */
    guestFrom: (address: string) => first.caller(() => null, { 'x-forwarded-for': address }),
    /** Whoever presents this access token. */
    as: (token: string): Caller => first.caller(() => token),
    subscriptionCount: first.subscriptionCount,
    subscriptionsOpened: first.subscriptionsOpened,
    queriesDuring,
    /** New accounts, registered through the door; a number makes each username unique. */
    people: <const Names extends string[]>(...names: Names) =>
      Promise.all(names.map(register)) as Promise<{ [Name in keyof Names]: Person }>,
    /** One more server on the same stores; `as` is a person who talks to that one. */
    async node(more: Partial<Config> = {}) {
      const node = await startNode(more);
      nodes.push(node);
      return { ...node, as: (person: Person): Caller => node.caller(() => person.token) };
    },
    /** Looks behind the door. */
    sql: async (text: string, values: unknown[] = []): Promise<any[]> =>
      (await pool.query(text, values)).rows,
    async stop() {
      for (const client of clients) void client.dispose();
      await Promise.all(nodes.map((node) => node.stop()));
      await pool.end();
      await database.drop();
      await rm(mediaFolder, { recursive: true, force: true });
    },
  };
}
