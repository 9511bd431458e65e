import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { createCoalescer } from './coalesce.ts';
import { createDelivery, type Watcher } from './delivery.ts';
import type { ChatSignal, LogEvent, ReceiptEvent } from './events.ts';
import { toLogEvent } from './log.ts';
import { isReading } from './outgoing.ts';
import { findLogAfter } from './repository.ts';
import { createRing, WIDEST_SIZE } from './ring.ts';
import { singly } from './singly.ts';
import type { Render } from './subscriber.ts';

/** How many events are rendered together, sharing what they load. */
const EVENTS_AT_ONCE = 50;
/** How many are sent before others have their turn. */
const SENDS_IN_A_ROW = 1_000;
const LONGEST_PAUSE_MS = 20;
const LOG_PAGE = 100;
/** Read along with what somebody who resumes has missed, at least: the next one may have missed more. */
const READ_BACK = 250;
/** How long what was read back is kept for others who resume. */
const READ_BACK_KEPT_MS = 30_000;
const RETRY_MS = 500;
/** How long those who resume are left to read what they have been sent. */
const READING_MS = 50;
/** Typing and receipts that wait for their turn; more are dropped, as they may be. */
const MAX_WAITING_SIGNALS = 100;
const RECEIPT_INTERVAL_MS = 250;

/** One chat that somebody on this node watches. */
export interface ChatStream {
  /** Sends everything after the watcher's cursor, in order, without a gap or a repeat. */
  add(watcher: Watcher): void;
  remove(watcher: Watcher): void;
  /** Takes what came over the bus: the next event, one seen before, or one behind a hole. */
  receive(signal: ChatSignal): void;
  /** Reads what the bus has lost, if the log has come further than this stream. */
  catchUp(lastSeq: number): void;
  close(): void;
}

interface Options {
  readonly chatId: string;
  /** Where the log stood when the bus was already listened to. */
  readonly head: number;
  readonly em: EntityManager;
  readonly render: Render;
  readonly log: Pick<Logger, 'warn'>;
}

