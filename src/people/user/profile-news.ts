import type { EntityManager } from '@mikro-orm/postgresql';
import type { App } from '../../context.ts';
import { peersChannel } from '../../live/log/events.ts';
import { profileChanged } from './events.ts';
import { chatsShared } from './profile-repository.ts';

/** What changes meanwhile is told together. */
const GATHERING_MS = 1_000;
/** Of somebody who is in more, those that are the newest. */
const MAX_CHATS = 5_000;

/** Tells people's peers what has changed about them. */
export interface ProfileNews {
  /** To be called after the commit. It is told within a second, as it is then. */
  changed(userId: string): void;
}

type Options = Pick<App, 'bus' | 'log' | 'onStop'> & { readonly em: EntityManager };

export function createProfileNews({ em, bus, log, onStop }: Options): ProfileNews {
  const waiting = new Map<string, NodeJS.Timeout>();
  /** What nobody waits for, but for the end. */
  const underWay = new Set<Promise<void>>();
  let isStopping = false;

  /** A change that comes from here on is told by itself. */
  function tell(userId: string): void {
    clearTimeout(waiting.get(userId));
    waiting.delete(userId);
    const done = publish(userId)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'A change of a profile cannot be told now: it is tried again');
        if (!isStopping) changed(userId);
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  async function publish(userId: string): Promise<void> {
    const chats = await chatsShared(em, userId, MAX_CHATS);
    const chatIds = chats.map(({ chatId }) => chatId);
    bus.publish(peersChannel, profileChanged({ userId, chatIds, at: Date.now() }));
  }

  function changed(userId: string): void {
    if (waiting.has(userId)) return;
    waiting.set(userId, setTimeout(() => tell(userId), GATHERING_MS).unref());
  }

  onStop(async () => {
    isStopping = true;
    [...waiting.keys()].forEach(tell);
    await Promise.all(underWay);
  });
  return { changed };
}
