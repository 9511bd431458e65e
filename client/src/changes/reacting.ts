import {
  AddReactionDocument,
  type ReactionFieldsFragment,
  RemoveReactionDocument,
} from '../gql/changes.ts';
import type { MessageRecord, ReactionRecord, Records } from '../records.ts';
import type { Ask } from '../request.ts';
import type { Changing } from './changing.ts';
import { changeMessage, inTurn } from './turns.ts';

type Reaction = readonly [messageId: string, emoji: string, added: boolean];

/** Shows at once what is to be, and takes it back where it is refused. */
export const react = (changing: Changing, messageId: string, emoji: string): Promise<void> =>
  set(changing, messageId, emoji, true);

export const unreact = (changing: Changing, messageId: string, emoji: string): Promise<void> =>
  set(changing, messageId, emoji, false);

function set(changing: Changing, ...reaction: Reaction): Promise<void> {
  const isNew = show(changing.records, ...reaction);
  return inTurn(changing, reaction[0], () => send(changing, isNew, ...reaction));
}

async function send(
  { ask, records }: Changing,
  isNew: boolean,
  ...[messageId, emoji, added]: Reaction
): Promise<void> {
  // The answer to an earlier one did not know of this one.
  const isShown = show(records, messageId, emoji, added) || isNew;
  const before = records.read('Message', messageId)?.changedSeq;
  try {
    const answer = await request(ask, { messageId, emoji }, added);
    changeMessage(records, messageId, (message) =>
      message.changedSeq > answer.changedSeq ? message : { ...message, ...answer },
    );
  } catch (error) {
    if (isShown) {
      changeMessage(records, messageId, (message) =>
        // What has come meanwhile was counted without it.
        message.changedSeq === before
          ? withReaction(message, emoji, !added)
          : withMark(message, emoji, !added),
      );
    }
    throw error;
  }
}

/** Whether it was not so before. */
const show = (records: Records, ...[messageId, emoji, added]: Reaction): boolean =>
  changeMessage(records, messageId, (message) => withReaction(message, emoji, added));

async function request(
  ask: Ask,
  input: { readonly messageId: string; readonly emoji: string },
  added: boolean,
): Promise<ReactionFieldsFragment> {
  if (added) return (await ask(AddReactionDocument, { input })).addReaction.message;
  return (await ask(RemoveReactionDocument, { input })).removeReaction.message;
}

/** As it will be once the server has done it; the same where it is so already. */
function withReaction(message: MessageRecord, emoji: string, added: boolean): MessageRecord {
  const { reactions } = message;
  const known = reactions.find((group) => group.emoji === emoji);
  if ((known?.viewerReacted ?? false) === added) return message;
  const group: ReactionRecord = {
    __typename: 'ReactionGroup',
    emoji,
    count: (known?.count ?? 0) + (added ? 1 : -1),
    viewerReacted: added,
  };
  const all = known ? reactions.map((one) => (one === known ? group : one)) : [...reactions, group];
  return { ...message, reactions: all.filter(({ count }) => count > 0) };
}

const withMark = (
  message: MessageRecord,
  emoji: string,
  viewerReacted: boolean,
): MessageRecord => ({
  ...message,
  reactions: message.reactions.map((group) =>
    group.emoji === emoji ? { ...group, viewerReacted } : group,
  ),
});