export function createChatStream({ chatId, em, render, log, ...options }: Options): ChatStream {
  const prepare = createDelivery({ chatId, em, render });
  const ring = createRing(options.head);
  let newestHeardOf = options.head;
  /** What the live watchers have been, or are just being, sent. */
  let delivered = options.head;
  let narrowing: NodeJS.Timeout | undefined;
  const live = new Set<Watcher>();
  const lagging = new Set<Watcher>();
  const signals: ChatSignal[] = [];
  let closed = false;

  /**
   * Sends the live watchers what is new. Of a burst, more is taken at a time: events that had to wait for
   * others wait for half as long again, so that what comes meanwhile goes with them.
   */
  const pump = singly(async () => {
    let pauseMs = 0;
    while (delivered < ring.head() && !closed) {
      await (pauseMs < 1 ? turn() : sleep(pauseMs));
      const startedAt = performance.now();
      const events = ring.after(delivered, EVENTS_AT_ONCE);
      const recipients = [...live];
      if (events.length === 0) {
        for (const watcher of recipients) fallBehind(watcher);
        delivered = ring.head();
      } else {
        delivered = lastSeqOf(events);
        await deliver(events, recipients);
      }
      const isBacklog = ring.head() - delivered >= EVENTS_AT_ONCE;
      pauseMs = isBacklog ? 0 : Math.min((performance.now() - startedAt) / 2, LONGEST_PAUSE_MS);
    }
  });

  /**
   * Goes through the log from whoever is furthest behind, so that all who resume go on together; but
   * for those who have yet to read what they were sent. Who comes too late waits for the next round:
   * nobody is kept from going on by others who come.
   */
  const replay = singly(async () => {
    let position = 0;
    while (lagging.size > 0 && !closed) {
      const ready = [...lagging].filter(({ subscriber }) => isReading(subscriber.outgoing));
      if (ready.length === 0) {
        await sleep(READING_MS);
        continue;
      }
      const ahead = ready.filter(({ cursor }) => cursor >= position);
      const served = ahead.length > 0 ? ahead : ready;
      position = served.reduce((low, { cursor }) => Math.min(low, cursor), Infinity);
      const events = await eventsAfter(position);
      const oldest = events[0]?.seq ?? ring.head() + 1;
      const lost = served.filter(({ cursor }) => cursor + 1 < oldest);
      await Promise.all(lost.map(startAnew));
      await deliver(events, served, true);
      for (const watcher of served) if (watcher.cursor >= delivered) goLive(watcher);
    }
    clearTimeout(narrowing);
    narrowing = setTimeout(ring.narrow, READ_BACK_KEPT_MS).unref();
  });

  /** Closes the hole between the ring and an event that came too early. */
  const fill = singly(async () => {
    while (ring.head() < newestHeardOf && !closed) {
      const events = await readLog(ring.head(), LOG_PAGE);
      if (events.length === 0) newestHeardOf = ring.head();
      const [oldest] = events;
      if (oldest && oldest.seq > ring.head() + 1) skipTo(oldest.seq - 1);
      events.forEach(append);
    }
  });

  const signal = singly(async () => {
    for (let next = signals.shift(); next && !closed; next = signals.shift()) {
      await deliver([next], [...live]);
    }
  });

  function enqueue(event: ChatSignal): void {
    if (signals.length >= MAX_WAITING_SIGNALS) return;
    signals.push(event);
    signal();
  }

  /** A receipt shows the member's newest positions, so that those in between need not be told. */
  const receipt = createCoalescer<ReceiptEvent>({
    intervalMs: RECEIPT_INTERVAL_MS,
    keyOf: ({ userId, isPrivate }) => `${userId} ${isPrivate}`,
    pass: enqueue,
  });

  async function deliver(
    events: readonly ChatSignal[],
    recipients: readonly Watcher[],
    isReplay = false,
  ) {
    const send = await untilItWorks(() => prepare(events, recipients));
    let sends = 0;
    for (const watcher of recipients) {
      if (!watcher.isGone) send?.(watcher, isReplay);
      sends += events.length;
      if (sends >= SENDS_IN_A_ROW) sends = await turn(0);
    }
  }

  /** From the ring, which is filled from the log so that the next who resume are served by it, too. */
  async function eventsAfter(seq: number): Promise<LogEvent[]> {
    const tail = ring.tail();
    if (seq >= tail) return ring.after(seq, EVENTS_AT_ONCE);
    const oldest = Math.max(ring.head() - WIDEST_SIZE, 0);
    if (seq < oldest) return readLog(seq, LOG_PAGE);

    const behind = ring.head() - seq;
    const from = Math.max(seq - Math.max(behind, READ_BACK), oldest);
    const older = await readLog(from, tail - from);
    ring.prepend(older);
    return older.filter((event) => event.seq > seq).slice(0, EVENTS_AT_ONCE);
  }

  async function readLog(after: number, limit: number): Promise<LogEvent[]> {
    const entries = await untilItWorks(() => findLogAfter(em, chatId, after, limit));
    return (entries ?? []).map(toLogEvent);
  }

  /** The database may be away for a while: nobody's place is lost by waiting for it. */
  async function untilItWorks<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    while (!closed) {
      try {
        return await work();
      } catch (error) {
        log.warn({ err: error, chatId }, 'A chat cannot be read now: its events wait');
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

  async function startAnew(watcher: Watcher): Promise<void> {
    const lastSeq = ring.head();
    await untilItWorks(() => watcher.onLost(lastSeq));
    watcher.cursor = lastSeq;
  }

  function goLive(watcher: Watcher): void {
    if (lagging.delete(watcher)) live.add(watcher);
  }

  function fallBehind(watcher: Watcher): void {
    if (live.delete(watcher)) lagging.add(watcher);
    replay();
  }

  function catchUp(lastSeq: number): void {
    newestHeardOf = Math.max(newestHeardOf, lastSeq);
    if (newestHeardOf > ring.head()) fill();
  }

  return {
    add(watcher) {
      live.add(watcher);
      if (watcher.cursor < delivered) fallBehind(watcher);
    },
    remove(watcher) {
      watcher.isGone = true;
      live.delete(watcher);
      lagging.delete(watcher);
    },
    receive(event) {
      if ('seq' in event) {
        append(event);
        catchUp(event.seq);
      } else if (event.type === 'receipt') {
        receipt(event);
      } else {
        enqueue(event);
      }
    },
    catchUp,
    close() {
      closed = true;
      clearTimeout(narrowing);
    },
  };
}

const lastSeqOf = (events: readonly LogEvent[]) => events.at(-1)?.seq ?? 0;
