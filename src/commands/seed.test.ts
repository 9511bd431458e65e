import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { clockAhead } from '../../test/kit/clock.ts';
import { ask, makeDataDir, runCommand, startServing } from '../../test/kit/command.ts';
import { createTestDatabase } from '../../test/kit/database.ts';
import { IMPOSSIBLE } from '../seed/impossible.cases.ts';

type Database = Awaited<ReturnType<typeof createTestDatabase>>;

const WHOLE_WORLD = `
  SELECT md5(string_agg(word, ' ' ORDER BY word)) AS hash FROM (
    SELECT id::text || username || created_at AS word FROM users
    UNION ALL SELECT id::text || text || created_at FROM posts
    UNION ALL SELECT id::text || text || created_at FROM comments
    UNION ALL SELECT id::text || seq || coalesce(text, '') || created_at || changed_seq FROM messages
    UNION ALL SELECT id::text || joined_at || role || read_seq || delivered_seq FROM chat_members
  ) AS words`;

const PICTURES = `{
  feed(first: 50) {
    nodes { attachments { url previewUrl } author { profile { avatarUrl } } }
  }
}`;

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken account { user { username } } }
}`;

const DAY_MS = 86_400_000;

jest.setTimeout(60_000);

let database: Database;
let data: Awaited<ReturnType<typeof makeDataDir>>;

beforeAll(async () => {
  database = await createTestDatabase();
  data = await makeDataDir();
});

afterAll(async () => {
  await database.drop();
  await data.remove();
});

describe('a world of the usual size', () => {
  it('is made, and says what is in it', async () => {
    const { stdout, stderr, code } = await seed(database);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^World 1 is made: 60 people, 300 posts, 1,200 comments, 1\d\d chats/);
    const [{ sent, dead, edited, replies }] = await rowsOf(
      database,
      `SELECT count(*) FILTER (WHERE kind = 'TEXT')::int AS sent,
        count(deleted_at)::int AS dead, count(edited_at)::int AS edited,
        count(reply_to_seq)::int AS replies
      FROM messages`,
    );
    expect(sent).toBeGreaterThan(3_800);
    expect(sent).toBeLessThan(4_500);
    for (const some of [dead, edited, replies]) expect(some).toBeGreaterThan(10);
  });

  it.each([
    ...['message_attachments', 'message_edits', 'message_mentions', 'message_pins'],
    ...['message_reactions', 'poll_votes', 'threads'],
  ])('shows %s to whoever looks around', async (table) => {
    const [{ count }] = await rowsOf(database, `SELECT count(*)::int AS count FROM ${table}`);
    expect(count).toBeGreaterThan(10);
  });

  it.each(Object.entries(IMPOSSIBLE))('holds nothing like %s', async (_what, sql) => {
    const found = await rowsOf(database, sql);

    const isNews = ({ at }: { at?: Date }) => at === undefined || at > new Date();
    expect(found.filter(isNews)).toEqual([]);
  });

  it('has a channel, and a room with a slow mode', async () => {
    const rooms = await rowsOf(
      database,
      `SELECT rights->>'sendMessages' AS least, slow_mode_seconds AS seconds FROM chats
       WHERE rights IS NOT NULL OR slow_mode_seconds IS NOT NULL ORDER BY 1`,
    );

    expect(rooms).toEqual([
      { least: 'ADMIN', seconds: null },
      { least: null, seconds: 30 },
    ]);
  });

  it('lets those sign in whom it names, and see what people look like', async () => {
    const { stdout } = await seed(database);
    const [, identifier] = /Sign in as (\w+)/.exec(stdout) ?? [];
    const [, password] = /password: (.*)/.exec(stdout) ?? [];
    const server = await startServing({
      CONFAB_DATA_DIR: data.path,
      DATABASE_URL: database.url,
      JWT_SECRET: 's'.repeat(32),
    });

    const { login } = await ask(server.url, LOGIN, {
      variables: { input: { identifier, password } },
    });

    const { feed } = await ask(server.url, PICTURES, { token: login.accessToken });
    const pictures = feed.nodes.flatMap(({ attachments, author }: any) => [
      ...attachments.flatMap(({ url, previewUrl }: any) => [url, previewUrl]),
      ...(author.profile.avatarUrl ? [author.profile.avatarUrl] : []),
    ]);
    const types = await Promise.all(
      pictures.map(async (url: string) => {
        const answer = await fetch(url);
        await answer.arrayBuffer();
        return answer.headers.get('content-type');
      }),
    );
    await server.kill('SIGTERM');

    expect(login.account.user.username).toBe(identifier);
    expect(pictures.length).toBeGreaterThan(20);
    expect(new Set(types)).toEqual(new Set(['image/webp']));
  });
});

describe('made again', () => {
  it('adds nothing, and says so', async () => {
    const before = await rowsOf(database, WHOLE_WORLD);

    const { stdout, code } = await seed(database);

    expect(stdout).toMatch(/^World 1 is here already: nothing was added\./);
    expect(code).toBe(0);
    expect(await rowsOf(database, WHOLE_WORLD)).toEqual(before);
  });

  it('is added once more by --force, and another one by another number', async () => {
    const small = await createTestDatabase();
    const args = ['--scale', '0.1'];
    await seed(small, args);

    const [again, another] = await Promise.all([
      seed(small, [...args, '--force']),
      seed(small, [...args, '--seed', '2']),
    ]);

    expect(again.stdout).toMatch(/^World 1 is made/);
    expect(another.stdout).toMatch(/^World 2 is made/);
    expect(await rowsOf(small, 'SELECT count(*)::int AS people FROM users')).toEqual([
      { people: 18 },
    ]);
    await small.drop();
  });

  it('is the same by the same number, in any database', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const noon = clockAhead(untilNoon());
    for (const one of databases) await seed(one, ['--scale', '0.2', '--seed', '7'], noon);

    const [first, second] = await Promise.all(databases.map((one) => rowsOf(one, WHOLE_WORLD)));

    expect(first).toEqual(second);
    await Promise.all(databases.map((one) => one.drop()));
  });
});

it('asks twice before it puts people with a known password into production', async () => {
  const { stderr, code } = await seed(database, ['--seed', '9'], { NODE_ENV: 'production' });

  expect(stderr).toMatch(/^confab: This is production .* give --force if you mean it\n$/);
  expect(code).toBe(1);
});

it('says what to install where only what production needs is there', async () => {
  const { stderr, code } = await seed(database, [], { NODE_OPTIONS: WITHOUT_FAKER });

  expect(stderr).toMatch(/^confab: .* npm install --no-save @faker-js\/faker\n$/);
  expect(code).toBe(1);
});

it('fills the embedded database of a server that runs, and of none', async () => {
  const data = await makeDataDir();
  const server = await startServing({ CONFAB_DATA_DIR: data.path });

  const beside = await seed(null, ['--scale', '0.1'], { CONFAB_DATA_DIR: data.path });
  await server.kill('SIGTERM');
  const alone = await seed(null, ['--scale', '0.1', '--seed', '2'], {
    CONFAB_DATA_DIR: data.path,
  });

  expect(beside).toMatchObject({ code: 0, stderr: '' });
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  await data.remove();
});

/** A world is the same for a day: tomorrow at noon none ends soon. */
const untilNoon = () => 1.5 * DAY_MS - (Date.now() % DAY_MS);

/** The package is looked for where there is none. */
const WITHOUT_FAKER = `--import=data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (name, context, next) =>
      next(name, name === '@faker-js/faker' ? { ...context, parentURL: 'file:///' } : context),
  });
`)}`;

const seed = (
  target: Database | null,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
) =>
  runCommand(['seed', ...args], {
    CONFAB_DATA_DIR: data.path,
    ...(target && { DATABASE_URL: target.url }),
    ...variables,
  }).outcome();

async function rowsOf({ url }: Database, sql: string): Promise<any[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
