import type { Answer, Limits, Order } from '../protocol.ts';
import type { VerificationSettings } from '../settings.ts';
import type { Verdict, VerifyJob } from '../verdict.ts';
import { Refusal } from './refusal.ts';
import { startWatchdog } from './watchdog.ts';

export type Work = (
  job: VerifyJob,
  settings: VerificationSettings,
  /** To be called before a picture is decoded, which takes longer than all else. */
  beginPicture: () => void,
) => Promise<Verdict>;

/** Does what the server sends, one job at a time, and ends with it. */
export function serveJobs(work: Work): void {
  // The server, which started us, wrote them.
  const watchdog = startWatchdog(JSON.parse(process.argv[2] ?? '{}') as Limits);
  process.on('disconnect', () => process.exit());
  // What ends the server tells the whole group or container: it is the server that ends us.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  process.on('message', ({ job, settings }: Order) => {
    watchdog.begin();
    void work(job, settings, watchdog.beginPicture)
      .then((verdict) => ({ state: 'decided' as const, verdict }), asAnswer)
      .then((result) => {
        watchdog.end();
        say({ ...result, residentBytes: process.memoryUsage.rss() });
      });
  });
  say({ state: 'ready' });
}

const say = (answer: Answer) => process.send?.(answer);

function asAnswer(error: unknown) {
  if (error instanceof Refusal) {
    const { failure, reason } = error;
    return { state: 'decided' as const, verdict: { failure }, ...(reason && { reason }) };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { state: 'unable' as const, reason };
}
