/** Where a chat's log stands. */
export interface ChatState {
  readonly id: string;
  readonly lastSeq: number;
  /** The newest event that took a right away. */
  readonly accessSeq: number;
  /** Whether everyone may read it. */
  readonly isOpen: boolean;
}

/** What somebody may watch of a chat. */
export interface Right {
  readonly chatId: string;
  readonly userId: string;
  readonly canRead: boolean;
  /** Null for those who are not members. */
  readonly role: string | null;
  readonly accessSeq: number;
}

/** The same with where the log stands: both are read by one statement, so that they fit. */
export interface WatchState extends Right {
  readonly lastSeq: number;
  /** The oldest position that the log still holds; null when it holds none. */
  readonly oldestSeq: number | null;
}

/** A chat of a user, and where its log stands. */
export interface InboxPosition {
  readonly chatId: string;
  readonly seq: number;
  readonly accessSeq: number;
  readonly oldestSeq: number | null;
}

/** A membership that has begun, with the position at which it did. */
export interface Joined {
  readonly userId: string;
  readonly chatId: string;
  readonly seq: number;
}

/**
 * What the hub asks of chats: who may watch them, and how far they have come. It is handed in. Chats that
 * are not there are missing in what it gives.
 */
export interface ChatAccess {
  statesOf(chatIds: readonly string[]): Promise<readonly ChatState[]>;
  /** The same for the sweep. */
  sweepStatesOf(chatIds: readonly string[]): Promise<readonly ChatState[]>;
  rightsOf(chatId: string, userIds: readonly string[]): Promise<readonly Right[]>;
  /** Of chats and users that belong together by their places. */
  watchStatesOf(
    chatIds: readonly string[],
    userIds: readonly string[],
  ): Promise<readonly WatchState[]>;
  /** All chats of a user; of more than `limit` those where something happened last. */
  positionsOf(userId: string, limit: number): Promise<readonly InboxPosition[]>;
  /** Memberships of users that began in their last so many seconds. */
  joinsSince(userIds: readonly string[], seconds: readonly number[]): Promise<readonly Joined[]>;
}

export const mayWatch = ({ canRead, role }: Right, membersOnly: boolean): boolean =>
  canRead && (role !== null || !membersOnly);
