import type { Members } from './audience.ts';
import { startCrowd } from './crowd.ts';
import { inspect } from './inspector.ts';
import { type PeerName, PEERS, type ServerOptions, startServer } from './servers.ts';

type Crowding = readonly [sockets: number, subscriptionsPerSocket: number];

export interface HeapResult {
  /** What one more subscription on a socket that is there takes of the heap; null where a socket has one. */
  readonly subscriptionBytes: number | null;
  /** The same with a socket of its own. */
  readonly socketBytes: number;
}

/** The heap of a server whose subscriptions are all idle, after full collections. */
export async function measureHeap(
  peer: PeerName,
  members: Members,
  options: ServerOptions,
): Promise<HeapResult> {
  const hasMany = ['confab', 'graphql'].includes(PEERS[peer]);
  return {
    subscriptionBytes: hasMany ? await growth([50, 20], [50, 100]) : null,
    socketBytes: await growth([1_000, 1], [5_000, 1]),
  };

  /** For each subscription that the second crowd has more than the first. */
  async function growth(few: Crowding, many: Crowding): Promise<number> {
    const bytes = (await heapWith(many)) - (await heapWith(few));
    return bytes / (many[0] * many[1] - few[0] * few[1]);
  }

  async function heapWith([sockets, subscriptionsPerSocket]: Crowding): Promise<number> {
    const server = await startServer(peer, { ...options, inspect: true });
    const crowd = startCrowd();
    try {
      const targets = [{ port: server.port, pid: server.pid }];
      const dialect = PEERS[peer];
      await crowd.open({ ...members, dialect, targets, sockets, subscriptionsPerSocket });
      await crowd.warmUp(1);
      const inspector = await inspect(server.inspectorUrl ?? '');
      const bytes = await inspector.heapBytes();
      inspector.close();
      return bytes;
    } finally {
      await crowd.stop();
      await server.stop();
    }
  }
}
