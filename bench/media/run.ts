import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '../data/prepare.ts';
import { openDatabaseServer, urlOfDatabase, withClient } from '../data/server.ts';
import { QUICK } from '../data/size.ts';
import { signIn } from '../data/tokens.ts';
import { installPackages } from '../install.ts';
import { INSPECT } from '../measure/profile.ts';
import { openDraw } from '../operations.ts';
import { startPeer } from '../peers/start.ts';
import { figure, markdownTable } from '../report/table.ts';
import { measureBytes } from './bytes.ts';
import type { Figure } from './figure.ts';
import { addPictures, measurePages } from './pages.ts';
import { measureVerification } from './verification.ts';

const PROFILES = fileURLToPath(new URL('../results/profiles', import.meta.url));
const PACE = { rounds: 5, seconds: 2.5, warmUpSeconds: 2 };
const COPY = 'confab_bench_media';

/** Progress goes beside the figures. */
const say = (line: string) => console.error(line);

const {
  values: { only, 'cpu-prof': wantsProfiles },
} = parseArgs({
  options: { only: { type: 'string' }, 'cpu-prof': { type: 'boolean', default: false } },
});
installPackages();
const figures = [
  ...(await measureServer()),
  ...(isWanted('verification') ? await measureVerification(say) : []),
];
console.log(
  markdownTable(
    ['files', 'is', 'without', 'at most', ''],
    figures.map(({ what, is, bare, atMost }) => [
      ...[what, figure(is), figure(bare), figure(atMost)],
      atMost === null ? '' : is <= atMost ? 'met' : 'missed',
    ]),
    1,
  ),
);

/** `--only pages` leaves all else out. */
function isWanted(part: 'bytes' | 'pages' | 'verification'): boolean {
  return only === undefined || only.split(',').includes(part);
}

/** On a copy of the data, to which pictures are added. */
async function measureServer(): Promise<Figure[]> {
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

  const confab = await startPeer('confab', {
    databaseUrl,
    nodeOptions: wantsProfiles ? [INSPECT] : [],
    variables: {
      CONFAB_DATA_DIR: folder,
      MEDIA_MAX_FILE: '200MB',
      // There are few who ask.
      RATE_LIMIT_WORK: '9999999/15',
    },
  });
  opened.defer(confab.stop);
  const draw = await openDraw(databaseUrl);
  const tokens = await signIn(databaseUrl, draw.viewerIds);
  const [token = ''] = tokens.values();
  const bytes = isWanted('bytes') ? await measureBytes(confab, token, folder, say) : [];
  if (!isWanted('pages')) return bytes;
  const pictures = await addPictures(databaseUrl, draw.viewerIds);
  const profileTo = wantsProfiles ? PROFILES : null;
  const pages = { databaseUrl, confab, draw, tokens, pictures, pace: PACE, say, profileTo };
  return [...bytes, ...(await measurePages(pages))];
}
