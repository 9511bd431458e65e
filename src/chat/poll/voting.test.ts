import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import {
  changePoll,
  closePoll,
  inputsFor,
  refusalOf,
  sendPoll,
  vote,
  votesIn,
} from '../../../test/kit/polls.ts';

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

describe('a vote', () => {
  it('takes a position and changes the message; the same again changes nothing', async () => {
    const { bob, poll } = await asked();
    const input = { messageId: poll.id, optionIds: [poll.optionIds[1]] };

    const first = await changePoll('votePoll', bob, input);
    const again = await changePoll('votePoll', bob, input);

    const next = poll.seq + 1;
    expect(first).toEqual({
      seq: poll.seq,
      changedSeq: next,
      chat: { lastSeq: next },
      poll: {
        voterCount: 1,
        closedAt: null,
        options: [
          { text: 'Tea', voteCount: 0, viewerVoted: false },
          { text: 'Coffee', voteCount: 1, viewerVoted: true },
          { text: 'Water', voteCount: 0, viewerVoted: false },
        ],
      },
    });
    expect(again).toEqual(first);
  });

  it('takes the place of an earlier one, and is taken back', async () => {
    const { ann, bob, poll } = await asked();
    await vote(bob, poll, 0);
    await vote(ann, poll, 0);

    const before = await votesIn(ann, poll);
    await vote(bob, poll, 2);
    const changed = await votesIn(ann, poll);
    await vote(ann, poll);

    expect(before).toEqual(['2', 'Tea 2*', 'Coffee 0', 'Water 0']);
    expect(changed).toEqual(['2', 'Tea 1*', 'Coffee 0', 'Water 1']);
    expect(await votesIn(ann, poll)).toEqual(['1', 'Tea 0', 'Coffee 0', 'Water 1']);
  });

  it('is for several options where the poll is for it, and counts as one voter', async () => {
    const { ann, bob, poll } = await asked({ isMultiple: true });
    await vote(ann, poll, 2, 0, 2);
    await vote(bob, poll, 0, 1);

    expect(await votesIn(ann, poll)).toEqual(['2', 'Tea 2*', 'Coffee 1', 'Water 1*']);
    await vote(ann, poll, 1);
    expect(await votesIn(ann, poll)).toEqual(['2', 'Tea 1', 'Coffee 2*', 'Water 0']);
  });

  it('names the option where it is wrong', async () => {
    const { ann, chatId, poll } = await asked();
    const other = await sendPoll(ann, chatId);
    const plain = await send(ann, chatId, 'hi');
    const messageId = poll.id;

    for (const [input, path] of [
      [{ messageId, optionIds: [poll.optionIds[0], other.optionIds[0]] }, 'optionIds.1'],
      [{ messageId, optionIds: ['tea'] }, 'optionIds.0'],
      [{ messageId, optionIds: poll.optionIds }, 'optionIds'],
      [{ messageId, optionIds: Array.from({ length: 13 }, () => v7()) }, 'optionIds'],
      [{ messageId: 'lobby', optionIds: [] }, 'messageId'],
      [{ messageId: plain.id, optionIds: [] }, 'messageId'],
    ] as const) {
      expect(await refusalOf('votePoll', ann, input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path }],
      });
    }
  });

  it('comes too late where the poll is closed, or its time is over', async () => {
    const { ann, bob, poll } = await asked();
    const over = await asked({ closesAt: '9999-01-01T00:00:00Z', allowsNewOptions: true });
    await vote(bob, poll, 0);
    await vote(over.bob, over.poll, 0);
    await closePoll(ann, poll);
    await app.sql('UPDATE polls SET closes_at = now() WHERE chat_id = $1', [over.chatId]);

    const { votePoll, addPollOption } = inputsFor(over.poll);
    for (const refused of [
      await refusalOf('votePoll', ann, inputsFor(poll).votePoll),
      await refusalOf('votePoll', bob, { messageId: poll.id, optionIds: [] }),
      await refusalOf('votePoll', over.ann, votePoll),
      await refusalOf('addPollOption', over.ann, addPollOption),
    ]) {
      expect(refused).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'messageId' }] });
    }
    expect(await votesIn(bob, poll)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0']);
    expect(await votesIn(over.bob, over.poll)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0']);
  });
});

describe('an option that is added', () => {
  it('stands last, may be voted for, and is there once', async () => {
    const { ann, bob, poll } = await asked({ allowsNewOptions: true });

    const added = await changePoll('addPollOption', bob, { messageId: poll.id, text: ' Milk ' });
    const again = await changePoll('addPollOption', ann, { messageId: poll.id, text: 'Milk' });

    expect(added.changedSeq).toBe(poll.seq + 1);
    expect(added.poll.options.map(({ text }: any) => text)).toEqual([
      ...['Tea', 'Coffee', 'Water', 'Milk'],
    ]);
    expect(again).toEqual(added);
  });

  it('is refused where the poll takes none, where it has twelve, and where it is no text', async () => {
    const options = Array.from({ length: 12 }, (_, n) => `${n}`);
    const full = await asked({ allowsNewOptions: true, options });
    const { ann, poll } = await asked();
    const input = { messageId: full.poll.id, text: 'Milk' };

    expect(await refusalOf('addPollOption', ann, { ...input, messageId: poll.id })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf('addPollOption', full.bob, input)).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'text', reason: 'TOO_MANY' }],
    });
    expect(await refusalOf('addPollOption', full.bob, { ...input, text: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'text' }],
    });
  });
});

describe('closing a poll', () => {
  it('is for whoever asked and for those who may pin, once and for all', async () => {
    const { ann, bob, cid, chatId } = await asked();
    await act(ann, 'setMemberRole', { chatId, userId: cid.id, role: 'ADMIN' });
    const [hers, his] = [await sendPoll(ann, chatId), await sendPoll(bob, chatId)];

    expect(await refusalOf('closePoll', bob, { messageId: hers.id })).toEqual({
      code: 'FORBIDDEN',
    });
    const closed = await changePoll('closePoll', bob, { messageId: his.id });
    const again = await changePoll('closePoll', cid, { messageId: his.id });
    const byAdmin = await changePoll('closePoll', cid, { messageId: hers.id });

    expect([closed.poll.closedAt, byAdmin.poll.closedAt]).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
    expect(again).toEqual({ ...closed, chat: again.chat });
  });
});
