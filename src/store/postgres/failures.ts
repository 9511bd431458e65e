import { types } from 'node:util';
import { DriverException } from '@mikro-orm/core';
import { DatabaseError } from 'pg';
import { type AppError, unavailable } from '../../errors.ts';

/** Of a unique constraint, and of a foreign key. */
const VIOLATION = /^2350[35]$/;

/** Lock and statement time-outs, too many connections, a deadlock, a change that overtook ours. */
const BUSY = /^(55P03|57014|53\d{3}|40P01|40001)$/;
/**
 * What a connection does not recover from: a server that starts, stops or crashed, a database that was
 * dropped, a transaction or a session that stood idle for too long, or a server that takes no more
 * writes because another one has taken its place.
 */
const LOST = /^(57P0[1-5]|08\d{3}|25P0[34]|25006)$/;
const UNREACHABLE =
  /ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL|Connection terminated|not queryable|timeout exceeded|timeout expired|calling end on the pool|establishing an SSL/;
/** `pg` says so where no answer has come in time. */
const SILENCE = 'Query read timeout';

/** The name of the unique constraint, or the foreign key, that a write ran into; null for any other failure. */
export function violatedConstraint(error: unknown): string | null {
  const cause = databaseErrorIn(error);
  return VIOLATION.test(cause?.code ?? '') ? (cause?.constraint ?? null) : null;
}

/** UNAVAILABLE when the database is out of reach or busy for now; null for any other failure. */
export function asUnavailable(error: unknown): AppError | null {
  const isBusy = BUSY.test(databaseErrorIn(error)?.code ?? '');
  return isBusy || isConnectionLost(error) ? unavailable('The database') : null;
}

/** Whether nothing more is to be expected of the connection that this was said on. */
export function isConnectionLost(error: unknown): boolean {
  const code = databaseErrorIn(error)?.code;
  // What PostgreSQL says may quote what somebody wrote.
  if (code && !isSystemCode(code)) return LOST.test(code);
  if (!types.isNativeError(error)) return false;
  return isSilence(error) || UNREACHABLE.test(`${codeOf(error)} ${error.message}`);
}

/** As `pg` says it, of a connection on which no answer has come in time. */
export const silence = () => new Error(SILENCE);

/** Whether no answer came, which tells nothing of what became of the question. */
export const isSilence = (error: unknown): boolean =>
  types.isNativeError(error) && error.message.includes(SILENCE);

/** What can be logged of a failure: PostgreSQL and the ORM quote the row, with all that is secret in it. */
export function withoutValues(error: Error): Error {
  if (!(error instanceof DatabaseError || error instanceof DriverException)) return error;
  // The ORM copies what PostgreSQL said on its own exceptions.
  const { code, table, column, constraint, routine } = error as Partial<DatabaseError>;
  const told = new Error(`PostgreSQL refused a statement with ${code}`);
  const { stack = '', message } = error;
  told.stack = `${told.message}${stack.includes(message) ? stack.split(message).at(-1) : ''}`;
  return Object.assign(told, { code, table, column, constraint, routine });
}

/** What PostgreSQL said: the ORM copies it on its own exceptions. */
function databaseErrorIn(error: unknown): { code?: string; constraint?: string } | null {
  if (error instanceof DatabaseError) return error;
  if (!(error instanceof DriverException)) return null;
  const constraint = 'constraint' in error ? String(error.constraint) : undefined;
  return { code: error.code, constraint };
}

/** As in ECONNRESET: none of PostgreSQL's begins with this letter. */
const isSystemCode = (code: string) => code.startsWith('E');

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '');
