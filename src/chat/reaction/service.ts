import type { Context } from '../../context.ts';
import { type AppError, conflict, forbidden, notFound, unavailable } from '../../errors.ts';
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
import type { UserRow } from '../../people/user/entity.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import { notMember } from '../access/policy.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { parseEmoji } from './emoji.ts';
import type { ReactionGroupRow } from './entity.ts';
import { messageReacted } from './events.ts';
import type { ReactorRow } from './repository.ts';
import {
  deleteReaction,
  insertReaction,
  MAX_KINDS,
  messagePosition,
  type ReactionOutcome,
} from './writing-repository.ts';

interface ReactionInput {
  readonly messageId: string;
  readonly emoji: string;
}

type Refused = Exclude<ReactionOutcome, { readonly outcome: 'written' | 'unchanged' }>;

/** Adding it again changes nothing, and tells nobody. */
export const addReaction = (ctx: Context, input: ReactionInput): Promise<WholeMessage> =>
  react(ctx, input, true);

/** So does removing what is not there. */
export const removeReaction = (ctx: Context, input: ReactionInput): Promise<WholeMessage> =>
  react(ctx, input, false);

async function react(ctx: Context, input: ReactionInput, added: boolean): Promise<WholeMessage> {
  const { id: actorId } = requireViewer(ctx);
  const messageId = parseId('messageId', input.messageId);
  const emoji = parseEmoji('emoji', input.emoji);
  const [place] = await messagePosition(ctx.rootEm, messageId);
  if (!place) throw notFound('Message');

  const { chatId, seq } = place;
  const write = added ? insertReaction : deleteReaction;
  const [tried] = await ctx.chatLog.oneAtATime(chatId, () =>
    write(ctx.rootEm, chatId, seq, actorId, emoji),
  );
  // Another node was faster: the same once more, behind the lock.
  const [outcome = tried] =
    tried?.outcome === 'retry'
      ? await ctx.chatLog.change(chatId, ({ em }) => write(em, chatId, seq, actorId, emoji))
      : [];
  forgetReads(ctx.loaders);
  if (!outcome) throw unavailable('The chat');
  switch (outcome.outcome) {
    case 'unchanged':
      return outcome;
    case 'written': {
      const event = messageReacted({ actorId, subjectId: messageId, data: { emoji, added } });
      ctx.chatLog.announce({ ...event, chatId, seq: outcome.newSeq, at: outcome.at.getTime() });
      return { ...outcome, changedSeq: outcome.newSeq };
    }
    default:
      throw refusal(outcome);
  }
}

function refusal(refused: Refused): AppError {
  switch (refused.outcome) {
    case 'not_member':
      return refused.canRead ? notMember(refused) : notFound('Message');
    case 'deleted':
      return conflict('messageId', 'It is deleted', 'MISSING');
    case 'system':
      return forbidden('Nobody reacts to system messages');
    case 'blocked':
      return forbidden('Nothing can be said here any more');
    case 'too_many':
      return conflict('emoji', `At most ${MAX_KINDS} kinds of them to a message`, 'TOO_MANY');
    case 'retry':
      return unavailable('The chat');
  }
}

/** A message that never changed has none, and is not asked about. */
export function listReactions(
  ctx: Context,
  { chatId, seq, changedSeq, deletedAt }: MessageRow,
  lookAhead: LookAhead,
): readonly ReactionGroupRow[] | Promise<readonly ReactionGroupRow[]> {
  if (deletedAt || changedSeq === seq) return [];
  const viewerId = lookAhead.has('viewerReacted') ? requireViewer(ctx).id : null;
  return ctx.loaders.reaction.groups.load({ chatId, seq, viewerId });
}

/** In the order in which they did. */
export async function listReactors(
  ctx: Context,
  { chatId, seq, emoji }: ReactionGroupRow,
  { first, after }: ForwardArgs,
): Promise<Page<UserRow>> {
  const size = parsePageSize(first);
  const from = after ? Number(decodeCursor(after, [INTEGER_PATTERN])[0]) : 0;
  const key = { chatId, seq, emoji, size, after: from };
  const reactors = await ctx.loaders.reaction.reactorPage.load(key);
  return forwardPage(reactors, size, after, reactorCursor);
}

const reactorCursor = ({ addedSeq }: ReactorRow) => encodeCursor(addedSeq);
