import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { buildSchema, getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { expiredMessages } from '../src/chat/message/expiry-repository.ts';
import { type Person, startApp, type TestApp } from './kit/app.ts';
import { MESSAGE_CASES } from './kit/message-plan-cases.ts';
import {
  CASES as OTHER_CASES,
  CHATS,
  DRAFTS,
  FOLLOWED,
  MANY,
  SAVED,
  SCHEDULED,
} from './kit/plan-cases.ts';
import { openOrm } from './kit/orm.ts';
import { rowsTouched } from './kit/plans.ts';

const CASES = [...OTHER_CASES, ...MESSAGE_CASES];

jest.setTimeout(300_000);

/** Which many messages show that nobody sees. */
const FOREIGN_MEDIA = '10000000-0000-0000-0000-000000000001';

let app: TestApp;
let viewer: Person;
let ids: Record<'room' | 'post' | 'viewer' | 'media' | 'foreign', string>;
beforeAll(async () => {
  app = await startApp({ linkPreviews: true });
  [viewer] = await app.people('viewer');
  await fill();
  const id = `00000000-0000-0000-0000-${MANY.toString(16).padStart(12, '0')}`;
  const media = id.replace('0', '1');
  ids = { room: id, post: id, viewer: viewer.id, media, foreign: FOREIGN_MEDIA };
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

it('finds what has expired, and nothing else, however much there is that will', async () => {
  const orm = openOrm(app.config.databaseUrl);
  await app.sql(
    `UPDATE messages SET expires_at = now() - interval '1 s' WHERE chat_id = $1 AND seq % 1000 = 0`,
    [ids.room],
  );

  const rows = await rowsTouched(app.config.databaseUrl ?? '', () =>
    expiredMessages(orm.em, [], MANY),
  );
  await orm.close();

  // Each with its chat.
  expect(rows).toBe(2 * (MANY / 1_000) * 2);
});

/** What a payload, an event or a system message holds is as long as what was asked for or has happened. */
function listsAndCounts(): string[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      ({ name }) =>
        !/^__|^Upload$|(Payload|Connection|Edge|Event|Change|Mutation|Subscription)$/.test(name),
    )
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
  const tables = `'users', 'profiles', 'posts', 'comments', 'chats', 'chat_members', 'messages', 'sessions', 'security_events', 'media', 'message_attachments', 'message_reactions', 'message_reaction_counts', 'message_mentions', 'message_pins', 'polls', 'poll_options', 'poll_votes', 'saved_messages', 'drafts', 'draft_attachments', 'scheduled_messages', 'scheduled_attachments', 'threads', 'thread_members', 'thread_mentions', 'message_edits', 'message_previews', 'post_attachments', 'chat_bans', 'chat_invites', 'join_requests', 'follows', 'follow_requests', 'follow_counts', 'blocks', 'mutes'`;
  const indexes = await app.sql(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename IN (${tables})
     AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  // Ids that go up are entered at the end of an index, which is fast.
  const id = `lpad(to_hex(n), 32, '0')::uuid`;
  const each = `FROM generate_series(1, ${MANY}) n`;
  const last = `lpad(to_hex(${MANY}), 32, '0')::uuid`;
  const mediaId = `('1' || lpad(to_hex(n), 31, '0'))::uuid`;
  const ofViewer = `'${viewer.id}'::uuid`;
  await app.sql(`
    SET session_replication_role = replica;
    SET synchronous_commit = off;
    ${indexes.map(({ indexname }) => `DROP INDEX ${indexname}`).join(';')};
    INSERT INTO users (id, username, created_at)
    SELECT ${id}, 'user_' || lpad(to_hex(n), 8, '0'), now() ${each};
    INSERT INTO profiles (id, user_id, display_name)
    SELECT ${id}, ${id}, 'User ' || lpad(to_hex(n), 8, '0') ${each};
    INSERT INTO follows (follower_id, followee_id, created_at)
    SELECT ${id}, ${ofViewer}, now() ${each};
    INSERT INTO follows (follower_id, followee_id, created_at)
    SELECT ${ofViewer}, ${id}, now() ${each};
    INSERT INTO follow_requests (follower_id, followee_id, created_at)
    SELECT ${id}, ${ofViewer}, now() ${each};
    INSERT INTO follow_counts (user_id, follower_count, following_count) SELECT ${id}, 1, 1 ${each};
    INSERT INTO blocks (blocker_id, blocked_id, created_at)
    SELECT ${id}, lpad(to_hex(1 + n % 100), 32, '0')::uuid, now() ${each};
    INSERT INTO blocks (blocker_id, blocked_id, created_at)
    SELECT ${ofViewer}, ${id}, now() - interval '1 day' ${each} WHERE n <= 100;
    INSERT INTO mutes (muter_id, muted_id, created_at) SELECT ${ofViewer}, ${id}, now() ${each};
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
    UPDATE chat_members SET role = 'OWNER' WHERE chat_id = ${last} AND user_id = ${ofViewer};
    INSERT INTO chat_invites (id, chat_id, code_hash, created_by_id, created_at)
    SELECT ${id}, ${last}, uuid_send(${id}), ${id}, now() ${each};
    INSERT INTO join_requests (id, chat_id, user_id, invite_id, created_at)
    SELECT ${id}, ${last}, ${id}, ${id}, now() ${each};
    INSERT INTO chat_bans (chat_id, user_id, by_id, at, until)
    SELECT ${last}, ${id}, ${id}, now(), CASE WHEN n % 2 = 1 THEN now() + interval '1 day' END ${each};
    INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
    SELECT ${last}, n, ${id}, lpad(to_hex(1 + n % 100), 32, '0')::uuid, 'IMAGE', 'A message', now(), n ${each};
    INSERT INTO media (id, owner_id, kind, state, filename, media_type, size, stored_bytes, variants,
      ticket_expires_at, created_at)
    SELECT ${mediaId}, CASE n WHEN 1 THEN ${id} ELSE ${ofViewer} END, 'IMAGE', 'READY', 'a.jpg', 'image/jpeg',
      1, 1, '{}', now(), now() ${each};
    INSERT INTO message_attachments (chat_id, seq, place, media_id)
    SELECT ${last}, n, 1, ${mediaId} ${each} WHERE n > 1;
    INSERT INTO message_attachments (chat_id, seq, place, media_id)
    SELECT lpad('0', 32, '0')::uuid, n, 1, '${FOREIGN_MEDIA}'::uuid ${each};
    INSERT INTO message_previews (chat_id, seq, place, sender_id, url, title, media_id, fetched_at)
    SELECT ${last}, n, place, ${ofViewer}, 'https://example.com/', 'A page', ${mediaId}, now() ${each},
      generate_series(0, 2) place WHERE n > 1;
    INSERT INTO message_reactions (chat_id, seq, emoji, added_seq, user_id, at)
    SELECT ${last}, ${MANY}, '👍', n, ${id}, now() ${each};
    INSERT INTO message_reactions (chat_id, seq, emoji, added_seq, user_id, at)
    SELECT ${last}, n, '❤️', n, ${ofViewer}, now() ${each};
    INSERT INTO message_reaction_counts (chat_id, seq, emoji, count, first_seq)
    SELECT chat_id, seq, emoji, count(*), min(added_seq) FROM message_reactions GROUP BY 1, 2, 3;
    INSERT INTO message_edits (chat_id, seq, edited_seq, sender_id, text, at)
    SELECT ${last}, ${MANY}, n, ${ofViewer}, 'Once', now() ${each};
    INSERT INTO message_edits (chat_id, seq, edited_seq, sender_id, text, at)
    SELECT ${last}, n, n, ${ofViewer}, 'Once', now() ${each} WHERE n < ${MANY};
    UPDATE messages SET kind = 'POLL' WHERE chat_id = ${last} AND seq <= 100;
    INSERT INTO polls (chat_id, seq, question, is_multiple, is_anonymous, allows_new_options)
    SELECT ${last}, n, 'Which?', true, false, true ${each};
    INSERT INTO poll_options (chat_id, seq, place, id, text)
    SELECT ${last}, n, place, gen_random_uuid(), place ${each}, generate_series(1, 2) place;
    INSERT INTO poll_votes (chat_id, seq, place, voted_seq, user_id, at)
    SELECT ${last}, 1, place, n, ${id}, now() ${each}, generate_series(1, 2) place;
    INSERT INTO poll_votes (chat_id, seq, place, voted_seq, user_id, at)
    SELECT ${last}, n, 1, n, ${ofViewer}, now() ${each} WHERE n > 1;
    UPDATE messages SET changed_seq = seq + 1, edited_at = now(),
      expires_at = CASE seq % 3 WHEN 0 THEN now() + interval '1 day' END, mentions_everyone = CASE seq % 2 WHEN 1 THEN 'ALL' END,
      mentions = jsonb_build_array(jsonb_build_object('userId', sender_id, 'start', 0, 'length', 5))
    WHERE chat_id = ${last};
    INSERT INTO message_mentions (user_id, chat_id, seq) SELECT ${ofViewer}, ${last}, n ${each};
    INSERT INTO message_mentions (user_id, chat_id, seq) SELECT ${id}, ${last}, n ${each};
    INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq, thread_root_seq, in_chat)
    SELECT ${last}, ${MANY} + n, gen_random_uuid(), lpad(to_hex(1 + n % 100), 32, '0')::uuid, 'A reply', now(),
      ${MANY} + n, ${MANY}, false ${each};
    UPDATE chats SET last_seq = 2 * ${MANY} WHERE id = ${last};
    INSERT INTO threads (chat_id, root_seq, reply_count, last_reply_seq, last_reply_at)
    SELECT ${last}, n, ${MANY}, 2 * ${MANY}, now() ${each};
    INSERT INTO thread_members (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
    SELECT ${ofViewer}, ${last}, n, 0, true, NULL ${each} WHERE n > ${MANY - FOLLOWED};
    INSERT INTO thread_members (user_id, chat_id, root_seq, read_seq, is_following, wrote_seq)
    SELECT ${id}, ${last}, ${MANY}, ${MANY}, true, ${MANY} + n ${each};
    INSERT INTO thread_mentions (user_id, chat_id, seq, root_seq, is_unread)
    SELECT ${ofViewer}, ${last}, ${MANY} + n, ${MANY}, true ${each};
    INSERT INTO message_pins (chat_id, seq, pinned_seq, pinned_by_id, at)
    SELECT ${last}, n, n, ${ofViewer}, now() ${each} WHERE n % ${MANY / 50} = 0;
    INSERT INTO message_pins (chat_id, seq, pinned_seq, pinned_by_id, at)
    SELECT lpad(to_hex(n % ${MANY / 50}), 32, '0')::uuid, n, n, ${ofViewer}, now() ${each};
    INSERT INTO saved_messages (chat_id, seq, user_id, id, at)
    SELECT ${last}, n, ${ofViewer}, ${id}, now() ${each} WHERE n > ${MANY - SAVED};
    INSERT INTO saved_messages (chat_id, seq, user_id, id, at)
    SELECT ${last}, n, ${id}, ${id}, now() ${each};
    INSERT INTO drafts (chat_id, user_id, root_seq, text, updated_at)
    SELECT ${last}, ${ofViewer}, n % ${DRAFTS}, 'A draft', now() - n * interval '1 s' ${each} WHERE n <= ${DRAFTS};
    INSERT INTO drafts (chat_id, user_id, root_seq, text, updated_at)
    SELECT ${last}, ${id}, 0, 'A draft', now() ${each};
    INSERT INTO draft_attachments (chat_id, user_id, root_seq, place, media_id)
    SELECT chat_id, user_id, root_seq, 1, '${FOREIGN_MEDIA}'::uuid FROM drafts;
    INSERT INTO scheduled_messages (id, user_id, chat_id, text, also_in_chat, send_at, is_sending, created_at)
    SELECT ${id}, CASE WHEN n <= ${SCHEDULED} THEN ${ofViewer} ELSE ${id} END, ${last}, 'Later', false, now(), false, now() ${each};
    INSERT INTO scheduled_attachments (scheduled_id, place, media_id)
    SELECT id, 1, '${FOREIGN_MEDIA}'::uuid FROM scheduled_messages;
    INSERT INTO post_attachments (post_id, place, media_id) SELECT ${id}, 1, ${mediaId} ${each} WHERE n > 1;
    INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq)
    SELECT chat_id, n, gen_random_uuid(), lpad('1', 32, '0')::uuid, 'A message', now(), n
    FROM chat_members, generate_series(1, 2) n WHERE user_id = ${ofViewer} AND chat_id <> ${last};
    INSERT INTO sessions (id, user_id, family_hash, token_hash, device_name, device_kind, created_at,
      last_used_at, expires_at)
    SELECT ${id}, ${id}, uuid_send(${id}), '', '', 'WEB', now(), now(), now() + interval '1 day' ${each};
    INSERT INTO security_events (id, user_id, type, at)
    SELECT ${id}, ${ofViewer}, 'SIGNED_IN', now() ${each};
    ${indexes.map(({ indexdef }) => indexdef).join(';')};
    RESET session_replication_role;
    ANALYZE`);
}
