import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { ChatAccess } from './access.ts';
import { createCoalescer } from './coalesce.ts';
import { createDelivery } from './delivery.ts';
import type { ChatNews, ChatSignal, LogEvent } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import { createHistory } from './history.ts';
import type { Charge } from './meter.ts';
import { partiesOf } from './parties.ts';
import { isTransient } from './rendering.ts';
import { createReplay } from './replay.ts';
import { createRing } from './ring.ts';
import { serialise } from './serialise.ts';
import type { Render } from './subscriber.ts';
import { failToTell, type Groups, type Watcher } from './watcher.ts';

/** How many events are rendered together, sharing what they load. */
const EVENTS_AT_ONCE = 50;
const LONGEST_PAUSE_MS = 20;
/** How long what was read back is kept for others who resume. */
const READ_BACK_KEPT_MS = 30_000;
const RETRY_MS = 500;
/** What is not logged and waits for its turn; more is dropped, as it may be. */
const MAX_WAITING_SIGNALS = 100;
const COALESCING_MS = 250;

/** One chat that somebody on this node watches. */
export interface ChatStream {
  /** Sends everything after the watcher's cursor, in order, without a gap or a repeat. */
  add(watcher: Watcher): void;
  remove(watcher: Watcher): void;
  /** Takes what came over the bus: the next event, one seen before, or one behind a hole. */
  receive(event: ChatNews): void;
  /** Reads what the bus has lost, if the log has come further than this stream. */
  catchUp(lastSeq: number): void;
  close(): void;
}

interface Options {
  readonly chatId: string;
  /** Where the log stood when the bus was already listened to. */
  readonly head: number;
  readonly em: EntityManager;
  readonly access: ChatAccess;
  readonly events: EventRegistry;
  readonly render: Render;
  readonly charge: Charge;
  readonly log: Pick<Logger, 'warn'>;
}

