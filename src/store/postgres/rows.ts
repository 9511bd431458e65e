import type { Connection, FieldDef, Pool, QueryParse, Submittable } from 'pg';
import { LRUCache } from 'lru-cache';
import type { DataRow } from './row-client.ts';
import { compileRow, type RowNames, type ToRow } from './compile-row.ts';
import { formatsOf, runMessage } from './run-message.ts';
import { binaryReaderOf, isPlain, TYPES } from './types.ts';
import { onlyReads, runTogether } from './together.ts';
import { encode, type Param } from './values.ts';
import type { Wire } from './wire.ts';

/** A statement that each connection parses once, and what is known of its rows. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  /** Where its answer is waited for less than others are. */
  readonly timeoutMs?: number | undefined;
  /** What its columns are called in a row; left out, by their own names. */
  readonly names?: RowNames;
  /** Known from the first run on. */
  columns?: readonly Column[];
  /** How they come from then on. */
  formats?: Buffer;
  toRow?: ToRow;
  /** Known from the first run on, too: whether it waits for nobody, and changes nothing. */
  onlyReads?: boolean;
}

interface Column {
  readonly isPlain: boolean;
  readonly parse: (text: string) => unknown;
  /** What is read of its bytes, where it comes in binary once that is known. */
  readonly readBinary: ((bytes: Buffer, at: number) => unknown) | undefined;
}

/** Runs it on a pool of `RowClient`. */
export async function readRows(
  pool: Pool,
  prepared: Prepared,
  values: readonly Param[],
): Promise<object[]> {
  prepared.onlyReads ??= prepared.timeoutMs === undefined && onlyReads(prepared.text);
  if (prepared.onlyReads) return runTogether(pool, new RowsQuery(prepared, values));
  const query: unknown = pool.query(new RowsQuery(prepared, values));
  // A pool gives a promise also for a query that is submitted: of what that calls back with.
  return query as Promise<object[]>;
}

/** More than are in use at a time. What a connection has parsed and planned takes its memory, a large one half a MB. */
const MAX_PARSED = 64;

/** What each connection has parsed. */
const parsedBy = new WeakMap<Connection, LRUCache<string, true>>();

/** Notes the use of a statement, and lets go of the one that was not used for longest. */
function keepParsed(wire: Wire, name: string): void {
  const parsed = parsedBy.get(wire) ?? forgetting(wire);
  if (!parsed.get(name)) parsed.set(name, true);
}

function forgetting(wire: Wire): LRUCache<string, true> {
  const parsed = new LRUCache<string, true>({
    max: MAX_PARSED,
    dispose(_true, name) {
      delete wire.parsedStatements[name];
      wire.close({ type: 'S', name }, true);
    },
  });
  parsedBy.set(wire, parsed);
  return parsed;
}

export class RowsQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  /** Read by the client. */
  readonly query_timeout: number | undefined;
  /** Set by the client. */
  callback?: (error: unknown, rows?: object[]) => void;
  readonly #prepared: Prepared;
  readonly #values: (string | Buffer | null)[];
  readonly #rows: object[] = [];
  /** Whether some columns come in binary. */
  #isBinary = false;
  #failure: unknown = null;

  constructor(prepared: Prepared, values: readonly Param[]) {
    this.name = prepared.name;
    this.text = prepared.text;
    this.query_timeout = prepared.timeoutMs;
    this.#prepared = prepared;
    this.#values = values.map(encode);
  }

  submit(connection: Connection): void {
    // A `RowClient` has one.
    const wire = connection as Wire;
    const isParsed = wire.parsedStatements[this.name] !== undefined;
    const { formats } = this.#prepared;
    keepParsed(wire, this.name);
    if (isParsed && formats) {
      this.#isBinary = true;
      // Where nothing can be written any more, the client is told by the end of the connection.
      if (wire.stream.writable) wire.stream.write(runMessage(this.name, this.#values, formats));
      return;
    }
    wire.stream.cork();
    if (!isParsed) wire.parse({ name: this.name, text: this.text } as QueryParse, true);
    wire.bind({ portal: '', statement: this.name, values: this.#values }, true);
    wire.describe({ type: 'P', name: '' }, true);
    wire.execute({ portal: '' }, true);
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    const prepared = this.#prepared;
    prepared.columns = fields.map(({ dataTypeID }) => ({
      isPlain: isPlain(dataTypeID),
      parse: TYPES.getTypeParser(dataTypeID, 'text'),
      readBinary: binaryReaderOf(dataTypeID),
    }));
    prepared.formats = formatsOf(prepared.columns);
    prepared.toRow = compileRow(prepared.names ?? fields.map(({ name }) => name));
  }

  handleDataRow(row: DataRow): void {
    const { columns, toRow } = this.#prepared;
    if (!columns || !toRow || this.#failure) return;
    try {
      this.#rows.push(toRow(valuesIn(row, columns, this.#isBinary)));
    } catch (error) {
      this.#failure = error;
    }
  }

  handleCommandComplete(): void {}

  handleError(error: unknown): void {
    this.callback?.(error);
  }

  handleReadyForQuery(): void {
    if (this.#failure) this.callback?.(this.#failure);
    else this.callback?.(null, this.#rows);
  }
}

/** What is plain is cut out of one text for the whole row. */
function valuesIn(
  { bytes, start, end }: DataRow,
  columns: readonly Column[],
  isBinary: boolean,
): unknown[] {
  const text = bytes.toString('latin1', start, end);
  let at = start + 2;
  return columns.map(({ isPlain, parse, readBinary }) => {
    const length = bytes.readInt32BE(at);
    const from = at + 4;
    at = from + Math.max(length, 0);
    if (length < 0) return null;
    if (isBinary && readBinary) return readBinary(bytes, from);
    return parse(isPlain ? text.slice(from - start, at - start) : bytes.toString('utf8', from, at));
  });
}
