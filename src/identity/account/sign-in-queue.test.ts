import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import bcrypt from 'bcrypt';
import { readConfig } from '../../config.ts';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { until } from '../../../test/kit/until.ts';

const LOGIN = `mutation ($identifier: String!, $password: String! = "not this one") {
  login(input: { identifier: $identifier, password: $password }) { newAccount }
}`;
/** What a password takes that is hashed as dear as it should be. */
const HASH_MS = 40;
/** As many as are hashed at once. */
const CONCURRENT_HASHES = 3;
const NEW_PLACE = '203.0.113.7';

let app: TestApp;
let ann: Person;
beforeAll(async () => {
  const { rates } = readConfig({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) });
  app = await startApp({ rateLimits: true, rates, trustedProxies: ['127.0.0.0/8'] });
  [ann] = await app.people('ann');
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const { compare } = bcrypt;
/** Counts comparisons, which take their time and no processor: no less than a question takes, however slow the machine is. */
function slowHashing() {
  const passwords: string[] = [];
  const slow: any = async (password: string, hash: string) => {
    passwords.push(password);
    await sleep(HASH_MS);
    await app.sql('SELECT');
    return compare(password, hash);
  };
  jest.spyOn(bcrypt, 'compare').mockImplementation(slow);
  return passwords;
}

let names = 0;
/** Each for another name, so that it meets no other limit. */
const floodFrom = (addresses: number, tries: number) =>
  Array.from({ length: addresses * tries }, (_value, n) =>
    app.guestFrom(`198.51.${n % addresses}.1`).reply(LOGIN, { identifier: `nobody_${++names}` }),
  );

describe('signing in while many addresses try passwords', () => {
  it('goes before those who have tried before, from wherever it comes', async () => {
    const hashed = slowHashing();
    const flood = floodFrom(12, 10);
    await until(() => hashed.length > 12, 'each address has had its turn');
    const before = hashed.length;

    const { login } = await app
      .guestFrom(NEW_PLACE)
      .run(LOGIN, { identifier: ann.username, password: ann.password });

    expect(login).toEqual({ newAccount: false });
    expect(hashed.indexOf(ann.password) - before).toBeLessThan(12);
    await Promise.all(flood);
  });

  it('goes before strangers from where the account was signed in before', async () => {
    const hashed = slowHashing();
    const flood = floodFrom(100, 1);
    await until(() => hashed.length > 0, 'the flood has begun');
    const before = hashed.length;

    const { login } = await app.guest.run(LOGIN, {
      identifier: ann.username,
      password: ann.password,
    });

    expect(login).toEqual({ newAccount: false });
    expect(hashed.indexOf(ann.password) - before).toBeLessThan(50);
    await Promise.all(flood);
  });

  it('is UNAVAILABLE after two seconds rather than late, and says when to try again', async () => {
    let release: (isEqual: boolean) => void = () => undefined;
    const stuck = new Promise<boolean>((resolve) => (release = resolve));
    const comparing = jest.spyOn(bcrypt, 'compare').mockImplementation((() => stuck) as any);
    const underWay = floodFrom(CONCURRENT_HASHES, 1);
    await until(() => comparing.mock.calls.length === CONCURRENT_HASHES, 'all are busy');

    const refused = await app.guest.fail(LOGIN, { identifier: ann.username });

    expect(refused.extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: 1 });
    release(false);
    await Promise.all(underWay);
  });
});
