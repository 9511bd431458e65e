import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { EXPORT_PATH, requireExport, writeExport } from './export.ts';
import type { Shared } from '../../context.ts';
import type { Viewer } from '../../viewer.ts';
import { AppError, rateLimited } from '../../errors.ts';

const STATUS_BY_CODE: Readonly<Record<string, number>> = { UNAVAILABLE: 503, RATE_LIMITED: 429 };
const AT_ONCE_RETRY_SECONDS = 10;

/** Sends all data of whoever a link was made for. It is the key that says who asks: browsers add no token. */
export function serveExports(app: FastifyInstance, shared: Shared): void {
  const underWay = new Set<string>();

  /** One at a time, and not many: each reads everything that the user has ever written. */
  async function begin(viewer: Viewer): Promise<Readable> {
    const { id } = viewer;
    if (underWay.has(id)) throw rateLimited(AT_ONCE_RETRY_SECONDS, 'An export is under way');
    underWay.add(id);
    const end = () => underWay.delete(id);
    await shared.limiter.consume('exports', id).catch((error: unknown) => {
      end();
      throw error;
    });
    return Readable.from(writeExport(shared, viewer)).once('close', end);
  }

  app.get<{ Querystring: { key?: string | string[] } }>(EXPORT_PATH, async ({ query }, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      const content = await begin(await requireExport(shared, String(query.key ?? '')));
      return await reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="confab-export.json"')
        .send(content);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, details } = error;
      if (details.retryAfter) reply.header('retry-after', details.retryAfter);
      return reply.code(STATUS_BY_CODE[code] ?? 404).send({ code, message });
    }
  });
}
