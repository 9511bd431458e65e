import type { PollRecord, ReactionRecord, Shown, ThreadRecord } from './records.ts';

/** Of two copies of the same object the newer one, with what only the older one knows. */
export function merged(known: Shown, given: Shown): Shown {
  const isOlder =
    known.__typename === 'Message' &&
    given.__typename === 'Message' &&
    known.changedSeq > given.changedSeq;
  const [older, newer] = isOlder ? [given, known] : [known, given];
  return 'reactions' in older && 'reactions' in newer
    ? {
        ...older,
        ...newer,
        reactions: withOwn(newer.reactions, older.reactions),
        poll: newer.poll && withOwnVotes(newer.poll, older.poll),
        thread: laterThread(newer.thread, older.thread),
      }
    : { ...older, ...newer };
}

/** A reply tells of its root's thread alone: that may be ahead of what is known of the root, and says nothing of the viewer. */
function laterThread(
  thread: ThreadRecord | null,
  before: ThreadRecord | null,
): ThreadRecord | null {
  if (!thread || !before) return thread ?? before;
  return before.lastSeq > thread.lastSeq ? { ...thread, ...before } : { ...before, ...thread };
}

const withOwnVotes = (poll: PollRecord, before: PollRecord | null): PollRecord => ({
  ...poll,
  options: poll.options.map((option, place) => ({
    ...option,
    viewerVoted: option.viewerVoted ?? before?.options[place]?.viewerVoted,
  })),
});

/** Events do not tell what the viewer has done: another copy does. Of a kind that is new, an event would have told. */
export const withOwn = (
  reactions: readonly ReactionRecord[],
  before: readonly ReactionRecord[],
): ReactionRecord[] =>
  reactions.map((group) => {
    const known = before.find(({ emoji }) => emoji === group.emoji);
    return {
      ...group,
      viewerReacted: group.viewerReacted ?? (known ? known.viewerReacted : false),
    };
  });
