import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isRunByNpm } from '../config.ts';

/** Every end takes less, unless more is asked for. */
export const USUAL_STOP_MS = 10_000;
/** npm passes on what the terminal has sent already: two signals so close are one Ctrl-C. */
const ONE_PRESS_MS = 150;
const PARENT_POLL_MS = 500;
const INTERRUPTED = 130;

/** What the process holds on to, and how it lets go. */
export interface Lifetime {
  /** Calls `release` when the process ends; what was taken last is released first. */
  hold(release: () => Promise<void>): void;
  /** Calls `abandon` where there is no time to release anything. It must not wait. */
  onAbandon(abandon: () => void): void;
  /** Ends the process once everything is released, or time is up. */
  end(exitCode: number): void;
}

/**
 * Runs `start`, and keeps the process until it is told to end. SIGINT, SIGTERM and SIGHUP release what
 * was taken; a second Ctrl-C, and `longestStopMs`, abandon it. Throws what `start` throws, with nothing left open.
 */
export async function live(
  { log, longestStopMs }: { readonly log: Logger; readonly longestStopMs: number },
  start: (lifetime: Lifetime) => Promise<void>,
): Promise<void> {
  const held = new AsyncDisposableStack();
  const abandons: (() => void)[] = [];
  let isEnding = false;
  let isSamePress = false;
  let released: Promise<void> | undefined;
  const release = () => (released ??= held.disposeAsync());

  function leave(exitCode: number): never {
    for (const abandon of abandons) abandon();
    process.exit(exitCode);
  }

  /** Whether it is the first to say so. */
  function beginEnding(): boolean {
    if (isEnding) return false;
    isEnding = isSamePress = true;
    // A process that was held up runs its timers first: what came meanwhile is heard before `setImmediate`.
    setTimeout(() => setImmediate(() => (isSamePress = false)), ONE_PRESS_MS);
    setTimeout(() => {
      log.warn(`Not everything stopped within ${longestStopMs / 1_000} s`);
      leave(1);
    }, longestStopMs);
    return true;
  }

  async function end(exitCode: number): Promise<void> {
    if (!beginEnding()) return;
    log.info('Stopping');
    await started.catch(() => undefined);
    try {
      await release();
    } catch (error) {
      log.error({ err: error }, 'Not everything stopped well');
      leave(1);
    }
    process.exit(exitCode);
  }

  process.on('SIGINT', () => {
    if (isEnding && !isSamePress) leave(INTERRUPTED);
    void end(0);
  });
  process.on('SIGTERM', () => void end(0));
  process.on('SIGHUP', () => void end(0));
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => {
      // Of a list's items graphql-js leaves some behind, when one fails at once: it has told of that one.
      if (error instanceof GraphQLError && error.path) return;
      log.fatal({ err: error }, 'Something unforeseen failed: stopping');
      void end(1);
    });
  }

  if (isRunByNpm()) onOrphaned(() => void end(0));

  const started = start({
    hold: (one) => held.defer(one),
    onAbandon: (abandon) => void abandons.push(abandon),
    end: (exitCode) => void end(exitCode),
  });
  try {
    await started;
  } catch (error) {
    const isCause = beginEnding();
    await release().catch(() => undefined);
    if (isCause) throw error;
  }
}

function onOrphaned(listener: () => void): void {
  const parent = process.ppid;
  const check = () => process.ppid !== parent && listener();
  setInterval(check, PARENT_POLL_MS).unref();
}
