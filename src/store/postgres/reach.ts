import { types } from 'node:util';
import { DatabaseError, type Pool } from 'pg';
import { StartupError } from '../../errors.ts';
import { createClient } from './client.ts';
import { requireSuitable } from './suitability.ts';
import { describeDatabase } from './url.ts';

/** `pg` reads the limit with the statement. */
const PROBE = {
  text: `SELECT current_setting('transaction_read_only') AS "readOnly"`,
  query_timeout: 2_000,
};

/** Throws a StartupError that says what is wrong with the server at `DATABASE_URL`. */
export async function requireDatabase(url: string): Promise<void> {
  try {
    const client = createClient(url);
    try {
      await client.connect();
      await requireSuitable(client, url);
    } finally {
      await client.end().catch(() => undefined);
    }
  } catch (error) {
    throw types.isNativeError(error) ? explain(error, url) : error;
  }
}

/** Throws when the database does not answer, or takes no writes. */
export async function requireAnswer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ readOnly: string }>(PROBE);
  if (rows[0]?.readOnly !== 'off') throw new Error('The database takes no writes');
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
