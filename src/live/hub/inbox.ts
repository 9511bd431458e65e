import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { unavailable } from '../../errors.ts';
import { type InboxPosition, mayWatch } from './access.ts';
import type { Lease } from './chat-streams.ts';
import { resyncAfter, startAfter, type WatchTools } from './chat-watch.ts';
import type { ChatPosition } from '../log/events.ts';
import { isReading } from '../wire/outgoing.ts';
import type { LiveEvent } from './events.ts';
import type { Followers } from './followers.ts';
import { eventsAtOnce } from './parties.ts';
import type { Subscriber } from './subscriber.ts';
import { createWatcher } from './watcher.ts';

/** How many chats an inbox begins with, at most: each is a stream of its own. */
export const MAX_INBOX_CHATS = 5_000;
/** How many chats are taken up before others have their turn. */
const CHATS_AT_ONCE = 100;
/** In how many chats an inbox that resumes is told at once what it missed, */
const REPLAYS_AT_ONCE = 20;
/** and what each of them costs beside its events: reads of the log and of rights. */
const REPLAY_COST = 10;
const REPLAY_PATIENCE_MS = 5_000;
const READING_MS = 50;
/** Those it began with, and as many that were joined since: then it has to begin anew. */
const MAX_FOLLOWED_CHATS = 2 * MAX_INBOX_CHATS;

/** Where one of the chats is to be taken up. */
interface Place {
  readonly lease: Lease;
  readonly chatId: string;
  readonly cursor: number;
  readonly accessSeq: number;
}

/** One subscription to all of somebody's chats at once. */
export interface Inbox {
  readonly userId: string;
  readonly subscriber: Subscriber;
  /** Whether it was greeted: what nothing logs is read when it is, by whoever missed it before. */
  readonly hasBegun: boolean;
  /** How many chats it follows. */
  readonly size: number;
  /** Greets, then takes up every chat: from its place in `after`, or from where it stands. */
  begin(positions: readonly InboxPosition[], after: readonly ChatPosition[]): Promise<void>;
  /** Takes up a chat from the event with this position on, unless it is one of them already. */
  join(position: ChatPosition): Promise<void>;
  /** Passes on what nothing logs, once it has begun. */
  send(event: LiveEvent): Promise<void>;
  stop(): void;
}

