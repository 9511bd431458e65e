import { readFile } from 'node:fs/promises';
import { Pool } from 'pg';
import { createCaller, type Person } from './person.ts';
import { startServing } from './command.ts';
import { createTestDatabase } from './database.ts';
import { skipWithoutRedis, startRedis } from './redis.ts';

const PASSWORD = 'a quiet harbour at dawn';
const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { accessToken refreshToken account { user { id } } }
}`;

const TAKE_POSITION = `
  WITH next AS (UPDATE chats SET last_seq = last_seq + 1 WHERE id = $1 RETURNING id, last_seq)
  INSERT INTO chat_events (chat_id, seq, type, actor_id, at)
  SELECT id, last_seq, 'chatUpdated', id, now() FROM next`;

type Variables = Readonly<Record<string, string>>;
export type Nodes = Awaited<ReturnType<typeof startNodes>>;
export type Node = Awaited<ReturnType<typeof startServing>>;

interface Options {
  readonly count?: number;
  readonly variables?: Variables;
  /** An empty one of the test server's, if none is given. */
  readonly database?: { readonly url: string; drop(): Promise<void> };
  /** Where the nodes find it, if not where it is: through a proxy, say. */
  readonly databaseUrl?: (url: string) => string;
}

/** Servers in processes of their own, with one PostgreSQL and one Redis. */
export async function startNodes({ count = 2, variables = {}, ...options }: Options = {}) {
  const database = options.database ?? (await createTestDatabase());
  const redis = await startRedis();
  // Then the nodes tell each other nothing: the slower way has to do.
  skipWithoutRedis(redis);
  const settings = {
    NODE_ENV: 'test',
    DATABASE_URL: options.databaseUrl?.(database.url) ?? database.url,
    // They all run in one folder.
    ...(redis && { REDIS_URL: redis.url, MEDIA_SHARED: 'true' }),
    RATE_LIMITS: 'off',
    JWT_SECRET: 'a secret that only tests may know',
    ACCESS_TOKEN_SECONDS: '36000',
    LOG_LEVEL: 'error',
    DATABASE_POOL_SIZE: '10',
    ...variables,
  };
  const start = (own: Variables = {}) => startServing({ ...settings, ...own });
  // The first one migrates.
  const nodes = [await start()];
  nodes.push(...(await Promise.all(Array.from({ length: count - 1 }, () => start()))));
  const pool = new Pool({ connectionString: database.url, max: 2 });
  // Whoever stops the database knows.
  pool.on('error', () => undefined);
  let people = 0;
  let asked = 0;

  const nodeAt = (index: number): Node => {
    const node = nodes[index];
    if (!node) throw new Error(`There is no node ${index}`);
    return node;
  };
  /** Whoever has this token, at that node. */
  const caller = (index: number, token: string) =>
    createCaller(
      // Another process does not tell how many there are: nobody waits for it.
      { port: nodeAt(index).port, subscriptionsOpened: () => asked++, opened() {} },
      () => token,
    );

  async function register(name: string): Promise<Person> {
    const username = `${name}_${++people}`;
    const email = `${username}@example.com`;
    const input = { username, email, password: PASSWORD };
    const data = await caller(0, '').run(REGISTER, { input });
    const { accessToken: token, refreshToken, account } = data.register;
    const person = { id: account.user.id, username, email, password: PASSWORD };
    return Object.assign({ ...person, token, refreshToken }, caller(0, token));
  }

  return {
    redis,
    database,
    node: nodeAt,
    port: (index: number) => nodeAt(index).port,
    as: (person: Person, index: number) => caller(index, person.token),
    people: <const Names extends string[]>(...names: Names) =>
      Promise.all(names.map(register)) as Promise<{ [Name in keyof Names]: Person }>,
    /** How much memory its process takes. */
    async residentBytes(index: number): Promise<number> {
      const status = await readFile(`/proc/${nodeAt(index).child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1_024;
    },
    /** Looks behind the door. */
    sql: async (text: string, values: unknown[] = []): Promise<any[]> =>
      (await pool.query(text, values)).rows,
    /** A transaction that holds the chat's lock for so long, and the position that it has taken in its log. */
    async holdChat(chatId: string, seconds: number): Promise<void> {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query(TAKE_POSITION, [chatId]);
      await client.query('SELECT pg_sleep($1)', [seconds]);
      await client.query(Math.random() < 0.5 ? 'COMMIT' : 'ROLLBACK');
      client.release();
    },
    /** Ends it by this signal; `revive` puts another one in its place, on a port of its own. */
    end: (index: number, signal: NodeJS.Signals = 'SIGKILL') => nodeAt(index).kill(signal),
    async revive(index: number): Promise<void> {
      nodes[index] = await start();
    },
    /** One more, with settings of its own; gives its index. */
    async join(own: Variables): Promise<number> {
      return nodes.push(await start(own)) - 1;
    },
    async stop(): Promise<void> {
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await pool.end();
      await redis?.stop();
      await database.drop();
    },
  };
}
