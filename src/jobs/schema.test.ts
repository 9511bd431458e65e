import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { migrateUp } from '../store/orm/migrate.ts';
import { createPool } from '../store/postgres/pool.ts';
import { createTestDatabase } from '../../test/kit/database.ts';
import { createBoss } from './boss.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('the schema of jobs', () => {
  it('is the one that the installed pg-boss would make', async () => {
    const pool = createPool({ url: database.url, size: 1 });
    const boss = await createBoss(pool);

    const drift = await boss.detectSchemaDrift();

    expect(await boss.schemaVersion()).toBe(46);
    expect(drift).toMatchObject({ ok: true, extraIndexes: [] });
    await pool.end();
  });

  it('is made with a job for each deletion that an earlier version may not have finished', async () => {
    const client = new Client(database.url);
    await client.connect();
    await client.query(`DROP SCHEMA confab_jobs CASCADE;
      DELETE FROM mikro_orm_migrations WHERE name ~ '_(jobs|upkeep)$';
      INSERT INTO users (id, username, created_at, deleted_at) VALUES
        ('01890000-0000-7000-8000-000000000001', 'here', now(), NULL),
        ('01890000-0000-7000-8000-000000000002', 'deleted_1', now(), now())`);

    await migrateUp(database.url);

    const { rows } = await client.query('SELECT name, data, state FROM confab_jobs.job');
    expect(rows).toEqual([
      {
        name: 'eraseAccount',
        data: { userId: '01890000-0000-7000-8000-000000000002' },
        state: 'created',
      },
    ]);
    await client.end();
  });
});
