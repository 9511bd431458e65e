import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { type Person, startApp, type TestApp } from './kit/app.ts';
import { rowsTouched } from './kit/plans.ts';

jest.setTimeout(300_000);

/** In each table, of what a list or a count filters by. */
const MANY = 200_000;
/** What a page of twenty may look at, whatever there is. */
const PAGE = 500;
const CHATS = 500;
const COUNTED = 1_000;
/** Whose marks are looked at. */
const LOOKED_AT = 1_000;
/** Of each kind of name. */
const FOUND = 1_000;

interface Case {
  readonly field: string;
  readonly ask: string;
  readonly atMost: number;
}

/** `$room` has all the members, messages and nothing else; `$post` all the comments. */
const CASES: readonly Case[] = [
  { field: 'Query.feed', ask: 'feed { nodes { text author { username } } }', atMost: PAGE },
  { field: 'Query.rooms', ask: 'rooms { nodes { name } }', atMost: PAGE },
  { field: 'Query.rooms', ask: 'rooms(search: "room") { nodes { name } }', atMost: PAGE },
  {
    field: 'Query.rooms',
    ask: 'rooms(search: "nowhere") { nodes { name } }',
    atMost: LOOKED_AT + 2_000,
  },
  { field: 'Query.users', ask: 'users { nodes { username } }', atMost: PAGE },
  { field: 'Query.users', ask: 'users(search: "u") { nodes { username } }', atMost: 6 * FOUND },
  { field: 'Query.users', ask: 'users(search: "usera") { nodes { username } }', atMost: PAGE },
  { field: 'Query.users', ask: 'users(search: "nobody") { nodes { username } }', atMost: PAGE },
  {
    field: 'Query.chats',
    ask: 'chats { nodes { unreadCount lastMessage { text sender { username } } } }',
    atMost: 4 * CHATS + COUNTED + PAGE,
  },
  { field: 'Query.rateLimits', ask: 'rateLimits { name }', atMost: 0 },
  { field: 'Query.nodes', ask: 'nodes(ids: [$post, $room]) { id }', atMost: 10 },
  { field: 'User.posts', ask: 'user(id: $viewer) { posts { nodes { text } } }', atMost: PAGE },
  { field: 'Post.comments', ask: 'post(id: $post) { comments { nodes { text } } }', atMost: PAGE },
  { field: 'Post.commentCount', ask: 'post(id: $post) { commentCount }', atMost: COUNTED + 10 },
  { field: 'Post.commentCount', ask: 'feed { nodes { commentCount } }', atMost: COUNTED + PAGE },
  { field: 'Chat.memberCount', ask: 'chat(id: $room) { memberCount }', atMost: 10 },
  {
    field: 'Chat.members',
    ask: 'chat(id: $room) { members { nodes { user { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages { nodes { text sender { username } } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.messages',
    ask: 'chat(id: $room) { messages(aroundSeq: 100000) { nodes { text } } }',
    atMost: PAGE,
  },
  {
    field: 'Chat.viewerCapabilities',
    ask: 'rooms { nodes { viewerCapabilities } }',
    atMost: PAGE,
  },
  { field: 'Chat.unreadCount', ask: 'chat(id: $room) { unreadCount }', atMost: COUNTED + 10 },
  { field: 'Account.unreadCount', ask: 'me { unreadCount }', atMost: COUNTED + 3 * CHATS },
  {
    field: 'Chat.deliveredToAllSeq',
    ask: 'chat(id: $room) { deliveredToAllSeq }',
    atMost: LOOKED_AT + 10,
  },
  { field: 'Chat.readByAllSeq', ask: 'chat(id: $room) { readByAllSeq }', atMost: LOOKED_AT + 10 },
  {
    field: 'Message.status',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { status } } }',
    atMost: 2 * LOOKED_AT + PAGE,
  },
  {
    field: 'Message.readBy',
    ask: 'chat(id: $room) { messages(last: 100) { nodes { readBy { nodes { id } } } } }',
    atMost: LOOKED_AT + PAGE,
  },
  { field: 'Account.sessions', ask: 'me { sessions { id } }', atMost: PAGE },
  {
    field: 'Account.securityEvents',
    ask: 'me { securityEvents { nodes { type } } }',
    atMost: 3 * COUNTED,
  },
];

let app: TestApp;
let viewer: Person;
let ids: { room: string; post: string; viewer: string };
beforeAll(async () => {
  app = await startApp();
  [viewer] = await app.people('viewer');
  await fill();
  const id = `00000000-0000-0000-0000-${MANY.toString(16).padStart(12, '0')}`;
  ids = { room: id, post: id, viewer: viewer.id };
});
afterAll(() => app.stop());

