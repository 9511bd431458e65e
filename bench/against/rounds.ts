import type { OperationName } from '../contract.ts';
import { openDraw } from '../operations.ts';
import { type Asked, operationsOf } from '../measure/asking.ts';
import type { Pace } from '../measure/http.ts';
import { median, quantile } from '../measure/median.ts';
import { openSampling, type Sample } from '../measure/sampling.ts';
import { startPeer } from '../peers/start.ts';
import type { Tree } from './tree.ts';

/** A version, and the database with its rows. */
interface Version extends Tree {
  readonly databaseUrl: string;
}

interface Options extends Pace {
  readonly operations: readonly OperationName[];
  say(line: string): void;
}

/** What an operation costs in Node or in PostgreSQL: medians over the rounds, in microseconds. */
export interface Comparison {
  readonly operation: OperationName;
  readonly of: 'Node' | 'PostgreSQL';
  readonly before: number;
  readonly now: number;
  /** The median of the rounds' own ratios, and half of what the middle half of them differs by. */
  readonly ratio: number;
  readonly spread: number;
}

/**
 * Every round has processes of its own, since one differs from the next by how it was compiled; in a
 * round the two take turns at each operation.
 */
export async function compare(
  newer: Version,
  older: Version,
  options: Options,
): Promise<Comparison[]> {
  await using opened = new AsyncDisposableStack();
  const contestants = [await enter(older, opened), await enter(newer, opened)] as const;
  const done = new Map(options.operations.map((name): [OperationName, Pair[]] => [name, []]));
  for (let round = 1; round <= options.rounds; round += 1) {
    await using servers = new AsyncDisposableStack();
    const [before, now] = await Promise.all(contestants.map((one) => one.start(servers)));
    if (!before || !now) throw new Error('A server is missing');
    for (const [operation, pairs] of done) {
      options.say(`Round ${round} of ${options.rounds}: ${operation}`);
      pairs.push({
        before: await before(operation, options),
        now: await now(operation, options),
      });
    }
  }
  return [...done].flatMap(([operation, pairs]) => [
    summarise(operation, 'Node', pairs, ({ nodeMicros }) => nodeMicros),
    summarise(operation, 'PostgreSQL', pairs, ({ postgresMicros }) => postgresMicros ?? Number.NaN),
  ]);
}

interface Pair {
  readonly before: Sample;
  readonly now: Sample;
}

async function enter({ folder, databaseUrl }: Version, opened: AsyncDisposableStack) {
  const draw = await openDraw(databaseUrl);
  // Each version signs people in as it itself would.
  const { signIn } = await import(`${folder}bench/data/tokens.ts`);
  const questions = { draw, tokens: await signIn(databaseUrl, draw.viewerIds) };
  const sampling = await openSampling(databaseUrl);
  opened.defer(sampling.close);

  return {
    async start(servers: AsyncDisposableStack) {
      const peer = await startPeer('confab', { databaseUrl, folder });
      servers.defer(peer.stop);
      const asked: Asked = { peer, operations: await operationsOf('confab') };
      return async (operation: OperationName, { seconds, warmUpSeconds }: Pace) => {
        await sampling.load(asked, operation, questions, warmUpSeconds);
        return sampling.sample(asked, operation, questions, seconds);
      };
    },
  };
}

function summarise(
  operation: OperationName,
  of: Comparison['of'],
  pairs: readonly Pair[],
  microsOf: (sample: Sample) => number,
): Comparison {
  const ratios = pairs.map(({ before, now }) => microsOf(now) / microsOf(before));
  return {
    operation,
    of,
    before: median(pairs.map(({ before }) => microsOf(before))),
    now: median(pairs.map(({ now }) => microsOf(now))),
    ratio: median(ratios),
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2,
  };
}
