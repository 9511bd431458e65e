import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import {
  addOption,
  inputsFor,
  refusalOf,
  sendPoll,
  vote,
  votesIn,
} from '../../../test/kit/polls.ts';

const VOTERS = `query ($id: ID!, $first: Int, $after: String) {
  message(id: $id) { poll { options { voters(first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor }
  } } } }
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

describe('who may take part', () => {
  it('is who has joined: visitors of a public room see it, and are told to join', async () => {
    const [ann, eve] = await app.people('ann', 'eve');
    const chatId = await createRoom(ann);
    const poll = await sendPoll(ann, chatId, { allowsNewOptions: true });

    for (const [name, input] of Object.entries(inputsFor(poll))) {
      expect(await refusalOf(name, eve, input)).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await votesIn(eve, poll)).toEqual(['0', 'Tea 0', 'Coffee 0', 'Water 0']);
    await act(eve, 'joinRoom', { chatId });
    await addOption(eve, poll, 'Milk');
    await vote(eve, poll, 0);
    expect(await votesIn(eve, poll)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0', 'Milk 0']);
  });

  it('is no stranger, to whom the poll is like one that never was', async () => {
    const { bob, chatId, poll } = await asked({ allowsNewOptions: true });
    const [eve] = await app.people('eve');
    await vote(bob, poll, 0);

    for (const [name, input] of Object.entries(inputsFor(poll))) {
      for (const messageId of [poll.id, v7()]) {
        expect(await refusalOf(name, eve, { ...input, messageId })).toEqual({ code: 'NOT_FOUND' });
      }
      expect((await refusalOf(name, app.guest, input)).code).toBe('UNAUTHENTICATED');
    }
    await act(bob, 'leaveChat', { chatId });
    expect((await refusalOf('votePoll', bob, inputsFor(poll).votePoll)).code).toBe('NOT_FOUND');
  });
});

describe('those who have voted', () => {
  it('are paged by option in the order in which they did, those who left included', async () => {
    const { ann, bob, cid, chatId, poll } = await asked({ isMultiple: true });
    for (const person of [cid, ann, bob]) await vote(person, poll, 0);
    await vote(ann, poll, 0, 1);
    await act(cid, 'leaveChat', { chatId });
    const read = async (after: string | null) =>
      (await ann.run(VOTERS, { id: poll.id, first: 2, after })).message.poll.options;

    const [first, ofCoffee] = await read(null);
    const [second] = await read(first.voters.pageInfo.endCursor);

    expect(first.voters.nodes).toEqual([{ id: cid.id }, { id: ann.id }]);
    expect(first.voters.pageInfo.hasNextPage).toBe(true);
    expect(second.voters.nodes).toEqual([{ id: bob.id }]);
    expect(second.voters.pageInfo.hasNextPage).toBe(false);
    expect(ofCoffee.voters.nodes).toEqual([{ id: ann.id }]);
  });

  it('are told to nobody where the poll is anonymous', async () => {
    const { ann, bob, poll } = await asked({ isAnonymous: true });
    await vote(bob, poll, 0);

    for (const person of [ann, bob]) {
      const { message } = await person.run(VOTERS, { id: poll.id });
      expect(message.poll.options).toEqual([1, 2, 3].map(() => ({ voters: null })));
    }
    expect(await votesIn(bob, poll)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0']);
  });

  it('are one statement for a page of messages, as polls are; without polls there is none', async () => {
    const { ann, bob, chatId, poll } = await asked();
    const plainId = await createGroup(ann);
    await send(ann, plainId, 'hi');
    await vote(bob, poll, 0);
    for (let n = 0; n < 5; n += 1) await vote(bob, await sendPoll(ann, chatId), n % 3);
    const countFor = async (id: string, fields: string) => {
      const page = `{ chat(id: "${id}") { messages(last: 50) { nodes { text ${fields} } } } }`;
      return (await app.queriesDuring(() => ann.run(page))).length;
    };
    const plain = await countFor(plainId, '');

    expect(await countFor(plainId, 'poll { question }')).toBe(plain);
    const votes = 'poll { question options { text voteCount viewerVoted } }';
    expect(await countFor(chatId, votes)).toBe(plain + 1);
    const voters = 'poll { options { voters { nodes { id username } } } }';
    expect(await countFor(chatId, voters)).toBe(plain + 2);
  });
});
