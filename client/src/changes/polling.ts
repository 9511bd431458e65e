import {
  AddPollOptionDocument,
  ClosePollDocument,
  type PollFieldsFragment,
  SendPollDocument,
  VotePollDocument,
} from '../gql/changes.ts';
import type { NewPoll } from '../changes.ts';
import type { MessageRecord, PollRecord } from '../records.ts';
import type { Changing } from './changing.ts';
import { changeMessage, inTurn } from './turns.ts';

/** It comes to the chat's timeline as what others send does. */
export async function sendPoll(
  { ask, randomId }: Changing,
  chatId: string,
  { clientMessageId = randomId(), ...poll }: NewPoll,
): Promise<void> {
  await ask(SendPollDocument, { input: { chatId, text: '', clientMessageId, poll } });
}

/** Shows at once what is to be, and takes it back where it is refused. */
export function vote(
  changing: Changing,
  messageId: string,
  optionIds: readonly string[],
): Promise<void> {
  const { records } = changing;
  const chosen = new Set(optionIds);
  const earlier = chosenIn(records.read('Message', messageId));
  show(changing, messageId, chosen);
  return inTurn(changing, messageId, async () => {
    // The answer to an earlier one did not know of this one.
    show(changing, messageId, chosen);
    const before = records.read('Message', messageId)?.changedSeq;
    try {
      const input = { messageId, optionIds: [...chosen] };
      take(changing, (await changing.ask(VotePollDocument, { input })).votePoll.message);
    } catch (error) {
      changeMessage(records, messageId, (message) =>
        // What has come meanwhile was counted without it.
        message.changedSeq === before ? withVote(message, earlier) : withMarks(message, earlier),
      );
      throw error;
    }
  });
}

export const addPollOption = (changing: Changing, messageId: string, text: string): Promise<void> =>
  inTurn(changing, messageId, async () => {
    const input = { messageId, text };
    take(changing, (await changing.ask(AddPollOptionDocument, { input })).addPollOption.message);
  });

export const closePoll = (changing: Changing, messageId: string): Promise<void> =>
  inTurn(changing, messageId, async () => {
    const input = { messageId };
    take(changing, (await changing.ask(ClosePollDocument, { input })).closePoll.message);
  });

const take = ({ records }: Changing, answer: PollFieldsFragment): boolean =>
  changeMessage(records, answer.id, (message) =>
    message.changedSeq > answer.changedSeq ? message : { ...message, ...answer },
  );

const chosenIn = (message: MessageRecord | null): ReadonlySet<string> =>
  new Set(message?.poll?.options.filter(({ viewerVoted }) => viewerVoted).map(({ id }) => id));

const show = ({ records }: Changing, messageId: string, chosen: ReadonlySet<string>): boolean =>
  changeMessage(records, messageId, (message) => withVote(message, chosen));

/** As it will be once the server has counted it; the same where it is so already. */
function withVote(message: MessageRecord, chosen: ReadonlySet<string>): MessageRecord {
  const { poll } = message;
  const before = chosenIn(message);
  const isSame = before.size === chosen.size && [...before].every((id) => chosen.has(id));
  if (!poll || isSame) return message;
  const voterCount = poll.voterCount + Math.sign(chosen.size) - Math.sign(before.size);
  const options = poll.options.map((option) => ({
    ...option,
    voteCount: option.voteCount + Number(chosen.has(option.id)) - Number(before.has(option.id)),
    viewerVoted: chosen.has(option.id),
  }));
  return { ...message, poll: { ...poll, voterCount, options } };
}

const withMarks = (message: MessageRecord, chosen: ReadonlySet<string>): MessageRecord => ({
  ...message,
  poll: message.poll && marked(message.poll, chosen),
});

const marked = (poll: PollRecord, chosen: ReadonlySet<string>): PollRecord => ({
  ...poll,
  options: poll.options.map((option) => ({ ...option, viewerVoted: chosen.has(option.id) })),
});
