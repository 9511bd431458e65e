import type { ChatPosition } from '../log/events.ts';

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

/** What a subscription's root field is resolved from: these, and what domains declare. */
export type LiveEvent = (
  ReadyEvent | ResyncRequiredEvent | InboxReadyEvent | { readonly type: string }
) & {
  /** Whether whoever reads this is out of the chat, and must not see it. */
  readonly chatHidden?: boolean;
};
