import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config.ts';
import { startApp, type TestApp } from '../../test/kit/app.ts';
import { ratesWith } from '../../test/kit/rates.ts';
import { until } from '../../test/kit/until.ts';

const LOGIN = `mutation ($identifier: String!, $password: String! = "not this one") {
  login(input: { identifier: $identifier, password: $password }) { newAccount }
}`;
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { newAccount } }`;
const REFRESH = `mutation ($token: String!) {
  refreshSession(input: { refreshToken: $token }) { newAccount }
}`;
const ME = '{ me { id } }';
const LIMITED = { extensions: { code: 'RATE_LIMITED' } };
const WRONG = { extensions: { code: 'INVALID_CREDENTIALS' } };

let app: TestApp;
const start = async (rates: Parameters<typeof ratesWith>[0], more: Partial<Config> = {}) =>
  (app = await startApp({ rateLimits: true, rates: ratesWith(rates), ...more }));
afterEach(() => app.stop());

const aliased = (count: number, identifier: string) =>
  Array.from(
    { length: count },
    (_value, n) =>
      `a${n}: login(input: { identifier: "${identifier}${n}", password: "not this one" }) { newAccount }`,
  ).join('\n');

describe('login', () => {
  it('is counted for each alias, and costs no hashing beyond the limit', async () => {
    await start({ signIn: '10/60' });

    const queries = await app.queriesDuring(async () => {
      const reply = await app.guest.reply(`mutation { ${aliased(15, 'ann')} }`);
      expect(reply.status).toBe(429);
      expect(reply.data).toBeUndefined();
      expect(reply.errors).toMatchObject([LIMITED]);
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(50);
    });

    expect(queries).toEqual([]);
    expect(await app.guest.fail(LOGIN, { identifier: 'ann' })).toMatchObject(LIMITED);
  });

  it('is counted where fragments hide it', async () => {
    await start({ signIn: '4/60' });
    const hidden = `mutation { ...Two ... on Mutation { ...Two b: login(
        input: { identifier: "b", password: "not this one" }) { newAccount } } }
      fragment Two on Mutation { ${aliased(2, 'ann')} }`;

    await app.guest.fail(hidden);
    await app.guest.fail(LOGIN, { identifier: 'one more' });

    expect(await app.guest.fail(LOGIN, { identifier: 'too many' })).toMatchObject(LIMITED);
  });

  it('is limited for an account however it is spelt, and for no other', async () => {
    await start({ signInFailures: '4/60' });
    const [lisa, bob] = await app.people('lisa', 'bob');
    const { username } = lisa;
    const spellings = [
      username,
      ` ${username.toUpperCase()} `,
      username.replaceAll('i', 'İ'),
      username.replaceAll('s', 'ſ'),
    ];
    for (const identifier of spellings) {
      expect(await app.guest.fail(LOGIN, { identifier })).toMatchObject(WRONG);
    }

    const right = { identifier: username, password: lisa.password };
    expect(await app.guest.fail(LOGIN, right)).toMatchObject(LIMITED);
    expect(
      await app.guest.run(LOGIN, { identifier: bob.username, password: bob.password }),
    ).toEqual({ login: { newAccount: false } });
  });

  it('takes nothing from an account once the address is refused', async () => {
    await start({ signIn: '3/4', signInFailures: '4/60' });
    const [ann] = await app.people('ann');
    const identifier = ann.username;
    await Promise.all(Array.from({ length: 10 }, () => app.guest.reply(LOGIN, { identifier })));

    const right = { identifier, password: ann.password };
    const isLetIn = async () => !(await app.guest.reply(LOGIN, right)).errors;
    await until(isLetIn, 'the address is let in again, and the account was never refused');
  });

  it('is not counted for an account while the password is right', async () => {
    await start({ signInFailures: '2/60' });
    const [ann] = await app.people('ann');
    const right = { identifier: ann.username, password: ann.password };
    for (let time = 0; time < 4; time++) await app.guest.run(LOGIN, right);

    await app.guest.fail(LOGIN, { identifier: ann.username });

    expect(await app.guest.run(LOGIN, right)).toMatchObject({ login: {} });
  });

  it('is checked no more often than the limit when many guess at once', async () => {
    await start({ signInFailures: '3/60' });
    const [ann] = await app.people('ann');

    const codes = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { extensions } = await app.guest.fail(LOGIN, { identifier: ann.username });
        return extensions.code;
      }),
    );

    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(3);
  });

  it('succeeds again after what retryAfter says', async () => {
    await start({ signInFailures: '1/3' });
    const [ann] = await app.people('ann');
    const right = { identifier: ann.username, password: ann.password };
    await app.guest.fail(LOGIN, { identifier: ann.username });

    const refused = await app.guest.fail(LOGIN, right);
    const seconds = Number(refused.extensions['retryAfter']);
    await sleep(seconds * 1_000);

    expect([1, 2, 3]).toContain(seconds);
    expect(await app.guest.run(LOGIN, right)).toMatchObject({ login: {} });
  });

  it('is limited on a socket as over HTTP', async () => {
    await start({ signIn: '2/60' });
    await app.guest.fail(LOGIN, { identifier: 'ann' });
    const login = () =>
      app.guest
        .socket()
        .iterate({ query: LOGIN, variables: { identifier: 'ann' } })
        .next();

    const answer = await login();
    expect(answer.value.errors).toMatchObject([WRONG]);
    await expect(login()).rejects.toMatchObject([LIMITED]);
  });
});

describe('strangers who guess a password', () => {
  /** The limits of production. */
  const { rates } = readConfig({ NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) });
  const startWithProxy = async () => {
    app = await startApp({ rateLimits: true, rates, trustedProxies: ['127.0.0.0/8'] });
    const [ann] = await app.people('ann');
    return { identifier: ann.username, password: ann.password };
  };
  const guess = (identifier: string, address: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, () => app.guestFrom(address).fail(LOGIN, { identifier })),
    );

  it('are stopped after ten tries, and do not keep its owner out, wherever that one is', async () => {
    const right = await startWithProxy();
    await guess(right.identifier, '198.51.100.1', 10);

    const refused = await app.guestFrom('198.51.100.1').fail(LOGIN, right);

    expect(refused).toMatchObject(LIMITED);
    expect(await app.guest.run(LOGIN, right)).toMatchObject({ login: {} });
    expect(await app.guestFrom('203.0.113.7').run(LOGIN, right)).toMatchObject({ login: {} });
  });

  it('are stopped together after a hundred, which its owner does not meet at a known place', async () => {
    const right = await startWithProxy();
    await app.guestFrom('203.0.113.7').run(LOGIN, right);
    for (let n = 0; n < 10; n++) await guess(right.identifier, `198.51.${n}.1`, 10);

    const stranger = await app.guestFrom('192.0.2.1').fail(LOGIN, right);

    expect(stranger).toMatchObject(LIMITED);
    expect(await app.guest.run(LOGIN, right)).toMatchObject({ login: {} });
    expect(await app.guestFrom('203.0.113.99').run(LOGIN, right)).toMatchObject({ login: {} });
  });
});

describe('registering and refreshing', () => {
  it('are limited by address, each by itself', async () => {
    await start({ signIn: '2/60', refresh: '2/60' });
    const register = (name: string) =>
      app.guest.reply(REGISTER, {
        input: { username: name, email: `${name}@example.com`, password: 'a far quiet shore' },
      });

    const statuses = [];
    for (const name of ['ann', 'bob', 'cyd']) statuses.push((await register(name)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(await app.guest.fail(LOGIN, { identifier: 'ann' })).toMatchObject(WRONG);

    const token = 'x'.repeat(64);
    await app.guest.fail(REFRESH, { token });
    await app.guest.fail(REFRESH, { token });
    const queries = await app.queriesDuring(async () => {
      expect(await app.guest.fail(REFRESH, { token })).toMatchObject(LIMITED);
    });
    expect(queries).toEqual([]);
  });
});

describe('tokens that are not good', () => {
  const present = (token: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: ME }),
    });

  it('are limited by address, are never looked up, and hold up no good one', async () => {
    await start({ tokens: '3/60' });
    const [ann] = await app.people('ann');

    const statuses: number[] = [];
    const queries = await app.queriesDuring(async () => {
      for (const n of [1, 2, 3, 4]) statuses.push((await present(`made.up.${n}`)).status);
    });

    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(queries).toEqual([]);
    expect(await ann.run(ME)).toMatchObject({ me: {} });
  });

  it('share their limit with those that sockets present', async () => {
    await start({ tokens: '2/60' });
    await present('made.up');
    const connect = async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${app.port}/graphql`, 'graphql-transport-ws');
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      socket.send('{"type":"connection_init","payload":{"authorization":"Bearer made.up"}}');
      return new Promise((resolve) =>
        socket.addEventListener('close', ({ code, reason }) => resolve([code, reason])),
      );
    };

    expect(await connect()).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await connect()).toEqual([1013, 'RATE_LIMITED']);
  });
});
