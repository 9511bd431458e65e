import type { LiveEvent } from './live.ts';
import type { ChatRecord, MessageRecord, PollRecord, Records, ThreadRecord } from './records.ts';

/** What is told of one chat, and not of the viewer's inbox as a whole. */
export type ChatNews = Extract<LiveEvent, { readonly chatId: string }>;

export const isChatNews = (event: LiveEvent): event is ChatNews => 'chatId' in event;

/** The server counts no further: in a chat, and in a thread. */
const MOST_COUNTED = 1_000;
const MOST_IN_THREAD = 100;

/** Whether the chat is no longer there for the viewer. */
export function endsChat(event: ChatNews, viewerId: string): boolean {
  switch (event.__typename) {
    case 'ChatDeletedEvent':
      return true;
    case 'ChatUpdatedEvent':
      return !event.chat;
    case 'MemberLeftEvent':
      return event.user.id === viewerId;
    default:
      return false;
  }
}

/** Whether it tells of an account that was deleted, so that messages of it may have changed without an event of each. */
export const erasesMessages = (event: ChatNews): boolean =>
  event.__typename === 'ChatUpdatedEvent' ||
  (event.__typename === 'MemberLeftEvent' && event.user.username.startsWith('deleted_'));

type AdditionNews = Extract<
  ChatNews,
  { readonly __typename: 'MessageAddedEvent' | 'ThreadReplyAddedEvent' }
>;

/** Whether a message has come, be it in a thread alone. */
export const isAddition = (event: ChatNews): event is AdditionNews =>
  event.__typename === 'MessageAddedEvent' || event.__typename === 'ThreadReplyAddedEvent';

type CountNews = Extract<ChatNews, { readonly __typename: 'ReceiptEvent' | 'ThreadReadEvent' }>;

/** Whether it has what the viewer has not read, as the server has counted it. */
export const tellsCounts = (event: ChatNews): event is CountNews =>
  event.__typename === 'ReceiptEvent' || event.__typename === 'ThreadReadEvent';

/** Whether it adds to what the viewer has not read. */
export const isUnread = ({ kind, deletedAt, sender }: MessageRecord, viewerId: string): boolean =>
  kind !== 'SYSTEM' && !deletedAt && sender?.id !== viewerId;

/** Whether it counts as one that mentions the viewer. `@here` does not, which is told like `@all`. */
const mentions = (message: MessageRecord, viewerId: string): boolean =>
  names(message, viewerId) ||
  (message.mentionsEveryone && /(?<![\w@/])@all(?!\w)/i.test(message.text ?? ''));

/** Whether it mentions the viewer themselves. */
export const names = ({ mentions }: MessageRecord, viewerId: string): boolean =>
  mentions.some(({ user }) => user?.id === viewerId);

type MessageNews = Extract<ChatNews, { readonly message: unknown }>;

/** What an event tells of the root whose thread it is about. */
export const rootOf = (event: ChatNews) =>
  'reply' in event ? event.reply.threadRoot : 'root' in event ? event.root : null;

/** The messages that an event changes: the one that it tells of, and the root whose thread that is in, where it is known. */
export function messagesOf(event: ChatNews, records: Records, viewerId: string): MessageRecord[] {
  const told = rootOf(event);
  const root = told && records.read('Message', told.id);
  const thread = root && threadAfter(root.thread, event, viewerId);
  return [
    ...('message' in event ? [messageOf(event, viewerId)] : []),
    ...(thread ? [{ ...root, thread }] : []),
  ];
}

function threadAfter(
  known: ThreadRecord | null,
  event: ChatNews,
  viewerId: string,
): ThreadRecord | null {
  if ('root' in event) {
    const told = event.root.thread;
    // What is not known of it the next reply tells.
    if (!known || !told) return known;
    return { ...known, ...told, lastSeq: Math.max(known.lastSeq, told.lastSeq) };
  }
  const told = rootOf(event)?.thread;
  if (!told || !('replyCount' in told)) return known;
  const { lastSeq = 0, viewerFollows, unreadCount } = known ?? {};
  const next = lastSeq > told.lastSeq ? { ...told, ...known } : { ...known, ...told };
  const isCounted =
    viewerFollows &&
    isAddition(event) &&
    event.message.seq > lastSeq &&
    isUnread(event.message, viewerId);
  return isCounted
    ? { ...next, unreadCount: Math.min((unreadCount ?? 0) + 1, MOST_IN_THREAD) }
    : next;
}

/** Whether only the server knows by now whether the viewer follows a thread, and what they have not read there. */
export function mayFollowOtherwise(event: ChatNews, records: Records, viewerId: string): boolean {
  const told = rootOf(event);
  const root = told && records.read('Message', told.id);
  const { viewerFollows, unreadCount, lastSeq = 0 } = root?.thread ?? {};
  if (!root || !told.thread) return false;
  if (!('message' in event)) return told.thread.lastSeq < lastSeq;
  const { message } = event;
  const isMine = message.sender?.id === viewerId;
  const isFirst = (viewerFollows ?? null) === null;
  if (!viewerFollows && (isMine || names(message, viewerId))) return true;
  if (!viewerFollows) return isFirst && root.sender?.id === viewerId;
  if (message.deletedAt) return !isMine && !!unreadCount;
  // It may count those that are told of later.
  return isAddition(event) && message.seq < told.thread.lastSeq;
}

