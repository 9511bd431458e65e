import { channel } from '../bus/channel.ts';

/** An entry of a chat's log as it travels. What a type of it holds beside ids is JSON, its moments in epoch milliseconds. */
export interface LogEvent<Data extends object | null = object | null> {
  readonly type: string;
  readonly chatId: string;
  readonly seq: number;
  readonly at: number;
  /** Null where nobody is told who it was. */
  readonly actorId: string | null;
  /** What it is about: a message's id, or a user's. */
  readonly subjectId: string | null;
  readonly data: Data;
}

/** The same before it has its place. */
export type NewLogEvent<Data extends object | null = object | null> = Omit<
  LogEvent<Data>,
  'chatId' | 'seq' | 'at'
>;

/** Told to those who watch a chat, and not logged: whoever misses it reads the state anew. */
export interface ChatSignal {
  readonly type: string;
  readonly chatId: string;
  readonly at: number;
}

export type ChatNews = LogEvent | ChatSignal;

/** Somebody became a member: their inbox takes the chat up from the event with this position. */
interface JoinedSignal {
  readonly type: 'joined';
  readonly chatId: string;
  readonly seq: number;
}

/** Told in somebody's inbox, and not logged. */
export interface InboxSignal {
  readonly type: string;
  readonly at: number;
}

/** The same in the inboxes of a user, and of those who follow any of the chats. */
export interface PeerSignal extends InboxSignal {
  readonly userId: string;
  readonly chatIds: readonly string[];
}

export const chatChannel = channel<ChatNews>('chat');
export const userChannel = channel<JoinedSignal | InboxSignal>('user');
/** Of all users: each node knows who of those that it serves are concerned. */
export const peersChannel = channel<PeerSignal>('peers');

export const isJoined = (signal: JoinedSignal | InboxSignal): signal is JoinedSignal =>
  signal.type === 'joined';

export interface ChatPosition {
  readonly chatId: string;
  readonly seq: number;
}
