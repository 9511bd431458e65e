import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { poolOf } from '../store/orm/orm.ts';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../test/kit/chats.ts';
import { runCommand } from '../../test/kit/command.ts';
import { jobsDone } from '../../test/kit/jobs.ts';
import { hold } from '../../test/kit/locks.ts';
import { until } from '../../test/kit/until.ts';
import { createBoss } from './boss.ts';
import { SCHEDULES } from './kinds.ts';
import { createJobQueue } from './queue.ts';
import { openOrm } from '../../test/kit/orm.ts';

const BATCH_SIZE = 2_000;

const logged: string[] = [];
let app: TestApp;
let orm: MikroORM;
beforeAll(async () => {
  app = await startApp({}, { write: (line) => void logged.push(line) });
  orm = openOrm(app.config.databaseUrl);
});
afterAll(async () => {
  await orm.close();
  await app.stop();
});

const deleteAccount = (person: Person) =>
  act(person, 'deleteAccount', { password: person.password });
const jobsOf = ({ id }: Person) =>
  app.sql(
    `SELECT name, state::text FROM confab_jobs.job WHERE data->>'userId' = $1 ORDER BY created_on`,
    [id],
  );
const countTexts = async ({ id }: Person): Promise<number> => {
  const sql = `SELECT count(*)::int FROM messages
    WHERE sender_id = $1 AND text IS NOT NULL AND kind = 'TEXT'`;
  return (await app.sql(sql, [id]))[0].count;
};
/** Messages that the person has written, without a door: the next sends go on behind them. */
async function write({ id }: Person, chatId: string, count: number): Promise<void> {
  await app.sql(
    `INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
     SELECT c.id, c.last_seq + n, gen_random_uuid(), $2, 'TEXT', 'from ann', now(), c.last_seq + n
     FROM chats c, generate_series(1, $3::int) n WHERE c.id = $1`,
    [chatId, id, count],
  );
  await app.sql('UPDATE chats SET last_seq = last_seq + $2::int WHERE id = $1', [chatId, count]);
}
/** A node that does jobs: what is to be tried again is so at once, as it looks when it starts. */
async function startWorker() {
  await app.sql(`UPDATE confab_jobs.job SET start_after = now() WHERE state = 'retry'`);
  return app.node({ runsJobs: true });
}
const confab = (...args: string[]) =>
  runCommand(args, { DATABASE_URL: app.config.databaseUrl ?? '' }).outcome();

describe('a job', () => {
  it('is not asked for by what is rolled back', async () => {
    const [ann] = await app.people('ann');
    const jobs = createJobQueue({ url: app.config.databaseUrl ?? '', log: {} as never });

    const failed = orm.em.fork().transactional(async (em) => {
      await jobs.enqueue(em, 'eraseAccount', { userId: ann.id });
      throw new Error('Rolled back');
    });
    await expect(failed).rejects.toThrow('Rolled back');

    expect(await jobsOf(ann)).toEqual([]);
    await jobs.close();
  });

  it('waits where no node does jobs, and is done by the first that does', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    await send(ann, chatId, 'from ann');
    await deleteAccount(ann);
    expect(await jobsOf(ann)).toEqual([{ name: 'eraseAccount', state: 'created' }]);
    expect(await countTexts(ann)).toBe(1);

    const worker = await app.node({ runsJobs: true });

    await jobsDone(app);
    expect(await countTexts(ann)).toBe(0);
    await worker.stop();
  });

  it('that a killed node was at goes on elsewhere', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await send(ann, await createGroup(bob, ann), 'from ann');
    await deleteAccount(ann);
    await app.sql(
      `UPDATE confab_jobs.job SET state = 'active', started_on = now() - interval '16 seconds',
         heartbeat_on = now() - interval '16 seconds' WHERE data->>'userId' = $1`,
      [ann.id],
    );
    const boss = await createBoss(poolOf(orm.em));
    await app.sql('UPDATE confab_jobs.queue SET monitor_claim_on = NULL, monitor_on = NULL');

    await boss.supervise();

    const worker = await startWorker();
    await jobsDone(app);
    expect(await countTexts(ann)).toBe(0);
    await worker.stop();
  });
});

describe('what nobody asks for', () => {
  it('is asked for by the clock, once for all nodes, and waits once', async () => {
    const workers = [await app.node({ runsJobs: true }), await app.node({ runsJobs: true })];
    const jobs = createJobQueue({ url: app.config.databaseUrl ?? '', log: {} as never });
    const scheduled = Object.keys(SCHEDULES).sort();
    const schedules = () => app.sql('SELECT name FROM confab_jobs.schedule ORDER BY name');
    await until(async () => (await schedules()).length === scheduled.length, 'all are scheduled');
    await Promise.all(workers.map((worker) => worker.stop()));

    for (let node = 0; node < 3; node++) {
      await orm.em.fork().transactional((em) => jobs.enqueue(em, 'pruneLogs', {}));
    }

    expect(await schedules()).toEqual(scheduled.map((name) => ({ name })));
    const waiting = `SELECT FROM confab_jobs.job WHERE name = 'pruneLogs' AND state = 'created'`;
    expect(await app.sql(waiting)).toHaveLength(1);
    await app.sql(`DELETE FROM confab_jobs.job WHERE name = 'pruneLogs'`);
    await jobs.close();
  });
});

