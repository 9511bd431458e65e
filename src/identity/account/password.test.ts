import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import bcrypt from 'bcrypt';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { readConfig } from '../../config.ts';
import { createPasswords } from './password.ts';

const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { account { user { id username } } }
}`;
const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { newAccount accessToken account { user { id } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

let count = 0;
function newAccount(changes: Record<string, unknown>) {
  const username = `person_${++count}`;
  return { username, email: `${username}@example.com`, ...changes };
}
const register = (changes: Record<string, unknown>) =>
  app.guest.run(REGISTER, { input: newAccount(changes) });
const refusal = (changes: Record<string, unknown>) =>
  app.guest.fail(REGISTER, { input: newAccount(changes) });
const login = (identifier: string, password: string) =>
  app.guest.run(LOGIN, { input: { identifier, password } });

const TOO_SHORT = { reason: 'TOO_SHORT', limit: 8 };
const TOO_LONG = { reason: 'TOO_LONG' };

describe('passwords', () => {
  it.each([
    ['of 7 characters', 'tr4ns3p', '7', TOO_SHORT],
    ['of 7 characters in 21 bytes', '海'.repeat(7), '7', TOO_SHORT],
    ['of 73 bytes', 'x'.repeat(73), '73', TOO_LONG],
    ['of 37 characters in 74 bytes', 'é'.repeat(37), '74', TOO_LONG],
    ['that is empty', '', '0', TOO_SHORT],
  ])('refuses one %s, and says how long it is', async (_case, password, length, why) => {
    const error = await refusal({ password });

    expect(error.extensions.fields).toEqual([
      { path: 'password', message: expect.stringContaining(`this has ${length}`), ...why },
    ]);
  });

  it.each([
    ['8 characters', 'tr4ns3pt'],
    ['8 characters beyond the first plane of Unicode', '🦊🐙🦉🐝🦔🐢🦑🐞'],
    ['72 bytes', 'x'.repeat(72)],
    ['24 characters of three bytes each', '海'.repeat(24)],
  ])('takes one of %s, and it signs in', async (_case, password) => {
    const { register: payload } = await register({ password });

    const answer = await login(payload.account.user.username, password);

    expect(answer.login.account.user.id).toBe(payload.account.user.id);
  });

  it('is not satisfied with the first 72 bytes of what is presented', async () => {
    const password = 'y'.repeat(72);
    const { register: payload } = await register({ password });
    const { username } = payload.account.user;

    const input = { identifier: username, password: `${password}z` };
    const error = await app.guest.fail(LOGIN, { input });

    expect(error.extensions.code).toBe('INVALID_CREDENTIALS');
  });

  it.each(['password123', 'PASSWORD123', 'qwertyuiop', '12345678'])(
    'refuses %s, which everybody tries first',
    async (password) => {
      const error = await refusal({ password });

      const [field] = error.extensions.fields ?? [];
      expect(field).toMatchObject({ message: expect.stringMatching(/common/), reason: 'COMMON' });
    },
  );

  it('refuses one that contains the username, in any case', async () => {
    const error = await refusal({ username: 'moonrise', password: 'the MoonRise 1999' });

    const [field] = error.extensions.fields ?? [];
    expect(field?.message).toMatch(/username/);
    expect(field?.reason).toBe('CONTAINS_USERNAME');
  });

  it.each([
    ['a null character', 'abcdefgh\0ijkl'],
    ['half a character', 'abcdefgh\ud800ijkl'],
  ])('refuses %s', async (_case, password) => {
    const error = await refusal({ password });

    expect(error.extensions.fields?.[0]?.path).toBe('password');
  });

  it('takes one form of Unicode for the other', async () => {
    const { register: payload } = await register({ password: 'cafe\u0301 ①②③④' });

    const answer = await login(payload.account.user.username, 'caf\u00e9 1234');

    expect(answer.login.account.user.id).toBe(payload.account.user.id);
  });
});

describe('PASSWORD_MIN_LENGTH', () => {
  it('is what a new password must have, from 8 to 64', async () => {
    const strict = await startApp({ passwordMinLength: 15 });
    const register = (password: string) =>
      strict.guest.reply(
        `mutation ($input: RegisterInput!) { register(input: $input) { accessTokenExpiresIn } }`,
        { input: { username: `len_${password.length}`, email: 'len@example.com', password } },
      );

    const short = await register('fourteen chars');
    const long = await register('fifteen charact');
    await strict.stop();

    expect(short.errors?.[0]?.extensions.fields).toEqual([
      { ...TOO_SHORT, limit: 15, path: 'password', message: 'At least 15 characters: this has 14' },
    ]);
    expect(long.data).toEqual({ register: { accessTokenExpiresIn: 900 } });
    const minLength = (PASSWORD_MIN_LENGTH: string) =>
      readConfig({ JWT_SECRET: 'x'.repeat(32), PASSWORD_MIN_LENGTH }).passwordMinLength;
    expect(minLength('15')).toBe(15);
    expect(() => minLength('7')).toThrow('PASSWORD_MIN_LENGTH is not a number from 8 to 64');
    expect(() => minLength('65')).toThrow('PASSWORD_MIN_LENGTH');
  });
});

describe('login', () => {
  it('takes the username or the address, in any case', async () => {
    const [ann] = await app.people('ann');

    const answers = await Promise.all(
      [ann.username, ann.username.toUpperCase(), ann.email, `  ${ann.email.toUpperCase()} `].map(
        (identifier) => login(identifier, ann.password),
      ),
    );

    for (const { login: payload } of answers) {
      expect(payload).toMatchObject({ newAccount: false, account: { user: { id: ann.id } } });
    }
  });

  it('gives the same answer to a wrong password and an unknown name', async () => {
    const [bob] = await app.people('bob');
    const input = (identifier: string) => ({ input: { identifier, password: 'not the password' } });

    const errors = await Promise.all(
      [bob.username, bob.email, 'nobody', 'nobody@example.com', 'no\0body', 'x'.repeat(4_000)].map(
        (identifier) => app.guest.fail(LOGIN, input(identifier)),
      ),
    );

    for (const error of errors) expect(error).toEqual(errors[0]);
    expect(errors[0]?.extensions.code).toBe('INVALID_CREDENTIALS');
  });

  it('asks as many questions for an unknown name as for a known one', async () => {
    const [carol] = await app.people('carol');
    const attempt = async (identifier: string) => {
      const input = { identifier, password: 'not the password' };
      const queries = await app.queriesDuring(() => app.guest.fail(LOGIN, { input }));
      // Nobody waits for what is written down of a failure.
      return queries.filter((query) => !query.includes('security_events'));
    };

    const known = await attempt(carol.username);
    const unknown = await attempt('nobody');

    expect(unknown).toEqual(known);
  });

  it('does not start a session with a password that is changed meanwhile', async () => {
    const [dan] = await app.people('dan');
    const change = `mutation ($input: ChangePasswordInput!) {
      changePassword(input: $input) { account { id } }
    }`;
    const input = { newPassword: 'another quiet harbour', currentPassword: dan.password };

    await Promise.all([
      dan.run(change, { input }),
      ...Array.from({ length: 20 }, () =>
        app.guest.reply(LOGIN, { input: { identifier: dan.email, password: dan.password } }),
      ),
    ]);

    const live = await app.sql(
      'SELECT id FROM sessions WHERE user_id = $1 AND revoked_at IS NULL',
      [dan.id],
    );
    expect(live).toHaveLength(1);
  });

  it('compares a password once for an unknown name, at the cost of a known one', async () => {
    const [eve] = await app.people('eve');
    const compare = jest.spyOn(bcrypt, 'compare');
    for (const identifier of [eve.username, 'nobody']) {
      await app.guest.fail(LOGIN, { input: { identifier, password: 'not the password' } });
    }

    const costs = compare.mock.calls.map(([, hash]) => bcrypt.getRounds(String(hash)));
    expect(costs).toEqual([app.config.bcryptCost, app.config.bcryptCost]);
  });
});

describe('hashing', () => {
  it('runs a few at a time', async () => {
    const passwords = createPasswords({ cost: 4, concurrency: 2 });
    let [running, most] = [0, 0];
    const { hash } = bcrypt;
    const counted: any = async (password: string, cost: number) => {
      most = Math.max(most, ++running);
      const made = await hash(password, cost);
      running -= 1;
      return made;
    };
    jest.spyOn(bcrypt, 'hash').mockImplementation(counted);

    await Promise.all(Array.from({ length: 20 }, () => passwords.hash('a quiet harbour')));

    expect(most).toBe(2);
  });

  it('turns people away when too many wait', async () => {
    const passwords = createPasswords({ cost: 4, concurrency: 1 });
    const instant: any = async () => 'made';
    jest.spyOn(bcrypt, 'hash').mockImplementation(instant);

    const outcomes = await Promise.allSettled(
      Array.from({ length: 1_100 }, () => passwords.hash('a quiet harbour')),
    );

    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
  });
});
