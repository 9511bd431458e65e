import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { ToRow } from '../postgres/compile-row.ts';
import { isConnectionLost } from '../postgres/failures.ts';

/**
 * What the ORM reaches PostgreSQL by. Kysely gives a connection back to the pool only after a commit or
 * a rollback that went well, so that one which dies in a transaction would be lost to the pool for
 * ever: here every connection comes back, and one that is not well is discarded.
 */
export function createDialect(pool: Pool): PostgresDialect {
  return new PoolDialect(pool);
}

/** What a transaction of the ORM is to a statement. */
export interface Executor {
  executeQuery(query: CompiledQuery<object>): Promise<QueryResult<object>>;
}

/** A query that says how its rows are made of their values. */
interface RowsQuery extends CompiledQuery {
  readonly toRow?: ToRow | undefined;
}

export async function queryWithin(
  transaction: Executor,
  text: string,
  values: readonly unknown[],
  toRow?: ToRow,
): Promise<object[]> {
  const query = { ...CompiledQuery.raw(text, [...values]), toRow };
  return (await transaction.executeQuery(query)).rows;
}

class PoolDialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new PoolDriver(this.#pool);
  }
}

class PoolDriver extends PostgresDriver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override async acquireConnection(): Promise<PoolConnection> {
    return new PoolConnection(await this.#pool.connect());
  }

  override async beginTransaction(
    connection: PoolConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    try {
      await super.beginTransaction(connection, settings);
    } catch (error) {
      connection.release(error);
      throw error;
    }
  }

  /** Where it cannot be said, the end of the connection undoes as much. After a commit that failed it is asked for, too. */
  override async rollbackTransaction(connection: PoolConnection): Promise<void> {
    if (connection.isLost()) return;
    await super.rollbackTransaction(connection).catch((error: unknown) => connection.lose(error));
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PoolConnection) connection.release();
  }
}

class PoolConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  #loss: Error | undefined;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  isLost = (): boolean => this.#loss !== undefined;

  lose(error: unknown): void {
    this.#loss ??= error instanceof Error ? error : new Error(String(error));
  }

  release(error?: unknown): void {
    if (error !== undefined) this.lose(error);
    this.#client.release(this.#loss);
  }

  async executeQuery<Row>({ sql, parameters, toRow }: RowsQuery): Promise<QueryResult<Row>> {
    const query = { text: sql, values: [...parameters] };
    try {
      const result = toRow
        ? await this.#client.query<unknown[]>({ ...query, rowMode: 'array' })
        : await this.#client.query<object>(query);
      const { command, rowCount } = result;
      // Whoever asks says what a row of it is.
      const rows = (
        toRow ? result.rows.map((row) => toRow(row as unknown[])) : result.rows
      ) as Row[];
      const isChange = /^(INSERT|UPDATE|DELETE|MERGE)$/.test(command);
      return {
        numAffectedRows: isChange ? BigInt(rowCount ?? 0) : undefined,
        // Of several statements at once there are several results, and nobody asks for them.
        rows: rows ?? [],
      };
    } catch (error) {
      if (isConnectionLost(error)) this.lose(error);
      throw error;
    }
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Nothing is read through the ORM row by row');
  }
}
