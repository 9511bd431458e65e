import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { inputsFor, refusalOf, sendPoll, vote, votesIn } from '../../../test/kit/polls.ts';

const POLL = `question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount
  options { text voteCount }`;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id kind text poll { ${POLL} } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A poll of the first one in a group of all. */
async function asked(poll: object = {}) {
  const people = await app.people('ann', 'bob', 'cid');
  const [ann, bob, cid] = people;
  const chatId = await createGroup(ann, bob, cid);
  return { ann, bob, cid, chatId, poll: await sendPoll(ann, chatId, poll) };
}

describe('a message with a poll', () => {
  it('is of a kind of its own, needs no text, and nobody has voted', async () => {
    const { ann, bob, chatId } = await asked();
    const closesAt = '9999-01-01T00:00:00.000Z';
    const poll = { question: ' Where? ', options: ['Here', ' There'], isAnonymous: true, closesAt };

    const { sendMessage } = await ann.run(SEND, { input: { chatId, text: '', poll } });

    expect(sendMessage.message).toEqual({
      id: expect.any(String),
      kind: 'POLL',
      text: '',
      poll: {
        question: 'Where?',
        isMultiple: false,
        isAnonymous: true,
        allowsNewOptions: false,
        closesAt,
        closedAt: null,
        voterCount: 0,
        options: [
          { text: 'Here', voteCount: 0 },
          { text: 'There', voteCount: 0 },
        ],
      },
    });
    const read = `query ($id: ID!) { message(id: $id) { id kind text poll { ${POLL} } } }`;
    const { message } = await bob.run(read, { id: sendMessage.message.id });
    expect(message).toEqual(sendMessage.message);
  });

  it('may have a text that names people, which may become empty', async () => {
    const { ann, bob, chatId } = await asked();
    const poll = { question: 'Yes?', options: ['Yes', 'No'] };
    const input = { chatId, text: `@${bob.username}`, poll };
    const { sendMessage } = await ann.run(SEND, { input });
    const { id } = sendMessage.message;
    const mentions = async () =>
      (await bob.run(`{ message(id: "${id}") { mentions { user { id } } } }`)).message.mentions;

    expect(await mentions()).toEqual([{ user: { id: bob.id } }]);
    await act(ann, 'editMessage', { messageId: id, text: '' });
    expect(await mentions()).toEqual([]);
    expect(await votesIn(bob, { id })).toEqual(['0', 'Yes 0', 'No 0']);
  });

  it.each([
    ['poll.question', { question: ' ' }, 'REQUIRED'],
    ['poll.question', { question: '\u2800' }, 'INVISIBLE'],
    ['poll.question', { question: 'a'.repeat(301) }, 'TOO_LONG'],
    ['poll.options', { options: ['One'] }, 'REQUIRED'],
    ['poll.options', { options: Array.from({ length: 13 }, (_, n) => `${n}`) }, 'TOO_MANY'],
    ['poll.options.1', { options: ['One', ''] }, 'REQUIRED'],
    ['poll.options.1', { options: ['One', 'a'.repeat(101)] }, 'TOO_LONG'],
    ['poll.options.2', { options: ['One', 'Two', ' One'] }, 'TAKEN'],
    ['poll.closesAt', { closesAt: '2020-01-01T00:00:00Z' }, 'OTHER'],
  ])('names %s where it is wrong, as in %j', async (path, wrong, reason) => {
    const { ann, chatId } = await asked();
    const poll = { question: 'a'.repeat(300), options: ['One', 'Two'], ...wrong };

    const { extensions } = await ann.fail(SEND, { input: { chatId, text: 'hi', poll } });

    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, reason }] });
  });

  it('has no files', async () => {
    const { ann, chatId } = await asked();
    const poll = { question: 'Yes?', options: ['Yes', 'No'] };
    const input = { chatId, text: '', mediaIds: [await makeMedia(app, ann)], poll };

    const { extensions } = await ann.fail(SEND, { input });

    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'poll' }] });
  });

  it('is sent once under its name, with what it asks', async () => {
    const { ann, chatId } = await asked();
    const poll = { question: 'Yes?', options: ['Yes', 'No'] };
    const input = { chatId, text: '', poll, clientMessageId: 'mine' };
    const first = await ann.run(SEND, { input });

    const again = await ann.run(SEND, { input });
    const { extensions } = await ann.fail(SEND, {
      input: { ...input, poll: { ...poll, options: ['Yes', 'Never'] } },
    });

    expect(again).toEqual(first);
    expect(extensions).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'clientMessageId' }],
    });
  });

  it('leaves a tombstone without it, and no row', async () => {
    const { ann, bob, chatId, poll } = await asked();
    await vote(bob, poll, 0);

    await act(ann, 'deleteMessage', { messageId: poll.id });

    const { message } = await bob.run(`{ message(id: "${poll.id}") { kind poll { question } } }`);
    expect(message).toEqual({ kind: 'POLL', poll: null });
    for (const table of ['polls', 'poll_options', 'poll_votes']) {
      expect(await app.sql(`SELECT FROM ${table} WHERE chat_id = $1`, [chatId])).toEqual([]);
    }
    for (const [name, input] of Object.entries(inputsFor(poll))) {
      expect(await refusalOf(name, ann, input)).toMatchObject({
        code: 'CONFLICT',
        fields: [{ path: 'messageId' }],
      });
    }
  });
});
