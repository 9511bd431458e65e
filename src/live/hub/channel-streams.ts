import type { Logger } from 'pino';
import type { Bus, Unsubscribe } from '../bus/bus.ts';
import type { CommentAdded, PostAdded, PresenceEvent } from '../log/events.ts';
import type { Charge } from './meter.ts';
import { isTransient, renderInTime } from './rendering.ts';
import { serialise } from './serialise.ts';
import { type Render, type Rendered, type Subscriber, tell } from './subscriber.ts';

/** Events that wait for their turn; more are dropped: these streams are live only. */
const MAX_WAITING = 1_000;

export type LiveChannel = 'feed' | `post:${string}` | `presence:${string}`;
type LiveOnlyEvent = PostAdded | CommentAdded | PresenceEvent;

/** What nothing logs: the feed, the comments of a post, and who comes and goes. */
export interface ChannelStreams {
  watch(channel: LiveChannel, subscriber: Subscriber): Promise<Unsubscribe>;
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
  const streams = new Map<LiveChannel, Stream>();

  function open(channel: LiveChannel): Stream {
    const subscribers = new Set<Subscriber>();
    const waiting: LiveOnlyEvent[] = [];
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

  async function sendTo(subscribers: readonly Subscriber[], event: LiveOnlyEvent): Promise<void> {
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
      if (payload !== null) tell(subscriber, [payload]);
    } catch (error) {
      if (!isTransient(error)) return subscriber.end(error);
      log.warn({ err: error }, 'An event of a live-only stream is lost');
    }
  }

  return {
    async watch(channel, subscriber) {
      const stream = streams.get(channel) ?? open(channel);
      streams.set(channel, stream);
      stream.subscribers.add(subscriber);
      const unsubscribe = await stream.opening;
      return () => {
        stream.subscribers.delete(subscriber);
        if (stream.subscribers.size > 0 || streams.get(channel) !== stream) return;
        streams.delete(channel);
        unsubscribe();
      };
    },
  };
}
