import type { ConfabError } from './errors.ts';
import type { ScheduledFieldsFragment } from './gql/scheduled.ts';
import type { NewMessage } from './outbox.ts';
import type { Store } from './store.ts';

/** A message that the viewer sends later; `failure` says why it was not sent when its time had come. */
export type ScheduledRecord = ScheduledFieldsFragment;

export interface NewScheduled extends NewMessage {
  /** Within a year. */
  readonly sendAt: Date;
}

/** What is left out stays as it is. */
export interface ScheduledChanges {
  readonly text?: string;
  readonly sendAt?: Date;
}

export interface ScheduledState {
  /** What is sent first, first. */
  readonly items: readonly ScheduledRecord[];
  readonly isLoaded: boolean;
  /** Why what is shown may be another by now. */
  readonly failure: ConfabError | null;
}

/** What the viewer sends later, on whatever device they have said so. It does not wait for the network. */
export interface Scheduled {
  /** Of one chat, or of all; kept up to date while somebody subscribes. */
  list(chatId?: string): Store<ScheduledState>;
  /** Uploads its files, and has the server send it then; resolves once that is in the list. */
  schedule(chatId: string, message: NewScheduled): Promise<void>;
  /** Tries one again that has failed, too. NOT_FOUND once it is sent. */
  update(id: string, changes: ScheduledChanges): Promise<void>;
  sendNow(id: string): Promise<void>;
  /** NOT_FOUND once it is sent: what this resolves for never is. */
  cancel(id: string): Promise<void>;
  /** Reads the list anew. */
  refresh(): Promise<void>;
}
