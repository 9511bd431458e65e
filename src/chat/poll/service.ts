import type { Context } from '../../context.ts';
import { conflict, forbidden, invalid } from '../../errors.ts';
import {
  decodeCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  INTEGER_PATTERN,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { UserRow } from '../../people/user/entity.ts';
import { newId } from '../../store/orm/columns.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import { requireCapability } from '../access/capability-policy.ts';
import type { ChatMember } from '../chat/entity.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { MAX_OPTIONS, parseOption } from '../message/poll-input.ts';
import { changeMessage, only } from '../message/service.ts';
import type { PollOptionRow, PollRow } from './entity.ts';
import { pollClosed, pollOptionAdded, pollVoted } from './events.ts';
import { pollsByPosition, type VoterRow } from './repository.ts';
import { insertOption, markClosed, replaceVotes } from './writing-repository.ts';

interface PollInput {
  readonly messageId: string;
}

/** All that the viewer chooses, in place of what they chose before. The same again changes nothing, and tells nobody. */
export async function votePoll(
  ctx: Context,
  input: PollInput & { readonly optionIds: readonly string[] },
): Promise<WholeMessage> {
  const optionIds = parseOptionIds(input.optionIds);
  return changePoll(ctx, input, async (change, message, member, poll) => {
    const chosen = optionsOf(poll, optionIds);
    if (!poll.isMultiple && chosen.length > 1) {
      throw invalid('optionIds', 'Only one of them may be chosen', 'TOO_MANY');
    }
    if (poll.options.every((option) => option.isOwn === chosen.includes(option))) return message;
    requireOpen(change, member, poll);
    const { id: subjectId, chatId, seq } = message;
    const { userId } = member;
    const changedSeq = change.append(
      poll.isAnonymous
        ? pollVoted({ actorId: null, subjectId, data: null })
        : pollVoted({
            actorId: userId,
            subjectId,
            data: { optionIds: chosen.map(({ id }) => id) },
          }),
    );
    const places = chosen.map(({ place }) => place);
    return only(await replaceVotes(change.em, chatId, seq, changedSeq, userId, places, change.now));
  });
}

/** What is an option already changes nothing. */
export async function addPollOption(
  ctx: Context,
  input: PollInput & { readonly text: string },
): Promise<WholeMessage> {
  const text = parseOption('text', input.text);
  return changePoll(ctx, input, async (change, message, member, poll) => {
    if (!poll.allowsNewOptions) throw forbidden('This poll takes no new options');
    if (poll.options.some((option) => option.text === text)) return message;
    requireOpen(change, member, poll);
    if (poll.options.length >= MAX_OPTIONS) {
      throw conflict('text', `At most ${MAX_OPTIONS} options`, 'TOO_MANY');
    }
    const { id: subjectId, chatId, seq } = message;
    const changedSeq = change.append(pollOptionAdded({ actorId: member.userId, subjectId }));
    const place = poll.options.length + 1;
    return only(await insertOption(change.em, chatId, seq, changedSeq, place, newId(), text));
  });
}

/** For whoever asked, and those who may pin. What is closed stays as it is. */
export const closePoll = (ctx: Context, input: PollInput): Promise<WholeMessage> =>
  changePoll(ctx, input, async (change, message, member, poll) => {
    if (message.senderId !== member.userId) requireCapability(change.chat, member, 'PIN_MESSAGES');
    if (isClosed(change, poll)) return message;
    const { id: subjectId, chatId, seq } = message;
    const changedSeq = change.append(pollClosed({ actorId: member.userId, subjectId }));
    return only(await markClosed(change.em, chatId, seq, changedSeq, change.now));
  });

/** Runs `work` with the poll as it is under the chat's lock. */
const changePoll = (
  ctx: Context,
  { messageId }: PollInput,
  work: (
    change: ChatChange,
    message: WholeMessage,
    member: ChatMember,
    poll: PollRow,
  ) => Promise<WholeMessage>,
): Promise<WholeMessage> =>
  changeMessage(ctx, messageId, async (change, message, member) => {
    if (message.deletedAt) throw conflict('messageId', 'It is deleted', 'MISSING');
    const { chatId, seq } = message;
    const [poll] = await pollsByPosition(change.em, [chatId], [seq], member.userId);
    if (!poll) throw invalid('messageId', 'It has no poll', 'MISSING');
    return work(change, message, member, poll);
  });

function parseOptionIds(optionIds: readonly string[]): readonly string[] {
  if (optionIds.length > MAX_OPTIONS) {
    throw invalid('optionIds', `At most ${MAX_OPTIONS} of them`, 'TOO_MANY');
  }
  return optionIds.map((id, index) => parseId(`optionIds.${index}`, id));
}

/** In the order in which they are shown, each once. */
function optionsOf({ options }: PollRow, ids: readonly string[]): readonly PollOptionRow[] {
  const unknown = ids.findIndex((id) => !options.some((option) => option.id === id));
  if (unknown >= 0) throw invalid(`optionIds.${unknown}`, 'Not an option of this poll', 'MISSING');
  return options.filter(({ id }) => ids.includes(id));
}

const isClosed = ({ now }: ChatChange, { closedAt, closesAt }: PollRow) =>
  closedAt !== null || (closesAt !== null && closesAt <= now);

function requireOpen(change: ChatChange, member: ChatMember, poll: PollRow): void {
  // A vote says something, as a reaction does.
  requireCapability(change.chat, member, 'REACT');
  if (isClosed(change, poll)) throw conflict('messageId', 'This poll is closed');
}

/** Its kind tells whether there is one, so that nothing is asked for messages that have none. */
export function findPoll(
  ctx: Context,
  { chatId, seq, kind, deletedAt }: MessageRow,
  lookAhead: LookAhead,
): Promise<PollRow | null> | null {
  if (deletedAt || kind !== 'POLL') return null;
  const isPersonal = lookAhead.get('options')?.has('viewerVoted') ?? false;
  const viewerId = isPersonal ? requireViewer(ctx).id : null;
  return ctx.loaders.poll.byPosition.load({ chatId, seq, viewerId });
}

/** In the order in which they have voted for it; null where that is nobody's business. */
export async function listVoters(
  ctx: Context,
  { chatId, seq, place, isAnonymous }: PollOptionRow,
  { first, after }: ForwardArgs,
): Promise<Page<UserRow> | null> {
  const size = parsePageSize(first);
  const from = after ? Number(decodeCursor(after, [INTEGER_PATTERN])[0]) : 0;
  if (isAnonymous) return null;
  const key = { chatId, seq, place, size, after: from };
  const voters = await ctx.loaders.poll.voterPage.load(key);
  return forwardPage(voters, size, after, voterCursor);
}

const voterCursor = ({ votedSeq }: VoterRow) => encodeCursor(votedSeq);
