import pLimit from 'p-limit';
import type { Logger } from 'pino';
import { unavailable } from '../../errors.ts';
import { type Child, startChild } from './child.ts';
import type { Limits } from './protocol.ts';
import type { VerificationSettings } from './settings.ts';
import type { Verdict, VerifyJob } from './verdict.ts';

const PROGRAM = new URL('./process/main.ts', import.meta.url);
/** What ends the process may have done so by chance, once. */
const TRIES = 2;
const MAX_WAITING = 100;
const IDLE_MS = 60_000;
/** What the work on a picture takes: most of all an AVIF. */
const BYTES_PER_PIXEL = 20;
const BYTES_BESIDE = 250_000_000;
/** Memory that came in pieces is not given back: a process that holds more does not go on. */
const RESTING_BYTES = 400_000_000;

export interface Verifier {
  /** Says what the bytes are, and what it made of them; throws UNAVAILABLE where it cannot now. */
  verify(job: VerifyJob): Promise<Verdict>;
  close(): Promise<void>;
}

interface Options {
  readonly settings: VerificationSettings;
  readonly log: Logger;
  /** What tests have instead of the usual. */
  readonly program?: URL;
  readonly limits?: Partial<Limits>;
  readonly idleMs?: number;
}

/**
 * Looks at what people have sent, in a process of its own: what decodes hostile bytes may crash, hang
 * and swell there. It begins with the first file, takes one at a time, and ends when no more come.
 */
export function createVerifier(options: Options): Verifier {
  const { settings, log, program = PROGRAM, idleMs = IDLE_MS } = options;
  const limits: Limits = {
    cpuMs: 8_000,
    pictureCpuMs: 30_000,
    memoryBytes: BYTES_BESIDE + settings.maxPixels * BYTES_PER_PIXEL,
    wallMs: 300_000,
    ...options.limits,
  };
  const inTurn = pLimit(1);
  let child: Child | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function endChild(): Promise<void> {
    clearTimeout(idle);
    const ending = child;
    child = null;
    await ending?.end();
  }

  async function look(job: VerifyJob) {
    clearTimeout(idle);
    if (isClosed) throw unavailable('Verification');
    if (!child?.isAlive()) child = startChild({ program, settings, limits });
    const outcome = await child.run(job);
    if (outcome.residentBytes > RESTING_BYTES) await endChild();
    idle = setTimeout(() => void endChild(), idleMs).unref();
    return outcome;
  }

  async function judge(job: VerifyJob): Promise<Verdict> {
    for (let tries = 1; tries <= TRIES; tries++) {
      const outcome = await look(job);
      if (outcome.reason) log.warn({ reason: outcome.reason }, 'A file was not verified');
      if (outcome.state === 'decided') return outcome.verdict;
      if (outcome.state === 'unable' || isClosed) throw unavailable('Verification');
      if (outcome.state === 'overLimit') break;
    }
    return { failure: 'UNREADABLE' };
  }

  return {
    async verify(job) {
      if (inTurn.pendingCount >= MAX_WAITING) throw unavailable('Verification');
      return inTurn(judge, job);
    },
    async close() {
      isClosed = true;
      await endChild();
    },
  };
}