export function createChatStream(options: Options): ChatStream {
  const { chatId, em, events, log } = options;
  const prepare = createDelivery(options);
  const ring = createRing(options.head);
  const history = createHistory({ chatId, em, ring });
  let newestHeardOf = options.head;
  /** What the live watchers have been, or are just being, sent. */
  let delivered = options.head;
  let narrowing: NodeJS.Timeout | undefined;
  const live = new Set<Watcher>();
  const signals: ChatSignal[] = [];
  let closed = false;
  const warn = (error: unknown) =>
    log.warn({ err: error, chatId }, 'A chat cannot be read now: its events wait');

  /**
   * Sends the live watchers what is new. Of a burst, more is taken at a time: events that had to wait for
   * others wait for half as long again, so that what comes meanwhile goes with them.
   */
  const pump = serialise(async () => {
    let pauseMs = 0;
    while (delivered < ring.head() && !closed) {
      await (pauseMs < 1 ? turn() : sleep(pauseMs));
      const startedAt = performance.now();
      const events = ring.after(delivered, EVENTS_AT_ONCE);
      const recipients = [...live];
      delivered = events.at(-1)?.seq ?? ring.head();
      if (events.length > 0) await deliver(events, recipients);
      // Whom something could not be told goes on from there alone.
      for (const watcher of recipients) if (watcher.cursor < delivered) fallBehind(watcher);
      const isBacklog = ring.head() - delivered >= EVENTS_AT_ONCE;
      pauseMs = isBacklog ? 0 : Math.min((performance.now() - startedAt) / 2, LONGEST_PAUSE_MS);
    }
  }, warn);

  const replay = createReplay({
    head: ring.head,
    eventsAfter: history.after,
    deliver: replayTo,
    isLive(watcher) {
      if (watcher.cursor < delivered) return false;
      if (!watcher.isGone) live.add(watcher);
      watcher.onLive?.();
      return true;
    },
    onIdle() {
      clearTimeout(narrowing);
      narrowing = setTimeout(ring.narrow, READ_BACK_KEPT_MS).unref();
    },
    isClosed: () => closed,
    warn,
  });

  /** Closes the hole between the ring and an event that came too early. */
  const fill = serialise(async () => {
    while (ring.head() < newestHeardOf && !closed) {
      const events = await untilReachable(() => history.read(ring.head()));
      const [oldest] = events ?? [];
      if (!oldest) newestHeardOf = ring.head();
      else if (oldest.seq > ring.head() + 1) skipTo(oldest.seq - 1);
      events?.forEach(append);
    }
  }, warn);

  const signal = serialise(async () => {
    for (let next = signals.shift(); next && !closed; next = signals.shift()) {
      await deliver([next], [...live]);
    }
  }, warn);

  function enqueue(event: ChatSignal): void {
    if (signals.length >= MAX_WAITING_SIGNALS) return;
    signals.push(event);
    signal();
  }

  const coalesce = createCoalescer({ intervalMs: COALESCING_MS, pass: enqueue });

  /** What only a newer version knows is not told. */
  function receiveSignal(event: ChatSignal): void {
    const declared = events.signalOf(event.type);
    if (declared?.keyOf) coalesce(`${event.type} ${declared.keyOf(event)}`, event);
    else if (declared) enqueue(event);
  }

  /** Party by party, so that what is rendered for one is sent before more is rendered. */
  async function deliver(news: readonly ChatNews[], watchers: Iterable<Watcher>): Promise<void> {
    for (const { groups, eventsAtOnce } of partiesOf(watchers)) {
      for (let start = 0; start < news.length; start += eventsAtOnce) {
        await deliverTo(groups, news.slice(start, start + eventsAtOnce), false);
      }
    }
  }

  /** Each party as much as is rendered for it at once: they come back for the rest. */
  async function replayTo(events: readonly LogEvent[], watchers: Iterable<Watcher>): Promise<void> {
    for (const { groups, eventsAtOnce } of partiesOf(watchers)) {
      await deliverTo(groups, events.slice(0, eventsAtOnce), true);
    }
  }

  async function deliverTo(groups: Groups, news: readonly ChatNews[], isReplay: boolean) {
    try {
      const send = await untilReachable(() => prepare(news, withoutGone(groups)));
      await send?.(isReplay);
    } catch (error) {
      for (const watcher of [...groups.values()].flat()) failToTell(watcher, error);
    }
  }

  /** While the database is away, nobody's place is lost by waiting for it; that is all that is waited for. */
  async function untilReachable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    while (!closed) {
      try {
        return await work();
      } catch (error) {
        if (!isTransient(error)) throw error;
        warn(error);
        await sleep(RETRY_MS);
      }
    }
    return undefined;
  }

  function append(event: LogEvent): void {
    if (ring.append(event)) pump();
  }

  /** The log was cut off: those who stand before the cut start anew. */
  function skipTo(seq: number): void {
    ring.skipTo(seq);
    pump();
  }

  function fallBehind(watcher: Watcher): void {
    if (live.delete(watcher)) replay.add(watcher);
  }

  function catchUp(lastSeq: number): void {
    newestHeardOf = Math.max(newestHeardOf, lastSeq);
    if (newestHeardOf > ring.head()) fill();
  }

  return {
    add(watcher) {
      live.add(watcher);
      if (watcher.cursor < delivered) fallBehind(watcher);
      else watcher.onLive?.();
    },
    remove(watcher) {
      watcher.isGone = true;
      live.delete(watcher);
      replay.remove(watcher);
    },
    receive(event) {
      if ('seq' in event) {
        append(event);
        catchUp(event.seq);
      } else {
        receiveSignal(event);
      }
    },
    catchUp,
    close() {
      closed = true;
      clearTimeout(narrowing);
    },
  };
}

const withoutGone = (groups: Groups): Groups =>
  new Map([...groups].map(([group, members]) => [group, members.filter(({ isGone }) => !isGone)]));
