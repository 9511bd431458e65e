import { act } from './chats.ts';
import type { Caller, Person } from './person.ts';

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq poll { options { id } } } }
}`;

export interface SentPoll {
  readonly id: string;
  readonly seq: number;
  readonly optionIds: readonly string[];
}

/** A poll about tea, coffee and water, unless told otherwise. */
export async function sendPoll(
  sender: Caller,
  chatId: string,
  poll: object = {},
): Promise<SentPoll> {
  const asked = { question: 'What do you drink?', options: ['Tea', 'Coffee', 'Water'], ...poll };
  const { sendMessage } = await sender.run(SEND, { input: { chatId, text: '', poll: asked } });
  const { id, seq, poll: sent } = sendMessage.message;
  return { id, seq, optionIds: sent.options.map((option: { id: string }) => option.id) };
}

/** For the options at these places, the first of which is 0. */
export const vote = (caller: Caller, { id, optionIds }: SentPoll, ...places: number[]) =>
  act(caller, 'votePoll', {
    messageId: id,
    optionIds: places.map((place) => optionIds[place]),
  });

export const addOption = (caller: Caller, { id }: SentPoll, text: string) =>
  act(caller, 'addPollOption', { messageId: id, text });

export const closePoll = (caller: Caller, { id }: SentPoll) =>
  act(caller, 'closePoll', { messageId: id });

/** What somebody sees: how many have voted, and of each option its text and votes, `Tea 2*` where one is theirs. */
export async function votesIn(viewer: Caller, { id }: Pick<SentPoll, 'id'>): Promise<string[]> {
  const { message } = await viewer.run(
    `query ($id: ID!) { message(id: $id) {
      poll { voterCount options { text voteCount viewerVoted } }
    } }`,
    { id },
  );
  const { voterCount, options } = message.poll;
  return [
    `${voterCount}`,
    ...options.map(
      ({ text, voteCount, viewerVoted }: any) => `${text} ${voteCount}${viewerVoted ? '*' : ''}`,
    ),
  ];
}

/** A poll of the first one, which takes new options, in which all have voted. */
export async function sendVoted(chatId: string, ...people: Person[]): Promise<SentPoll> {
  const [sender] = people;
  if (!sender) throw new Error('Nobody sends it');
  const poll = await sendPoll(sender, chatId, { allowsNewOptions: true });
  for (const person of people) await vote(person, poll, 0);
  return poll;
}

const MESSAGE = `message {
  seq changedSeq chat { lastSeq }
  poll { voterCount closedAt options { text voteCount viewerVoted } }
}`;
const MUTATIONS: Readonly<Record<string, string>> = {
  votePoll: `mutation ($input: VotePollInput!) { votePoll(input: $input) { ${MESSAGE} } }`,
  addPollOption: `mutation ($input: AddPollOptionInput!) { addPollOption(input: $input) { ${MESSAGE} } }`,
  closePoll: `mutation ($input: ClosePollInput!) { closePoll(input: $input) { ${MESSAGE} } }`,
};

/** The message that a mutation of a poll answers. */
export const changePoll = async (name: string, caller: Caller, input: object) =>
  (await caller.run(MUTATIONS[name]!, { input }))[name].message;

/** Why one is refused. */
export const refusalOf = async (name: string, caller: Caller, input: object) =>
  (await caller.fail(MUTATIONS[name]!, { input })).extensions;

/** Of each mutation of a poll, with what is right for this one. */
export const inputsFor = ({ id: messageId, optionIds }: SentPoll) => ({
  votePoll: { messageId, optionIds: [optionIds[0]] },
  addPollOption: { messageId, text: 'Milk' },
  closePoll: { messageId },
});