describe('a job that fails', () => {
  it('is given up in the end, and confab jobs lists and retries it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await send(ann, await createGroup(bob, ann), 'from ann');
    await deleteAccount(ann);
    await app.sql(`UPDATE confab_jobs.job SET retry_limit = 0 WHERE name = 'eraseAccount'`);
    // What comes by the clock meanwhile does not fail.
    await app.sql('ALTER TABLE messages ADD CONSTRAINT kept CHECK (text IS NOT NULL) NOT VALID');
    const worker = await app.node({ runsJobs: true });
    await jobsDone(app);
    await worker.stop();
    await app.sql('ALTER TABLE messages DROP CONSTRAINT kept');

    const listed = await confab('jobs', 'list');
    const retried = await confab('jobs', 'retry');
    const left = await app.sql(`SELECT FROM confab_jobs.job WHERE name = 'deadLetters'`);

    expect(listed.stdout).toContain(`eraseAccount {"userId":"${ann.id}"}  PostgreSQL refused`);
    expect(retried.stdout).toBe('1 to be tried again\n');
    expect(left).toEqual([]);
    const reports = logged.filter((line) => line.includes('eraseAccount'));
    expect(reports).toEqual([expect.stringContaining('failed for good')]);
    const next = await app.node({ runsJobs: true });
    await jobsDone(app);
    expect(await countTexts(ann)).toBe(0);
    await next.stop();
  });
});

describe('confab jobs', () => {
  it('ends when it has answered', async () => {
    const command = runCommand(['jobs', 'list'], { DATABASE_URL: app.config.databaseUrl ?? '' });
    await until(() => command.said() !== '', 'it has answered', 40_000);

    await until(command.isOver, 'it has ended', 5_000);
  });
});

describe('the deletion of an account', () => {
  it('is answered while a chat is locked, which delays nothing but itself', async () => {
    const worker = await app.node({ runsJobs: true });
    const [ann, bob] = await app.people('ann', 'bob');
    const chatIds = [await createGroup(bob, ann), await createGroup(bob, ann)];
    for (const chatId of chatIds) await send(ann, chatId, 'from ann');
    const lock = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatIds[0]]);

    await act(worker.as(ann), 'deleteAccount', { password: ann.password });

    await until(async () => (await countTexts(ann)) === 1, 'the other chat is left');
    const isRefused = async () => (await jobsOf(ann)).some(({ state }) => state === 'retry');
    await until(isRefused, 'the locked one was waited for');
    await lock.release();
    const next = await startWorker();
    await jobsDone(app);
    expect(await countTexts(ann)).toBe(0);
    await Promise.all([worker.stop(), next.stop()]);
  });

  it('goes chat by chat and batch by batch: others write meanwhile, and nodes come and go', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(bob);
    await act(ann, 'joinRoom', { chatId });
    await write(ann, chatId, 15 * BATCH_SIZE);
    const first = await app.node({ runsJobs: true });
    const { seq: before } = await send(bob, chatId, 'before');

    await deleteAccount(ann);
    await until(async () => (await countTexts(ann)) < 14 * BATCH_SIZE, 'it is under way');
    await first.stop();
    const handedBack = await jobsOf(ann);
    const left = await countTexts(ann);
    const second = await app.node({ runsJobs: true });
    const others: number[] = [];
    while ((await countTexts(ann)) > 0) others.push((await send(bob, chatId, 'me')).seq);
    await jobsDone(app);

    expect(handedBack).toEqual([
      { name: 'eraseAccount', state: 'completed' },
      { name: 'eraseAccount', state: 'created' },
    ]);
    expect(left).toBeGreaterThan(0);
    const batches = await app.sql(
      `SELECT seq, (SELECT count(*)::int FROM messages WHERE chat_id = $1 AND changed_seq = e.seq) AS count
       FROM chat_events e
       WHERE chat_id = $1 AND seq > $2 AND type = 'chatUpdated' ORDER BY seq`,
      [chatId, before],
    );
    expect(batches).toHaveLength(14);
    expect(batches.every(({ count }) => count === BATCH_SIZE)).toBe(true);
    const between = others.filter((seq) => seq < batches.at(-1).seq);
    expect(between.length).toBeGreaterThan(2);
    await second.stop();
  });
});

describe('the deletion of a chat', () => {
  it('is answered when nobody finds it any more; its messages go afterwards, in batches', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createRoom(ann);
    await write(ann, chatId, 2 * BATCH_SIZE + 1);

    await act(ann, 'deleteChat', { chatId });

    expect(await ann.run('query ($id: ID!) { chat(id: $id) { id } }', { id: chatId })).toEqual({
      chat: null,
    });
    expect(await countTexts(ann)).toBe(2 * BATCH_SIZE + 1);
    const worker = await app.node({ runsJobs: true });
    await jobsDone(app);
    expect(await countTexts(ann)).toBe(0);
    await worker.stop();
  });
});
