import { notFound } from '../../errors.ts';
import { mayWatch, type WatchState } from './access.ts';
import type { ChatStreams } from './chat-streams.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { LiveEvent, ReadyEvent, ResyncRequiredEvent } from './events.ts';
import type { Charge } from './meter.ts';
import type { Subscriber } from './subscriber.ts';
import { createWatcher, type Watcher } from './watcher.ts';

/** Further behind than this, a client does better to read the history anew. */
const MAX_REPLAYED_EVENTS = 5_000;

export type StopWatching = () => void;

/** What every kind of subscription to a chat is made of. */
export interface WatchTools {
  readonly streams: ChatStreams;
  /** Sends one event to one subscriber; false when they may not read it by the time it is rendered. */
  readonly send: (
    event: LiveEvent,
    subscriber: Subscriber,
    mayRead?: () => Promise<boolean>,
  ) => Promise<boolean>;
  readonly charge: Charge;
  /** Of all that is told in a chat, what a subscription to all of it is told. */
  readonly acceptsAll: Watcher['accepts'];
  /** Where the log stands, and the right to read it; null when there is no such chat. */
  readonly stateFor: (chatId: string, userId: string) => Promise<WatchState | null>;
}

/** Which of a chat's events one subscription is about. */
export interface SignalFilter {
  readonly membersOnly: boolean;
  readonly accepts: Watcher['accepts'];
}

/** Where somebody's place in a log is, and what they are told first. */
export interface Start {
  readonly cursor: number;
  readonly greeting: ReadyEvent | ResyncRequiredEvent;
}

/** A chat's events after a position, or from now on, beginning with a greeting. */
export async function watchChat(
  tools: WatchTools,
  chatId: string,
  after: number | null,
  subscriber: Subscriber,
): Promise<StopWatching> {
  return watch(tools, chatId, subscriber, false, async (state, newWatcher, mayRead) => {
    const { cursor, greeting } = startAfter(after, state);
    if (!(await tools.send(greeting, subscriber, mayRead))) throw notFound('Chat');
    return newWatcher({ cursor, accepts: tools.acceptsAll });
  });
}

/** Some of a chat's events from now on. */
export async function watchSignals(
  tools: WatchTools,
  chatId: string,
  { membersOnly, accepts }: SignalFilter,
  subscriber: Subscriber,
): Promise<StopWatching> {
  return watch(tools, chatId, subscriber, membersOnly, async ({ lastSeq }, newWatcher) =>
    newWatcher({ cursor: lastSeq, accepts }),
  );
}

type MayRead = () => Promise<boolean>;
type NewWatcher = (place: Pick<Watcher, 'cursor' | 'accepts'>) => Watcher;

/** The chat is listened to first, then one read gives the position and the right to watch. */
async function watch(
  tools: WatchTools,
  chatId: string,
  subscriber: Subscriber,
  membersOnly: boolean,
  begin: (state: WatchState, newWatcher: NewWatcher, mayRead: MayRead) => Promise<Watcher>,
): Promise<StopWatching> {
  const find = () => tools.stateFor(chatId, subscriber.viewer.id);
  const mayRead = async () => {
    const state = await find();
    return state !== null && mayWatch(state, membersOnly);
  };
  const { stream, release } = await tools.streams.acquire(chatId);
  try {
    const state = await find();
    if (!state || !mayWatch(state, membersOnly)) throw notFound('Chat');
    const onOut = (told: boolean) => {
      stop();
      subscriber.end(told ? undefined : notFound('Chat'));
    };
    const newWatcher: NewWatcher = (place) =>
      createWatcher({
        ...place,
        subscriber,
        membersOnly,
        isMember: state.role !== null,
        accessSeq: state.accessSeq,
        onOut,
        async onLost(lastSeq) {
          const told = await tools.send(resyncAfter(chatId, lastSeq), subscriber, mayRead);
          if (!told) onOut(false);
        },
      });
    const watcher = await begin(state, newWatcher, mayRead);
    const stop = () => {
      stream.remove(watcher);
      release();
    };
    stream.add(watcher);
    return stop;
  } catch (error) {
    release();
    throw error;
  }
}

/** Visitors are not told what members do beside the log. */
export const acceptsAll =
  ({ signalOf }: EventRegistry): Watcher['accepts'] =>
  (event, { isMember, subscriber }) =>
    'seq' in event ||
    (isMember && signalOf(event.type)?.isFor(event, subscriber.viewer.id) === true);

export function startAfter(
  after: number | null,
  log: {
    readonly chatId: string;
    readonly lastSeq: number;
    readonly oldestSeq: number | null;
  },
): Start {
  const { chatId, lastSeq, oldestSeq } = log;
  const position = after ?? lastSeq;
  const isBehind = position < lastSeq;
  const isCutOff = isBehind && (oldestSeq === null || oldestSeq > position + 1);
  if (position > lastSeq || lastSeq - position > MAX_REPLAYED_EVENTS || isCutOff) {
    return { cursor: lastSeq, greeting: resyncAfter(chatId, lastSeq) };
  }
  const greeting = {
    type: 'ready',
    chatId,
    position,
    lastSeq,
    at: Date.now(),
  } as const;
  return { cursor: position, greeting };
}

export const resyncAfter = (chatId: string, lastSeq: number): ResyncRequiredEvent => ({
  type: 'resyncRequired',
  chatId,
  lastSeq,
  at: Date.now(),
});
