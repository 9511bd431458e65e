import { Client, escapeLiteral } from 'pg';
import { prepareSession, servingLimits } from '../../src/store/postgres/session.ts';
import { recordedDuring } from './queries.ts';

/** One node of a plan, as PostgreSQL tells it. */
interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows the prepared statements that `act` sends look at, each under the worse of its plans. */
export async function rowsTouched(url: string, act: () => Promise<unknown>): Promise<number> {
  const queries = (await recordedDuring(act)).filter(({ name }) => name !== '');
  const client = new Client(url);
  await client.connect();
  await prepareSession(client, servingLimits(30_000));
  let sum = 0;
  for (const [index, { text, values }] of queries.entries()) {
    await client.query(`PREPARE touched_${index} AS ${text}`);
    const given = values.length > 0 ? `(${values.map(toLiteral).join()})` : '';
    const counts = [];
    for (const mode of ['force_generic_plan', 'force_custom_plan']) {
      await client.query(`SET plan_cache_mode = ${mode}`);
      const { rows } = await client.query(
        `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE touched_${index}${given}`,
      );
      counts.push(rowsIn(rows[0]['QUERY PLAN'][0].Plan));
    }
    sum += Math.max(...counts);
  }
  await client.end();
  return sum;
}

const toLiteral = (value: string | Buffer | null) =>
  value === null
    ? 'NULL'
    : escapeLiteral(Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

function rowsIn(node: PlanNode): number {
  const beneath = (node.Plans ?? []).reduce((sum, child) => sum + rowsIn(child), 0);
  if (!node['Relation Name'] && !node['Index Name']) return beneath;
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return beneath + (node['Actual Rows'] + removed) * node['Actual Loops'];
}
