import type { OperationName } from './contract.ts';
import { prepareDatabase, restore } from './data/prepare.ts';
import { openDatabaseServer } from './data/server.ts';
import { QUICK } from './data/size.ts';
import { measureHttp } from './measure/http.ts';
import { OPERATIONS, TITLES } from './operations.ts';
import { ratio } from './report/http-table.ts';
import { table, times } from './report/table.ts';

/** How much more CPU than the bare server's an operation may take, in Node and in PostgreSQL. */
export type Bounds = Readonly<
  Record<OperationName, { readonly node: number; readonly postgres: number }>
>;

const PACE = { rounds: 5, seconds: 1, warmUpSeconds: 2 };

const say = (line: string) => console.error(line);

/** Measures Confab beside the bare server; gives whether it keeps within the bounds. */
export async function guard(bounds: Bounds): Promise<boolean> {
  await using opened = new AsyncDisposableStack();
  const server = await openDatabaseServer();
  opened.defer(server.close);
  const databaseUrl = await prepareDatabase(server.url, QUICK, say);
  opened.defer(() => restore(databaseUrl));
  const results = await measureHttp({
    ...PACE,
    databaseUrl,
    peers: ['confab', 'bare'],
    operations: OPERATIONS,
    say,
  });

  const checks = OPERATIONS.flatMap((operation) => {
    const of = (peer: string) =>
      results.find((result) => result.operation === operation && result.peer === peer);
    const [confab, bare] = [of('confab'), of('bare')];
    const [title, bound] = [`${operation} ${TITLES[operation]}`, bounds[operation]];
    return [
      { title, of: 'Node', bound: bound.node, is: ratio(confab?.nodeMicros, bare?.nodeMicros) },
      {
        ...{ title, of: 'PostgreSQL', bound: bound.postgres },
        is: ratio(confab?.postgresMicros, bare?.postgresMicros),
      },
    ];
  });
  const isKept = ({ is, bound }: (typeof checks)[number]) => is === null || is <= bound;
  const rows = checks.map((check) => [
    ...[check.title, check.of, times(check.is), times(check.bound)],
    isKept(check) ? '' : 'exceeded',
  ]);
  console.log(table(['operation', 'CPU of', 'of bare', 'at most', ''], rows, 2));
  return checks.every(isKept);
}
