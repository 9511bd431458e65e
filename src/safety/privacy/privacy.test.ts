import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { sendPoll, vote } from '../../../test/kit/polls.ts';
import { upload } from '../../../test/kit/uploads.ts';
import { schedule } from '../../../test/kit/scheduled.ts';
import { reply } from '../../../test/kit/threads.ts';

/** Where an export shows what each table has of somebody. */
const EXPORTED_AS: Readonly<Record<string, string>> = {
  accounts: 'account',
  profiles: 'account',
  presence: 'presence',
  follows: 'following',
  blocks: 'blocks',
  mutes: 'mutes',
  follow_requests: 'followRequestsSent',
  // How many there are of each.
  follow_counts: 'followers',
  sessions: 'sessions',
  security_events: 'securityEvents',
  posts: 'posts',
  comments: 'comments',
  chat_members: 'memberships',
  chat_bans: 'bans',
  chat_invites: 'invites',
  join_requests: 'joinRequests',
  media: 'media',
  // What they take: each tells its size.
  media_usage: 'media',
  messages: 'messages',
  message_reactions: 'reactions',
  message_mentions: 'mentions',
  message_pins: 'pins',
  message_edits: 'messageEdits',
  poll_votes: 'pollVotes',
  saved_messages: 'savedMessages',
  scheduled_messages: 'scheduledMessages',
  thread_members: 'threads',
  thread_mentions: 'threadMentions',
  // Who made it: their membership says more.
  chats: 'memberships',
  // Under what the client asked for it, which says nothing.
  idempotency_keys: 'posts',
};

