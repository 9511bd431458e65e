import type { FastifyReply } from 'fastify';
import { AppError } from '../../errors.ts';
import { FileStoreFull } from '../../store/files/failures.ts';
import { asUnavailable } from '../../store/postgres/failures.ts';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Answers with what went wrong; throws it where that is nobody's business. */
export function refuseFor(error: unknown, reply: FastifyReply): FastifyReply {
  const known = error instanceof AppError ? error : asUnavailable(error);
  if (!known) throw error;
  const { code, message, details } = known;
  if (details.retryAfter) reply.header('retry-after', details.retryAfter);
  const status = known instanceof FileStoreFull ? 507 : (STATUS_BY_CODE[code] ?? 400);
  return sendRefusal(reply, status, message);
}

export function sendRefusal(reply: FastifyReply, status: number, message: string): FastifyReply {
  for (const name of ['content-length', 'content-range', 'content-disposition', 'etag']) {
    reply.removeHeader(name);
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(reply.request.method === 'HEAD' ? undefined : { message });
}
