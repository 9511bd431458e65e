import { types } from 'node:util';
import { Client, DatabaseError, type Pool } from 'pg';
import { StartupError } from '../errors.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const OLDEST_VERSION = 15;
/** pg reads the limit with the statement, and gives the connection up after it. */
const PROBE = { text: 'SELECT 1', query_timeout: 2_000 };

/** Throws a StartupError that says what is wrong with the server at `DATABASE_URL`. */
export async function requireDatabase(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'confab',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireVersion(client);
  } catch (error) {
    throw types.isNativeError(error) ? explain(error, url) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Throws when the database does not answer. */
export async function requireAnswer(pool: Pool): Promise<void> {
  await pool.query(PROBE);
}

/** Which database it is, for people: never with the password. */
export function describeDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${host}${port && `:${port}`}${pathname}`;
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  );
  const version = rows[0]?.version ?? '';
  if (parseInt(version) >= OLDEST_VERSION) return;
  throw new StartupError(
    `The database is PostgreSQL ${version}: set DATABASE_URL to one of ${OLDEST_VERSION} or newer`,
  );
}

function explain(error: Error, url: string): StartupError {
  if (error instanceof StartupError) return error;
  const place = describeDatabase(url);
  const reason = reasonOf(error);
  const message =
    error instanceof DatabaseError
      ? `The database at ${place} refuses us (${reason}): mend DATABASE_URL or the server`
      : `The database at ${place} is out of reach (${reason}): start it, or mend DATABASE_URL`;
  return new StartupError(message, { cause: error });
}

/** Where a name has several addresses, the error holds one error for each. */
function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const message = types.isNativeError(first) ? first.message : '';
  return message || ('code' in error ? String(error.code) : 'it does not answer');
}
