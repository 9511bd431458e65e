import { types } from 'node:util';
import { DriverException } from '@mikro-orm/core';
import { DatabaseError } from 'pg';
import { type AppError, unavailable } from '../errors.ts';

const UNIQUE_VIOLATION = '23505';

/** Lock and statement time-outs, too many connections, a server that starts or stops. */
const TRANSIENT = /^(55P03|57014|57P0[1-3]|53\d{3}|08\d{3}|40P01|40001)$/;
const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|Connection terminated|timeout exceeded/;

/** The name of the unique constraint that a write ran into; null for any other failure. */
export function violatedConstraint(error: unknown): string | null {
  const cause = databaseErrorIn(error);
  return cause?.code === UNIQUE_VIOLATION ? (cause.constraint ?? null) : null;
}

/** UNAVAILABLE when the database is out of reach or busy for now; null for any other failure. */
export function asUnavailable(error: unknown): AppError | null {
  const code = databaseErrorIn(error)?.code;
  const transient = code
    ? TRANSIENT.test(code)
    : types.isNativeError(error) && UNREACHABLE.test(`${codeOf(error)} ${error.message}`);
  return transient ? unavailable('The database') : null;
}

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

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '');
