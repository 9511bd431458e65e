import type { Arguments } from '../arguments.ts';
import { FULL, QUICK } from '../data/size.ts';
import { openDatabaseServer } from '../data/server.ts';
import { restore } from '../data/prepare.ts';
import { describeSetting } from '../measure/machine.ts';
import { figure, table, times } from '../report/table.ts';
import { prepareBoth } from './databases.ts';
import { compare, type Comparison } from './rounds.ts';
import { THIS, treeOf } from './tree.ts';

const FEWEST_ROUNDS = 7;
/** What an operation may cost more, beyond what rounds differ by anyway. */
const ALLOWED = 0.05;

const HEAD = ['operation', 'CPU of', 'before, µs', 'now, µs', 'ratio', 'spread', ''];

const say = (line: string) => console.error(line);

/**
 * What an operation costs now and what it cost at a commit: two servers with the same rows take turns.
 * Gives whether nothing costs more than it may.
 */
export async function benchAgainst(commit: string, options: Arguments): Promise<boolean> {
  const older = treeOf(commit);
  await using opened = new AsyncDisposableStack();
  const server = await openDatabaseServer();
  opened.defer(server.close);
  const messages = options.quick ? QUICK : FULL;
  const urls = await prepareBoth(server.url, { messages, older, newer: THIS }, say);
  opened.defer(async () => void (await Promise.all(Object.values(urls).map(restore))));

  const comparisons = await compare(
    { ...THIS, databaseUrl: urls.newer },
    { ...older, databaseUrl: urls.older },
    { ...options, rounds: Math.max(options.rounds, FEWEST_ROUNDS), say },
  );
  const { processor, cores, node, postgres } = await describeSetting(urls.newer);
  console.log(
    `\nAgainst ${older.name}: ${cores} cores of ${processor}, ${node}, PostgreSQL ${postgres}\n`,
  );
  console.log(table(HEAD, comparisons.map(rowOf), 2));
  return comparisons.every((one) => !costsMore(one));
}

const costsMore = ({ ratio, spread }: Comparison) => ratio - spread > 1 + ALLOWED;

const rowOf = (one: Comparison) => [
  ...[one.operation, one.of, figure(one.before), figure(one.now)],
  ...[times(one.ratio), `±${one.spread.toFixed(2)}`, costsMore(one) ? 'costs more' : ''],
];
