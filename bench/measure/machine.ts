import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withClient } from '../data/server.ts';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));
const BENCH = `${PRODUCT}bench/`;

/** Whose versions are told. */
const PACKAGES = [
  'pg',
  'graphql',
  'mercurius',
  'postgraphile',
  'graphql-yoga',
  '@apollo/server',
  '@mikro-orm/postgresql',
  'dataloader',
  'graphql-ws',
  'graphql-subscriptions',
  'socket.io',
  'ws',
];

/** What the figures were measured on, and of what. */
export interface Setting {
  readonly at: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Of Confab; null outside a repository. */
  readonly commit: string | null;
  readonly packages: Readonly<Record<string, string>>;
}

export async function describeSetting(databaseUrl: string): Promise<Setting> {
  const { rows } = await withClient(databaseUrl, (client) => client.query('SHOW server_version'));
  return {
    at: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: process.version,
    postgres: rows[0].server_version.split(' ')[0],
    commit: readCommit(),
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`${BENCH}node_modules/${name}/package.json`, 'utf8')).version;
}

function readCommit(): string | null {
  if (!existsSync(`${PRODUCT}.git`)) return null;
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: PRODUCT }).toString().trim();
}
