import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { isUpload } from './files.ts';

/** How long bodies and answers may be on their way. */
export interface BodyLimits {
  /** Give or take how often that is looked at. */
  readonly maxMs: number;
  /** A file may take as long as it needs, as long as it comes at all: so many bytes of it in so long. */
  readonly uploadWindowMs: number;
  readonly uploadWindowBytes: number;
  /** So long nothing may move on a connection while something is on its way. */
  readonly silenceMs: number;
  readonly checkIntervalMs: number;
}

const LIMITS: BodyLimits = {
  maxMs: 30_000,
  uploadWindowMs: 60_000,
  uploadWindowBytes: 256 * 1_024,
  silenceMs: 120_000,
  checkIntervalMs: 2_000,
};
const TOO_LATE = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

interface Awaited {
  readonly isUpload: boolean;
  readonly answer: ServerResponse;
  since: number;
  /** What the connection had read then. */
  bytesRead: number;
}

/**
 * Ends answers that nobody takes, and requests whose bodies do not come: of these Node's own limit is the
 * same for all, and a large file on a slow line takes longer than anything else may.
 */
export function timeBodies(app: FastifyInstance, limits: BodyLimits = LIMITS): void {
  const awaited = new Map<IncomingMessage, Awaited>();
  app.server.setTimeout(limits.silenceMs);

  app.addHook('onRequest', ({ raw, url }, reply, done) => {
    if (hasBody(raw)) {
      awaited.set(raw, {
        isUpload: isUpload(url),
        answer: reply.raw,
        since: performance.now(),
        bytesRead: raw.socket.bytesRead,
      });
      raw.once('end', () => awaited.delete(raw));
      raw.once('close', () => awaited.delete(raw));
    }
    done();
  });

  const timer = setInterval(() => {
    const now = performance.now();
    for (const [request, body] of awaited) {
      if (isOnTime(request, body, now, limits)) continue;
      awaited.delete(request);
      const { socket } = request;
      // Where an answer has begun, another one would be taken for a part of it.
      if (!body.answer.headersSent) socket.write(TOO_LATE);
      socket.destroySoon();
    }
  }, limits.checkIntervalMs).unref();
  app.addHook('onClose', () => clearInterval(timer));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function isOnTime(
  { socket }: IncomingMessage,
  body: Awaited,
  now: number,
  { maxMs, uploadWindowMs, uploadWindowBytes }: BodyLimits,
): boolean {
  if (!body.isUpload) return now - body.since < maxMs;
  if (now - body.since < uploadWindowMs) return true;
  const { bytesRead } = socket;
  const isComing = bytesRead - body.bytesRead >= uploadWindowBytes;
  Object.assign(body, { since: now, bytesRead });
  return isComing;
}
