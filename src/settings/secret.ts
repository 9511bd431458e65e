import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../errors.ts';

export const MIN_SECRET_BYTES = 32;

/** The first signs; what the others have signed is still good. */
export interface Secrets {
  readonly secret: string;
  readonly formerSecrets: readonly string[];
}

export const allOf = ({ secret, formerSecrets }: Secrets): readonly [string, ...string[]] => [
  secret,
  ...formerSecrets,
];

/**
 * The secret that signs tokens where none is given: made once and kept in the data folder, so that
 * tokens survive a restart.
 */
export function keepSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    const secret = read(file) ?? make(file);
    if (Buffer.byteLength(secret) >= MIN_SECRET_BYTES) return secret;
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'failed';
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${reason} with ${file}): ` +
        'let us write there, or set CONFAB_DATA_DIR to another',
      { cause },
    );
  }
  throw new StartupError(
    `${file} holds less than ${MIN_SECRET_BYTES} bytes: delete it, and a new secret is made`,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and then linked: it is there as a whole or not at all, and two starts agree on one. */
function make(file: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(MIN_SECRET_BYTES).toString('hex'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}
