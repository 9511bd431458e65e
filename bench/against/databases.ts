import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { indexMessages } from '../data/index-messages.ts';
import { isSeeded, prepareDatabase, restore } from '../data/prepare.ts';
import { urlOfDatabase, withClient } from '../data/server.ts';
import type { Tree } from './tree.ts';

const run = promisify(execFile);

/**
 * The same rows for both: the older version makes and fills its database, and a copy of it is brought
 * to the newer one by the newer one's migrations, as its users would.
 */
export async function prepareBoth(
  serverUrl: string,
  { messages, older, newer }: { messages: number; older: Tree; newer: Tree },
  say: (line: string) => void,
): Promise<{ readonly older: string; readonly newer: string }> {
  const source = await prepareDatabase(serverUrl, messages, say, older);
  const name = `confab_bench_${messages}_from_${older.name}`;
  const copy = urlOfDatabase(serverUrl, name);
  await withClient(serverUrl, async (server) => {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.query(
      `CREATE DATABASE ${name} TEMPLATE ${new URL(source).pathname.slice(1)} STRATEGY file_copy`,
    );
  });
  await run(process.execPath, ['src/cli.ts', 'migrate', 'up'], {
    cwd: newer.folder,
    env: { ...process.env, DATABASE_URL: copy },
  });
  await indexMessages(copy);
  for (const url of [source, copy]) {
    if (!(await isSeeded(url))) throw new Error(`${url} holds no data of the bench`);
    await restore(url);
    await withClient(url, (client) => client.query('VACUUM ANALYZE'));
  }
  return { older: source, newer: copy };
}
