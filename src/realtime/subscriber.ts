import type { Viewer } from '../context.ts';
import type { AppError } from '../errors.ts';
import type { GraphQLRequest, Operation } from '../graphql/documents.ts';
import type { LiveEvent } from './events.ts';

/** Those who ask the same of every event: it is executed once for all of them. */
export interface Group {
  readonly operation: Operation;
  readonly request: GraphQLRequest;
  /** The types of event of which the answer turned out to depend on who asks. */
  readonly perViewer: Set<LiveEvent['type']>;
}

/** One subscription operation on a socket. */
export interface Subscriber {
  readonly viewer: Viewer;
  readonly group: Group;
  /** Sends the JSON of an execution result. */
  send(payload: string): void;
  /** Whether they have read most of what they were sent: a replay waits for that. */
  isReading(): boolean;
  /** Completes the operation, or ends it with an error. */
  end(error?: AppError): void;
}

/** An event, and those who are to be told of it. */
export interface Delivery {
  readonly event: LiveEvent;
  readonly subscribers: readonly Subscriber[];
}

/** Turns events into what their subscribers asked for, from rows as they are now. */
export type Render = (deliveries: readonly Delivery[]) => Promise<Rendered>;

/** The payload for one of the subscribers; null where there is nothing left to tell. */
export type Rendered = (event: LiveEvent, subscriber: Subscriber) => string | null;
