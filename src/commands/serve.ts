import { relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import { type Config, readConfig } from '../config.ts';
import { describeDatabase } from '../store/postgres/url.ts';
import { isBuilt } from '../http/web.ts';
import { createLogger } from '../telemetry/logger.ts';
import { type Lifetime, live, USUAL_STOP_MS } from './lifetime.ts';
import { say } from './terminal.ts';

/** What comes after the sockets' turn to leave: the last answers, and letting go of the stores. */
const LAST_STEPS_MS = 5_000;

interface Database {
  readonly url: string;
  /** Which one it is, for people. */
  readonly name: string;
}

/** Runs the server until the process is told to end. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const longestStopMs = Math.max(USUAL_STOP_MS, config.drainSeconds * 1_000 + LAST_STEPS_MS);
  await live({ log, longestStopMs }, async (lifetime) => {
    // The one waits for a process while the other reads files.
    const [database, { startServer }] = await Promise.all([
      openDatabase(config, log, lifetime),
      import('../main.ts'),
    ]);
    const server = await startServer({ ...config, databaseUrl: database.url }, log);
    lifetime.hold(server.stop);
    keepAnswersYoung();
    const url = urlOf(config, server.port);
    const facts = { url: `${url}/graphql`, database: database.name, bus: server.bus };
    if (config.production) log.info(facts, 'Confab is ready');
    else say(banner({ ...facts, explorable: config.introspection, web: webOf(config, url) }));
  });
}

/**
 * V8 takes what many requests hold at the same time for long-lived: it makes rows old from their
 * beginning, which keep all that hangs on them until the next large collection.
 */
function keepAnswersYoung(): void {
  // Only now: what is compiled under other flags than before is not found in the compile cache.
  setFlagsFromString('--no-allocation-site-pretenuring');
}

async function openDatabase(config: Config, log: Logger, lifetime: Lifetime): Promise<Database> {
  if (config.databaseUrl) {
    return {
      url: config.databaseUrl,
      name: `PostgreSQL at ${describeDatabase(config.databaseUrl)}`,
    };
  }
  const { startEmbedded } = await import('../store/embedded/embedded.ts');
  const { url, version, ended, stop, abandon } = await startEmbedded({
    dataDir: config.dataDir,
    log,
  });
  lifetime.hold(stop);
  lifetime.onAbandon(abandon);
  // It was started again in vain, and nothing works without it.
  void ended.then(() => lifetime.end(1));
  return { url, name: `PostgreSQL ${version}, embedded, in ${shortened(config.dataDir)}` };
}

function shortened(folder: string): string {
  const fromHere = relative('', folder);
  return fromHere.startsWith('..') || fromHere === '' ? folder : fromHere;
}

/** Where a browser on this machine finds the server. */
function urlOf({ host }: Config, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  const name = reachable.includes(':') && !reachable.startsWith('[') ? `[${reachable}]` : reachable;
  return `http://${name}:${port}`;
}

/** Where the web app is, or how to get it; null where nobody wants it. */
function webOf({ webFolder }: Config, url: string): string | null {
  if (webFolder === null) return null;
  return isBuilt(webFolder) ? url : 'not built: npm run build makes it';
}

interface Facts {
  readonly url: string;
  readonly database: string;
  readonly bus: string;
  readonly explorable: boolean;
  readonly web: string | null;
}

const banner = ({ url, database, bus, explorable, web }: Facts) => `
  Confab is ready.
${web === null ? '' : `\n    Web app    ${web}`}
    ${explorable ? 'GraphiQL' : 'GraphQL '}   ${url}
    Database   ${database}
    Bus        ${bus}

  npm run seed fills it with people, posts and chats. Ctrl-C stops it.
`;
