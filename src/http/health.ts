import type { FastifyInstance } from 'fastify';

/** Looks at a part of the server: throws, with the reason, when it does not work. */
export type HealthChecks = Readonly<Record<string, () => Promise<void>>>;

/** Who asks is told by then, whatever hangs. */
const CHECK_TIMEOUT_MS = 2_000;

interface Options {
  /** What the server is of no use without. */
  readonly checks: HealthChecks;
  /** What it works without, though not as well: no reason to take it out of service. */
  readonly optional: HealthChecks;
  /** Whether it is leaving: then it serves those it has, and wants nobody new. */
  readonly isStopping: () => boolean;
}

/** `/health/live`: the process answers. `/health/ready`: so does everything it needs, and it stays. */
export function serveHealth(app: FastifyInstance, { checks, optional, isStopping }: Options): void {
  const parts = Object.entries({ ...checks, ...optional }).map(([name, check]) => ({
    name,
    check: shared(check),
  }));

  app.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    const outcomes = await Promise.all(
      parts.map(async ({ name, check }) => [name, await outcomeOf(check)] as const),
    );
    const failing = outcomes.filter(([, outcome]) => outcome === 'failing');
    const ready = failing.every(([name]) => name in optional);
    const status = failing.length === 0 ? 'ok' : ready ? 'degraded' : 'unavailable';
    return reply.code(ready ? 200 : 503).send({ status, ...Object.fromEntries(outcomes) });
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
