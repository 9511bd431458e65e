import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FanoutResult } from '../contract.ts';
import { prepareDatabase } from '../data/prepare.ts';
import { openDatabaseServer } from '../data/server.ts';
import { QUICK } from '../data/size.ts';
import type { Load } from './contract.ts';
import { measureFanout } from './measure.ts';

/** The fan-out alone: `node bench/fanout/run.ts --peers confab,bare-ws --subscribers 1000`. */

const LIMIT = 'bare-ws';
const listOf = (text: string | undefined) => text?.split(',');

const { values } = parseArgs({
  options: {
    peers: { type: 'string' },
    subscribers: { type: 'string' },
    loads: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    operations: { type: 'string', default: 'S1' },
    heap: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    'cpu-prof': { type: 'string' },
  },
});

const say = (line: string) => console.error(line);
const server = await openDatabaseServer();
try {
  const databaseUrl = await prepareDatabase(server.url, QUICK, say);
  const [peers, subscribers] = [listOf(values.peers), listOf(values.subscribers)];
  const loads = listOf(values.loads) as Load[] | undefined;
  const profileTo = values['cpu-prof'];
  if (profileTo) await mkdir(profileTo, { recursive: true });
  const results = await measureFanout({
    databaseUrl,
    say,
    quick: values.quick,
    heap: values.heap,
    rounds: Number(values.rounds),
    operations: listOf(values.operations) as ('S1' | 'S2')[],
    ...(peers && { peers }),
    ...(subscribers && { subscribers: subscribers.map(Number) }),
    ...(loads && { loads }),
    ...(values.seconds && { seconds: Number(values.seconds) }),
    ...(profileTo && { profileTo }),
  });
  console.table(results.map((result) => toRow(result, results)));
} finally {
  await server.close();
}

function toRow(result: FanoutResult, all: readonly FanoutResult[]) {
  const { operation, subscribers, load, peer } = result;
  const limit = all.find(
    (other) =>
      other.peer === LIMIT &&
      other.operation === operation &&
      other.subscribers === subscribers &&
      other.load === load,
  );
  const ratio = limit
    ? result.cpuSecondsPerMillionDeliveries / limit.cpuSecondsPerMillionDeliveries
    : NaN;
  const kibibytes = (bytes: number | null) => (bytes === null ? '' : (bytes / 1024).toFixed(1));
  return {
    '': `${operation} ${subscribers} ${load}`,
    peer,
    'CPU s / 10^6': result.cpuSecondsPerMillionDeliveries.toFixed(2),
    'without sends': result.cpuSecondsPerMillionWithoutSends.toFixed(2),
    [`× ${LIMIT}`]: ratio.toFixed(2),
    'per second': Math.round(result.deliveriesPerSecond),
    'p50 ms': result.p50.toFixed(1),
    'p99 ms': result.p99.toFixed(1),
    'RSS MiB': Math.round(result.rssBytes / 2 ** 20),
    'heap KiB': kibibytes(result.heapBytesPerIdleSubscription),
    'with socket': kibibytes(result.heapBytesPerIdleSocket),
  };
}
