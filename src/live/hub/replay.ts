import { setTimeout as sleep } from 'node:timers/promises';
import type { LogEvent } from '../log/events.ts';
import { isReading } from '../wire/outgoing.ts';
import { isTransient } from './rendering.ts';
import { serialise } from './serialise.ts';
import type { Group } from './subscriber.ts';
import { failToTell, type Watcher } from './watcher.ts';

/** How many events are read at once. */
const EVENTS_AT_ONCE = 50;
const RETRY_MS = 500;
/** How long those who resume are left to read what they have been sent. */
const READING_MS = 50;

interface Options {
  /** The newest position in the log that this node knows. */
  readonly head: () => number;
  /** The log's events after a position, oldest first. */
  readonly eventsAfter: (seq: number, limit: number) => Promise<readonly LogEvent[]>;
  readonly deliver: (events: readonly LogEvent[], watchers: readonly Watcher[]) => Promise<void>;
  /** Takes back whoever has come as far as those who are live. */
  readonly isLive: (watcher: Watcher) => boolean;
  readonly onIdle: () => void;
  readonly isClosed: () => boolean;
  readonly warn: (error: unknown) => void;
}

/** Brings those who are behind in a chat's log up to those who are live. */
export interface Replay {
  add(watcher: Watcher): void;
  remove(watcher: Watcher): void;
}

export function createReplay(options: Options): Replay {
  const { head, eventsAfter, deliver, isLive, onIdle, isClosed, warn } = options;
  const lagging = new Set<Watcher>();

  /**
   * Goes through the log from whoever is furthest behind, so that all who resume and ask the same go on
   * together; but for those who have yet to read what they were sent. Who comes too late waits for the
   * next round: nobody is kept from going on by others who come.
   */
  const run = serialise(async () => {
    const rounds = new WeakMap<Group, number>();
    while (lagging.size > 0 && !isClosed()) {
      const ready = [...lagging].filter(isReady);
      if (ready.length === 0) await sleep(READING_MS);
      for (const [group, members] of Map.groupBy(ready, ({ subscriber }) => subscriber.group)) {
        const ahead = members.filter(({ cursor }) => cursor >= (rounds.get(group) ?? 0));
        const served = ahead.length > 0 ? ahead : members;
        rounds.set(group, lowestCursor(served));
        await serve(served);
      }
    }
    onIdle();
  }, warn);

  async function serve(watchers: readonly Watcher[]): Promise<void> {
    try {
      const events = await eventsAfter(lowestCursor(watchers), EVENTS_AT_ONCE);
      const oldest = events[0]?.seq ?? head() + 1;
      await Promise.all(watchers.filter(({ cursor }) => cursor + 1 < oldest).map(startAnew));
      await deliver(events, watchers);
    } catch (error) {
      if (!isTransient(error)) watchers.forEach((watcher) => failToTell(watcher, error));
      warn(error);
      await sleep(RETRY_MS);
    }
    for (const watcher of watchers) if (isLive(watcher)) lagging.delete(watcher);
  }

  /** The log was cut off in front of them. */
  async function startAnew(watcher: Watcher): Promise<void> {
    const lastSeq = head();
    try {
      await watcher.onLost(lastSeq);
      watcher.cursor = lastSeq;
    } catch (error) {
      failToTell(watcher, error);
    }
  }

  return {
    add(watcher) {
      lagging.add(watcher);
      run();
    },
    remove: (watcher) => void lagging.delete(watcher),
  };
}

const isReady = ({ subscriber, waitsUntil }: Watcher) =>
  waitsUntil <= Date.now() && isReading(subscriber.outgoing);

const lowestCursor = (watchers: readonly Watcher[]) =>
  watchers.reduce((low, { cursor }) => Math.min(low, cursor), Infinity);
