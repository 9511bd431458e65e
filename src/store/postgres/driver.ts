import { Client, type Pool } from 'pg';
import { compileRow } from './compile-row.ts';
import { RowClient } from './row-client.ts';
import { type Prepared, readRows } from './rows.ts';
import { encode, type Param } from './values.ts';
import { wireOf } from './wire.ts';

/** What a pool makes its connections of: rows are read faster where this version of `pg` has what that takes. */
export const clientFor = (plain: object = new Client()): typeof Client =>
  wireOf(plain) ? RowClient : Client;

/** Runs a statement that each connection parses once: alike on both kinds of clients. */
export const queryRows = (
  pool: Pool,
  prepared: Prepared,
  values: readonly Param[],
): Promise<object[]> =>
  pool.options.Client === RowClient
    ? readRows(pool, prepared, values)
    : readArrays(pool, prepared, values);

/** By what `pg` promises alone. */
async function readArrays(
  pool: Pool,
  prepared: Prepared,
  values: readonly Param[],
): Promise<object[]> {
  const { name, text, timeoutMs } = prepared;
  const query = {
    ...{ name, text, values: values.map(encode), rowMode: 'array' as const },
    query_timeout: timeoutMs,
  };
  const { rows, fields } = await pool.query<unknown[]>(query);
  const toRow = (prepared.toRow ??= compileRow(prepared.names ?? fields.map((one) => one.name)));
  return rows.map((row) => toRow(row));
}
