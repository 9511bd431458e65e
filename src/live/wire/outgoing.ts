import type { Duplex } from 'node:stream';
import type { FormattedExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import { type Bytes, bytesOf, frameOf } from './frame.ts';
import type { Opening } from '../../socket/opening.ts';

/** What a slow reader may leave unread before it is told to come back and resume. */
const MAX_UNREAD_BYTES = 1024 * 1024;
/** With more than this unread, a replay waits, */
const READING_BYTES = 256 * 1024;
/** but not longer than this. */
const REPLAY_PATIENCE_MS = 5_000;

/**
 * The way out to a client. Frames go past the WebSocket to the stream below it: of all that is done
 * for a delivery, what ws does for a message would be the most.
 */
export interface Outgoing {
  readonly socket: WebSocket;
  readonly stream: Duplex;
  /** Called when the client leaves too much unread. */
  readonly onTooSlow: () => void;
  /** Since when it has not read enough for a replay to go on. */
  stalledSince: number | null;
  /** What its subscriptions have executed that is not counted yet, in cost. */
  owed: number;
}

export const createOutgoing = (
  socket: WebSocket,
  { stream }: Pick<Opening, 'stream'>,
  onTooSlow: () => void,
): Outgoing => ({ socket, stream, onTooSlow, stalledSince: null, owed: 0 });

export function send(outgoing: Outgoing, message: object): void {
  write(outgoing, textFrame(message));
}

/**
 * Sends payloads of one operation: everyone in a group gets the same bytes behind a head of their own.
 * All are one write: a packet and a system call for each of a burst would cost as much as all the rest.
 */
export function sendNext(outgoing: Outgoing, head: Bytes, payloads: readonly Bytes[]): void {
  let frames = '';
  for (const payload of payloads) frames += nextFrame(head, payload);
  write(outgoing, frames);
}

/** Whoever reads a large answer is not slow because its end comes right behind it. */
export function sendComplete(outgoing: Outgoing, id: string): void {
  writeAnyway(outgoing, completeFrame(id));
}

/** Answers what is no stream: a request that was refused as a whole has an error only. */
export function sendAnswer(outgoing: Outgoing, id: string, result: FormattedExecutionResult): void {
  if (result.errors && !('data' in result)) {
    send(outgoing, { id, type: 'error', payload: result.errors });
  } else {
    const payload = bytesOf(JSON.stringify(result));
    write(outgoing, nextFrame(headOf(id), payload) + completeFrame(id));
  }
}

/** What stands before every payload of an operation. */
export const headOf = (id: string): Bytes =>
  bytesOf(`{"id":${JSON.stringify(id)},"type":"next","payload":`);

/** Whoever does not for a long time is too slow. */
export function isReading(outgoing: Outgoing): boolean {
  const { stream, stalledSince, onTooSlow } = outgoing;
  if (stream.writableLength <= READING_BYTES) outgoing.stalledSince = null;
  else if (stalledSince === null) outgoing.stalledSince = Date.now();
  else if (Date.now() - stalledSince > REPLAY_PATIENCE_MS) onTooSlow();
  return outgoing.stalledSince === null;
}

/** No more than one write beyond the limit is kept for whoever does not read. */
function write(outgoing: Outgoing, frames: string): void {
  if (outgoing.stream.writableLength > MAX_UNREAD_BYTES) outgoing.onTooSlow();
  else writeAnyway(outgoing, frames);
}

function writeAnyway({ socket, stream }: Outgoing, frames: string): void {
  if (socket.readyState === socket.OPEN) stream.write(frames, 'latin1');
}

const nextFrame = (head: Bytes, payload: Bytes) => frameOf((head + payload + '}') as Bytes);
const completeFrame = (id: string) => textFrame({ id, type: 'complete' });
const textFrame = (message: object) => frameOf(bytesOf(JSON.stringify(message)));
