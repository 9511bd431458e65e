import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { admitted, type Audiences } from './audience.ts';
import type { LiveEvent } from './events.ts';
import type { Charge } from './meter.ts';
import { isTransient, renderInTime } from './rendering.ts';
import { type Render, type Rendered, type Subscriber, sendPayloads } from './subscriber.ts';

/** How many are sent before others have their turn. */
const SENDS_IN_A_ROW = 1_000;

export interface TellingOptions {
  readonly em: EntityManager;
  readonly audiences: Audiences;
  readonly render: Render;
  readonly charge: Charge;
  readonly log: Pick<Logger, 'warn'>;
}

/** Executes what nothing logs once for all who ask the same of it and may be told, and sends it to each. */
export function createTelling(options: TellingOptions) {
  const { render, charge, log } = options;
  return async (event: LiveEvent, subscribers: Iterable<Subscriber>): Promise<void> => {
    const told = await admitted(options, event, subscribers);
    const groups = [...Map.groupBy(told, ({ group }) => group)];
    const rendered = await renderInTime(
      render,
      groups.map(([group, members]) => ({
        event,
        group,
        viewers: members.map(({ viewer }) => viewer),
      })),
    );
    let sends = 0;
    for (const [index, [, members]] of groups.entries()) {
      const { cost = 0, payloadFor } = rendered[index] ?? {};
      for (const subscriber of members) {
        charge(subscriber, cost / members.length);
        sendOne(subscriber, payloadFor);
        sends += 1;
        if (sends % SENDS_IN_A_ROW === 0) await turn();
      }
    }
  };

  /** What cannot be rendered now is lost to those who asked for it; what never can be ends that. */
  function sendOne(subscriber: Subscriber, payloadFor: Rendered['payloadFor'] | undefined): void {
    try {
      const payload = payloadFor?.(subscriber.viewer) ?? null;
      if (payload !== null) sendPayloads(subscriber, [payload]);
    } catch (error) {
      if (!isTransient(error)) return subscriber.end(error);
      log.warn({ err: error }, 'An event of a live-only stream is lost');
    }
  }
}
