import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { ask, makeDataDir, runCommand, startServing } from '../../test/kit/command.ts';
import { createTestDatabase } from '../../test/kit/database.ts';

type Database = Awaited<ReturnType<typeof createTestDatabase>>;

/** Each finds what no service would ever leave. */
const IMPOSSIBLE = {
  'a hole in a log': `
    SELECT FROM chats c WHERE (c.last_seq, c.last_seq, 1)
      <> (SELECT count(*), max(seq), min(seq) FROM chat_events WHERE chat_id = c.id)`,
  'a wrong member count': `
    SELECT FROM chats c
    WHERE member_count <> (SELECT count(*) FROM chat_members WHERE chat_id = c.id)`,
  'a message without its event': `
    SELECT FROM messages m LEFT JOIN chat_events e USING (chat_id, seq)
    WHERE (e.type, e.subject_id, e.actor_id, e.at)
      IS DISTINCT FROM ('messageAdded', m.id, m.sender_id, m.created_at)`,
  'an event without its message': `
    SELECT FROM chat_events e LEFT JOIN messages m USING (chat_id, seq)
    WHERE e.type = 'messageAdded' AND m.id IS NULL`,
  'a message that forgets its last change': `
    SELECT FROM messages m WHERE changed_seq <> (
      SELECT max(seq) FROM chat_events e
      WHERE e.chat_id = m.chat_id AND e.subject_id = m.id AND e.type LIKE 'message%')`,
  'a tombstone with a text': `
    SELECT FROM messages WHERE (deleted_at IS NULL) <> (text IS NOT NULL)`,
  'a reply to what comes later': `
    SELECT FROM messages m WHERE reply_to_seq IS NOT NULL AND NOT EXISTS (
      SELECT FROM messages r
      WHERE r.chat_id = m.chat_id AND r.seq = m.reply_to_seq AND r.seq < m.seq)`,
  'a position beyond the end': `
    SELECT FROM chat_members m JOIN chats c ON c.id = m.chat_id
    WHERE NOT (0 < read_seq AND read_seq <= delivered_seq AND delivered_seq <= last_seq)
      OR unread_from_seq > read_seq`,
  'a loss of access that nobody can see': `
    SELECT FROM chats c WHERE access_seq <> coalesce((
      SELECT max(seq) FROM chat_events e
      WHERE e.chat_id = c.id AND e.type IN ('memberLeft', 'memberRoleChanged')), 0)`,
  'a member who never joined': `
    SELECT FROM chat_members m WHERE NOT EXISTS (
      SELECT FROM chat_events e WHERE e.chat_id = m.chat_id AND e.type = 'memberJoined'
        AND (e.subject_id, e.member_id, e.joined_at) = (m.user_id, m.id, m.joined_at))`,
  'a group or room without one owner': `
    SELECT FROM chats c WHERE kind <> 'DIRECT' AND 1 <> (
      SELECT count(*) FROM chat_members WHERE chat_id = c.id AND role = 'OWNER')`,
  'time that runs backwards': `
    SELECT FROM (
      SELECT at, lag(at) OVER (PARTITION BY chat_id ORDER BY seq) AS before FROM chat_events
    ) e WHERE at < before`,
  'the future': `
    SELECT created_at AS at FROM posts UNION ALL SELECT created_at FROM comments
    UNION ALL SELECT at FROM chat_events ORDER BY at DESC LIMIT 1`,
};

const WHOLE_WORLD = `
  SELECT md5(string_agg(word, ' ' ORDER BY word)) AS hash FROM (
    SELECT id::text || username || created_at AS word FROM users
    UNION ALL SELECT id::text || text || created_at FROM posts
    UNION ALL SELECT id::text || text || created_at FROM comments
    UNION ALL SELECT id::text || seq || coalesce(text, '') || created_at || changed_seq FROM messages
    UNION ALL SELECT id::text || joined_at || role || read_seq || delivered_seq FROM chat_members
  ) AS words`;

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken account { user { username } } }
}`;

jest.setTimeout(60_000);

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

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

  it.each(Object.entries(IMPOSSIBLE))('holds nothing like %s', async (_what, sql) => {
    const found = await rowsOf(database, sql);

    const isNews = ({ at }: { at?: Date }) => at === undefined || at > new Date();
    expect(found.filter(isNews)).toEqual([]);
  });

  it('lets those sign in whom it names', async () => {
    const { stdout } = await seed(database);
    const [, identifier] = /Sign in as (\w+)/.exec(stdout) ?? [];
    const [, password] = /password: (.*)/.exec(stdout) ?? [];
    const server = await startServing({ DATABASE_URL: database.url, JWT_SECRET: 's'.repeat(32) });

    const { login } = await ask(server.url, LOGIN, {
      variables: { input: { identifier, password } },
    });

    expect(login.account.user.username).toBe(identifier);
    await server.kill('SIGTERM');
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
    for (const one of databases) await seed(one, ['--scale', '0.2', '--seed', '7']);

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
