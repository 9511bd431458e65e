import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexMessages } from '../data/index-messages.ts';
import { prepareDatabase } from '../data/prepare.ts';
import { openDatabaseServer, urlOfDatabase, withClient } from '../data/server.ts';
import { QUICK } from '../data/size.ts';
import { signIn } from '../data/tokens.ts';
import { openBackendMeter, usedBetween } from '../measure/backends.ts';
import { cpuOf } from '../measure/process.ts';
import { startPeer } from '../peers/start.ts';
import { figure, markdownTable } from '../report/table.ts';
import { addReaders, measureIndex, QUERIES } from './data.ts';

const WARM_UP = 10;
const REQUESTS = 100;
const SEARCH = `query ($query: String!, $after: String) {
  searchMessages(query: $query, after: $after) {
    edges { highlights { start length } node { id seq text createdAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Progress goes beside the figures. */
const say = (line: string) => console.error(line);

const messages = Number(process.argv[2] ?? QUICK);
const copy = `confab_bench_search_${messages}`;
await using opened = new AsyncDisposableStack();
const server = await openDatabaseServer();
opened.defer(server.close);
await prepareDatabase(server.url, messages, say);
const admin = (sql: string) => withClient(server.url, (client) => client.query(sql));
await admin(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
await admin(`CREATE DATABASE ${copy} TEMPLATE confab_bench_${messages}`);
opened.defer(async () => void (await admin(`DROP DATABASE ${copy} WITH (FORCE)`)));
const databaseUrl = urlOfDatabase(server.url, copy);
const readers = await addReaders(databaseUrl);
const startedAt = performance.now();
await indexMessages(databaseUrl);
const index = await measureIndex(databaseUrl);
const micros = ((performance.now() - startedAt) * 1_000) / index.messages;
say(
  `${figure(index.bytes / index.messages)} bytes and ${figure(micros)} µs of indexing for each of ${index.messages} messages`,
);

const folder = await mkdtemp(join(tmpdir(), 'confab-bench-'));
opened.defer(() => rm(folder, { recursive: true }));
const peer = await startPeer('confab', {
  databaseUrl,
  nodeOptions: [],
  variables: {
    ...{ CONFAB_DATA_DIR: folder, JOBS: 'off' },
    ...{ RATE_LIMIT_WORK: '9999999/15', RATE_LIMIT_SEARCH: '9999999/60' },
  },
});
opened.defer(peer.stop);
const tokens = await signIn(
  databaseUrl,
  readers.map(({ id }) => id),
);
const meter = await openBackendMeter(databaseUrl);
opened.defer(() => meter.close());

const rows: string[][] = [];
for (const { id, chats } of readers) {
  for (const [what, asked] of Object.entries(QUERIES)) {
    const [query, pages] = typeof asked === 'string' ? [asked, 0] : asked;
    rows.push([`${chats} chats: ${what}`, ...(await measure(tokens.get(id) ?? '', query, pages))]);
  }
}
console.log(
  markdownTable(['a page of 20', 'hits', 'p50 ms', 'p99 ms', 'Node µs', 'PostgreSQL µs'], rows, 1),
);

/** One request after the other: what a page takes, not what a server can stand. */
async function measure(token: string, query: string, pages: number): Promise<string[]> {
  let hits = 0;
  let after: string | null = null;
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${peer.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: SEARCH, variables: { query, after } }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    hits = data.searchMessages.edges.length;
    return data.searchMessages.pageInfo;
  };
  for (let page = 0; page < pages; page += 1) after = (await ask()).endCursor;
  for (let i = 0; i < WARM_UP; i += 1) await ask();
  const [backends, cpu] = [await meter.read(peer.name), cpuOf(peer.pid)];
  const times: number[] = [];
  let goesOn = false;
  for (let i = 0; i < REQUESTS; i += 1) {
    const askedAt = performance.now();
    goesOn = (await ask()).hasNextPage;
    times.push(performance.now() - askedAt);
  }
  const node = (cpuOf(peer.pid) - cpu) / 1_000 / REQUESTS;
  const postgres = (usedBetween(backends, await meter.read(peer.name)) ?? NaN) / 1_000 / REQUESTS;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN;
  return [
    `${hits}${goesOn ? '+' : ''}`,
    at(0.5).toFixed(1),
    at(0.99).toFixed(1),
    figure(node),
    figure(postgres),
  ];
}
