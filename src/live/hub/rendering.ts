import { asUnavailable } from '../../store/postgres/failures.ts';
import { AppError, unavailable } from '../../errors.ts';
import type { Delivery, Render, Rendered } from './subscriber.ts';

/** Whoever asks for what takes longer is served apart from the others, who have waited long enough. */
const PATIENCE_MS = 2_000;

/** Renders deliveries together; one that failed, or is late, throws why. */
export async function renderInTime(
  render: Render,
  deliveries: readonly Delivery[],
): Promise<readonly Rendered[]> {
  const late = failed(unavailable('What the subscription asks for'));
  const rendered: Rendered[] = deliveries.map(() => late);
  const underWay = render(deliveries).map(async (promise, index) => {
    rendered[index] = await promise.catch(failed);
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([Promise.all(underWay), patience]);
  clearTimeout(timer);
  return [...rendered];
}

/** Whether it may work later: the database is away, or busy. */
export const isTransient = (error: unknown): boolean =>
  error instanceof AppError ? error.code === 'UNAVAILABLE' : asUnavailable(error) !== null;

const failed = (error: unknown): Rendered => ({
  cost: 0,
  payloadFor() {
    throw error;
  },
});
