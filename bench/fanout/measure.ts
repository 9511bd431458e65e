import { randomBytes } from 'node:crypto';
import type { FanoutOptions, FanoutResult } from '../contract.ts';
import { median } from '../measure/median.ts';
import { type Members, signInMembers } from './audience.ts';
import type { Load, LoadResult } from './contract.ts';
import { type HeapResult, measureHeap } from './heap.ts';
import { startRedis } from './redis.ts';
import { type RoundResult, runRound } from './round.ts';
import { type PeerName, PEERS } from './servers.ts';

const LOADS: readonly Load[] = ['closed', 'paced', 'burst'];
const MOST_SUBSCRIBERS = 5_000;

interface Options extends FanoutOptions {
  /** Only these numbers of them, and these loads; the usual ones when left out. */
  readonly subscribers?: readonly number[];
  readonly loads?: readonly Load[];
  readonly seconds?: number;
  readonly heap?: boolean;
  readonly profileTo?: string;
}

/** One peer under one kind of crowd. */
interface Case {
  readonly operation: 'S1' | 'S2';
  readonly peer: PeerName;
  readonly subscribers: number;
}

/** Peers take turns in every round, each started anew. */
export async function measureFanout(options: Options): Promise<FanoutResult[]> {
  const { databaseUrl, say, quick, heap = true, rounds } = options;
  const peers = peersIn(options.peers);
  const jwtSecret = randomBytes(32).toString('hex');
  const members = await signInMembers(databaseUrl, MOST_SUBSCRIBERS, jwtSecret);
  const redis = options.operations.includes('S2') ? await startRedis() : null;
  const server = { databaseUrl, jwtSecret };
  try {
    const heaps = new Map<PeerName, HeapResult>();
    if (heap && options.operations.includes('S1')) {
      for (const peer of peers) {
        const bytes = await measureHeap(peer, members, { ...server, redisUrl: null });
        heaps.set(peer, bytes);
        say(`Heap of ${peer}: ${wordsFor(bytes)}`);
      }
    }
    const cases = options.operations.flatMap((operation) =>
      (options.subscribers ?? (quick ? [1_000] : [1_000, 5_000])).flatMap((subscribers) =>
        peers.map((peer): Case => ({ operation, peer, subscribers })),
      ),
    );
    const results = new Map<Case, RoundResult[]>(cases.map((each) => [each, []]));
    for (let round = 1; round <= rounds; round += 1) {
      for (const [each, done] of results) done.push(await runCase(each, members, round));
    }
    return cases.flatMap((each) => summarise(each, results.get(each) ?? [], heaps.get(each.peer)));
  } finally {
    await redis?.stop();
  }

  async function runCase(each: Case, chat: Members, round: number): Promise<RoundResult> {
    const { operation, peer, subscribers } = each;
    say(`${operation} ${peer}, ${subscribers} subscribers, round ${round} of ${rounds}`);
    const result = await runRound({
      ...server,
      ...each,
      members: chat,
      processes: operation === 'S2' ? 2 : 1,
      redisUrl: operation === 'S2' && redis ? redis.url : null,
      loads: options.loads ?? LOADS,
      seconds: options.seconds ?? (quick ? 2 : 5),
      ...(options.profileTo !== undefined && { profileTo: options.profileTo }),
    });
    const lost = [...result.loads.values()].reduce((sum, load) => sum + load.lost, 0);
    if (lost > 0) throw new Error(`${peer} lost ${lost} deliveries`);
    return result;
  }
}

function wordsFor({ subscriptionBytes, socketBytes }: HeapResult): string {
  const kibibytes = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KiB`;
  const alone =
    subscriptionBytes === null ? '' : `${kibibytes(subscriptionBytes)} a subscription, `;
  return `${alone}${kibibytes(socketBytes)} with its socket`;
}

function peersIn(names: readonly string[] | undefined): PeerName[] {
  const known = Object.keys(PEERS) as PeerName[];
  return names ? known.filter((name) => names.includes(name)) : known;
}

function summarise(
  each: Case,
  rounds: readonly RoundResult[],
  heap: HeapResult | undefined,
): FanoutResult[] {
  const loads = [...(rounds[0]?.loads.keys() ?? [])];
  return loads.map((load) => {
    const medianOf = (pick: (result: LoadResult, sendCost: number) => number) =>
      median(
        rounds.flatMap(({ loads, cpuSecondsPerSend }) => {
          const result = loads.get(load);
          return result ? [pick(result, cpuSecondsPerSend)] : [];
        }),
      );
    return {
      ...each,
      load,
      rounds: rounds.length,
      deliveries: medianOf(({ deliveries }) => deliveries),
      cpuSecondsPerMillionDeliveries: medianOf(
        ({ cpuSeconds, deliveries }) => (cpuSeconds / deliveries) * 1e6,
      ),
      cpuSecondsPerMillionWithoutSends: medianOf(
        ({ cpuSeconds, deliveries, sends }, sendCost) =>
          ((cpuSeconds - sends * sendCost) / deliveries) * 1e6,
      ),
      deliveriesPerSecond: medianOf(({ deliveries, seconds }) => deliveries / seconds),
      p50: medianOf(({ p50 }) => p50),
      p99: medianOf(({ p99 }) => p99),
      rssBytes: medianOf(({ rssBytes }) => rssBytes),
      heapBytesPerIdleSubscription: heap?.subscriptionBytes ?? null,
      heapBytesPerIdleSocket: heap?.socketBytes ?? null,
      lost: 0,
    };
  });
}
