import { type EntityClass, type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { createDialect, type Executor, queryWithin } from './dialect.ts';
import type { ToRow } from '../postgres/compile-row.ts';
import { createPool, type PoolOptions } from '../postgres/pool.ts';
import { readDatabaseUrl } from '../postgres/url.ts';

export interface OrmOptions extends Pick<PoolOptions, 'url' | 'limits'> {
  readonly poolSize: number;
  readonly entities: readonly EntityClass<object>[];
}

/** The schema in which pg-boss keeps the jobs: migrations make it, and no entity is of it. */
export const JOBS_SCHEMA = 'confab_jobs';

export function createOrm({ url, poolSize, limits, entities }: OrmOptions): MikroORM {
  const pool = createPool({ url, size: poolSize, limits });
  const orm = new MikroORM({
    dbName: readDatabaseUrl(url).database,
    entities: [...entities],
    // What fails is thrown; the rest is noise.
    logger: () => undefined,
    driverOptions: createDialect(pool),
    schemaGenerator: {
      createForeignKeyConstraints: true,
      ignoreSchema: [JOBS_SCHEMA],
      // What folds names is made by a migration alone.
      ignoreRoutines: true,
    },
  });
  pools.set(orm.em.getConnection(), pool);
  const close = orm.close.bind(orm);
  // The ORM ends the pool only where it has used it itself.
  return Object.assign(orm, {
    async close(force?: boolean): Promise<void> {
      await close(force);
      if (!pool.ending) await pool.end();
    },
  });
}

const pools = new WeakMap<object, Pool>();

/** The `pg` pool that the ORM works on: named prepared statements go to it directly. */
export function poolOf(em: EntityManager): Pool {
  const pool = pools.get(em.getConnection());
  if (!pool) throw new Error('This ORM was not made by createOrm');
  return pool;
}

/** Runs a statement, and gives its rows; as they are made of their values in order, where that is told. */
export type Query = (text: string, values: readonly unknown[], toRow?: ToRow) => Promise<object[]>;

/** In the transaction that `em` is in; null where it is in none. */
export function transactionOf(em: EntityManager): Query | null {
  const transaction = em.getTransactionContext<Executor>();
  return transaction ? (...query) => queryWithin(transaction, ...query) : null;
}
