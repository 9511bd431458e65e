import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Bus } from './bus.ts';
import type { StopWatching, WatchTools } from './chat-watch.ts';
import { type ChatPosition, userChannel } from './events.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { findJoinsSince, findPositions } from './repository.ts';
import type { Subscriber } from './subscriber.ts';

/** No transaction that makes somebody a member takes longer than this until its commit. */
const LONGEST_JOIN_SECONDS = 60;

/** The inboxes that are watched on this node. */
export interface Inboxes {
  watch(after: readonly ChatPosition[], subscriber: Subscriber): Promise<StopWatching>;
  /** Finds the memberships that a lost signal has hidden. */
  sweep(): Promise<void>;
}

interface Options {
  readonly em: EntityManager;
  readonly bus: Bus;
  readonly log: Pick<Logger, 'warn'>;
}

export function createInboxes(tools: WatchTools, { em, bus, log }: Options): Inboxes {
  const inboxes = new Set<Inbox>();
  let sweptAt = Date.now();

  return {
    async watch(after, subscriber) {
      const inbox = createInbox(tools, subscriber, log);
      const unsubscribe = await bus.subscribe(
        userChannel(inbox.userId),
        (signal) => void (signal.type === 'joined' ? inbox.join(signal) : inbox.tell(signal)),
      );
      const stop = () => {
        inboxes.delete(inbox);
        unsubscribe();
        inbox.stop();
      };
      try {
        inboxes.add(inbox);
        await inbox.begin(await findPositions(em, inbox.userId), after);
        return stop;
      } catch (error) {
        stop();
        throw error;
      }
    },

    async sweep() {
      if (inboxes.size === 0) return;
      const startedAt = Date.now();
      const byUser = Map.groupBy(inboxes, ({ userId }) => userId);
      const seconds = (startedAt - sweptAt) / 1_000 + LONGEST_JOIN_SECONDS;
      const joins = await findJoinsSince(em, [...byUser.keys()], seconds);
      sweptAt = startedAt;
      for (const { userId, ...position } of joins) {
        for (const inbox of byUser.get(userId) ?? []) void inbox.join(position);
      }
    },
  };
}