/** What remains of somebody who is gone: an id, and when. */
const REMAINS: Readonly<Record<string, string>> = {
  profiles: `display_name = '' AND bio = '' AND status_text = '' AND avatar_url IS NULL
    AND avatar_media_id IS NULL`,
  sessions: `device_name = '' AND address_prefix IS NULL AND revoked_at IS NOT NULL`,
  security_events: `type = 'ACCOUNT_DELETED' AND device_name IS NULL AND address_prefix IS NULL`,
  messages: `kind = 'SYSTEM' OR (text IS NULL AND request_hash IS NULL AND client_message_id IS NULL)`,
  chats: 'true',
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

/** Every column that refers to people. */
const references = (): Promise<{ table: string; column: string }[]> =>
  app.sql(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass ORDER BY 1, 2`,
  );

async function countRows(person: Person, table: string, column: string, but = 'false') {
  const sql = `SELECT count(*)::int FROM ${table} WHERE ${column} = $1 AND NOT (${but})`;
  return (await app.sql(sql, [person.id]))[0].count;
}

/** The tables in which a word stands, whatever column it is in. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await app.sql(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name
     FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await app.sql(`SELECT FROM ${name} t WHERE t::text ILIKE $1 LIMIT 1`, [
        `%${word}%`,
      ]);
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}

/** Somebody who has left a trace wherever one can be left. */
async function traceful(mark: string) {
  const [ann, bob] = await app.people(mark, 'bob');
  await act(ann, 'updateProfile', { displayName: mark, bio: mark, statusText: mark });
  await act(ann, 'updateSettings', { invisible: false, lastSeenVisibility: 'NOBODY' });
  const [shy, foe] = await app.people('shy', 'foe');
  for (const [from, to] of [
    [ann, foe],
    [foe, ann],
  ] as const) {
    await act(from, 'blockUser', { userId: to.id });
    await act(from, 'muteUser', { userId: to.id });
  }
  await act(shy, 'updateSettings', { isPrivate: true });
  for (const [from, to] of [
    [ann, bob],
    [bob, ann],
    [ann, shy],
  ] as const) {
    await act(from, 'follow', { userId: to.id });
  }
  await act(ann, 'updateSettings', { isPrivate: true });
  await act(shy, 'follow', { userId: ann.id });
  await act(ann, 'createPost', { text: mark, clientPostId: mark });
  const { createPost } = await bob.run(
    'mutation { createPost(input: { text: "of bob" }) { post { id } } }',
  );
  await act(ann, 'addComment', { postId: createPost.post.id, text: mark });
  for (const chatId of [await createGroup(ann, bob), await openDirectChat(ann, bob)]) {
    const { id } = await send(ann, chatId, mark, { clientMessageId: mark });
    await act(ann, 'editMessage', { messageId: id, text: `${mark} again` });
    await act(ann, 'addReaction', { messageId: id, emoji: '👍' });
    const naming = await send(bob, chatId, `@${ann.username}`);
    const aside = await reply(bob, { chatId, id }, `@${ann.username}`);
    // What others have written stays as it is.
    await app.sql(`UPDATE messages SET text = 'hello' WHERE id = ANY($1)`, [[naming.id, aside.id]]);
    await act(ann, 'saveMessage', { messageId: id });
    await act(ann, 'saveDraft', { chatId, text: mark, replyToId: id });
    await schedule(ann, chatId, mark);
    await act(ann, 'saveDraft', { chatId, threadRootId: id, text: mark });
    const options = [mark, 'another'];
    await vote(ann, await sendPoll(ann, chatId, { question: mark, options }), 0);
    await vote(ann, await sendPoll(bob, chatId, { isAnonymous: true }), 0);
    await act(ann, 'pinMessage', { messageId: (await send(bob, chatId, 'of bob')).id });
  }
  // Where they banned somebody, and where somebody banned them.
  await act(ann, 'banMember', { chatId: await createGroup(ann), userId: bob.id, reason: mark });
  await act(bob, 'banMember', { chatId: await createGroup(bob), userId: ann.id });
  await act(ann, 'createInvite', { chatId: await createGroup(ann) });
  const { createRoom } = await bob.run(
    'mutation { createRoom(input: { name: "Open", visibility: PUBLIC }) { chat { id } } }',
  );
  await act(ann, 'requestToJoin', { chatId: createRoom.chat.id, note: mark });
  const picture = () => makeMedia(app, ann, { filename: mark, alt: mark });
  await upload(ann, mark, { filename: mark, alt: mark });
  const [shown, sent, posted] = [await picture(), await picture(), await picture()];
  await act(ann, 'setAvatar', { mediaId: shown });
  await act(ann, 'createPost', { text: mark, mediaIds: [posted] });
  await act(ann, 'sendMessage', {
    chatId: await createGroup(ann, bob),
    text: mark,
    mediaIds: [sent],
  });
  await app.sql('UPDATE sessions SET device_name = $2 WHERE user_id = $1', [ann.id, mark]);
  return ann;
}

describe('what is known of a person', () => {
  it('is in the export, whatever table it stands in', async () => {
    const ann = await traceful('quetzal');
    const { exportMyData } = await ann.run(
      `mutation { exportMyData(input: { password: "${ann.password}" }) { exportUrl } }`,
    );

    const data = (await (await fetch(exportMyData.exportUrl)).json()) as Record<string, any>;

    const ids = data['media'].map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(4);
    for (const { id, url } of data['media']) expect(url).toContain(`/media/${id}/original?`);
    const { avatarMediaId } = data['account'];
    const shown = [...data['posts'], ...data['messages']].flatMap(({ mediaIds }: any) => mediaIds);
    expect(ids).toEqual(expect.arrayContaining([avatarMediaId, ...shown]));
    expect(shown).toHaveLength(2);
    for (const { table, column } of await references()) {
      expect({ table, rows: await countRows(ann, table, column) }).not.toEqual({ table, rows: 0 });
      const shown = data[EXPORTED_AS[table] ?? ''];
      expect({ table, shown: [shown].flat().length }).not.toEqual({ table, shown: 0 });
      expect({ table, shown }).not.toEqual({ table, shown: undefined });
    }
    expect(data['presence']).toMatchObject([{ lastSeenVisibility: 'NOBODY' }]);
  });

  it('is gone with the account, whatever table it stood in, but for tombstones', async () => {
    const ann = await traceful('kestrel');
    const columns = await references();

    await act(ann, 'deleteAccount', { password: ann.password });
    await jobsDone(app);

    for (const { table, column } of columns) {
      const rows = await countRows(ann, table, column, REMAINS[table]);
      expect({ table, column, rows }).toEqual({ table, column, rows: 0 });
    }
    // Nobody else can take the name for a while.
    expect(await tablesWith('kestrel')).toEqual(['public.reserved_usernames']);
  });
});
