import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { editMessage } from '../../../test/kit/edits.ts';
import { expire, setLifetime } from '../../../test/kit/lifetimes.ts';
import { hold } from '../../../test/kit/locks.ts';
import { mediaLeft, sendPicture } from '../../../test/kit/media.ts';
import { addReaction } from '../../../test/kit/reactions.ts';
import { sendVoted } from '../../../test/kit/polls.ts';
import { until } from '../../../test/kit/until.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq ... on MessageEvent { message { id text changedSeq expiresAt deletedAt } }
  }
}`;
const PROMISED_MS = 10_000;

let app: TestApp;
let ann: Person;
let bob: Person;
let other: Awaited<ReturnType<TestApp['node']>>;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
  other = await app.node({ runsJobs: true });
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

const watch = async (viewer: Caller, chatId: string, after?: number) => {
  const stream = await viewer.watch(EVENTS, { chatId, after });
  await stream.next();
  return stream;
};

/** Of each message that is told to be deleted in the chat's log, how often. */
async function toldIn(chatId: string): Promise<Map<string, number>> {
  const log = await app.sql(
    'SELECT seq, type, subject_id AS id, actor_id FROM chat_events WHERE chat_id = $1 ORDER BY seq',
    [chatId],
  );
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const deleted = log.filter(({ type }) => type === 'messageDeleted');
  expect(deleted.every(({ actor_id: actorId }) => actorId === null)).toBe(true);
  return new Map(
    [...Map.groupBy(deleted, ({ id }) => id)].map(([id, { length }]) => [id, length] as const),
  );
}

const emptied = (...ids: readonly string[]) =>
  until(async () => {
    const rows = await app.sql('SELECT FROM messages WHERE id = ANY($1) AND deleted_at IS NULL', [
      ids,
    ]);
    return rows.length === 0;
  }, 'they are emptied');

it('is told within ten seconds, as its tombstone, and nothing of it is left', async () => {
  const chatId = await createGroup(ann, bob);
  await setLifetime(ann, chatId, 60);
  const id = await sendPicture(app, ann, chatId);
  const [{ mediaId }] = await app.sql(
    `SELECT media_id AS "mediaId" FROM message_attachments JOIN messages USING (chat_id, seq)
     WHERE id = $1`,
    [id],
  );
  await addReaction(bob, id);
  const stream = await watch(bob, chatId);

  const startedAt = performance.now();
  await expire(app, id);
  const event = await stream.next();

  expect(performance.now() - startedAt).toBeLessThan(PROMISED_MS);
  expect(event).toMatchObject({ __typename: 'MessageDeletedEvent', message: { id, text: null } });
  expect(event.message.changedSeq).toBe(event.seq);
  expect(event.message.deletedAt).toBe(event.message.expiresAt);
  expect(await mediaLeft(app, mediaId)).toEqual([]);
  const [left] = await app.sql(
    `SELECT text, deleted_at = expires_at AS "isThen",
       (SELECT count(*)::int FROM message_reactions r WHERE (r.chat_id, r.seq) = (m.chat_id, m.seq))
         AS reactions
     FROM messages m WHERE id = $1`,
    [id],
  );
  expect(left).toEqual({ text: null, isThen: true, reactions: 0 });
  stream.close();
});

it('shows a tombstone to whoever comes back to what was sent before', async () => {
  const chatId = await createGroup(ann, bob);
  const { chat } = await bob.run(`{ chat(id: "${chatId}") { lastSeq } }`);
  const { id } = await send(ann, chatId, 'for a while');
  await editMessage(ann, id, 'for a short while');

  await expire(app, id);
  await emptied(id);
  const [first, second, third] = await (await watch(bob, chatId, chat.lastSeq)).take(3);

  expect([first.__typename, second.__typename, third.__typename]).toEqual([
    'MessageAddedEvent',
    'MessageEditedEvent',
    'MessageDeletedEvent',
  ]);
  for (const { message } of [first, second, third]) {
    expect(message).toMatchObject({ text: null, changedSeq: third.seq });
  }
});

it('has one event each, however many expire at once in however many chats, on two nodes', async () => {
  const chatIds = [await createGroup(ann, bob), await createGroup(ann, bob)];
  const ids: string[] = [];
  for (const chatId of chatIds) {
    const rows = await app.sql(
      `WITH place AS (
         UPDATE chats SET last_seq = last_seq + 500 WHERE id = $1 RETURNING last_seq - 500 AS seq
       ), message AS (
         INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, expires_at, changed_seq)
         SELECT $1, seq + n, gen_random_uuid(), $2, 'one of many', now(), now() + interval '1 h', seq + n
         FROM place, generate_series(1, 500) n RETURNING chat_id, seq, id
       )
       INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
       SELECT chat_id, seq, 'messageAdded', id, $2, now() FROM message RETURNING subject_id AS id`,
      [chatId, ann.id],
    );
    ids.push(...rows.map(({ id }) => id));
  }
  const kept = await send(ann, chatIds[0]!, 'to stay');
  const expiring = ids.slice(0, -1);

  await expire(app, ...expiring);
  await emptied(...expiring);

  const told = new Map([...(await toldIn(chatIds[0]!)), ...(await toldIn(chatIds[1]!))]);
  expect([...told.keys()].sort()).toEqual([...expiring].sort());
  expect(new Set(told.values())).toEqual(new Set([1]));
  const { message } = await bob.run(`{ message(id: "${kept.id}") { text } }`);
  expect(message.text).toBe('to stay');
});

it('waits in a chat that somebody holds, and nowhere else', async () => {
  const [held, free] = [await createGroup(ann, bob), await createGroup(ann, bob)];
  const [waiting, gone] = [await send(ann, held, 'one'), await send(ann, free, 'two')];
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [held]);

  await expire(app, waiting.id, gone.id);
  await emptied(gone.id);
  const [{ isEmptied }] = await app.sql(
    'SELECT deleted_at IS NOT NULL AS "isEmptied" FROM messages WHERE id = $1',
    [waiting.id],
  );
  await chat.release();
  await emptied(waiting.id);

  expect(isEmptied).toBe(false);
  expect(await toldIn(held)).toEqual(new Map([[waiting.id, 1]]));
});

it('leaves nothing hanging, whatever is done to it in that moment', async () => {
  const chatId = await createGroup(ann, bob);
  const ids: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const poll = await sendVoted(chatId, ann, bob);
    const { id: messageId } = poll;
    const acts: readonly (readonly [Caller, string, object])[] = [
      [ann, 'editMessage', { messageId, text: 'otherwise' }],
      [bob, 'addReaction', { messageId, emoji: '👍' }],
      [other.as(ann), 'pinMessage', { messageId }],
      [other.as(bob), 'saveMessage', { messageId }],
      [bob, 'votePoll', { messageId, optionIds: [poll.optionIds[1]] }],
      ...(round % 2 === 0 ? ([[ann, 'deleteMessage', { messageId }]] as const) : []),
    ];

    await Promise.all([
      expire(app, messageId),
      ...acts.map(([caller, mutation, input]) =>
        act(caller, mutation, input).catch((error: Error) =>
          expect(error.message).toMatch(/CONFLICT|EDIT_WINDOW_CLOSED/),
        ),
      ),
    ]);
    ids.push(messageId);
  }
  await emptied(...ids);

  const left = await app.sql(
    `SELECT m.id, m.text FROM messages m
     WHERE m.id = ANY($1) AND (m.text IS NOT NULL OR ${[
       'message_reactions',
       'message_reaction_counts',
       'message_pins',
       'saved_messages',
       'message_edits',
       'polls',
       'poll_votes',
     ]
       .map(
         (part) =>
           `EXISTS (SELECT FROM ${part} part WHERE (part.chat_id, part.seq) = (m.chat_id, m.seq))`,
       )
       .join(' OR ')})`,
    [ids],
  );
  expect(left).toEqual([]);
  const deletions = await app.sql(
    `SELECT subject_id FROM chat_events WHERE chat_id = $1 AND type = 'messageDeleted'`,
    [chatId],
  );
  expect(deletions.map(({ subject_id: id }) => id).sort()).toEqual([...ids].sort());
});
