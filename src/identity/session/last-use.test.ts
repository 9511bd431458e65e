import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { hold } from '../../../test/kit/locks.ts';
import { allQueriesDuring } from '../../../test/kit/queries.ts';
import { promised } from '../../../test/kit/scale.ts';
import { until } from '../../../test/kit/until.ts';

/** As in `liveness.ts`. */
const RENEW_EVERY_MS = 400;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const sessionsOf = async (person: Person) =>
  (await person.run('{ me { sessions { lastUsedAt } } }')).me.sessions;

describe('the last use of a session', () => {
  const age = (person: Person, seconds: number) =>
    app.sql(
      `UPDATE sessions SET last_used_at = now() - $2 * interval '1 second' WHERE user_id = $1`,
      [person.id, seconds],
    );
  const secondsSince = async (person: Person) =>
    (Date.now() - Date.parse((await sessionsOf(person))[0].lastUsedAt)) / 1_000;

  it('is written when it is a minute old, and not before', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await Promise.all([age(ann, 61), age(bob, 50)]);

    const isWritten = async () => {
      await sessionsOf(bob);
      return (await secondsSince(ann)) < 45;
    };

    await until(isWritten, 'it is written');
    expect(await secondsSince(bob)).toBeGreaterThan(45);
  });

  it('costs no query of its own while it is known', async () => {
    const [ann] = await app.people('ann');
    await sessionsOf(ann);

    const startedAt = performance.now();
    const queries = await allQueriesDuring(async () => {
      for (let i = 0; i < 20; i++) await ann.run('{ me { id } }');
    });

    // What is known is renewed by the clock, and asked for where a pause has made it too old.
    const renewals = 1 + (performance.now() - startedAt) / RENEW_EVERY_MS;
    const asked = queries.filter((query) => query.includes('sessions'));
    expect(asked.length).toBeLessThanOrEqual(1 + renewals);
    expect(queries.filter((query) => query.includes('UPDATE'))).toEqual([]);
  });

  it('holds no request up that finds the session locked', async () => {
    const [ann] = await app.people('ann');
    await age(ann, 61);
    const lock = await hold(app, 'SELECT FROM sessions WHERE user_id = $1 FOR UPDATE', [ann.id]);

    let slowestMs = 0;
    const isTried = async () => {
      const started = performance.now();
      const queries = await allQueriesDuring(() => ann.run('{ me { id } }'));
      slowestMs = Math.max(slowestMs, performance.now() - started);
      return queries.some((query) => query.includes('UPDATE'));
    };
    await until(isTried, 'the node would note the use');

    expect(slowestMs).toBeLessThan(promised(1_000));
    await lock.release();
  });
});
