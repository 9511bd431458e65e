import type { OperationName } from '../contract.ts';
import { signIn } from '../data/tokens.ts';
import { openDraw } from '../operations.ts';
import { startPeer } from '../peers/start.ts';
import { type Asked, operationsOf } from './asking.ts';
import { requireSameAnswers } from './compare.ts';
import { INSPECT, profiled } from './profile.ts';
import { medianSample, openSampling, type Sample } from './sampling.ts';

const REFERENCE = 'confab';
/** A server that was idle meanwhile has less to catch up with than a new one. */
const WARM_AGAIN = 0.1;

export interface Pace {
  readonly rounds: number;
  /** Of one round of one operation with one server. */
  readonly seconds: number;
  /** Before the first round of an operation. */
  readonly warmUpSeconds: number;
}

export interface HttpOptions extends Pace {
  readonly databaseUrl: string;
  readonly peers: readonly string[];
  readonly operations: readonly OperationName[];
  /** Where a CPU profile of Confab under each operation is written to; none when left out. */
  readonly profileTo?: string | undefined;
  say(line: string): void;
}

/** One line of the table: medians over the rounds. */
export interface HttpResult extends Sample {
  readonly operation: OperationName;
  readonly peer: string;
  /** The lowest and the highest `nodeMicros` of a round. */
  readonly spread: readonly [number, number];
}

/**
 * Starts every peer, compares its answers with Confab's, and then lets one after the other work, in
 * turn and in several rounds. The others are idle meanwhile.
 */
export async function measureHttp(options: HttpOptions): Promise<HttpResult[]> {
  const { databaseUrl, peers, operations, profileTo, say } = options;
  await using opened = new AsyncDisposableStack();
  const draw = await openDraw(databaseUrl);
  const questions = { draw, tokens: await signIn(databaseUrl, draw.viewerIds) };
  const sampling = await openSampling(databaseUrl);
  opened.defer(sampling.close);

  async function start(name: string): Promise<Asked> {
    const nodeOptions = name === REFERENCE && profileTo ? [INSPECT] : [];
    const peer = await startPeer(name, { databaseUrl, nodeOptions });
    opened.defer(peer.stop);
    return { peer, operations: await operationsOf(name) };
  }
  const reference = await start(REFERENCE);
  const measured: Asked[] = [];
  for (const name of peers) {
    if (name === REFERENCE) {
      measured.push(reference);
      continue;
    }
    const asked = await start(name);
    await requireSameAnswers(reference, asked, operations, { ...questions, databaseUrl });
    say(`${name} answers what Confab answers`);
    measured.push(asked);
  }

  const results: HttpResult[] = [];
  for (const operation of operations) {
    const samples = await takeTurns(measured, options, async (asked, seconds, isWarmUp) => {
      if (isWarmUp) return void (await sampling.load(asked, operation, questions, seconds));
      say(`${operation} ${asked.peer.name}`);
      const sample = () => sampling.sample(asked, operation, questions, seconds);
      if (asked !== reference || !profileTo) return sample();
      return profiled(asked.peer, `${profileTo}/${operation}.cpuprofile`, sample);
    });
    for (const [{ peer }, done] of samples) {
      const micros = done.map(({ nodeMicros }) => nodeMicros);
      const spread = [Math.min(...micros), Math.max(...micros)] as const;
      results.push({ operation, peer: peer.name, ...medianSample(done), spread });
    }
  }
  return results;
}

/** A B A B …: what drifts on the machine drifts for all. */
export async function takeTurns<Turn>(
  turns: readonly Turn[],
  { rounds, seconds, warmUpSeconds }: Pace,
  run: (turn: Turn, seconds: number, isWarmUp: boolean) => Promise<Sample | undefined>,
): Promise<Map<Turn, Sample[]>> {
  const samples = new Map(turns.map((turn): [Turn, Sample[]] => [turn, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [turn, done] of samples) {
      await run(turn, round === 0 ? warmUpSeconds : warmUpSeconds * WARM_AGAIN, true);
      const sample = await run(turn, seconds, false);
      if (sample) done.push(sample);
    }
  }
  return samples;
}
