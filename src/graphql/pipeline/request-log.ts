import type { Logger } from 'pino';
import { createBucket } from '../../rate/budget.ts';

const MAX_NAME_LENGTH = 100;
/** What is answered has rates of its own; a line costs as much as many a refusal. */
const REFUSALS = { points: 100, seconds: 60 };

interface Line {
  readonly requestId: string;
  readonly operation: string | null | undefined;
  readonly kind: string | undefined;
  readonly ms: number;
  readonly outcome: unknown;
}

/** A line for every operation, but not for each of many that are refused: the next line counts those. */
export function createRequestLog(log: Pick<Logger, 'info'>) {
  const room = createBucket(REFUSALS);
  let unlogged = 0;
  return (line: Line, isRefused: boolean): void => {
    if (isRefused && room(1) > 0) {
      unlogged += 1;
      return;
    }
    const operation = line.operation && line.operation.slice(0, MAX_NAME_LENGTH);
    const { requestId, kind, ms, outcome } = line;
    const refusedMeanwhile = unlogged > 0 ? unlogged : undefined;
    log.info({ requestId, operation, kind, ms, outcome, refusedMeanwhile });
    unlogged = 0;
  };
}
