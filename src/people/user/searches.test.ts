import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { hold } from '../../../test/kit/locks.ts';

const SEARCH = `query ($search: String) { users(search: $search) { nodes { username } } }`;
const FEED = `query { feed { nodes { id } } }`;
const UNDER_WAY = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND state = 'active' AND query LIKE 'WITH named%'
    AND pid <> pg_backend_pid()`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ databasePoolSize: 8 });
});
afterAll(() => app.stop());

it('lets one person search once at a time, and all together a few times, so that others go on', async () => {
  const people = await app.people('ann', 'bob', 'cid');
  const [ann, bob] = people;
  const lock = await hold(app, 'LOCK TABLE profiles IN ACCESS EXCLUSIVE MODE', []);

  const ofAnn = Array.from({ length: 12 }, () => ann.reply(SEARCH, { search: 'an' }));
  await lock.waiters(1);
  await bob.run(FEED);
  const [alone] = await app.sql(UNDER_WAY);
  const ofAll = people.flatMap((one) => [1, 2, 3].map(() => one.reply(SEARCH, { search: 'an' })));
  await lock.waiters(2);
  await bob.run(FEED);
  const [together] = await app.sql(UNDER_WAY);
  await lock.release();

  expect([alone.count, together.count]).toEqual([1, 2]);
  for (const { errors } of await Promise.all([...ofAnn, ...ofAll])) expect(errors).toBeUndefined();
});

it('refuses what somebody would wait too long for', async () => {
  const [ann] = await app.people('ann');
  const lock = await hold(app, 'LOCK TABLE profiles IN ACCESS EXCLUSIVE MODE', []);

  const replies = Array.from({ length: 40 }, () => ann.reply(SEARCH, { search: 'an' }));
  const refused = await Promise.race(
    replies.map(async (reply) => (await reply).errors ?? new Promise<never>(() => {})),
  );
  await lock.release();

  expect(refused).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
});
