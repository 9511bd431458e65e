import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { addOption, closePoll, sendPoll, vote, votesIn } from '../../../test/kit/polls.ts';

const VOTE = `mutation ($input: VotePollInput!) { votePoll(input: $input) { message { id } } }`;
const ADD = `mutation ($input: AddPollOptionInput!) { addPollOption(input: $input) { message { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Whether what is counted is what is there, and the log has no gap. */
async function requireExact(chatId: string): Promise<void> {
  const counted = await app.sql(
    `SELECT seq, place, vote_count AS count FROM poll_options
     WHERE chat_id = $1 AND vote_count <> 0 ORDER BY seq, place`,
    [chatId],
  );
  const there = await app.sql(
    `SELECT seq, place, count(*)::int FROM poll_votes WHERE chat_id = $1
     GROUP BY seq, place ORDER BY seq, place`,
    [chatId],
  );
  expect(counted).toEqual(there);
  const voters = await app.sql(
    `SELECT voter_count = (
       SELECT count(DISTINCT user_id) FROM poll_votes vote
       WHERE vote.chat_id = polls.chat_id AND vote.seq = polls.seq
     ) AS "isExact" FROM polls WHERE chat_id = $1`,
    [chatId],
  );
  expect(voters).toEqual(voters.map(() => ({ isExact: true })));
  const log = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
}

it('counts a hundred votes for a hundred at once, on two nodes', async () => {
  const people = await app.people(...Array.from({ length: 100 }, (_, index) => `p${index}`));
  const [ann, ...others] = people;
  const chatId = await createRoom(ann!);
  const poll = await sendPoll(ann!, chatId);
  await Promise.all(others.map((person) => act(person, 'joinRoom', { chatId })));
  const node = await app.node();

  await Promise.all(
    people.map((person, index) => vote(index % 2 ? person : node.as(person), poll, index % 3)),
  );

  expect(await votesIn(ann!, poll)).toEqual(['100', 'Tea 34*', 'Coffee 33', 'Water 33']);
  await requireExact(chatId);
});

it('stays exact while the same people change their votes and take them back, on two nodes', async () => {
  const people = await app.people('ann', 'bob', 'cid');
  const [ann, ...others] = people;
  const chatId = await createGroup(ann, ...others);
  const poll = await sendPoll(ann, chatId, { isMultiple: true, isAnonymous: true });
  const node = await app.node();

  await Promise.all(
    Array.from({ length: 90 }, (_, index) => {
      const person = people[index % 3]!;
      const places = [0, 1, 2].filter((place) => (index >> place) % 2);
      return vote(index % 2 ? person : node.as(person), poll, ...places);
    }),
  );

  await requireExact(chatId);
});

it('counts no vote behind the closing, and every one that came before', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const node = await app.node();
  for (let round = 0; round < 5; round += 1) {
    const chatId = await createGroup(ann, bob, cid);
    const poll = await sendPoll(ann, chatId);
    const input = (place: number) => ({
      messageId: poll.id,
      optionIds: [poll.optionIds[place]],
    });

    const [his, theirs] = await Promise.all([
      bob.reply(VOTE, { input: input(0) }),
      node.as(cid).reply(VOTE, { input: input(1) }),
      closePoll(ann, poll),
    ]);

    const counted = [his, theirs].filter(({ errors }) => !errors).length;
    const refused = [his, theirs].flatMap(({ errors }) => errors?.[0]?.extensions.code ?? []);
    expect(refused).toEqual(refused.map(() => 'CONFLICT'));
    expect((await votesIn(ann, poll))[0]).toBe(`${counted}`);
    const types = await app.sql(
      'SELECT type FROM chat_events WHERE chat_id = $1 AND subject_id = $2 ORDER BY seq',
      [chatId, poll.id],
    );
    expect(types.at(-1)).toEqual({ type: 'pollClosed' });
    await requireExact(chatId);
  }
});

it('refuses a vote that waited until the poll was over', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const poll = await sendPoll(ann, chatId);
  const closing = await hold(
    app,
    `WITH chat AS (SELECT id FROM chats WHERE id = $1 FOR UPDATE)
     UPDATE polls SET closes_at = now() FROM chat WHERE polls.chat_id = chat.id`,
    [chatId],
  );

  const his = bob.reply(VOTE, { input: { messageId: poll.id, optionIds: [poll.optionIds[0]] } });
  await closing.waiters(1);
  await closing.release();

  expect((await his).errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect((await votesIn(ann, poll))[0]).toBe('0');
});

it('refuses whoever is removed while their vote waits', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const poll = await sendPoll(ann, chatId);
  const removal = await hold(
    app,
    `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2)
    UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [chatId, bob.id],
  );

  const his = bob.reply(VOTE, { input: { messageId: poll.id, optionIds: [poll.optionIds[0]] } });
  await removal.waiters(1);
  await removal.release();

  expect((await his).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await votesIn(ann, poll))[0]).toBe('0');
});

it('has twelve options at most where two nodes add the last at once, and the same one once', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const options = Array.from({ length: 10 }, (_, index) => `${index}`);
  const poll = await sendPoll(ann, chatId, { allowsNewOptions: true, options });
  const node = await app.node();

  await Promise.all([ann, node.as(bob)].map((one) => addOption(one, poll, 'same')));
  const replies = await Promise.all([
    ann.reply(ADD, { input: { messageId: poll.id, text: 'hers' } }),
    node.as(bob).reply(ADD, { input: { messageId: poll.id, text: 'his' } }),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(1);
  const places = await app.sql('SELECT place FROM poll_options WHERE chat_id = $1 ORDER BY place', [
    chatId,
  ]);
  expect(places).toEqual(Array.from({ length: 12 }, (_, index) => ({ place: index + 1 })));
});

it('leaves no vote on a message that is deleted while it waits', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const node = await app.node();
  for (let round = 0; round < 5; round += 1) {
    const chatId = await createGroup(ann, bob);
    const { id: messageId, optionIds } = await sendPoll(ann, chatId);

    await Promise.all([
      ...optionIds.map((id, index) =>
        (index % 2 ? bob : node.as(bob)).reply(VOTE, { input: { messageId, optionIds: [id] } }),
      ),
      act(ann, 'deleteMessage', { messageId }),
    ]);

    expect(await app.sql('SELECT FROM poll_votes WHERE chat_id = $1', [chatId])).toEqual([]);
  }
});