/** Whether a message that changed was counted: what is deleted is no longer unread, and what is edited may mention others. */
export function mayCountOtherwise(
  { unreadCount, mentionCount, viewerMembership }: ChatRecord,
  message: MessageRecord,
  viewerId: string,
): boolean {
  if (message.sender?.id === viewerId) return false;
  if (!message.inChat) return mentionCount > 0 || names(message, viewerId);
  const isRead = message.seq <= (viewerMembership?.readSeq ?? Infinity);
  const isCounted = message.deletedAt || mentionCount || mentions(message, viewerId);
  return !isRead && unreadCount > 0 && !!isCounted;
}

/** What an event tells of a message, with what the viewer has done to it here or elsewhere. */
function messageOf(event: MessageNews, viewerId: string): MessageRecord {
  const { message } = event;
  if (!('by' in event) || event.by?.id !== viewerId) return message;
  const { reaction, pollVote } = event;
  const reactions = message.reactions.map((group) =>
    group.emoji === reaction?.emoji ? { ...group, viewerReacted: reaction.added } : group,
  );
  const poll = pollVote && message.poll ? voted(message.poll, pollVote.optionIds) : message.poll;
  return { ...message, reactions, poll };
}

const voted = (poll: PollRecord, optionIds: readonly string[]): PollRecord => ({
  ...poll,
  options: poll.options.map((option) => ({
    ...option,
    viewerVoted: optionIds.includes(option.id),
  })),
});

/** The chat with what an event tells of it; unread messages are counted but where they were counted before. */
export function changedBy(chat: ChatRecord, event: ChatNews, viewerId: string): ChatRecord {
  const isNew = event.seq !== null && event.seq > chat.lastSeq;
  const next = isNew ? { ...chat, lastSeq: event.seq ?? chat.lastSeq } : chat;
  switch (event.__typename) {
    case 'MessageAddedEvent': {
      const isCounted = isNew && chat.viewerMembership && isUnread(event.message, viewerId);
      if (!isCounted) return withMessage(next, event.message);
      const counted = { ...next, unreadCount: oneMore(chat.unreadCount) };
      if (mentions(event.message, viewerId)) counted.mentionCount = oneMore(chat.mentionCount);
      return withMessage(counted, event.message);
    }
    case 'ChatUpdatedEvent':
    case 'ChatPreferencesEvent':
    case 'MemberJoinedEvent':
    case 'MemberLeftEvent':
      return { ...next, ...event.chat };
    case 'DraftEvent': {
      // It may have been shown before what is known was saved.
      const savedAt = event.chat?.draft?.updatedAt ?? event.at;
      const isOld = savedAt < (chat.draft?.updatedAt ?? '');
      return isOld ? next : { ...next, ...event.chat };
    }
    case 'MemberRoleChangedEvent': {
      const { user, role } = event.member;
      return user.id === viewerId ? withMembership(next, { role }) : next;
    }
    case 'ThreadReplyAddedEvent': {
      // Nobody is counted who is named as one of all.
      const isCounted = isNew && chat.viewerMembership && isUnread(event.message, viewerId);
      return isCounted && names(event.message, viewerId)
        ? { ...next, mentionCount: oneMore(chat.mentionCount) }
        : next;
    }
    case 'ThreadReadEvent':
      return withCounts(next, event);
    case 'ReceiptEvent': {
      const { user, readSeq, deliveredSeq } = event.member;
      const counted = withCounts(next, event);
      return user.id === viewerId ? withMembership(counted, { readSeq, deliveredSeq }) : counted;
    }
    default:
      return next;
  }
}

function withCounts(chat: ChatRecord, event: CountNews): ChatRecord {
  const counted = { ...chat, ...event.chat };
  return { ...counted, lastSeq: Math.max(chat.lastSeq, counted.lastSeq) };
}

const oneMore = (count: number) => Math.min(count + 1, MOST_COUNTED);

/** What the viewer prefers as it is by now: a mute ends, and what is archived comes back with a message unless it is muted. */
export function settled(chat: ChatRecord): ChatRecord {
  const { viewerPreferences: given, lastActivityAt } = chat;
  if (!given) return chat;
  const preferences = { ...given };
  if (Date.parse(given.mutedUntil ?? '') <= Date.now()) preferences.mutedUntil = null;
  const isMuted = preferences.mutedUntil ?? given.notifyLevel === 'NONE';
  if (!isMuted && lastActivityAt > (given.archivedAt ?? '')) preferences.archivedAt = null;
  return { ...chat, viewerPreferences: preferences };
}

/** The chat with its newest message, if it is this one. */
export function withMessage(chat: ChatRecord, message: MessageRecord): ChatRecord {
  const { lastMessage } = chat;
  if (lastMessage && lastMessage.seq > message.seq) return chat;
  const isOlder = lastMessage?.id === message.id && lastMessage.changedSeq > message.changedSeq;
  if (isOlder) return chat;
  return { ...chat, lastMessage: message, lastActivityAt: message.createdAt };
}

type Membership = NonNullable<ChatRecord['viewerMembership']>;

function withMembership(chat: ChatRecord, change: Partial<Membership>): ChatRecord {
  const { viewerMembership } = chat;
  return viewerMembership
    ? { ...chat, viewerMembership: { ...viewerMembership, ...change } }
    : chat;
}
