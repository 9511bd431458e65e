import type { RequiredEntityData } from '@mikro-orm/core';
import type { MessageEdit } from '../chat/edit/entity.ts';
import type { MessageMention } from '../chat/mention/entity.ts';
import type { MessageAttachment } from '../chat/message/entity.ts';
import { messageEdited } from '../chat/message/events.ts';
import type { MessagePin } from '../chat/pin/entity.ts';
import { messagePinned } from '../chat/pin/events.ts';
import type { Poll, PollOption, PollVote } from '../chat/poll/entity.ts';
import { pollVoted } from '../chat/poll/events.ts';
import type { MessageReaction } from '../chat/reaction/entity.ts';
import { messageReacted } from '../chat/reaction/events.ts';
import type { Thread, ThreadMember } from '../chat/thread/entity.ts';
import type { Chance } from './chance.ts';
import type { ChatHistory, SentMessage } from './chat-history.ts';
import type { Person } from './people.ts';

type Place = [chatId: string, seq: number];
type OfMessage<Row> = RequiredEntityData<Row> & { readonly message: Place };

type ReactionRow = OfMessage<MessageReaction> & Pick<MessageReaction, 'emoji' | 'addedSeq'>;
type OptionRow = OfMessage<PollOption> & Pick<PollOption, 'id' | 'place' | 'voteCount'>;
type PollRow = OfMessage<Poll> & Pick<Poll, 'isAnonymous' | 'voterCount'>;
type ThreadRow = RequiredEntityData<Thread> & { readonly root: Place } & Pick<Thread, 'replyCount'>;
type FollowerRow = RequiredEntityData<ThreadMember> & { readonly root: Place } & Pick<
    ThreadMember,
    'userId' | 'wroteSeq'
  >;

/** The rows that belong to messages, each list in the order in which they came. */
export type MessageParts = {
  readonly messageAttachments: OfMessage<MessageAttachment>[];
  readonly messageEdits: OfMessage<MessageEdit>[];
  readonly messageMentions: OfMessage<MessageMention>[];
  readonly messagePins: OfMessage<MessagePin>[];
  readonly reactions: ReactionRow[];
  readonly polls: PollRow[];
  readonly pollOptions: OptionRow[];
  readonly pollVotes: OfMessage<PollVote>[];
  readonly threads: ThreadRow[];
  readonly threadMembers: FollowerRow[];
};

export const noParts = (): MessageParts => ({
  messageAttachments: [],
  messageEdits: [],
  messageMentions: [],
  messagePins: [],
  reactions: [],
  polls: [],
  pollOptions: [],
  pollVotes: [],
  threads: [],
  threadMembers: [],
});

const placeOf = ({ chat }: ChatHistory, { seq }: SentMessage): Place => [chat.id, seq];

/** Sends a picture, and no words. */
export function show(history: ChatHistory, sender: Person, mediaId: string): void {
  const message = placeOf(history, history.send(sender, '', { kind: 'IMAGE' }));
  history.parts.messageAttachments.push({ message, place: 1, mediaId });
}

/** Says it to somebody, by their name. */
export function address(history: ChatHistory, sender: Person, to: Person, text: string): void {
  const mentions = [{ userId: to.id, start: 0, length: to.username.length + 1 }];
  const sent = history.send(sender, `@${to.username} ${text}`, { mentions });
  history.parts.messageMentions.push({ message: placeOf(history, sent), userId: to.id });
}

export function edit(history: ChatHistory, message: SentMessage, text: string): void {
  const { text: before, senderId, createdAt } = message;
  if (before === null) return;
  const event = messageEdited({ actorId: senderId, subjectId: message.id });
  const editedSeq = history.change(message, event);
  const kept = { senderId, text: before, at: createdAt, editedSeq };
  history.parts.messageEdits.push({ message: placeOf(history, message), ...kept });
  message.text = text;
  message.editedAt = history.at;
}

export function react(
  history: ChatHistory,
  { id: userId }: Person,
  message: SentMessage,
  emoji: string,
): void {
  const data = { emoji, added: true };
  const event = messageReacted({ actorId: userId, subjectId: message.id, data });
  const addedSeq = history.change(message, event);
  const row = { emoji, addedSeq, userId, at: history.at };
  history.parts.reactions.push({ message: placeOf(history, message), ...row });
}

export function pin(history: ChatHistory, person: Person, message: SentMessage): void {
  const event = messagePinned({ actorId: person.id, subjectId: message.id });
  const row = { pinnedSeq: history.change(message, event), pinnedById: person.id, at: history.at };
  history.parts.messagePins.push({ message: placeOf(history, message), ...row });
}

/** Asks, and gives what one votes for. */
export function ask(
  chance: Chance,
  history: ChatHistory,
  sender: Person,
  asked: { readonly question: string; readonly options: readonly string[] },
): { readonly vote: (person: Person, place: number) => void } {
  const sent = history.send(sender, '', { kind: 'POLL' });
  const message = placeOf(history, sent);
  const { parts } = history;
  const poll: PollRow = {
    message,
    question: asked.question,
    isMultiple: false,
    isAnonymous: chance.happens(0.25),
    allowsNewOptions: chance.happens(0.25),
    voterCount: 0,
  };
  const options = asked.options.map((text, index): OptionRow => {
    const id = chance.id(history.at);
    return { message, place: index + 1, id, text, voteCount: 0 };
  });
  parts.polls.push(poll);
  parts.pollOptions.push(...options);

  function vote(person: Person, index: number): void {
    const option = options[index];
    if (!option) return;
    const told = { actorId: person.id, data: { optionIds: [option.id] } };
    const untold = { actorId: null, data: null };
    const subjectId = sent.id;
    const event = pollVoted({ subjectId, ...(poll.isAnonymous ? untold : told) });
    const votedSeq = history.change(sent, event);
    const row = { place: option.place, votedSeq, userId: person.id, at: history.at };
    parts.pollVotes.push({ message, ...row });
    option.voteCount += 1;
    poll.voterCount += 1;
  }
  return { vote };
}

/** Answers in the thread alone, which begins with the first one. Whoever takes part has read it all. */
export function answerInThread(
  history: ChatHistory,
  person: Person,
  root: SentMessage,
  text: string,
): void {
  const { seq } = history.send(person, text, { threadRootSeq: root.seq, inChat: false });
  root.changedSeq = seq;
  const { threads, threadMembers } = history.parts;
  const place = placeOf(history, root);
  const thread = threads.find(({ root: [, rootSeq] }) => rootSeq === root.seq);
  const latest = { lastReplySeq: seq, lastReplyAt: history.at };
  if (thread) Object.assign(thread, latest, { replyCount: thread.replyCount + 1 });
  else threads.push({ root: place, replyCount: 1, ...latest });

  const followers = threadMembers.filter(({ root: [, rootSeq] }) => rootSeq === root.seq);
  for (const userId of new Set([person.id, root.senderId])) {
    const follower = followers.find((row) => row.userId === userId);
    const wroteSeq = follower?.wroteSeq ?? (userId === person.id ? seq : null);
    const row = { userId, root: place, readSeq: seq, isFollowing: true, wroteSeq };
    if (follower) Object.assign(follower, row);
    else if (history.members.has(userId)) threadMembers.push(row);
  }
}
