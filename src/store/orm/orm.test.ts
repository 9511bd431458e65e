import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openOrm } from '../../../test/kit/orm.ts';
import { createTestDatabase } from '../../../test/kit/database.ts';
import { poolOf } from './orm.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

it.each([
  ['statements alone', async () => undefined],
  ['the ORM itself, too', (orm: ReturnType<typeof openOrm>) => orm.em.fork().execute('SELECT')],
])('leaves no connection behind where it was used by %s', async (_whom, use) => {
  const orm = openOrm(database.url);
  const pool = poolOf(orm.em);
  await pool.query('SELECT');
  await use(orm);

  await orm.close();

  expect([pool.ended, pool.totalCount]).toEqual([true, 0]);
});