it('knows a case of every list and count of the schema', () => {
  expect([...new Set(CASES.map(({ field }) => field))].sort()).toEqual(listsAndCounts().sort());
});

it.each(CASES)('looks at a bounded number of rows for $field: $ask', async ({ ask, atMost }) => {
  const names = Object.keys(ids).filter((name) => ask.includes(`$${name}`));
  const head = names.length > 0 ? `(${names.map((name) => `$${name}: ID!`).join()})` : '';
  // What is asked of all alike is known from here on.
  await viewer.run(`query ${head} { ${ask} }`, ids);

  const rows = await rowsTouched(app.config.databaseUrl ?? '', () =>
    viewer.run(`query ${head} { ${ask} }`, ids),
  );

  expect(rows).toBeLessThanOrEqual(atMost);
});

/** What a payload or an event holds is as long as what was asked for or has happened. */
function listsAndCounts(): string[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !/^__|(Payload|Connection|Edge|Event|Mutation|Subscription)$/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name, type: of }) => {
          const isList = isListType(getNullableType(of));
          const isConnection = getNamedType(of).name.endsWith('Connection');
          return isList || isConnection || /(Count|ToAllSeq|AllSeq)$|^status$/.test(name);
        })
        .map(({ name }) => `${type.name}.${name}`),
    );
}

/** Without indexes and references meanwhile, which would take most of the time. */
async function fill(): Promise<void> {
  const tables = `'users', 'profiles', 'posts', 'comments', 'chats', 'chat_members', 'messages', 'sessions', 'security_events'`;
  const indexes = await app.sql(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN (${tables})
     AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  // Ids that go up are entered at the end of an index, which is fast.
  const id = `lpad(to_hex(n), 32, '0')::uuid`;
  const each = `FROM generate_series(1, ${MANY}) n`;
  const last = `lpad(to_hex(${MANY}), 32, '0')::uuid`;
  const ofViewer = `'${viewer.id}'::uuid`;
  await app.sql(`
    SET session_replication_role = replica;
    SET synchronous_commit = off;
    ${indexes.map(({ indexname }) => `DROP INDEX ${indexname}`).join(';')};
    INSERT INTO users (id, username, created_at)
    SELECT ${id}, 'user_' || lpad(to_hex(n), 8, '0'), now() ${each};
    INSERT INTO profiles (id, user_id, display_name)
    SELECT ${id}, ${id}, 'User ' || lpad(to_hex(n), 8, '0') ${each};
    INSERT INTO posts (id, author_id, text, created_at)
    SELECT ${id}, ${ofViewer}, 'A post', now() ${each};
    INSERT INTO comments (id, post_id, author_id, text, created_at)
    SELECT ${id}, ${last}, ${ofViewer}, 'A comment', now() ${each};
    INSERT INTO chats (id, kind, visibility, name, created_by_id, created_at, member_count, last_seq)
    SELECT ${id}, 'ROOM', 'PUBLIC', 'Room ' || n, ${ofViewer}, now(), 1, 0 ${each};
    UPDATE chats SET member_count = ${MANY} + 1, last_seq = ${MANY} WHERE id = ${last};
    INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq)
    SELECT ${last}, ${id}, ${id}, 'MEMBER', now(), 0, 0 ${each};
    INSERT INTO chat_members (chat_id, user_id, id, role, joined_at, delivered_seq, read_seq)
    SELECT id, ${ofViewer}, gen_random_uuid(), 'MEMBER', now(), 0, 0
    FROM (SELECT id FROM chats ORDER BY id DESC LIMIT ${CHATS}) chats;
    INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq)
    SELECT ${last}, n, ${id}, lpad(to_hex(1 + n % 100), 32, '0')::uuid, 'A message', now(), n ${each};
    INSERT INTO sessions (id, user_id, family_hash, token_hash, device_name, device_kind, created_at,
      last_used_at, expires_at)
    SELECT ${id}, ${id}, uuid_send(${id}), '', '', 'WEB', now(), now(), now() + interval '1 day' ${each};
    INSERT INTO security_events (id, user_id, type, at)
    SELECT ${id}, ${ofViewer}, 'SIGNED_IN', now() ${each};
    ${indexes.map(({ indexdef }) => indexdef).join(';')};
    RESET session_replication_role;
    ANALYZE`);
}
