import { fileURLToPath } from 'node:url';
import type { Arguments } from './arguments.ts';
import type { FanoutResult } from './contract.ts';
import { prepareDatabase, restore } from './data/prepare.ts';
import { openDatabaseServer } from './data/server.ts';
import { FULL, QUICK, sizeOf, SMALL } from './data/size.ts';
import { measureFanout } from './fanout/measure.ts';
import { type GrowthResult, measureGrowth } from './measure/growth.ts';
import { measureHttp } from './measure/http.ts';
import { describeSetting } from './measure/machine.ts';
import { measureStart } from './measure/start.ts';
import type { Results } from './report/results.ts';
import { show, write } from './report/write.ts';

const PEERS = [
  'confab',
  'bare',
  'mercurius',
  'postgraphile',
  'yoga',
  'apollo-dataloader',
  'apollo-mikroorm',
];

/** Growth is told by one server's own figures, which need less time than a comparison. */
const GROWTH_SHARE = 0.6;

const PROFILES = fileURLToPath(new URL('results/profiles', import.meta.url));

/** Progress goes beside the figures. */
const say = (line: string) => console.error(line);

export async function bench(options: Arguments): Promise<void> {
  const { quick, operations, fanout, cpuProf, isWhole } = options;
  const peers = PEERS.filter((name) => options.peers?.includes(name) ?? true);
  await using opened = new AsyncDisposableStack();
  const server = await openDatabaseServer();
  opened.defer(server.close);
  const databaseUrl = await prepareDatabase(server.url, quick ? QUICK : FULL, say);
  opened.defer(() => restore(databaseUrl));
  const profileTo = cpuProf ? PROFILES : undefined;

  const results: { -readonly [Part in keyof Results]: Results[Part] } = {
    setting: await describeSetting(databaseUrl),
    ...{ http: [], growth: [], fanout: [], start: null },
  };
  try {
    if (operations.length > 0) {
      results.http = await measureHttp({ ...options, peers, databaseUrl, profileTo, say });
    }
    if (options.growth) results.growth = await grow(server.url, options);
    if (fanout.length > 0) results.fanout = await fanOut(databaseUrl, options);
    if (options.start) results.start = await measureStart(quick ? 3 : 5);
  } finally {
    // Also what was found before something failed.
    show(results);
  }
  say(`\nWritten to ${await write(results, isWhole)}`);
}

/** Of two processes a thousand subscribers tell enough. */
async function fanOut(databaseUrl: string, options: Arguments): Promise<FanoutResult[]> {
  const { quick, peers, fanoutRounds: rounds } = options;
  const results: FanoutResult[] = [];
  for (const operation of options.fanout) {
    const subscribers = quick || operation === 'S2' ? [1_000] : [1_000, 5_000];
    const measured = await measureFanout({
      ...{ databaseUrl, quick, rounds, say, subscribers },
      ...(peers && { peers }),
      ...(quick && { heap: false, loads: ['closed', 'burst'] }),
      operations: [operation],
      seconds: quick ? 1.5 : 4,
    });
    results.push(...measured);
  }
  return results;
}

async function grow(serverUrl: string, options: Arguments): Promise<GrowthResult[]> {
  const sizes = options.quick ? [SMALL, QUICK] : [SMALL, QUICK, FULL];
  const databases = new Map<number, string>();
  for (const messages of sizes) {
    databases.set(messages, await prepareDatabase(serverUrl, messages, say));
  }
  const { circles } = sizeOf(Math.max(...sizes));
  const seconds = options.seconds * GROWTH_SHARE;
  const results = await measureGrowth({ ...options, seconds, databases, circles, say });
  for (const url of databases.values()) await restore(url);
  return results;
}
