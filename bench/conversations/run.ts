import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationName } from '../contract.ts';
import { prepareDatabase } from '../data/prepare.ts';
import { openDatabaseServer, urlOfDatabase, withClient } from '../data/server.ts';
import { QUICK } from '../data/size.ts';
import { signIn } from '../data/tokens.ts';
import { installPackages } from '../install.ts';
import { type Asked, operationsOf } from '../measure/asking.ts';
import { requireSameAnswers } from '../measure/compare.ts';
import { takeTurns } from '../measure/http.ts';
import { medianSample, openSampling, type Sample } from '../measure/sampling.ts';
import { openDraw } from '../operations.ts';
import { startPeer } from '../peers/start.ts';
import { figure, markdownTable } from '../report/table.ts';
import { addConversations } from './data.ts';
import { paired, withConversations } from './operations.ts';
import { ofPostGraphile } from './postgraphile.ts';

const PACE = { rounds: 5, seconds: 2, warmUpSeconds: 2 };
const COPY = 'confab_bench_conversations';

/** Progress goes beside the figures. */
const say = (line: string) => console.error(line);

installPackages();
await using opened = new AsyncDisposableStack();
const server = await openDatabaseServer();
opened.defer(server.close);
await prepareDatabase(server.url, QUICK, say);
const admin = (sql: string) => withClient(server.url, (client) => client.query(sql));
await admin(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`);
await admin(`CREATE DATABASE ${COPY} TEMPLATE confab_bench_${QUICK}`);
opened.defer(async () => void (await admin(`DROP DATABASE ${COPY} WITH (FORCE)`)));
const databaseUrl = urlOfDatabase(server.url, COPY);
const draw = await openDraw(databaseUrl);
const questions = { draw, tokens: await signIn(databaseUrl, draw.viewerIds) };
const newest = await addConversations(databaseUrl);
const sampling = await openSampling(databaseUrl);
opened.defer(sampling.close);

async function start(name: string, variables: Readonly<Record<string, string>>) {
  const peer = await startPeer(name, { databaseUrl, variables });
  opened.defer(peer.stop);
  return peer;
}

async function startConfab(variables: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'confab-bench-'));
  opened.defer(() => rm(folder, { recursive: true }));
  // There are few who ask.
  return start('confab', { CONFAB_DATA_DIR: folder, RATE_LIMIT_WORK: '9999999/15', ...variables });
}

const confab = await startConfab();
const withoutSearch = await startConfab({ SEARCH: 'off' });
const postgraphile: Asked = {
  peer: await start('postgraphile', {}),
  operations: ofPostGraphile(await operationsOf('postgraphile')),
};
const operations = await operationsOf('confab');
const pairs = paired(operations, newest);
const plain: Asked = { peer: confab, operations };
const whole: Asked = { peer: confab, operations: withConversations(operations) };
await requireSameAnswers(whole, postgraphile, ['Q2'], { ...questions, databaseUrl });
say('PostGraphile answers what Confab answers');

const asking = (operations: Asked['operations']): Asked => ({ peer: confab, operations });
console.log(
  markdownTable(
    ['conversations', 'is', 'beside', 'at most', ''],
    [
      ...(await compare('Q2', 'History with all that messages have, beside Q2', whole, {
        ...{ other: plain, atMost: 1.6 },
      })),
      ...(await compare('Q2', 'The same, beside PostGraphile', whole, {
        ...{ other: postgraphile, atMost: 0.5, only: 'Node' },
      })),
      ...(await compare('Q4', 'Chat list with mentions, drafts, preferences, beside Q4', whole, {
        ...{ other: plain, atMost: 1.3 },
      })),
      ...(await compare('M1', 'Send, beside one with `SEARCH=off`', plain, {
        ...{ other: { peer: withoutSearch, operations }, atMost: 1.3 },
      })),
      ...(await compare('M1', 'Two reactions, beside two sends', asking(pairs.reactions), {
        ...{ other: asking(pairs.sends), atMost: 1.3 },
      })),
      ...(await compare('M1', 'The same with all reactions in the answer', asking(pairs.shown), {
        ...{ other: asking(pairs.sends), atMost: 1.6 },
      })),
    ],
    1,
  ),
);

interface Beside {
  readonly other: Asked;
  /** Times what the other takes. */
  readonly atMost: number;
  readonly only?: string;
}

async function compare(
  operation: OperationName,
  what: string,
  one: Asked,
  { other, atMost, only }: Beside,
): Promise<string[][]> {
  const samples = await takeTurns([other, one], PACE, async (turn, seconds, isWarmUp) => {
    if (isWarmUp) return void (await sampling.load(turn, operation, questions, seconds));
    say(`${operation}: ${turn === one ? what : 'beside it'}`);
    return sampling.sample(turn, operation, questions, seconds);
  });
  const of = (turn: Asked): Sample => medianSample(samples.get(turn) ?? []);
  const row = (cpu: string, pick: (sample: Sample) => number | null): string[][] => {
    const [is, beside] = [pick(of(one)), pick(of(other))];
    if (is === null || beside === null || (only && only !== cpu)) return [];
    const ratio = is / beside;
    const isMet = ratio <= atMost ? 'met' : 'missed';
    const times = `${ratio.toFixed(2)} of ${atMost}`;
    return [[`${what}: ${cpu} µs`, figure(is), figure(beside), times, isMet]];
  };
  return [
    ...row('Node', ({ nodeMicros }) => nodeMicros),
    ...row('PostgreSQL', ({ postgresMicros }) => postgresMicros),
  ];
}
