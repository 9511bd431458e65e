import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawCharts } from './charts.ts';
import { FANOUT_HEAD, fanoutRows } from './fanout-table.ts';
import { goalRows, goalsOf } from './goals.ts';
import { GROWTH_HEAD, growthRows } from './growth-table.ts';
import { HTTP_HEAD, httpRows } from './http-table.ts';
import type { Results } from './results.ts';
import { figure, markdownTable, table } from './table.ts';

const RESULTS = fileURLToPath(new URL('../results', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));
const FIGURES = /(?<=<!-- figures -->\n)[^]*(?=<!-- end of figures -->)/;

const GOAL_HEAD = ['Confab', 'is', 'at most', ''];

/** What a table shows, and how many of its columns are names. */
const partsOf = (results: Results) =>
  [
    { title: 'HTTP', head: HTTP_HEAD, rows: httpRows(results.http), labels: 2 },
    { title: 'Fan-out', head: FANOUT_HEAD, rows: fanoutRows(results.fanout), labels: 2 },
    { title: 'Growth', head: GROWTH_HEAD, rows: growthRows(results.growth), labels: 2 },
    { title: 'Goals', head: GOAL_HEAD, rows: goalRows(goalsOf(results)), labels: 1 },
  ].filter(({ rows }) => rows.length > 0);

export function show(results: Results): void {
  for (const { title, head, rows, labels } of partsOf(results)) {
    console.log(`\n${title}\n\n${table(head, rows, labels)}`);
  }
  if (results.start) console.log(`\n${startLine(results.start)}`);
}

/** The figures of a whole run stand for this version; those of any other are kept aside. */
export async function write(results: Results, isWhole: boolean): Promise<string> {
  const folder = isWhole ? RESULTS : `${RESULTS}/local`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
  for (const [name, svg] of drawCharts(results)) await writeFile(`${folder}/${name}`, svg);
  if (isWhole) {
    const text = await readFile(DOCUMENT, 'utf8');
    await writeFile(DOCUMENT, text.replace(FIGURES, `\n${describe(results)}\n`));
  }
  return folder;
}

function describe(results: Results): string {
  const { at, processor, cores, memoryGiB, system, node, postgres, commit, packages } =
    results.setting;
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  const sections = partsOf(results).map(
    ({ title, head, rows, labels }) => `### ${title}\n\n${markdownTable(head, rows, labels)}\n`,
  );
  return [
    `Measured on ${at.slice(0, 10)}${commit ? ` at ${commit}` : ''}: ${cores} cores of ${processor}, ${memoryGiB} GiB, ${system}, Node ${node.slice(1)}, PostgreSQL ${postgres}. ${versions.join(', ')}.\n`,
    '![CPU time of one request](bench/results/http.svg)\n',
    '![CPU time of a million deliveries](bench/results/fanout.svg)\n',
    ...sections,
    ...(results.start ? [`${startLine(results.start)}\n`] : []),
  ].join('\n');
}

const startLine = ({ firstMs, nextMs, starts }: NonNullable<Results['start']>) =>
  `From the command to ready on the embedded database: ${figure(firstMs / 1_000)} s the first time, ${figure(nextMs / 1_000)} s from then on (median of ${starts}).`;
