import type { MikroORM } from '@mikro-orm/postgresql';
import { ENTITIES } from '../../src/modules.ts';
import { createOrm, type OrmOptions } from '../../src/store/orm/orm.ts';

/** Behind the door, beside the server. */
export const openOrm = (url: string | null, options: Partial<OrmOptions> = {}): MikroORM =>
  createOrm({ url: url ?? '', poolSize: 2, entities: ENTITIES, ...options });
