import type { RateLimiter } from '../../rate/limiter.ts';
import type { Subscriber } from './subscriber.ts';

/** So much of what was executed is one point. */
const COST_PER_POINT = 1_000;

/** Counts what was executed for a subscriber: where that is more than its user may have executed, it ends. */
export type Charge = (subscriber: Subscriber, cost: number) => void;

/** It adds up by socket: whenever that comes to a point, it is taken. */
export function createCharge(limiter: Pick<RateLimiter, 'isOn' | 'consume'>): Charge {
  return ({ outgoing, viewer, end }, cost) => {
    if (!limiter.isOn) return;
    outgoing.owed += cost;
    const points = Math.floor(outgoing.owed / COST_PER_POINT);
    if (points === 0) return;
    outgoing.owed -= points * COST_PER_POINT;
    limiter.consume('events', viewer.id, points).catch(end);
  };
}
