import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import {
  addReaction,
  kindsOfEmoji,
  reactionsOf,
  removeReaction,
} from '../../../test/kit/reactions.ts';

const MESSAGE = `seq changedSeq chat { lastSeq } reactions { emoji count viewerReacted }`;
const ADD = `mutation ($input: AddReactionInput!) { addReaction(input: $input) { message { ${MESSAGE} } } }`;
const REMOVE = `mutation ($input: RemoveReactionInput!) { removeReaction(input: $input) { message { ${MESSAGE} } } }`;
const REACTORS = `query ($id: ID!, $first: Int, $after: String) {
  message(id: $id) { reactions { emoji reactors(first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor }
  } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const add = async (person: Caller, messageId: string, emoji = '👍') =>
  (await person.run(ADD, { input: { messageId, emoji } })).addReaction.message;
const remove = async (person: Caller, messageId: string, emoji = '👍') =>
  (await person.run(REMOVE, { input: { messageId, emoji } })).removeReaction.message;
const refusal = async (person: Caller, messageId: string, emoji = '👍') =>
  (await person.fail(ADD, { input: { messageId, emoji } })).extensions;

/** A message of the first one to a group of all. */
async function written<Names extends string[]>(...names: Names) {
  const people = await app.people('ann', ...names);
  const [ann, ...others] = people;
  const chatId = await createGroup(ann, ...others);
  const { id, seq } = await send(ann, chatId, 'hi');
  return { people, ann, chatId, id, seq };
}

describe('a reaction', () => {
  it('takes a position, and changes the message', async () => {
    const { ann, id, seq } = await written('bob');

    const added = await add(ann, id);
    const removed = await remove(ann, id);

    const [after, later] = [seq + 1, seq + 2];
    expect(added).toEqual({
      seq,
      changedSeq: after,
      chat: { lastSeq: after },
      reactions: [{ emoji: '👍', count: 1, viewerReacted: true }],
    });
    expect(removed).toEqual({ seq, changedSeq: later, chat: { lastSeq: later }, reactions: [] });
  });

  it('is there once, however often it is added, and is taken back once', async () => {
    const { people, id } = await written('bob');
    const [ann, bob] = people;
    const first = await add(bob, id);
    await add(ann, id);

    const again = await add(bob, id);
    const removed = await remove(bob, id);
    const removedAgain = await remove(bob, id);

    expect(first.reactions).toEqual([{ emoji: '👍', count: 1, viewerReacted: true }]);
    expect(again.chat.lastSeq).toBe(first.chat.lastSeq + 1);
    expect(removed.reactions).toEqual([{ emoji: '👍', count: 1, viewerReacted: false }]);
    expect(removedAgain).toEqual(removed);
  });

  it('stands behind those of kinds that came before, and begins anew where it was the last', async () => {
    const { people, id } = await written('bob');
    const [ann, bob] = people;
    for (const emoji of ['👍', '❤', '👍🏽']) await addReaction(ann, id, emoji);
    await addReaction(bob, id, '❤️');

    const before = await reactionsOf(ann, id);
    await removeReaction(ann, id, '👍');
    await addReaction(bob, id, '👍');

    expect(before).toEqual(['👍 1*', '❤️ 2*', '👍🏽 1*']);
    expect(await reactionsOf(ann, id)).toEqual(['❤️ 2*', '👍🏽 1*', '👍 1']);
  });

  it('is one of twenty kinds at most, which others may join', async () => {
    const { people, id } = await written('bob');
    const [ann, bob] = people;
    const [last = '', ...kinds] = kindsOfEmoji(21);
    for (const emoji of kinds) await addReaction(ann, id, emoji);

    expect(await refusal(bob, id, last)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'emoji' }],
    });
    await addReaction(bob, id, kinds[0]);
    await removeReaction(ann, id, kinds[1]);
    await addReaction(bob, id, last);
    expect(await reactionsOf(bob, id)).toHaveLength(20);
  });

  it('is of one emoji, and names the field where it is not', async () => {
    const { ann, id } = await written();

    expect(await refusal(ann, id, 'yes')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'emoji' }],
    });
    expect(await refusal(ann, 'lobby')).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'messageId' }],
    });
  });

  it('is refused by a tombstone and by what the server writes', async () => {
    const { ann, chatId, id } = await written('bob');
    await addReaction(ann, id);
    await act(ann, 'deleteMessage', { messageId: id });
    const { chat } = await ann.run(`{ chat(id: "${chatId}") { messages { nodes { id kind } } } }`);
    const system = chat.messages.nodes.find(({ kind }: any) => kind === 'SYSTEM');

    expect(await refusal(ann, id)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'messageId' }],
    });
    expect(await reactionsOf(ann, id)).toEqual([]);
    expect((await remove(ann, id)).reactions).toEqual([]);
    expect((await refusal(ann, system.id)).code).toBe('FORBIDDEN');
    for (const table of ['message_reactions', 'message_reaction_counts']) {
      expect(await app.sql(`SELECT FROM ${table} WHERE chat_id = $1`, [chatId])).toEqual([]);
    }
  });

  it('goes with the chat', async () => {
    const { ann, chatId, id } = await written();
    await addReaction(ann, id);

    await app.sql('DELETE FROM messages WHERE chat_id = $1', [chatId]);

    for (const table of ['message_reactions', 'message_reaction_counts']) {
      expect(await app.sql(`SELECT FROM ${table} WHERE chat_id = $1`, [chatId])).toEqual([]);
    }
  });
});

describe('who may react', () => {
  it('is who has joined: visitors of a public room see it, and are told to join', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const { id } = await send(ann, chatId, 'hi');
    await addReaction(ann, id);

    expect((await refusal(eve, id)).code).toBe('FORBIDDEN');
    expect(
      (await eve.fail(REMOVE, { input: { messageId: id, emoji: '👍' } })).extensions.code,
    ).toBe('FORBIDDEN');
    expect(await reactionsOf(eve, id)).toEqual(['👍 1']);
    await act(eve, 'joinRoom', { chatId });
    await addReaction(eve, id);
    expect(await reactionsOf(eve, id)).toEqual(['👍 2*']);
  });

  it('is no stranger, to whom the message is like one that never was', async () => {
    const { ann, chatId, id } = await written('bob');
    const [eve] = await app.people('eve');
    await addReaction(ann, id);
    const gone = await createRoom(ann);
    const { id: ofGone } = await send(ann, gone, 'hi');
    await act(ann, 'deleteChat', { chatId: gone });

    for (const mutation of [ADD, REMOVE]) {
      const answers = await Promise.all(
        [id, ofGone, v7()].map((messageId) =>
          eve.fail(mutation, { input: { messageId, emoji: '👍' } }),
        ),
      );
      for (const { message, extensions } of answers) {
        expect({ message, extensions }).toEqual({
          message: 'Message not found',
          extensions: { code: 'NOT_FOUND' },
        });
      }
    }
    expect(await eve.run(`{ message(id: "${id}") { reactions { count } } }`)).toEqual({
      message: null,
    });
    const guest = await app.guest.fail(ADD, { input: { messageId: id, emoji: '👍' } });
    expect(guest.extensions.code).toBe('UNAUTHENTICATED');
    await act(ann, 'deleteChat', { chatId });
    expect((await refusal(ann, id)).code).toBe('NOT_FOUND');
  });

  it('keeps what they said when they leave, and can no longer take it back', async () => {
    const { people, ann, chatId, id } = await written('bob', 'cid');
    const [, bob, cid] = people;
    await addReaction(bob, id);
    await addReaction(cid, id);

    await act(bob, 'leaveChat', { chatId });
    await act(ann, 'removeMember', { chatId, userId: cid.id });

    expect(await reactionsOf(ann, id)).toEqual(['👍 2']);
    const error = await bob.fail(REMOVE, { input: { messageId: id, emoji: '👍' } });
    expect(error.extensions.code).toBe('NOT_FOUND');
  });
});

describe('those who reacted', () => {
  it('are paged in the order in which they did', async () => {
    const { people, ann, id } = await written('bob', 'cid', 'dan');
    const [, bob, cid, dan] = people;
    for (const person of [dan, ann, cid, bob]) await addReaction(person, id);
    const read = async (after: string | null) =>
      (await ann.run(REACTORS, { id, first: 3, after })).message.reactions[0].reactors;

    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);

    expect(first.nodes).toEqual([dan, ann, cid].map((person) => ({ id: person.id })));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.nodes).toEqual([{ id: bob.id }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const error = await ann.fail(REACTORS, { id, after: 'nonsense' });
    expect(error.extensions.fields).toMatchObject([{ path: 'after' }]);
  });

  it('are one statement for a page of messages, as the groups are', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const page = (fields: string) =>
      `{ chat(id: "${chatId}") { messages(last: 50) { nodes { text ${fields} } } } }`;
    const countFor = async (fields: string) =>
      (await app.queriesDuring(() => ann.run(page(fields)))).length;
    for (let n = 0; n < 10; n += 1) await send(ann, chatId, `${n}`);
    const [plain, unasked] = [await countFor(''), await countFor('reactions { emoji }')];
    const { chat } = await ann.run(page('id'));
    for (const { id } of chat.messages.nodes.slice(0, 5)) {
      for (const emoji of ['👍', '❤️']) await addReaction(bob, id, emoji);
    }

    expect(unasked).toBe(plain);
    expect(await countFor('reactions { emoji count viewerReacted }')).toBe(plain + 1);
    expect(await countFor('reactions { reactors { nodes { id username } } }')).toBe(plain + 2);
  });
});
