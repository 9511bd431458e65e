import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { Pool } from 'pg';
import { Account, ReservedUsername, SecurityEvent, Session } from '../account/entity.ts';
import { Chat, ChatMember } from '../chat/entity.ts';
import { Comment } from '../comment/entity.ts';
import { Message } from '../message/entity.ts';
import { PhoneCode } from '../phone/entity.ts';
import { Post } from '../post/entity.ts';
import { Profile } from '../profile/entity.ts';
import { PresenceRecord } from '../presence/entity.ts';
import { LogEntry } from '../realtime/entity.ts';
import { User } from '../user/entity.ts';
import { RowClient } from './row-client.ts';
import { TYPES } from './types.ts';

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
  PresenceRecord,
];

/**
 * A plan chosen while tables are empty outlives their growth, so connections prefer indexes; nobody
 * waits long for a lock; and moments are written in UTC, which is read fast.
 */
const CONNECTION_OPTIONS =
  '-c enable_seqscan=off -c lock_timeout=5s -c statement_timeout=30s -c timezone=UTC';

export interface OrmOptions {
  readonly url: string;
  readonly poolSize: number;
}

export function createOrm({ url, poolSize }: OrmOptions): MikroORM {
  return new MikroORM({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    // What fails is thrown; the rest is noise.
    logger: () => undefined,
    pool: { min: 0, max: poolSize },
    driverOptions: {
      Client: RowClient,
      types: TYPES,
      options: CONNECTION_OPTIONS,
      application_name: 'confab',
    },
    migrations: { snapshot: false, transactional: true, allOrNothing: true },
    schemaGenerator: { createForeignKeyConstraints: true },
  });
}

const pools = new WeakMap<object, Pool | Promise<Pool>>();

/** The `pg` pool that the ORM works on: named prepared statements go to it directly. */
export function poolOf(em: EntityManager): Pool | Promise<Pool> {
  const connection = em.getConnection();
  const known = pools.get(connection);
  if (known) return known;
  const pool = connection.getNativeClient();
  pools.set(connection, pool);
  pool.then((found) => pools.set(connection, found)).catch(() => pools.delete(connection));
  return pool;
}
