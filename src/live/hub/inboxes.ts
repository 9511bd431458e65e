import { tooComplex } from '../../errors.ts';
import type { Bus } from '../bus/bus.ts';
import type { ChatAccess } from './access.ts';
import type { StopWatching, WatchTools } from './chat-watch.ts';
import { type ChatPosition, isJoined, userChannel } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import { createFollowers } from './followers.ts';
import { createInbox, type Inbox, MAX_INBOX_CHATS } from './inbox.ts';
import { createPeerNews } from './peer-news.ts';
import { LONGEST_WRITE_SECONDS } from './repository.ts';
import { createRotation } from './rotation.ts';
import type { Subscriber } from './subscriber.ts';
import type { TellingOptions } from './telling.ts';

/** Of all inboxes of a user on this node together, each counted wherever it is followed. */
const MAX_USER_CHATS = 20_000;
const SWEPT_AT_ONCE = 20;
const SWEEPS_IN_A_ROUND = 60;

/** The inboxes that are watched on this node. */
export interface Inboxes {
  watch(after: readonly ChatPosition[], subscriber: Subscriber): Promise<StopWatching>;
  /** Whether anybody watches any of them. */
  areWatched(): boolean;
  /** Somebody became a member, whether or not the bus has told. */
  join(userId: string, position: ChatPosition): void;
  /** Reads what memberships began lately, of a few users: of all of them in a minute or two. */
  sweepSome(): Promise<void>;
  sweepAll(): Promise<void>;
  close(): void;
}

interface Options extends TellingOptions {
  readonly access: ChatAccess;
  readonly bus: Bus;
  readonly events: EventRegistry;
}

interface Watching {
  readonly inboxes: Set<Inbox>;
  /** When it was last asked what memberships have begun. */
  sweptAt: number;
}

export function createInboxes(tools: WatchTools, options: Options): Inboxes {
  const { access, bus, events, log } = options;
  const users = new Map<string, Watching>();
  const followers = createFollowers<Inbox>();
  const rotation = createRotation(users);

  const peerNews = createPeerNews(options, ({ userId, chatIds }) => {
    const own = users.get(userId)?.inboxes ?? [];
    return new Set([...own, ...followers.of(chatIds)]);
  });

  function add(inbox: Inbox): void {
    const watching = users.get(inbox.userId) ?? { inboxes: new Set(), sweptAt: performance.now() };
    users.set(inbox.userId, watching);
    watching.inboxes.add(inbox);
  }

  function remove(inbox: Inbox): void {
    const watching = users.get(inbox.userId);
    watching?.inboxes.delete(inbox);
    if (watching?.inboxes.size === 0) users.delete(inbox.userId);
  }

  function join(userId: string, position: ChatPosition): void {
    for (const inbox of users.get(userId)?.inboxes ?? []) void inbox.join(position);
  }

  async function sweep(userIds: readonly string[]): Promise<void> {
    if (userIds.length === 0) return;
    const startedAt = performance.now();
    const seconds = userIds.map((userId) => {
      const { sweptAt = startedAt } = users.get(userId) ?? {};
      return (startedAt - sweptAt) / 1_000 + LONGEST_WRITE_SECONDS;
    });
    const joins = await access.joinsSince(userIds, seconds);
    for (const userId of userIds) {
      const watching = users.get(userId);
      if (watching) watching.sweptAt = startedAt;
    }
    for (const { userId, ...position } of joins) join(userId, position);
  }

  return {
    async watch(after, subscriber) {
      await peerNews.ready;
      const inbox = createInbox(tools, subscriber, followers, log);
      const unsubscribe = await bus.subscribe(userChannel.of(inbox.userId), (signal) => {
        if (isJoined(signal)) void inbox.join(signal);
        else if (events.isInboxSignal(signal.type)) void inbox.send(signal);
      });
      const stop = () => {
        remove(inbox);
        unsubscribe();
        inbox.stop();
      };
      try {
        add(inbox);
        const positions = await access.positionsOf(inbox.userId, MAX_INBOX_CHATS);
        requireRoomFor(positions.length, users.get(inbox.userId)?.inboxes ?? []);
        await inbox.begin(positions, after);
        return stop;
      } catch (error) {
        stop();
        throw error;
      }
    },

    areWatched: () => users.size > 0,
    join,
    sweepSome: () =>
      sweep(rotation.next(Math.max(SWEPT_AT_ONCE, Math.ceil(users.size / SWEEPS_IN_A_ROUND)))),
    sweepAll: () => sweep([...users.keys()]),
    close: peerNews.close,
  };
}

function requireRoomFor(count: number, inboxes: Iterable<Inbox>): void {
  const followed = [...inboxes].reduce((total, { size }) => total + size, 0);
  if (followed + count <= MAX_USER_CHATS) return;
  throw tooComplex(`At most ${MAX_USER_CHATS} chats in all inboxes of a user on one server`);
}
