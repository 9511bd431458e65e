import type { LogEvent } from '../log/events.ts';

/** How many recent events are kept for those who resume. */
const USUAL_SIZE = 1_000;
/** How many for as long as many resume: more than anybody may have missed. */
export const WIDEST_SIZE = 6_000;

/** The newest events of a chat's log, without a gap, up to `head`. */
export function createRing(start: number) {
  const events: LogEvent[] = [];
  let head = start;
  let size = USUAL_SIZE;
  const tail = () => head - events.length;

  return {
    head: () => head,
    /** It holds everything after this position. */
    tail,
    /** Events after `seq`; none when it does not reach back that far. */
    after(seq: number, limit: number): LogEvent[] {
      const first = seq - tail();
      return first < 0 ? [] : events.slice(first, first + limit);
    },
    /** Takes the next event, and tells whether it was that. */
    append(event: LogEvent): boolean {
      if (event.seq !== head + 1) return false;
      events.push(event);
      if (events.length > size) events.shift();
      head = event.seq;
      return true;
    },
    /** Takes older events, if they still go up to what it holds; it keeps them until it is narrowed. */
    prepend(older: readonly LogEvent[]): void {
      const fits = events.length + older.length <= WIDEST_SIZE;
      if (!fits || older.at(-1)?.seq !== tail()) return;
      events.unshift(...older);
      size = WIDEST_SIZE;
    },
    narrow(): void {
      size = USUAL_SIZE;
      events.splice(0, events.length - size);
    },
    /** Begins anew behind `seq`: what came before it is nowhere any more. */
    skipTo(seq: number): void {
      events.length = 0;
      head = seq;
    },
  };
}
