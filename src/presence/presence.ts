import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { Bus } from '../realtime/bus.ts';
import { presenceChannel, userChannel } from '../realtime/events.ts';
import type { Registry } from './registry.ts';
import { directPeers, recordSeen, visibility } from './repository.ts';

const RECORD_MS = 60_000;

/** Who is online, and who is told of it. */
export interface Presence {
  /** A device has connected; returns what to call once when it is gone. */
  connect(userId: string): () => void;
  isOnline(userId: string): Promise<boolean>;
  /** Tells those who may know that somebody is to be looked at anew. */
  announce(userId: string): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly em: EntityManager;
  readonly bus: Bus;
  readonly registry: Registry;
  readonly log: Pick<Logger, 'warn'>;
}

export function createPresence({ em, bus, registry, log }: Options): Presence {
  const devices = new Map<string, number>();
  const states = new DataLoader<string, boolean>((userIds) => registry.areOnline(userIds), {
    cache: false,
  });

  async function announce(userId: string): Promise<void> {
    const signal = { type: 'presence', userId, at: Date.now() } as const;
    bus.publish(presenceChannel(userId), signal);
    for (const peer of await directPeers(em, userId)) bus.publish(userChannel(peer.userId), signal);
  }

  async function change(userId: string, isFirstOrLast: Promise<boolean>): Promise<void> {
    if (!(await isFirstOrLast)) return;
    await recordSeen(em, [userId]);
    const [others] = await visibility(em, userId);
    if (others && !others.invisible) await announce(userId);
  }

  /** What nobody waits for, but for the end. */
  const underWay = new Set<Promise<void>>();
  function inBackground(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => log.warn({ err: error }, 'Presence was not told or recorded'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  registry.onLost((userIds) => {
    for (const userId of userIds) inBackground(announce(userId));
  });
  const timer = setInterval(() => {
    if (devices.size > 0) inBackground(recordSeen(em, [...devices.keys()]).then(() => undefined));
  }, RECORD_MS).unref();

  return {
    announce,
    isOnline: (userId) => states.load(userId),
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
