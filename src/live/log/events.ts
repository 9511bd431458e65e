import type { LogEntry, LOG_EVENT_TYPES } from './entity.ts';
import type { OutboxSignal } from '../outbox/events.ts';

export type LogEventType = (typeof LOG_EVENT_TYPES)[number];

/** An entry of a chat's log as it travels: ids only, and moments in epoch milliseconds. */
export interface LogEvent {
  readonly type: LogEventType;
  readonly chatId: string;
  readonly seq: number;
  readonly at: number;
  readonly actorId: string;
  /** A message's id, or a member's user id. */
  readonly subjectId: string | null;
  readonly memberId: string | null;
  readonly role: LogEntry['role'] | null;
  readonly joinedAt: number | null;
}

/** A member's positions went up. Not logged: whoever missed it reads the state anew. */
export interface ReceiptEvent {
  readonly type: 'receipt';
  readonly chatId: string;
  readonly userId: string;
  /** Whether only their own devices are told: what `markUnread` does is not seen by others. */
  readonly isPrivate: boolean;
  readonly at: number;
}

/** Not logged: it ends by itself. */
export interface TypingEvent {
  readonly type: 'typing';
  readonly chatId: string;
  readonly userId: string;
  readonly typing: boolean;
  readonly expiresAt: number | null;
  readonly at: number;
}

export type ChatSignal = LogEvent | ReceiptEvent | TypingEvent;

/** The stream is live from `lastSeq` on; what lies between `position` and it is replayed first. */
export interface ReadyEvent {
  readonly type: 'ready';
  readonly chatId: string;
  readonly position: number;
  readonly lastSeq: number;
  readonly at: number;
}

/** The log does not reach back to what was asked for; the stream is live from `lastSeq` on. */
export interface ResyncRequiredEvent {
  readonly type: 'resyncRequired';
  readonly chatId: string;
  readonly lastSeq: number;
  readonly at: number;
}

export interface InboxReadyEvent {
  readonly type: 'inboxReady';
  readonly positions: readonly ChatPosition[];
  readonly leftChatIds: readonly string[];
}

export interface ChatPosition {
  readonly chatId: string;
  readonly seq: number;
}

/** Somebody came or went: whoever reads it looks at how they are now. */
export interface PresenceEvent {
  readonly type: 'presence';
  readonly userId: string;
  readonly at: number;
  /** Whether it tells how somebody is, and not that they came or went: whoever watches begins with it. */
  readonly isFirst?: boolean;
}

/** Somebody became a member: their inbox takes the chat up from the event with this position. */
export interface JoinedSignal {
  readonly type: 'joined';
  readonly chatId: string;
  readonly seq: number;
}

export interface PostAdded {
  readonly type: 'postAdded';
  readonly postId: string;
}

export interface CommentAdded {
  readonly type: 'commentAdded';
  readonly commentId: string;
}

export interface SessionsRevoked {
  readonly type: 'sessionsRevoked';
  readonly sessionIds: readonly string[];
}

/** What each channel of the bus carries. */
export interface Channels {
  [chat: `chat:${string}`]: ChatSignal;
  [user: `user:${string}`]: JoinedSignal | PresenceEvent;
  [presence: `presence:${string}`]: PresenceEvent;
  [post: `post:${string}`]: CommentAdded;
  feed: PostAdded;
  sessions: SessionsRevoked;
  outbox: OutboxSignal;
}
export type Channel = keyof Channels;

export const chatChannel = (chatId: string) => `chat:${chatId}` as const;
export const userChannel = (userId: string) => `user:${userId}` as const;
export const presenceChannel = (userId: string) => `presence:${userId}` as const;
export const postChannel = (postId: string) => `post:${postId}` as const;

/** What a subscription's root field is resolved from. */
export type LiveEvent = (
  | ChatSignal
  | ReadyEvent
  | ResyncRequiredEvent
  | InboxReadyEvent
  | PresenceEvent
  | PostAdded
  | CommentAdded
) & {
  /** Whether whoever reads this is out of the chat, and must not see it. */
  readonly chatHidden?: boolean;
};