export function createInbox(
  { streams, send, charge, acceptsAll, stateFor }: WatchTools,
  subscriber: Subscriber,
  followers: Followers<Inbox>,
  log: Pick<Logger, 'warn'>,
): Inbox {
  const { viewer, group } = subscriber;
  const userId = viewer.id;
  /** How to let go of each chat; null while it is being taken up. */
  const chats = new Map<string, (() => void) | null>();
  /** What was last told of the chats that were left: who comes back goes on from there. */
  const toldUntil = new Map<string, number>();
  const early: ChatPosition[] = [];
  /** How many it is about to take up. */
  let expected = 0;
  let isGreeted = false;
  let hasBegun = false;
  let isStopped = false;
  const isOver = () => isStopped || subscriber.operation.isOver;

  async function take(chatId: string): Promise<Lease> {
    chats.set(chatId, null);
    followers.add(chatId, inbox);
    const lease = await streams.acquire(chatId);
    if (isStopped) lease.release();
    else chats.set(chatId, lease.release);
    return lease;
  }

  /** Resolves when they have been told what they missed, or the chat is let go. */
  function follow({ lease, chatId, cursor, accessSeq }: Place): Promise<void> {
    return new Promise((onLive) => {
      if (isOver()) return onLive();
      const { stream, release } = lease;
      const watcher = createWatcher({
        subscriber,
        accepts: acceptsAll,
        membersOnly: true,
        cursor,
        isMember: true,
        accessSeq,
        onLive,
        onOut(told) {
          toldUntil.set(chatId, watcher.cursor + (told ? 1 : 0));
          leave(chatId);
        },
        async onLost(lastSeq: number) {
          if (!(await resync({ chatId, lastSeq }))) leave(chatId);
        },
      });
      chats.set(chatId, () => {
        stream.remove(watcher);
        release();
        onLive();
      });
      stream.add(watcher);
    });
  }

  const resync = ({ chatId, lastSeq }: { chatId: string; lastSeq: number }) =>
    send(resyncAfter(chatId, lastSeq), subscriber, () => isMember(chatId));

  /** A few chats at a time, so that one user's return does not take all of the database. */
  async function catchUp(behind: readonly Place[]): Promise<void> {
    const places = behind.values();
    await Promise.all(
      Array.from({ length: REPLAYS_AT_ONCE }, async () => {
        for (const place of places) {
          if (isOver()) return;
          charge(subscriber, REPLAY_COST);
          // One that takes long goes on beside the others.
          await Promise.race([follow(place), sleep(REPLAY_PATIENCE_MS, undefined, { ref: false })]);
        }
      }),
    );
  }

  /** Whoever does not is closed as too slow. */
  async function untilReading(): Promise<void> {
    while (!isOver() && !isReading(subscriber.outgoing)) await sleep(READING_MS);
  }

  async function isMember(chatId: string): Promise<boolean> {
    const state = await stateFor(chatId, userId);
    return state !== null && mayWatch(state, true);
  }

  function leave(chatId: string): void {
    const letGo = chats.get(chatId);
    chats.delete(chatId);
    followers.remove(chatId, inbox);
    letGo?.();
  }

  async function join({ chatId, seq }: ChatPosition): Promise<void> {
    if (!hasBegun) return void early.push({ chatId, seq });
    if (isOver() || chats.has(chatId)) return;
    if (chats.size >= MAX_FOLLOWED_CHATS) return subscriber.end(unavailable('So large an inbox'));
    try {
      const lease = await take(chatId);
      const state = await stateFor(chatId, userId);
      if (!state || !mayWatch(state, true)) return leave(chatId);
      // A sweep may find a membership that ended, and began again, while it was asking.
      const cursor = Math.max(seq - 1, toldUntil.get(chatId) ?? 0);
      toldUntil.delete(chatId);
      void follow({ lease, chatId, cursor, accessSeq: state.accessSeq });
    } catch (error) {
      leave(chatId);
      log.warn({ err: error, chatId }, 'A new chat cannot be followed now: the sweep tries again');
    }
  }

  const inbox: Inbox = {
    userId,
    subscriber,
    get hasBegun() {
      return isGreeted && !isStopped;
    },
    get size() {
      return Math.max(chats.size, expected);
    },
    join,
    async send(event) {
      if (inbox.hasBegun) await send(event, subscriber).catch(() => undefined);
    },
    async begin(positions, after) {
      const asked = new Map(after.map(({ chatId, seq }) => [chatId, seq]));
      expected = positions.length;
      charge(subscriber, positions.length + asked.size);
      const leases = new Map<string, Lease>();
      for (const some of slicesOf(positions, CHATS_AT_ONCE)) {
        if (isOver()) return;
        const taken = await Promise.all(some.map(({ chatId }) => take(chatId)));
        some.forEach(({ chatId }, index) => taken[index] && leases.set(chatId, taken[index]));
        await turn();
      }
      const missing = [...asked.keys()].filter((chatId) => !leases.has(chatId));
      const stays = await Promise.all(missing.map(isMember));
      const leftChatIds = missing.filter((_chatId, index) => !stays[index]);
      await send({ type: 'inboxReady', positions, leftChatIds }, subscriber);
      isGreeted = true;

      const behind: Place[] = [];
      for (const some of slicesOf(positions, Math.min(CHATS_AT_ONCE, eventsAtOnce(group)))) {
        await untilReading();
        if (isOver()) return;
        await Promise.all(
          some.map(async ({ chatId, seq, oldestSeq, accessSeq }) => {
            const log = { chatId, lastSeq: seq, oldestSeq };
            const { cursor, greeting } = startAfter(asked.get(chatId) ?? null, log);
            if (greeting.type === 'resyncRequired') await resync(greeting);
            const lease = leases.get(chatId);
            if (!lease) return;
            const place = { lease, chatId, cursor, accessSeq };
            if (cursor < seq) behind.push(place);
            else void follow(place);
          }),
        );
        await turn();
      }
      expected = 0;
      void catchUp(behind);
      hasBegun = true;
      await Promise.all(early.map(join));
    },
    stop() {
      isStopped = true;
      for (const chatId of [...chats.keys()]) leave(chatId);
    },
  };
  return inbox;
}

function* slicesOf<Item>(items: readonly Item[], size: number) {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
