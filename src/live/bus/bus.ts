import type { Channel } from './channel.ts';

/**
 * Makes what is committed known at once, on every node. It may lose anything: PostgreSQL is the
 * truth, and the hub's sweep finds what did not arrive.
 */
export interface Bus {
  /** Which one it is, for people. */
  readonly name: string;
  /** Never waits and never throws. */
  publish<Payload>(channel: Channel<Payload>, message: NoInfer<Payload>): void;
  /** Resolves once nothing published from now on can be missed; at once while the bus is down. */
  subscribe<Payload>(
    channel: Channel<Payload>,
    handler: (message: Payload) => void,
  ): Promise<Unsubscribe>;
  /**
   * Whether it is there. A Redis Cluster is while some of its masters are not: their chats' events come
   * by the sweep, which is no reason to take a node out of service, let alone all of them.
   */
  isUp(): boolean;
  /** Calls `listener` whenever the bus comes back: what was published meanwhile is lost. */
  onReconnect(listener: () => void): void;
  close(): Promise<void>;
}

export type Unsubscribe = () => void;

/** For one process alone: a message is handed on in the same turn of the event loop. */
export function createLocalBus(): Bus {
  const handlers = new Map<string, Set<(message: never) => void>>();
  return {
    name: 'in process',
    publish({ name }, message) {
      for (const handler of handlers.get(name) ?? []) handler(message as never);
    },
    async subscribe({ name }, handler) {
      const ofChannel = handlers.get(name) ?? new Set();
      handlers.set(name, ofChannel.add(handler));
      return () => {
        ofChannel.delete(handler);
        if (ofChannel.size === 0 && handlers.get(name) === ofChannel) handlers.delete(name);
      };
    },
    isUp: () => true,
    onReconnect() {},
    async close() {
      handlers.clear();
    },
  };
}
