import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { App, Shared } from '../../context.ts';
import type { Viewer } from '../../viewer.ts';
import type { Bus } from '../../live/bus/bus.ts';
import { userChannel } from '../../live/log/events.ts';
import { presence, presenceChannel } from './events.ts';
import { createRedisRegistry } from './redis-registry.ts';
import { createLocalRegistry, type Registry } from './registry.ts';
import { directPeers, findVisible, recordSeen } from './repository.ts';

const RECORD_MS = 60_000;
/** Of those who come or go together: as many have their peers looked up by one statement. */
const TOLD_AT_ONCE = 500;

/** Who is online, and who is told of it. */
export interface Presence {
  /** A device has connected; returns what to call once when it is gone. */
  connect(userId: string): () => void;
  isOnline(userId: string): Promise<boolean>;
  /** Tells those who may know that somebody is to be looked at anew. */
  announce(userId: string): Promise<void>;
  /** Whether the users of all nodes are known: if not, those of this one are. */
  isUp(): boolean;
  close(): Promise<void>;
}

interface Options {
  readonly em: EntityManager;
  readonly bus: Bus;
  readonly registry: Registry;
  readonly log: Pick<Logger, 'warn'>;
}

function createPresence({ em, bus, registry, log }: Options): Presence {
  const devices = new Map<string, number>();
  const states = new DataLoader<string, boolean>((userIds) => registry.areOnline(userIds), {
    cache: false,
  });

  async function announce(userIds: readonly string[]): Promise<void> {
    const signalOf = (userId: string) => presence({ userId, at: Date.now() });
    for (const userId of userIds) bus.publish(presenceChannel.of(userId), signalOf(userId));
    for (const { userId, peerId } of await directPeers(em, userIds)) {
      bus.publish(userChannel.of(peerId), signalOf(userId));
    }
  }

  async function change(userId: string, isFirstOrLast: Promise<boolean>): Promise<void> {
    if (!(await isFirstOrLast)) return;
    await recordSeen(em, [userId]);
    await announceVisible([userId]);
  }

  /** The coming and going of those who are invisible is nobody's to hear. */
  async function announceVisible(userIds: readonly string[]): Promise<void> {
    for (let start = 0; start < userIds.length; start += TOLD_AT_ONCE) {
      const visible = await findVisible(em, userIds.slice(start, start + TOLD_AT_ONCE));
      await announce(visible.map(({ userId }) => userId));
    }
  }

  /** What nobody waits for, but for the end. */
  const underWay = new Set<Promise<void>>();
  function inBackground(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => log.warn({ err: error }, 'Presence was not told or recorded'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  registry.onChanged((userIds) => inBackground(announceVisible(userIds)));
  const timer = setInterval(() => {
    if (devices.size > 0) inBackground(recordSeen(em, [...devices.keys()]).then(() => undefined));
  }, RECORD_MS).unref();

  return {
    announce: (userId) => announce([userId]),
    isOnline: (userId) => states.load(userId),
    isUp: () => registry.isUp(),
    connect(userId) {
      const count = devices.get(userId) ?? 0;
      devices.set(userId, count + 1);
      if (count === 0) inBackground(change(userId, registry.arrive(userId)));
      return () => {
        const left = (devices.get(userId) ?? 1) - 1;
        if (left > 0) return void devices.set(userId, left);
        devices.delete(userId);
        inBackground(change(userId, registry.leave(userId)));
      };
    },
    async close() {
      clearInterval(timer);
      await Promise.all(underWay);
      await registry.close();
    },
  };
}

/** Of all nodes that share a Redis, or of this one. */
export async function createPresenceService(app: App): Promise<Presence> {
  const { config, rootEm: em, bus, log } = app;
  const { redisUrl, redisPrefix: prefix } = config;
  const heartbeatMs = config.presenceHeartbeatSeconds * 1_000;
  const registry = redisUrl
    ? await createRedisRegistry({ url: redisUrl, prefix, heartbeatMs, log })
    : createLocalRegistry();
  const presence = createPresence({ em, bus, registry, log });
  app.onStop(() => presence.close());
  return presence;
}

export function presenceConnected(shared: Shared, viewer: Viewer): () => void {
  return shared.services.presence.connect(viewer.id);
}
