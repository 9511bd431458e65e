import type { Viewer } from '../../viewer.ts';
import type { GraphQLRequest, Operation } from '../../graphql/pipeline/documents.ts';
import type { LiveEvent } from './events.ts';
import type { Bytes } from '../wire/frame.ts';
import { type Outgoing, sendNext } from '../wire/outgoing.ts';

/** Those who ask the same of every event: it is executed once for all of them. */
export interface Group {
  readonly operation: Operation;
  readonly request: GraphQLRequest;
  /** What one event costs. */
  readonly cost: number;
  /** The types of event of which the answer turned out to depend on who asks. */
  readonly perViewer: Set<LiveEvent['type']>;
  /** About how long its largest payload was, of late. */
  recentBytes: number;
}

/** One subscription operation on a socket. */
export interface Subscriber {
  readonly viewer: Viewer;
  readonly group: Group;
  readonly outgoing: Outgoing;
  readonly operation: { readonly isOver: boolean };
  /** What stands before every payload. */
  readonly head: Bytes;
  /** Completes the operation, or ends it with an error. */
  end(error?: unknown): void;
}

/** Sends execution results, as JSON. */
export function sendPayloads(
  { operation, outgoing, head }: Subscriber,
  payloads: readonly Bytes[],
): void {
  if (!operation.isOver && payloads.length > 0) sendNext(outgoing, head, payloads);
}

/** An event, and those of a group who are to be told of it. */
export interface Delivery {
  readonly event: LiveEvent;
  readonly group: Group;
  readonly viewers: Iterable<Viewer>;
}

/**
 * Turns events into what their subscribers asked for, from rows as they are now: one promise for each
 * delivery, so that none waits for another, or fails with it.
 */
export type Render = (deliveries: readonly Delivery[]) => readonly Promise<Rendered>[];

export interface Rendered {
  /** Of all that was executed. */
  readonly cost: number;
  /**
   * The payload for one of the delivery's viewers; null where there is nothing left to tell. Throws what
   * kept it from being made: UNAVAILABLE where it may be made later.
   */
  payloadFor(viewer: Viewer): Bytes | null;
}
