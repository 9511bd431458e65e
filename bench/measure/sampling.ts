import type { OperationName } from '../contract.ts';
import type { Draw } from '../operations.ts';
import { type Asked, pathOf, requestFor, type Tokens } from './asking.ts';
import { openBackendMeter, usedBetween } from './backends.ts';
import { startLoadGenerator } from './load.ts';
import { median, medianOrNull } from './median.ts';
import { cpuOf, rssOf } from './process.ts';

/** So many different requests, and again from the first one after the last. */
const REQUESTS = 2_000;

/** What a server under load has done and cost. */
export interface Sample {
  /** Of the Node process with all its threads, per request. */
  readonly nodeMicros: number;
  /** The same of PostgreSQL's backends; null where they are out of sight. */
  readonly postgresMicros: number | null;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly rssBytes: number;
}

/** Loads one server at a time, and reads what that costs. */
export type Sampling = Awaited<ReturnType<typeof openSampling>>;

export async function openSampling(databaseUrl: string) {
  const generator = startLoadGenerator();
  const meter = await openBackendMeter(databaseUrl);

  async function load(
    { peer, operations }: Asked,
    name: OperationName,
    { draw, tokens }: { readonly draw: Draw; readonly tokens: Tokens },
    seconds: number,
  ) {
    const operation = operations[name];
    const requests = draw
      .inputs(name, REQUESTS)
      .map((input) => requestFor(peer.name, operation, input, tokens));
    const path = pathOf(operation);
    const result = await generator.run({ port: peer.port, path, requests, seconds });
    if (result.failure) throw new Error(`${peer.name} fails under ${name}: ${result.failure}`);
    return result;
  }

  return {
    load,

    async sample(...[asked, name, questions, seconds]: Parameters<typeof load>): Promise<Sample> {
      const { pid, name: peer } = asked.peer;
      const backends = await meter.read(peer);
      const cpu = cpuOf(pid);
      const result = await load(asked, name, questions, seconds);
      const nodeUsed = cpuOf(pid) - cpu;
      const postgresUsed = usedBetween(backends, await meter.read(peer));
      const perRequest = (nanoseconds: number) => nanoseconds / 1_000 / result.requests;
      const { requestsPerSecond, p50, p99 } = result;
      return {
        nodeMicros: perRequest(nodeUsed),
        postgresMicros: postgresUsed === null ? null : perRequest(postgresUsed),
        ...{ requestsPerSecond, p50, p99 },
        rssBytes: rssOf(pid),
      };
    },

    async close() {
      generator.close();
      await meter.close();
    },
  };
}

export const medianSample = (samples: readonly Sample[]): Sample => ({
  nodeMicros: median(samples.map((sample) => sample.nodeMicros)),
  postgresMicros: medianOrNull(samples.map((sample) => sample.postgresMicros)),
  requestsPerSecond: median(samples.map((sample) => sample.requestsPerSecond)),
  p50: median(samples.map((sample) => sample.p50)),
  p99: median(samples.map((sample) => sample.p99)),
  rssBytes: median(samples.map((sample) => sample.rssBytes)),
});
