import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createLogger } from '../../telemetry/logger.ts';
import { startServer } from '../../main.ts';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { runCommand } from '../../../test/kit/command.ts';
import { createEmptyDatabase } from '../../../test/kit/database.ts';
import { onServer } from '../../../test/kit/database-server.ts';
import { CERTIFICATE, startTlsProxy } from '../../../test/kit/tls-proxy.ts';
import { migrateUp } from '../orm/migrate.ts';
import { createPool } from './pool.ts';
import { describeDatabase } from './url.ts';

const ODD_NAME = "we?ird/na#me & 'ü' 100%";
const ODD_PASSWORD = 'p@ss/w:o?rd%41';
const quoted = (name: string) => `"${name}"`;

let app: TestApp;
let tls: Awaited<ReturnType<typeof startTlsProxy>>;
let url: URL;
beforeAll(async () => {
  app = await startApp();
  url = new URL(app.config.databaseUrl ?? '');
  tls = await startTlsProxy(Number(url.port || 5432));
});
afterAll(async () => {
  await tls.stop();
  await app.stop();
});

function tlsUrl(parameters: Record<string, string>): string {
  const changed = new URL(url);
  changed.port = String(tls.port);
  for (const [name, value] of Object.entries(parameters)) changed.searchParams.set(name, value);
  return changed.href;
}

async function readiness(databaseUrl: string): Promise<number> {
  const server = await startServer({ ...app.config, databaseUrl }, createLogger('silent'));
  try {
    return (await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status;
  } finally {
    await server.stop();
  }
}

it('speaks TLS on every connection where the URL says so, to nobody but whom it trusts', async () => {
  const trusted = { sslmode: 'verify-full', sslrootcert: CERTIFICATE };

  const status = await runCommand(['migrate', 'status'], {
    DATABASE_URL: tlsUrl(trusted),
  }).outcome();

  expect(await readiness(tlsUrl(trusted))).toBe(200);
  expect(status).toMatchObject({ code: 0, stdout: expect.stringMatching(/^applied/) });
  await expect(readiness(tlsUrl({ sslmode: 'verify-full' }))).rejects.toThrow(
    /is out of reach \(self-signed certificate/,
  );
  await expect(readiness(tlsUrl({}))).rejects.toThrow(/refuses us \(no encryption\)/);
});

it('names a certificate that cannot be read', async () => {
  const parameters = { sslmode: 'verify-full', sslrootcert: '/no/such/file' };

  const outcome = await runCommand(['serve'], { DATABASE_URL: tlsUrl(parameters) }).outcome();

  expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('/no/such/file') });
});

it('finds names that hold any character, wherever the URL has them, and keeps its options', async () => {
  const server = process.env['DATABASE_URL'] ?? '';
  await onServer(
    server,
    `CREATE DATABASE ${quoted(ODD_NAME)} TEMPLATE ${process.env['TEST_TEMPLATE']}`,
  );
  await onServer(
    server,
    `CREATE ROLE ${quoted(ODD_NAME)} LOGIN SUPERUSER PASSWORD '${ODD_PASSWORD}'`,
  );
  const [database, user, password] = [ODD_NAME, ODD_NAME, ODD_PASSWORD].map(encodeURIComponent);
  const where = `host=${url.hostname}&port=${url.port || 5432}`;
  const options = `options=${encodeURIComponent('-c app.mark=kept')}`;
  const urls = [
    `postgresql://${user}:${password}@${url.host}/${database}?${options}`,
    `postgresql://nobody@192.0.2.1/${database}?user=${user}&password=${password}&${where}&${options}`,
  ];

  try {
    for (const each of urls) {
      expect(await readiness(each)).toBe(200);
      expect(await facts(createPool({ url: each, size: 1 }))).toEqual({
        database: ODD_NAME,
        user: ODD_NAME,
        mark: 'kept',
      });
      expect(describeDatabase(each)).not.toContain(ODD_PASSWORD);
    }
  } finally {
    await onServer(server, `DROP DATABASE ${quoted(ODD_NAME)} WITH (FORCE)`);
    await onServer(server, `DROP ROLE ${quoted(ODD_NAME)}`);
  }
});

it('keeps its tables where search_path leads, at every start', async () => {
  const empty = await createEmptyDatabase();
  const databaseName = new URL(empty.url).pathname.slice(1);
  await onServer(empty.url, 'CREATE SCHEMA app');
  await onServer(empty.url, `ALTER DATABASE ${databaseName} SET search_path = nowhere, app`);

  await migrateUp(empty.url);

  expect(await migrateUp(empty.url)).toEqual([]);
  expect(await readiness(empty.url)).toBe(200);
  expect(
    await onServer(empty.url, `SELECT schemaname FROM pg_tables WHERE tablename = 'messages'`),
  ).toEqual([{ schemaname: 'app' }]);
  await empty.drop();
});

async function facts(pool: Pool) {
  const { rows } = await pool.query(
    `SELECT current_database() AS database, current_user AS user, current_setting('app.mark') AS mark`,
  );
  await pool.end();
  return rows[0];
}
