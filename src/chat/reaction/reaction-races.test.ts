import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import {
  addReaction,
  kindsOfEmoji,
  reactionsOf,
  removeReaction,
} from '../../../test/kit/reactions.ts';

const ADD = `mutation ($input: AddReactionInput!) { addReaction(input: $input) { message { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Whether what is counted is what is there, and the log has no gap. */
async function requireExact(chatId: string): Promise<void> {
  const counted = await app.sql(
    `SELECT seq, emoji, count FROM message_reaction_counts WHERE chat_id = $1 ORDER BY seq, emoji`,
    [chatId],
  );
  const there = await app.sql(
    `SELECT seq, emoji, count(*)::int FROM message_reactions WHERE chat_id = $1
     GROUP BY seq, emoji ORDER BY seq, emoji`,
    [chatId],
  );
  expect(counted).toEqual(there);
  const log = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const [chat] = await app.sql('SELECT last_seq FROM chats WHERE id = $1', [chatId]);
  expect(chat.last_seq).toBe(log.length);
}

it('counts a hundred for a hundred at once, on two nodes', async () => {
  const people = await app.people(...Array.from({ length: 100 }, (_, index) => `p${index}`));
  const [ann, ...others] = people;
  const chatId = await createRoom(ann!);
  const { id } = await send(ann!, chatId, 'hi');
  await Promise.all(others.map((person) => act(person, 'joinRoom', { chatId })));
  const node = await app.node();

  await Promise.all(
    people.map((person, index) => addReaction(index % 2 ? person : node.as(person), id)),
  );

  expect(await reactionsOf(ann!, id)).toEqual(['👍 100*']);
  await requireExact(chatId);
});

it('stays exact while the same people add and remove the same, on two nodes', async () => {
  const people = await app.people('ann', 'bob', 'cid');
  const [ann, ...others] = people;
  const chatId = await createGroup(ann, ...others);
  const { id } = await send(ann, chatId, 'hi');
  const node = await app.node();

  await Promise.all(
    Array.from({ length: 90 }, (_, index) => {
      const person = people[index % 3]!;
      const deed = index % 5 < 3 ? addReaction : removeReaction;
      return deed(index % 2 ? person : node.as(person), id, index % 7 ? '👍' : '❤️');
    }),
  );

  await requireExact(chatId);
});

it('takes one position where the same one is added on two nodes at once', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id, seq } = await send(ann, chatId, 'hi');
  const node = await app.node();
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const added = [bob, node.as(bob)].map((one) => addReaction(one, id));
  await chat.waiters(2);
  await chat.release();
  await Promise.all(added);

  expect(await reactionsOf(bob, id)).toEqual(['👍 1*']);
  const [{ last_seq }] = await app.sql('SELECT last_seq FROM chats WHERE id = $1', [chatId]);
  expect(last_seq).toBe(seq + 1);
});

it('has no more kinds than twenty where two nodes add the last at once', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id } = await send(ann, chatId, 'hi');
  const node = await app.node();
  const [one = '', other = '', ...kinds] = kindsOfEmoji(21);
  for (const emoji of kinds) await addReaction(ann, id, emoji);
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const added = [
    ann.reply(ADD, { input: { messageId: id, emoji: one } }),
    node.as(bob).reply(ADD, { input: { messageId: id, emoji: other } }),
  ];
  await chat.waiters(2);
  await chat.release();
  const codes = (await Promise.all(added)).map(({ errors }) => errors?.[0]?.extensions.code);

  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(1);
  expect(await reactionsOf(ann, id)).toHaveLength(20);
  await requireExact(chatId);
});

it('leaves nothing on a message that is deleted while it waits', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const node = await app.node();

  for (let round = 0; round < 10; round += 1) {
    const chatId = await createGroup(ann, bob);
    const { id: messageId } = await send(ann, chatId, 'hi');
    await Promise.all([
      ...['👍', '❤️', '🎉', '👀'].map((emoji, index) =>
        (index % 2 ? bob : node.as(bob)).reply(ADD, { input: { messageId, emoji } }),
      ),
      act(ann, 'deleteMessage', { messageId }),
    ]);

    expect(await app.sql('SELECT FROM message_reactions WHERE chat_id = $1', [chatId])).toEqual([]);
    await requireExact(chatId);
  }
});

it('refuses whoever is removed while theirs waits', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id: messageId } = await send(ann, chatId, 'hi');
  const removal = await hold(
    app,
    `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2)
    UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [chatId, bob.id],
  );

  const his = bob.reply(ADD, { input: { messageId, emoji: '👍' } });
  await removal.waiters(1);
  await removal.release();

  expect((await his).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await reactionsOf(ann, messageId)).toEqual([]);
});
