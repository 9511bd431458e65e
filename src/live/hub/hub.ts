import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { Bus } from '../bus/bus.ts';
import type { Channel } from '../bus/channel.ts';
import type { ChatAccess, WatchState } from './access.ts';
import type { Audiences } from './audience.ts';
import { createChannelStreams } from './channel-streams.ts';
import { createChatStreams } from './chat-streams.ts';
import {
  acceptsAll,
  type SignalFilter,
  type StopWatching,
  watchChat,
  watchSignals,
  type WatchTools,
} from './chat-watch.ts';
import type { ChatPosition } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { LiveEvent } from './events.ts';
import { createInboxes } from './inboxes.ts';
import type { Charge } from './meter.ts';
import {
  type Delivery,
  type Render,
  type Rendered,
  type Subscriber,
  sendPayloads,
} from './subscriber.ts';
import { startSweeping } from './sweep.ts';

const GREETINGS_AT_ONCE = 100;

/**
 * A stream that a resolver of `Subscription` names, and the pipeline opens for its subscriber. It is
 * an AsyncIterable in name only, because graphql-js insists on one.
 */
export interface Source extends AsyncIterable<never> {
  /** Resolves when the subscriber is live; throws when they may not watch. */
  open(subscriber: Subscriber): Promise<StopWatching>;
}

/** Everything that is watched on this node. */
export interface Hub {
  /** A chat's events after a position, or from now on, behind a greeting. */
  watchChat(chatId: string, after: number | null): Source;
  /** Some of a chat's events, from now on. */
  watchSignals(chatId: string, filter: SignalFilter): Source;
  /** The events of all the viewer's chats, behind a greeting. */
  watchInbox(after: readonly ChatPosition[]): Source;
  watchChannel(channel: Channel<LiveEvent>): Source;
  /** Those that come first, then what is told on any of the channels. */
  watchChannels(first: readonly LiveEvent[], on: readonly Channel<LiveEvent>[]): Source;
  subscriptionCount(): number;
  /** How many have become live since the start: this one never goes down. */
  subscriptionsOpened(): number;
  close(): void;
}

interface Options {
  readonly em: EntityManager;
  readonly access: ChatAccess;
  readonly audiences: Audiences;
  readonly bus: Bus;
  readonly events: EventRegistry;
  readonly log: Pick<Logger, 'warn'>;
  readonly render: Render;
  readonly charge: Charge;
}

export function createHub(options: Options): Hub {
  const streams = createChatStreams(options);
  const channels = createChannelStreams(options);
  const tools: WatchTools = {
    streams,
    send: createSend(options),
    charge: options.charge,
    acceptsAll: acceptsAll(options.events),
    stateFor: createStateFor(options.access),
  };
  const inboxes = createInboxes(tools, options);
  let subscriptionCount = 0;
  let subscriptionsOpened = 0;

  const source = (open: Source['open']): Source => ({
    async open(subscriber) {
      const stop = await open(subscriber);
      subscriptionCount += 1;
      subscriptionsOpened += 1;
      return () => {
        subscriptionCount -= 1;
        stop();
      };
    },
    [Symbol.asyncIterator]() {
      throw new Error('A source is opened for a subscriber, not iterated');
    },
  });

  const sweeping = startSweeping({ ...options, streams, inboxes });

  return {
    watchChat: (chatId, after) =>
      source((subscriber) => watchChat(tools, chatId, after, subscriber)),
    watchSignals: (chatId, filter) =>
      source((subscriber) => watchSignals(tools, chatId, filter, subscriber)),
    watchInbox: (after) => source((subscriber) => inboxes.watch(after, subscriber)),
    watchChannel: (channel) => source((subscriber) => channels.watch(channel, subscriber)),
    watchChannels: (first, on) =>
      source(async (subscriber) => {
        const stops = await Promise.all(on.map((each) => channels.watch(each, subscriber)));
        const stop = () => stops.forEach((stopOne) => stopOne());
        try {
          await Promise.all(first.map((event) => tools.send(event, subscriber)));
        } catch (error) {
          stop();
          throw error;
        }
        return stop;
      }),
    subscriptionCount: () => subscriptionCount,
    subscriptionsOpened: () => subscriptionsOpened,
    close() {
      sweeping.close();
      inboxes.close();
      streams.close();
    },
  };
}

/** Sends single events; those of one moment are rendered together, and none waits for the others. */
function createSend({ render, charge }: Pick<Options, 'render' | 'charge'>): WatchTools['send'] {
  const rendering = new DataLoader<Delivery, { readonly rendered: Promise<Rendered> }>(
    async (deliveries) => render(deliveries).map((rendered) => ({ rendered })),
    { cache: false, maxBatchSize: GREETINGS_AT_ONCE },
  );
  return async (event, subscriber, mayRead) => {
    const { group, viewer } = subscriber;
    const { rendered } = await rendering.load({ event, group, viewers: [viewer] });
    const { cost, payloadFor } = await rendered;
    charge(subscriber, cost);
    if (mayRead && !(await mayRead())) return false;
    const payload = payloadFor(viewer);
    if (payload !== null) sendPayloads(subscriber, [payload]);
    return true;
  };
}

function createStateFor(access: ChatAccess): WatchTools['stateFor'] {
  const states = new DataLoader<{ chatId: string; userId: string }, WatchState | null>(
    async (keys) => {
      const chatIds = keys.map(({ chatId }) => chatId);
      const userIds = keys.map(({ userId }) => userId);
      const rows = await access.watchStatesOf(chatIds, userIds);
      const byKey = new Map(rows.map((row) => [`${row.chatId} ${row.userId}`, row]));
      return keys.map(({ chatId, userId }) => byKey.get(`${chatId} ${userId}`) ?? null);
    },
    { cache: false },
  );
  return (chatId, userId) => states.load({ chatId, userId });
}
