import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '../data/prepare.ts';
import { openDatabaseServer, urlOfDatabase, withClient } from '../data/server.ts';
import { QUICK } from '../data/size.ts';
import { signIn } from '../data/tokens.ts';
import { installPackages } from '../install.ts';
import { type Asked, operationsOf } from '../measure/asking.ts';
import { takeTurns } from '../measure/http.ts';
import { medianSample, openSampling, type Sample } from '../measure/sampling.ts';
import { openDraw } from '../operations.ts';
import { startPeer } from '../peers/start.ts';
import { figure, markdownTable } from '../report/table.ts';
import { addReactions } from './data.ts';
import { paired, withReactions } from './operations.ts';

const PACE = { rounds: 3, seconds: 2.5, warmUpSeconds: 2 };
const COPY = 'confab_bench_reactions';

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
const folder = await mkdtemp(join(tmpdir(), 'confab-bench-'));
opened.defer(() => rm(folder, { recursive: true }));

const peer = await startPeer('confab', {
  databaseUrl,
  nodeOptions: [],
  // There are few who ask.
  variables: { CONFAB_DATA_DIR: folder, RATE_LIMIT_WORK: '9999999/15' },
});
opened.defer(peer.stop);
const draw = await openDraw(databaseUrl);
const tokens = await signIn(databaseUrl, draw.viewerIds);
const newest = await addReactions(databaseUrl);
const sampling = await openSampling(databaseUrl);
opened.defer(sampling.close);

const plain = await operationsOf('confab');
const pairs = paired(plain, newest);
const rows = [
  ...(await compare('Q2', 'Page of 50, every third with reactions', 1.25, {
    is: withReactions(plain),
    bare: plain,
  })),
  ...(await compare('M1', 'Two reactions, beside two sends', 1.3, {
    is: pairs.reactions,
    bare: pairs.sends,
  })),
  // As the client package asks.
  ...(await compare('M1', 'The same with all reactions in the answer', 1.6, {
    is: pairs.shown,
    bare: pairs.sends,
  })),
];
console.log(markdownTable(['reactions', 'is', 'without', 'at most', ''], rows, 1));

type Operations = Asked['operations'];

async function compare(
  operation: 'Q2' | 'M1',
  what: string,
  atMost: number,
  asked: { readonly is: Operations; readonly bare: Operations },
): Promise<string[][]> {
  const [bare, is]: [Asked, Asked] = [
    { peer, operations: asked.bare },
    { peer, operations: asked.is },
  ];
  const samples = await takeTurns([bare, is], PACE, async (turn, seconds, isWarmUp) => {
    if (isWarmUp) return void (await sampling.load(turn, operation, { draw, tokens }, seconds));
    say(turn === is ? what : operation);
    return sampling.sample(turn, operation, { draw, tokens }, seconds);
  });
  const of = (turn: Asked): Sample => medianSample(samples.get(turn) ?? []);
  const row = (cpu: string, pick: (sample: Sample) => number | null): string[][] => {
    const [taken, without] = [pick(of(is)), pick(of(bare))];
    if (taken === null || without === null) return [];
    const most = atMost * without;
    const isMet = taken <= most ? 'met' : 'missed';
    return [[`${what}: ${cpu} µs`, figure(taken), figure(without), figure(most), isMet]];
  };
  return [
    ...row('Node', ({ nodeMicros }) => nodeMicros),
    ...row('PostgreSQL', ({ postgresMicros }) => postgresMicros),
  ];
}
