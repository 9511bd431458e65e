import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { EXPORT_PATH, requireExport, writeExport } from '../account/export.ts';
import type { Shared } from '../context.ts';
import { AppError } from '../errors.ts';

const STATUS_BY_CODE: Readonly<Record<string, number>> = { UNAVAILABLE: 503 };

/** Sends all data of whoever a link was made for. It is the key that says who asks: browsers add no token. */
export function serveExports(
  app: FastifyInstance,
  shared: Pick<Shared, 'config' | 'sessions' | 'rootEm'>,
): void {
  app.get<{ Querystring: { key?: unknown } }>(EXPORT_PATH, async ({ query }, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      const viewer = await requireExport(shared, String(query.key ?? ''));
      return await reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="confab-export.json"')
        .send(Readable.from(writeExport(shared, viewer)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message } = error;
      return reply.code(STATUS_BY_CODE[code] ?? 404).send({ code, message });
    }
  });
}
