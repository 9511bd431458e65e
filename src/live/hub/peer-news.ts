import type { Bus } from '../bus/bus.ts';
import { type PeerSignal, peersChannel } from '../log/events.ts';
import type { EventRegistry } from '../log/registry.ts';
import type { Inbox } from './inbox.ts';
import { serialise } from './serialise.ts';
import { createTelling, type TellingOptions } from './telling.ts';

/** Of users whose news waits; more is dropped, as it may be. */
const MAX_WAITING = 1_000;

interface Options extends TellingOptions {
  readonly bus: Bus;
  readonly events: EventRegistry;
}

/** What somebody's peers are told in their inboxes, and they themselves in their own. */
export interface PeerNews {
  /** Resolves once none can be missed. */
  readonly ready: Promise<unknown>;
  close(): void;
}

/** `inboxesFor` finds those on this node; of one user's news of a kind the newest is enough. */
export function createPeerNews(
  { bus, events, ...options }: Options,
  inboxesFor: (signal: PeerSignal) => Iterable<Inbox>,
): PeerNews {
  const tell = createTelling(options);
  const waiting = new Map<string, PeerSignal>();
  const tellAll = serialise(
    async () => {
      for (const [key, signal] of waiting) {
        waiting.delete(key);
        const begun = [...inboxesFor(signal)].filter(({ hasBegun }) => hasBegun);
        await tell(
          signal,
          begun.map(({ subscriber }) => subscriber),
        );
      }
    },
    (error) => options.log.warn({ err: error }, 'News of somebody is lost'),
  );

  const ready = bus.subscribe(peersChannel, (signal) => {
    const key = `${signal.type} ${signal.userId}`;
    if (!events.isInboxSignal(signal.type)) return;
    if (waiting.size >= MAX_WAITING && !waiting.has(key)) return;
    waiting.set(key, signal);
    tellAll();
  });
  return {
    ready,
    close: () => void ready.then((unsubscribe) => unsubscribe()),
  };
}
