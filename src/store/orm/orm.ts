import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import {
  Account,
  ReservedUsername,
  SecurityEvent,
  Session,
} from '../../identity/account/entity.ts';
import { Chat, ChatMember } from '../../chat/chat/entity.ts';
import { Comment } from '../../feed/comment/entity.ts';
import { IdempotencyKey } from '../../identity/idempotency/entity.ts';
import { JOBS_SCHEMA } from '../../jobs/kinds.ts';
import { Message } from '../../chat/message/entity.ts';
import { PhoneCode } from '../../identity/phone/entity.ts';
import { Post } from '../../feed/post/entity.ts';
import { Profile } from '../../people/user/profile-entity.ts';
import { PresenceRecord } from '../../people/presence/entity.ts';
import { LogEntry } from '../../live/log/entity.ts';
import { User } from '../../people/user/entity.ts';
import { createDialect } from './dialect.ts';
import { createPool, type PoolOptions } from './pool.ts';
import { readDatabaseUrl } from './url.ts';

const entities = [
  User,
  Account,
  Session,
  SecurityEvent,
  ReservedUsername,
  PhoneCode,
  Profile,
  Post,
  Comment,
  Chat,
  ChatMember,
  Message,
  LogEntry,
  IdempotencyKey,
  PresenceRecord,
];

export interface OrmOptions extends Pick<PoolOptions, 'url' | 'limits'> {
  readonly poolSize: number;
}

export function createOrm({ url, poolSize, limits }: OrmOptions): MikroORM {
  const pool = createPool({ url, size: poolSize, limits });
  const orm = new MikroORM({
    dbName: readDatabaseUrl(url).database,
    entities,
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
  return orm;
}

const pools = new WeakMap<object, Pool>();

/** The `pg` pool that the ORM works on: named prepared statements go to it directly. */
export function poolOf(em: EntityManager): Pool {
  const pool = pools.get(em.getConnection());
  if (!pool) throw new Error('This ORM was not made by createOrm');
  return pool;
}
