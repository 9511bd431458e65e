import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long those may take who are being answered. */
const LAST_ANSWERS_MS = 4_000;
/** How long a request that is on its way may take to arrive. */
const LAST_ARRIVALS_MS = 100;
const POLL_MS = 10;

/**
 * To be called before the server listens. What it gives stops taking connections, answers the requests
 * under way, and leaves no connection behind: neither those kept alive, which Node would wait for, nor
 * those on which nobody ever asked anything.
 */
export function createDrain(app: FastifyInstance): () => Promise<void> {
  const { server } = app;
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });

  return async () => {
    const startedAt = Date.now();
    let isOver = false;
    const closed = app.close().finally(() => (isOver = true));
    while (!isOver) {
      const patience = underWay > 0 ? LAST_ANSWERS_MS : LAST_ARRIVALS_MS;
      if (Date.now() - startedAt > patience) server.closeAllConnections();
      else server.closeIdleConnections();
      await Promise.race([closed, sleep(POLL_MS)]);
    }
    await closed;
  };
}
