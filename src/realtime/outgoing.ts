import type { FormattedExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import type { Opening } from './opening.ts';

/** What a slow reader may leave unread before it is told to come back and resume. */
const MAX_UNREAD_BYTES = 1024 * 1024;
/** With more than this unread, a replay waits, */
const READING_BYTES = 256 * 1024;
/** but not longer than this. */
const REPLAY_PATIENCE_MS = 5_000;
/** What one tick writes goes out together, but for so much at once. */
const MAX_HELD_CHARACTERS = 64 * 1024;

/** Writes to a socket as long as it reads: no more than a message beyond the limit is kept for it. */
export function createOutgoing(
  socket: WebSocket,
  { stream }: Pick<Opening, 'stream'>,
  onTooSlow: () => void,
) {
  let heldCharacters = 0;
  let stalledSince: number | null = null;

  function write(text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) return onTooSlow();
    hold(text.length);
    socket.send(text);
  }

  /** A packet and a system call for each message of a burst would cost as much as all the rest. */
  function hold(characters: number): void {
    if (heldCharacters === 0) {
      stream.cork();
      process.nextTick(letGo);
    } else if (heldCharacters > MAX_HELD_CHARACTERS) {
      stream.uncork();
      stream.cork();
      heldCharacters = 0;
    }
    heldCharacters += characters;
  }

  function letGo(): void {
    heldCharacters = 0;
    stream.uncork();
  }

  return {
    /** Whoever does not for a long time is too slow. */
    isReading(): boolean {
      if (socket.bufferedAmount <= READING_BYTES) stalledSince = null;
      else if (stalledSince === null) stalledSince = Date.now();
      else if (Date.now() - stalledSince > REPLAY_PATIENCE_MS) onTooSlow();
      return stalledSince === null;
    },
    /** Whoever reads a large answer is not slow because its end comes right behind it. */
    sendComplete(id: string): void {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id, type: 'complete' }));
    },
    send: (message: object) => write(JSON.stringify(message)),
    /** Everyone in a group gets the same bytes behind their own id. */
    sendNext: (id: string, payload: string) =>
      write(`{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`),
  };
}

/** What answers an operation that is no stream: a request that was refused as a whole has an error only. */
export function sendAnswer(
  { send, sendNext, sendComplete }: ReturnType<typeof createOutgoing>,
  id: string,
  result: FormattedExecutionResult,
): void {
  if (result.errors && !('data' in result)) {
    send({ id, type: 'error', payload: result.errors });
    return;
  }
  sendNext(id, JSON.stringify(result));
  sendComplete(id);
}
