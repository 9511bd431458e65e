import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { StartupError } from '../../errors.ts';
import { createClient } from './client.ts';
import { describeDatabase } from './url.ts';

const OLDEST_VERSION = 15;
/** Long enough for a pooler that has no connection to spare to say nothing. */
const POOLER_PATIENCE_MS = 3_000;

interface Facts {
  readonly version: string;
  readonly encoding: string;
  readonly foldsLetters: boolean;
  readonly readOnly: boolean;
  readonly schema: string | null;
  readonly pid: number;
}

const FACTS = `SELECT current_setting('server_version') AS version,
  current_setting('server_encoding') AS encoding,
  lower('I') = 'i' AND upper('i') = 'I' AS "foldsLetters",
  current_setting('transaction_read_only') = 'on' AS "readOnly",
  current_schema() AS schema, pg_backend_pid() AS pid`;

/** Throws a StartupError for a database on which the product would not work as it should, naming the cause. */
export async function requireSuitable(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<Facts>(FACTS);
  // A SELECT without FROM has one row.
  const [facts] = rows as [Facts];
  const problem = problemIn(facts);
  if (problem) throw new StartupError(`The database at ${describeDatabase(url)} ${problem}`);
  if (isBehindPooler(client, facts)) await requireSessions(client, url);
}

function problemIn({ version, encoding, ...facts }: Facts): string | null {
  if (parseInt(version) < OLDEST_VERSION) {
    return `is PostgreSQL ${version}: set DATABASE_URL to one of ${OLDEST_VERSION} or newer`;
  }
  if (encoding !== 'UTF8') {
    return `is encoded in ${encoding}, which lacks most letters: make one with ENCODING 'UTF8'`;
  }
  if (!facts.foldsLetters) {
    return `takes i and I for different letters, as Turkish does, so that names would differ by case: make one with another LOCALE, such as 'C.UTF-8'`;
  }
  if (facts.readOnly) {
    return 'takes no writes (it is a standby, or read-only by a setting): set DATABASE_URL to the primary';
  }
  if (facts.schema === null) {
    return `has no schema to keep tables in: make one that the role's search_path names`;
  }
  return null;
}

/** A pooler answers for the server, with a number of its own. */
const isBehindPooler = (client: Client, { pid }: Facts) =>
  'processID' in client && client.processID !== pid;

/**
 * Throws unless the pooler gives each connection a server of its own. Settings, prepared statements
 * and locks of one would else be another's: one takes a connection to the server away from the other
 * for a transaction, and the other looks whether what it has set is still there.
 */
async function requireSessions(client: Client, url: string): Promise<void> {
  const mark = randomUUID();
  const other = createClient(url);
  try {
    await other.connect();
    await client.query(`SELECT set_config('confab.session', '${mark}', false)`);
    await other.query('BEGIN; SELECT 1');
    const { rows } = await client.query<{ mark: string }>({
      text: `SELECT current_setting('confab.session', true) AS mark`,
      // The type lacks it.
      ...{ query_timeout: POOLER_PATIENCE_MS },
    });
    if (rows[0]?.mark === mark) return;
  } finally {
    await other.end().catch(() => undefined);
  }
  throw new StartupError(
    `The database at ${describeDatabase(url)} is behind a pooler that shares a connection after each transaction: ` +
      'set pool_mode to session there, or DATABASE_URL to PostgreSQL itself',
  );
}
