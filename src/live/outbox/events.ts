import { channel } from '../bus/channel.ts';

/** Ids, numbers and kinds, never what somebody wrote: a consumer loads that when it shows it. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** What a change tells the outbox. */
export interface NewEvent {
  /** In the past tense, behind its domain: `post.created`. */
  readonly type: string;
  /** The id of what is locked by the change: events of one key are told in the order of its changes. */
  readonly key: string;
  readonly actorId?: string;
  readonly subjectId?: string;
  readonly data?: EventData;
}

export interface OutboxEvent {
  /** Its place among all events, and its id: it never changes, and there are no gaps. */
  readonly position: number;
  readonly type: string;
  readonly key: string;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly data: EventData | null;
  /** By the database's clock, when it was written. */
  readonly at: Date;
}

/** What the outboxes of all nodes tell each other. It may be lost: each second they look. */
interface OutboxSignal {
  /** There are new events; or what consumers want, or who runs them, has changed. */
  readonly type: 'moved' | 'changed';
}

export const outboxChannel = channel<OutboxSignal>('outbox');
