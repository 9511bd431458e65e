import { writeFile } from 'node:fs/promises';
import type { Members } from './audience.ts';
import type { Audience, Load, LoadResult } from './contract.ts';
import { startCrowd } from './crowd.ts';
import { inspect } from './inspector.ts';
import { type PeerName, PEERS, type Server, type ServerOptions, startServer } from './servers.ts';

export interface RoundOptions extends Omit<ServerOptions, 'inspect'> {
  readonly peer: PeerName;
  readonly members: Members;
  readonly processes: number;
  readonly subscribers: number;
  readonly loads: readonly Load[];
  readonly seconds: number;
  /** Where to write CPU profiles of the loads; they cost, so such a round's figures are not shown. */
  readonly profileTo?: string;
}

export interface RoundResult {
  readonly loads: ReadonlyMap<Load, LoadResult>;
  readonly cpuSecondsPerSend: number;
}

/** Starts a peer, puts it under load, and ends it. */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const { peer, members, processes, subscribers, seconds, profileTo } = options;
  const crowd = startCrowd();
  const servers: Server[] = [];
  try {
    for (let count = 0; count < processes; count += 1) {
      servers.push(await startServer(peer, { ...options, inspect: profileTo !== undefined }));
    }
    const audience: Audience = {
      ...members,
      dialect: PEERS[peer],
      targets: servers.map(({ port, pid }) => ({ port, pid })),
      sockets: subscribers,
      subscriptionsPerSocket: 1,
    };
    const cpuSecondsPerSend = await crowd.costOfSend(audience);
    await crowd.open(audience);
    await crowd.warmUp(seconds / 2);
    const loads = new Map<Load, LoadResult>();
    for (const load of options.loads) {
      const work = () => crowd.load({ load, seconds });
      const result = profileTo
        ? await profiled(servers, `${profileTo}/${peer}-${load}`, work)
        : await work();
      loads.set(load, result);
    }
    return { loads, cpuSecondsPerSend };
  } finally {
    await crowd.stop();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function profiled<Result>(
  servers: readonly Server[],
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const inspectors = await Promise.all(
    servers.map(({ inspectorUrl }) => inspect(inspectorUrl ?? '')),
  );
  await Promise.all(inspectors.map((inspector) => inspector.startProfile()));
  const result = await work();
  for (const [index, inspector] of inspectors.entries()) {
    await writeFile(`${path}-${index}.cpuprofile`, await inspector.stopProfile());
    inspector.close();
  }
  return result;
}
