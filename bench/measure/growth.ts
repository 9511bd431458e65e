import type { OperationName } from '../contract.ts';
import type { Circle } from '../data/size.ts';
import { signIn } from '../data/tokens.ts';
import { type Draw, openDraw } from '../operations.ts';
import { startPeer } from '../peers/start.ts';
import { type Asked, operationsOf, type Tokens } from './asking.ts';
import { type Pace, takeTurns } from './http.ts';
import { medianSample, openSampling, type Sample, type Sampling } from './sampling.ts';

const GROWS_WITH_ROWS = ['Q1', 'Q2', 'Q4', 'M1'] as const;
/** A feed shows no chat. */
const GROWS_WITH_MEMBERS = ['Q2', 'Q4', 'M1'] as const;

/** What an operation costs Confab at one size. */
export interface GrowthResult extends Sample {
  readonly operation: OperationName;
  readonly by: 'rows' | 'members';
  readonly size: number;
}

interface GrowthOptions extends Pace {
  /** Seeded databases by their number of messages, the smallest first. */
  readonly databases: ReadonlyMap<number, string>;
  /** Of how many members there are rooms in the largest database. */
  readonly circles: readonly Circle[];
  say(line: string): void;
}

/** One Confab, and what it is asked there. */
interface Site {
  readonly size: number;
  readonly asked: Asked;
  readonly sampling: Sampling;
  readonly questions: { readonly draw: Draw; readonly tokens: Tokens };
}

/** Measures Confab alone, at several sizes in turn. */
export async function measureGrowth(options: GrowthOptions): Promise<GrowthResult[]> {
  await using opened = new AsyncDisposableStack();
  const bySize: Site[] = [];
  for (const [size, databaseUrl] of options.databases) {
    const peer = await startPeer('confab', { databaseUrl });
    opened.defer(peer.stop);
    const sampling = await openSampling(databaseUrl);
    opened.defer(sampling.close);
    const asked = { peer, operations: await operationsOf('confab') };
    bySize.push({ size, asked, sampling, questions: await askAbout(databaseUrl, null) });
  }
  const rows = await measureSites('rows', bySize, GROWS_WITH_ROWS, options);

  const [largest] = [...options.databases.values()].slice(-1);
  const [site] = bySize.slice(-1);
  if (!largest || !site) return rows;
  const byMembers: Site[] = [];
  for (const circle of options.circles) {
    byMembers.push({ ...site, size: circle, questions: await askAbout(largest, circle) });
  }
  return [...rows, ...(await measureSites('members', byMembers, GROWS_WITH_MEMBERS, options))];
}

async function askAbout(databaseUrl: string, circle: Circle | null): Promise<Site['questions']> {
  const draw = await openDraw(databaseUrl, circle);
  return { draw, tokens: await signIn(databaseUrl, draw.viewerIds) };
}

async function measureSites(
  by: GrowthResult['by'],
  sites: readonly Site[],
  operations: readonly OperationName[],
  { say, ...pace }: GrowthOptions,
): Promise<GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const operation of operations) {
    const samples = await takeTurns(sites, pace, async (site, seconds, isWarmUp) => {
      const { size, sampling, asked, questions } = site;
      if (isWarmUp) return void (await sampling.load(asked, operation, questions, seconds));
      say(`C1 ${operation} at ${size.toLocaleString('en')} ${by}`);
      return sampling.sample(asked, operation, questions, seconds);
    });
    for (const [{ size }, done] of samples) {
      results.push({ operation, by, size, ...medianSample(done) });
    }
  }
  return results;
}
