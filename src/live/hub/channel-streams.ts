import type { Bus, Unsubscribe } from '../bus/bus.ts';
import type { Channel } from '../bus/channel.ts';
import type { LiveEvent } from './events.ts';
import { serialise } from './serialise.ts';
import type { Subscriber } from './subscriber.ts';
import { createTelling, type TellingOptions } from './telling.ts';

/** Events that wait for their turn; more are dropped: these streams are live only. */
const MAX_WAITING = 1_000;

/** What nothing logs, such as the feed, and who comes and goes. */
export interface ChannelStreams {
  watch(channel: Channel<LiveEvent>, subscriber: Subscriber): Promise<Unsubscribe>;
}

interface Options extends TellingOptions {
  readonly bus: Bus;
}

interface Stream {
  readonly subscribers: Set<Subscriber>;
  readonly opening: Promise<Unsubscribe>;
}

export function createChannelStreams({ bus, ...options }: Options): ChannelStreams {
  const tell = createTelling(options);
  const streams = new Map<string, Stream>();

  function open(channel: Channel<LiveEvent>): Stream {
    const subscribers = new Set<Subscriber>();
    const waiting: LiveEvent[] = [];
    const send = serialise(
      async () => {
        for (let event = waiting.shift(); event; event = waiting.shift()) {
          await tell(event, [...subscribers]);
        }
      },
      (error) => options.log.warn({ err: error }, 'An event of a live-only stream is lost'),
    );
    const opening = bus.subscribe(channel, (event) => {
      if (waiting.length < MAX_WAITING) waiting.push(event);
      send();
    });
    return { subscribers, opening };
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
