import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { AppError } from '../errors.ts';

export type Closing = readonly [code: number, reason: string];

/** Why a socket is closed, beside the causes of the protocol. */
export const TOO_SLOW = 4410;
export const SERVICE_RESTART = 1012;
export const NORMAL = 1000;
const TRY_AGAIN_LATER = 1013;
export const RATE_LIMITED: Closing = [TRY_AGAIN_LATER, 'RATE_LIMITED'];
export const MESSAGE_TOO_BIG: Closing = [1009, 'Message too big'];

const MAX_REASON_BYTES = 123;
/** Whoever has not read what was left for them by then, and the close behind it, is cut off. */
const GOODBYE_MS = 5_000;
/** Whoever is to come back later is not read any more, and gone by the time that they may. */
const SHORT_GOODBYE_MS = 1_000;

/** Clients try again after 4403, with a fresh token, and give up after 4401. */
export function closingOf(error: unknown): Closing {
  if (!(error instanceof AppError)) return [CloseCode.InternalServerError, 'INTERNAL_SERVER_ERROR'];
  if (error.code === 'TOKEN_EXPIRED') return [CloseCode.Forbidden, error.code];
  if (error.code === 'UNAVAILABLE' || error.code === 'RATE_LIMITED')
    return [TRY_AGAIN_LATER, error.code];
  return [CloseCode.Unauthorized, error.code];
}

export function closeFor(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.close(code, shortened(reason));
  const isShort = code === TRY_AGAIN_LATER;
  if (isShort) socket.pause();
  const timer = setTimeout(
    () => socket.terminate(),
    isShort ? SHORT_GOODBYE_MS : GOODBYE_MS,
  ).unref();
  socket.once('close', () => clearTimeout(timer));
}

/** A longer reason would make the socket close with another code. */
function shortened(reason: string): string {
  return Buffer.from(reason)
    .subarray(0, MAX_REASON_BYTES)
    .toString()
    .replace(/\uFFFD$/, '');
}
