import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Live } from '../../client/src/live.ts';
import { act, createGroup } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { addOption, closePoll, sendPoll, vote, votesIn } from '../kit/polls.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => app.endTest());
afterAll(() => app.stop());

/** A poll of Bob's in a chat that Ann looks at. */
async function openChat(poll: object = {}) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(bob, ann);
  const sent = await sendPoll(bob, chatId, poll);
  const live = (await app.signIn(ann)).live.get()!;
  const timeline = live.timeline(chatId);
  await until(() => timeline.get().entries.some(({ id }) => id === sent.id), 'it is shown');
  await until(() => live.connection.get().state === 'live', 'it is live');
  return { ann, bob, chatId, poll: sent, live };
}

/** As the records have it, like `votesIn`. */
function shown(live: Live, id: string): string[] {
  const poll = live.message(id).get()?.poll;
  if (!poll) return [];
  return [
    `${poll.voterCount}`,
    ...poll.options.map(
      ({ text, voteCount, viewerVoted }) => `${text} ${voteCount}${viewerVoted ? '*' : ''}`,
    ),
  ];
}

async function becomes(live: Live, id: string, wanted: string[]): Promise<void> {
  const isThere = () => JSON.stringify(shown(live, id)) === JSON.stringify(wanted);
  await until(isThere, `${wanted.join()} is shown`).catch(() => undefined);
  expect(shown(live, id)).toEqual(wanted);
}

describe('a vote', () => {
  it('is shown at once, is what the server counts once it has answered, and is taken back', async () => {
    const { ann, bob, live, poll } = await openChat();
    await vote(bob, poll, 1);
    await becomes(live, poll.id, ['1', 'Tea 0', 'Coffee 1', 'Water 0']);

    const [tea = '', coffee = ''] = poll.optionIds;
    const first = live.vote(poll.id, [tea]);
    await becomes(live, poll.id, ['2', 'Tea 1*', 'Coffee 1', 'Water 0']);
    await first;
    await live.vote(poll.id, [coffee]);
    expect(shown(live, poll.id)).toEqual(['2', 'Tea 0', 'Coffee 2*', 'Water 0']);
    expect(await votesIn(ann, poll)).toEqual(shown(live, poll.id));

    await live.vote(poll.id, []);
    expect(shown(live, poll.id)).toEqual(['1', 'Tea 0', 'Coffee 1', 'Water 0']);
  });

  it('of others is counted, and leaves what the viewer has chosen', async () => {
    const { ann, bob, live, poll } = await openChat({ isMultiple: true, isAnonymous: true });
    await live.vote(poll.id, [...poll.optionIds].slice(0, 2));

    await vote(bob, poll, 1);

    await becomes(live, poll.id, ['2', 'Tea 1*', 'Coffee 2*', 'Water 0']);
    expect(await votesIn(ann, poll)).toEqual(shown(live, poll.id));
  });

  it('on another device is known from the event', async () => {
    const { ann, live, poll } = await openChat();

    await vote(ann, poll, 2);
    await becomes(live, poll.id, ['1', 'Tea 0', 'Coffee 0', 'Water 1*']);
    await vote(ann, poll, 0);

    await becomes(live, poll.id, ['1', 'Tea 1*', 'Coffee 0', 'Water 0']);
  });

  it('is taken back where the poll is closed', async () => {
    const { bob, live, poll } = await openChat();
    await live.vote(poll.id, [poll.optionIds[0]!]);
    await closePoll(bob, poll);

    await expect(live.vote(poll.id, [poll.optionIds[1]!])).rejects.toMatchObject({
      code: 'CONFLICT',
    });

    expect(shown(live, poll.id)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0']);
    await until(() => live.message(poll.id).get()?.poll?.closedAt !== null, 'it is closed');
  });
});

describe('a poll', () => {
  it('is sent once under its name, takes options, and is closed', async () => {
    const { ann, chatId, live } = await openChat();
    const timeline = live.timeline(chatId);
    const before = timeline.get().entries.length;
    const poll = { question: 'When?', options: ['Today', 'Never'], allowsNewOptions: true };
    const named = { ...poll, clientMessageId: 'once' };

    await live.sendPoll(chatId, named);
    await live.sendPoll(chatId, named);
    await until(() => timeline.get().entries.length === before + 1, 'it has come');
    const id = timeline.get().entries.at(-1)!.id;
    await live.addPollOption(id, 'Later');
    await live.closePoll(id);

    expect(shown(live, id)).toEqual(['0', 'Today 0', 'Never 0', 'Later 0']);
    expect(live.message(id).get()?.poll?.closedAt).toEqual(expect.any(String));
    expect(await votesIn(ann, { id })).toEqual(shown(live, id));
  });

  it('of others takes their options, and goes with its message', async () => {
    const { bob, live, poll } = await openChat({ allowsNewOptions: true });

    await addOption(bob, poll, 'Milk');
    await becomes(live, poll.id, ['0', 'Tea 0', 'Coffee 0', 'Water 0', 'Milk 0']);
    await act(bob, 'deleteMessage', { messageId: poll.id });
    await becomes(live, poll.id, []);

    expect(live.message(poll.id).get()).toMatchObject({ kind: 'POLL', poll: null });
  });
});
