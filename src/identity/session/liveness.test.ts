import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import jwt from 'jsonwebtoken';
import { createOrm } from '../../store/orm/orm.ts';
import { createLocalBus } from '../../live/bus/bus.ts';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { allQueriesDuring } from '../../../test/kit/queries.ts';
import { promised } from '../../../test/kit/scale.ts';
import { createSessions, type Sessions } from './revocations.ts';
import { ENTITIES } from '../../modules.ts';
import { openOrm } from '../../../test/kit/orm.ts';

/** As in `liveness.ts`. */
const RENEW_EVERY_MS = 400;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const sessionOf = (token: string) => (jwt.decode(token) as { sid: string }).sid;

describe('what a node knows of sessions', () => {
  let orm: MikroORM;
  let sessions: Sessions;
  beforeAll(async () => {
    orm = openOrm(app.config.databaseUrl);
    sessions = await createSessions(orm.em, createLocalBus());
  });
  afterAll(async () => {
    sessions.close();
    await orm.close();
  });

  /** How many are asked, but for those by which either node renews its answers meanwhile. */
  const questionsDuring = async (act: () => Promise<unknown>) => {
    const startedAt = performance.now();
    const queries = await allQueriesDuring(act);
    const renewals = 2 * (1 + (performance.now() - startedAt) / RENEW_EVERY_MS);
    return queries.filter((query) => query.includes('sessions')).length - renewals;
  };

  it('is asked once by many at the same time', async () => {
    const [ann] = await app.people('ann');
    const id = sessionOf(ann.token);

    const questions = await questionsDuring(() =>
      Promise.all(Array.from({ length: 20 }, () => sessions.requireLive(id))),
    );

    expect(questions).toBeLessThanOrEqual(1);
  });

  it('is renewed for all who are in use at once, so that they wait for no question', async () => {
    const people = await app.people(...Array.from({ length: 20 }, () => 'eve'));
    const askOneByOne = async () => {
      for (const { token } of people) {
        await sessions.requireLive(sessionOf(token));
        await sleep(60);
      }
    };
    await askOneByOne();

    const questions = await questionsDuring(askOneByOne);

    // One that a pause has made too old may be asked for.
    expect(questions).toBeLessThanOrEqual(1);
  });

  it('holds for a second at most for those in use, where nothing was told', async () => {
    const [dan] = await app.people('dan');
    const id = sessionOf(dan.token);
    await sessions.requireLive(id);
    await app.sql('UPDATE sessions SET revoked_at = now() WHERE id = $1', [id]);
    const ended = performance.now();

    const requireLiveForLong = async () => {
      for (let i = 0; i < 300; i++) {
        await sessions.requireLive(id);
        await sleep(10);
      }
    };

    await expect(requireLiveForLong()).rejects.toMatchObject({ code: 'SESSION_REVOKED' });
    expect(performance.now() - ended).toBeLessThan(promised(1_100));
  });

  it('holds for a second at most where nothing was told', async () => {
    const [bob] = await app.people('bob');
    const id = sessionOf(bob.token);
    await sessions.requireLive(id);
    await app.sql('UPDATE sessions SET revoked_at = now() WHERE id = $1', [id]);
    const ended = performance.now();

    const isRefused = () =>
      sessions.requireLive(id).then(
        () => false,
        ({ code }) => code === 'SESSION_REVOKED',
      );
    // Seldom enough not to count as in use.
    while (!(await isRefused())) await sleep(450);

    expect(performance.now() - ended).toBeLessThan(promised(1_600));
  });

  it.each([
    ['expired', 'UPDATE sessions SET expires_at = now() WHERE id = $1'],
    ['been ended', 'UPDATE sessions SET revoked_at = now() WHERE id = $1'],
    [
      'lost its user',
      'UPDATE users SET deleted_at = now() WHERE id = (SELECT user_id FROM sessions WHERE id = $1)',
    ],
  ])('finds a session that has %s, and says so once', async (_case, end) => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [ended, live] = [sessionOf(ann.token), sessionOf(bob.token)];
    const told: string[] = [];
    sessions.onRevoked((ids) => told.push(...ids));
    await app.sql(end, [ended]);

    expect(await sessions.findRevoked([live, ended])).toEqual([ended]);

    sessions.revoked([ended]);
    expect(told).toEqual([ended]);
    await expect(sessions.requireLive(ended)).rejects.toMatchObject({ code: 'SESSION_REVOKED' });
  });

  it('lets nobody in while the database cannot be asked', async () => {
    const nowhere = createOrm({
      url: 'postgresql://nobody@127.0.0.1:1/none',
      poolSize: 1,
      entities: ENTITIES,
    });
    const blind = await createSessions(nowhere.em, createLocalBus());
    const [ann] = await app.people('ann');

    const asking = blind.requireLive(sessionOf(ann.token));

    await expect(asking).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await nowhere.close();
  });
});
