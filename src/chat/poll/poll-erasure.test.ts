import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { sendPoll, vote, votesIn } from '../../../test/kit/polls.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

async function deleteAccount(person: Person): Promise<void> {
  await act(person, 'deleteAccount', { password: person.password });
  await jobsDone(app);
}

describe('somebody whose account is gone', () => {
  it('has voted in nothing, anonymously or not, and the others are counted exactly', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const chats = [await createGroup(ann, bob, cid), await createGroup(ann, bob, cid)];
    const polls = await Promise.all(
      chats.map((chatId, index) =>
        sendPoll(ann, chatId, { isMultiple: true, isAnonymous: index === 0 }),
      ),
    );
    for (const poll of polls) {
      await vote(bob, poll, 0, 1);
      await vote(cid, poll, 1);
    }
    await act(bob, 'leaveChat', { chatId: chats[0] });

    await deleteAccount(bob);

    for (const poll of polls) {
      expect(await votesIn(cid, poll)).toEqual(['1', 'Tea 0', 'Coffee 1*', 'Water 0']);
    }
    const rows = await app.sql('SELECT FROM poll_votes WHERE user_id = $1', [bob.id]);
    expect(rows).toEqual([]);
  });

  it('leaves messages that are newer than any copy with their votes, which an event tells', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const poll = await sendPoll(ann, chatId);
    await vote(bob, poll, 0);
    const read = `{ chat(id: "${chatId}") { lastSeq } message(id: "${poll.id}") { changedSeq } }`;
    const before = await ann.run(read);
    const stream = await ann.watch(
      `subscription { chatEvents(chatId: "${chatId}") { __typename seq } }`,
    );
    await stream.next();

    await deleteAccount(bob);

    const after = await ann.run(read);
    expect(after.message.changedSeq).toBeGreaterThan(before.chat.lastSeq);
    const told = await stream.take(after.chat.lastSeq - before.chat.lastSeq);
    expect(told).toContainEqual({
      __typename: 'ChatUpdatedEvent',
      seq: after.message.changedSeq,
    });
    stream.close();
  });

  it('takes along what they have asked, and how others have answered', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const poll = await sendPoll(bob, chatId);
    await vote(ann, poll, 0);

    await deleteAccount(bob);

    for (const table of ['polls', 'poll_options', 'poll_votes']) {
      expect(await app.sql(`SELECT FROM ${table} WHERE chat_id = $1`, [chatId])).toEqual([]);
    }
  });
});

it('in an export are the polls and the votes of somebody, anonymous ones too, and none of others', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const his = await sendPoll(bob, chatId, { options: ['Yes', 'No'] });
  const hers = await sendPoll(ann, chatId, { isMultiple: true, isAnonymous: true });
  await vote(ann, his, 0);
  await vote(ann, hers, 1);
  await vote(bob, hers, 0, 2);
  const { exportMyData } = await bob.run(
    `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
  );

  const data = (await (await fetch(exportMyData.exportUrl)).json()) as any;

  const poll = { question: 'What do you drink?', closesAt: null, options: ['Yes', 'No'] };
  expect(data.messages).toMatchObject([{ seq: his.seq, kind: 'POLL', poll }]);
  const at = expect.any(String);
  expect(data.pollVotes).toEqual([
    {
      chatId,
      seq: hers.seq,
      options: [
        { text: 'Tea', at },
        { text: 'Water', at },
      ],
    },
  ]);
});
