import { runCommand } from './command.ts';
import { onServer } from './database-server.ts';

/** A database that has been migrated, for others to be copied from: PostgreSQL does that in a moment. */
export async function createTemplate(serverUrl: string) {
  const name = `confab_test_template_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = name;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const { code, stderr } = await runCommand(['migrate', 'up'], {
    DATABASE_URL: url.href,
  }).outcome();
  if (code !== 0) throw new Error(`The template database cannot be made: ${stderr}`);
  return {
    name,
    drop: async () =>
      void (await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}
