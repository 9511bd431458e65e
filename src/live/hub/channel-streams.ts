import type { Logger } from 'pino';
import type { Bus, Unsubscribe } from '../bus/bus.ts';
import type { Channel } from '../bus/channel.ts';
import type { LiveEvent } from './events.ts';
import type { Charge } from './meter.ts';
import { isTransient, renderInTime } from './rendering.ts';
import { serialise } from './serialise.ts';
import { type Render, type Rendered, type Subscriber, sendPayloads } from './subscriber.ts';

/** Events that wait for their turn; more are dropped: these streams are live only. */
const MAX_WAITING = 1_000;

/** What nothing logs, such as the feed, and who comes and goes. */
export interface ChannelStreams {
  watch(channel: Channel<LiveEvent>, subscriber: Subscriber): Promise<Unsubscribe>;
}

interface Options {
  readonly bus: Bus;
  readonly render: Render;
  readonly charge: Charge;
  readonly log: Pick<Logger, 'warn'>;
}

interface Stream {
  readonly subscribers: Set<Subscriber>;
  readonly opening: Promise<Unsubscribe>;
}

export function createChannelStreams({ bus, render, charge, log }: Options): ChannelStreams {
  const streams = new Map<string, Stream>();

  function open(channel: Channel<LiveEvent>): Stream {
    const subscribers = new Set<Subscriber>();
    const waiting: LiveEvent[] = [];
    const send = serialise(
      async () => {
        for (let event = waiting.shift(); event; event = waiting.shift()) {
          await sendTo([...subscribers], event);
        }
      },
      (error) => log.warn({ err: error }, 'An event of a live-only stream is lost'),
    );
    const opening = bus.subscribe(channel, (event) => {
      if (waiting.length < MAX_WAITING) waiting.push(event);
      send();
    });
    return { subscribers, opening };
  }

  async function sendTo(subscribers: readonly Subscriber[], event: LiveEvent): Promise<void> {
    const groups = [...Map.groupBy(subscribers, ({ group }) => group)];
    const rendered = await renderInTime(
      render,
      groups.map(([group, members]) => ({
        event,
        group,
        viewers: members.map(({ viewer }) => viewer),
      })),
    );
    for (const [index, [, members]] of groups.entries()) {
      const { cost = 0, payloadFor } = rendered[index] ?? {};
      for (const subscriber of members) {
        charge(subscriber, cost / members.length);
        sendOne(subscriber, payloadFor);
      }
    }
  }

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

  return {
    async watch(channel, subscriber) {
      const { name } = channel;
      const stream = streams.get(name) ?? open(channel);
      streams.set(name, stream);
      stream.subscribers.add(subscriber);
      const unsubscribe = await stream.opening;
      return () => {
        stream.subscribers.delete(subscriber);
        if (stream.subscribers.size > 0 || streams.get(name) !== stream) return;
        streams.delete(name);
        unsubscribe();
      };
    },
  };
}
