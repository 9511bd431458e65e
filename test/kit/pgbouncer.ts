import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onServer } from './database-server.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A pooler of the test's own before that database; null where there is no `pgbouncer`. */
export async function startPgBouncer(databaseUrl: string, mode: 'session' | 'transaction') {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const name = pathname.slice(1);
  const ownPort = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'confab-pgbouncer-'));
  await chmod(folder, 0o755);
  const settings = join(folder, 'pgbouncer.ini');
  const server = `host=${hostname} port=${port || 5432} user=${username}${password && ` password='${password}'`}`;
  await writeFile(
    settings,
    `[databases]
${name} = ${server}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${ownPort}
unix_socket_dir =
auth_type = any
pool_mode = ${mode}
default_pool_size = 20
`,
  );
  const bouncer = spawn('pgbouncer', [...asUser(), settings], { stdio: 'ignore' });
  const failed = new Promise<boolean>((resolve) => bouncer.once('error', () => resolve(true)));
  const stop = async () => {
    bouncer.kill('SIGKILL');
    await rm(folder, { recursive: true });
  };
  if (await Promise.race([failed, new Promise((resolve) => bouncer.once('spawn', resolve))])) {
    await stop();
    return null;
  }
  const url = `postgresql://${username}@127.0.0.1:${ownPort}/${name}`;
  const answers = () => onServer(url, 'SELECT 1').then(Boolean, () => false);
  await until(answers, 'PgBouncer answers');
  return { url, stop };
}

/** It does not run as root. */
const asUser = () => (process.getuid?.() === 0 ? ['-u', 'nobody'] : []);
