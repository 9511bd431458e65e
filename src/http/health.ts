import type { FastifyInstance } from 'fastify';

/** A part that must work for the server to be of use: throws, with the reason, when it does not. */
export type HealthChecks = Readonly<Record<string, () => Promise<void>>>;

/** Who asks is told by then, whatever hangs. */
const CHECK_TIMEOUT_MS = 2_000;

interface Options {
  readonly checks: HealthChecks;
  /** Whether it is leaving: then it serves those it has, and wants nobody new. */
  readonly isStopping: () => boolean;
}

/** `/health/live`: the process answers. `/health/ready`: so does everything it needs, and it stays. */
export function serveHealth(app: FastifyInstance, { checks, isStopping }: Options): void {
  const parts = Object.entries(checks).map(([name, check]) => ({ name, check: shared(check) }));

  app.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    const outcomes = await Promise.all(
      parts.map(async ({ name, check }) => [name, await outcomeOf(check)] as const),
    );
    const ready = outcomes.every(([, outcome]) => outcome === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', ...Object.fromEntries(outcomes) });
  });
}

/** All who ask while a check is under way wait for that one: those that hang do not pile up. */
function shared(check: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => (underWay ??= check().finally(() => (underWay = null)));
}

/** Why a check fails stays in the log of what failed: the door tells only which part it is. */
async function outcomeOf(check: () => Promise<void>): Promise<'ok' | 'failing'> {
  const timeout = AbortSignal.timeout(CHECK_TIMEOUT_MS);
  const tooLate = new Promise<never>((_resolve, reject) => {
    timeout.addEventListener('abort', () => reject(new Error('Timed out')), { once: true });
  });
  try {
    await Promise.race([check(), tooLate]);
    return 'ok';
  } catch {
    return 'failing';
  }
}
