import type { MikroORM } from '@mikro-orm/postgresql';
import { readSettings, type Settings } from '../config.ts';
import { ENTITIES } from '../modules.ts';
import { createClient } from '../store/postgres/client.ts';
import { migrateUp } from '../store/orm/migrate.ts';
import { createOrm } from '../store/orm/orm.ts';
import { requireDatabase } from '../store/postgres/reach.ts';
import { COMMAND_LIMITS } from '../store/postgres/session.ts';
import { withDatabase } from '../store/postgres/url.ts';
import { warn } from './terminal.ts';

/** One to lock what must not change meanwhile, and one to work. */
const POOL_SIZE = 2;

/**
 * Runs `work` on the database that the server would use: the one of a server that runs, too. It is
 * as it was found: `work` migrates it where it must.
 */
export async function withServer<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  await using opened = new AsyncDisposableStack();
  return await work(await openServer(opened, readSettings()));
}

/** The same, with its migrations applied. */
export async function withOrm<Result>(
  work: (orm: MikroORM, settings: Settings, url: string) => Promise<Result>,
): Promise<Result> {
  return withServer(async (url) => {
    await using opened = new AsyncDisposableStack();
    await migrateUp(url);
    return await work(openOrm(opened, url), readSettings(), url);
  });
}

/** The same on a database that is made for it, and gone afterwards. */
export async function withScratchOrm<Result>(
  work: (orm: MikroORM) => Promise<Result>,
): Promise<Result> {
  await using opened = new AsyncDisposableStack();
  const serverUrl = await openServer(opened, readSettings());
  const name = `confab_scratch_${process.pid}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  opened.defer(() => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = withDatabase(serverUrl, name);
  await migrateUp(url);
  return await work(openOrm(opened, url));
}

async function openServer(
  opened: AsyncDisposableStack,
  { databaseUrl, dataDir }: Settings,
): Promise<string> {
  if (databaseUrl) {
    await requireDatabase(databaseUrl);
    return databaseUrl;
  }
  const { borrowEmbedded } = await import('../store/embedded/embedded.ts');
  const log = { info() {}, warn: (...said: unknown[]) => warn(String(said.at(-1))) };
  const { url, stop } = await borrowEmbedded({ dataDir, log });
  opened.defer(stop);
  return url;
}

function openOrm(opened: AsyncDisposableStack, url: string): MikroORM {
  const orm = createOrm({
    url,
    poolSize: POOL_SIZE,
    limits: COMMAND_LIMITS,
    entities: ENTITIES,
  });
  opened.defer(() => orm.close());
  return orm;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = createClient(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
