import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { cpuMsOf } from '../../../test/kit/cpu.ts';
import { addressPrefixOf, deviceOf } from './device.ts';

const FIELDS = 'id deviceName deviceKind addressPrefix createdAt lastUsedAt expiresAt current';
const SESSIONS = `{ me { sessions { ${FIELDS} } } }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken } }`;
const REVOKE = `mutation ($sessionId: ID!) {
  revokeSession(input: { sessionId: $sessionId }) { revokedSessionId }
}`;
const EVERYWHERE = `mutation ($input: LogoutEverywhereInput!) {
  logoutEverywhere(input: $input) { revokedSessionIds }
}`;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1';
const SLACK =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.38 Chrome/124.0 Electron/30.0 Safari/537.36';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

interface Answer {
  data?: any;
  errors?: any[];
}
const ask = async (query: string, variables: object, headers: Record<string, string>) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
};
/** Signs in once more; gives what asks in that session. */
async function signIn(person: Person, device?: object, userAgent = FIREFOX) {
  const input = { identifier: person.email, password: person.password, device };
  const { data } = await ask(LOGIN, { input }, { 'user-agent': userAgent });
  const authorization = `Bearer ${data.login.accessToken}`;
  return (query: string, variables = {}) => ask(query, variables, { authorization });
}
const sessionsOf = async (person: Person) => (await person.run(SESSIONS)).me.sessions;
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;

describe('me.sessions', () => {
  it('lists where the account is signed in, this session first', async () => {
    const [ann] = await app.people('ann');
    await signIn(ann);
    await signIn(ann, { name: 'Ann’s telephone', kind: 'MOBILE' });

    const sessions = await sessionsOf(ann);

    expect(sessions).toMatchObject([
      { current: true, addressPrefix: '127.0.0.0/24' },
      { current: false, deviceName: 'Ann’s telephone', deviceKind: 'MOBILE' },
      { current: false, deviceName: 'Firefox on Linux', deviceKind: 'WEB' },
    ]);
    expect(Date.parse(sessions[0].expiresAt)).toBeGreaterThan(Date.now());
  });

  it('takes one part of the device from the client and the other from its user agent', async () => {
    const [ann] = await app.people('ann');
    await signIn(ann, { kind: 'DESKTOP' });

    const [, other] = await sessionsOf(ann);

    expect(other).toMatchObject({ deviceName: 'Firefox on Linux', deviceKind: 'DESKTOP' });
  });

  it('takes a device when an account is made', async () => {
    const register = `mutation ($input: RegisterInput!) {
      register(input: $input) { account { sessions { deviceName } } }
    }`;
    const input = {
      username: 'device_owner',
      email: 'device_owner@example.com',
      password: 'a quiet harbour at dawn',
      device: { name: '  My tablet ' },
    };

    const { data } = await ask(register, { input }, {});

    expect(data.register.account.sessions).toEqual([{ deviceName: 'My tablet' }]);
  });

  it.each([['   '], ['x'.repeat(101)]])('refuses the name %j', async (name) => {
    const [ann] = await app.people('ann');
    const input = { identifier: ann.email, password: ann.password, device: { name } };

    const { errors } = await ask(LOGIN, { input }, {});

    expect(errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'device.name' }],
    });
  });

  it('shows none that has ended, and none of anybody else', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const other = await signIn(ann);
    await other('mutation { logout { revokedSessionId } }');
    await signIn(bob);
    await app.sql('UPDATE sessions SET expires_at = now() WHERE user_id = $1', [bob.id]);

    expect(await sessionsOf(ann)).toHaveLength(1);
  });

  it('takes one question however many sessions there are', async () => {
    const [ann] = await app.people('ann');
    await Promise.all(Array.from({ length: 9 }, () => signIn(ann)));
    await sessionsOf(ann);

    const queries = await app.queriesDuring(() => sessionsOf(ann));

    expect(queries.filter((query) => query.includes('device_name'))).toHaveLength(1);
  });
});

describe('a device', () => {
  it.each([
    [FIREFOX, 'Firefox on Linux', 'WEB'],
    [IPHONE, 'Safari on iOS', 'MOBILE'],
    [IPAD, 'Safari on iOS', 'TABLET'],
    [SLACK, 'Electron on macOS', 'DESKTOP'],
    ['okhttp/4.12.0', 'okhttp', 'OTHER'],
    ['', 'Unknown device', 'OTHER'],
    ['   /\u0000\u0001', 'Unknown device', 'OTHER'],
  ])('is read from %j', (userAgent, name, kind) => {
    expect(deviceOf({ address: '', userAgent })).toEqual({ name, kind, addressPrefix: null });
  });

  it('is unknown without a user agent', () => {
    expect(deviceOf({ address: '', userAgent: null }).name).toBe('Unknown device');
  });

  it('is read in no time from a user agent made to take long', async () => {
    const userAgent = 'Mozilla/5.0 (' + 'a '.repeat(100_000);

    expect(await cpuMsOf(() => deviceOf({ address: '', userAgent }))).toBeLessThan(1_000);
  });

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:aaaa:bbbb::1', '2001:db8:aaaa::/48'],
    ['::1', '::/48'],
    ['fe80::1%eth0', 'fe80::/48'],
    ['somewhere', null],
  ])('at %s is at %s', (address, prefix) => {
    expect(addressPrefixOf(address)).toBe(prefix);
  });
});

describe('revokeSession', () => {
  it('ends the session and no other', async () => {
    const [ann] = await app.people('ann');
    const phone = await signIn(ann);
    const [, { id }] = await sessionsOf(ann);

    const { revokeSession } = await ann.run(REVOKE, { sessionId: id });

    expect(revokeSession.revokedSessionId).toBe(id);
    expect(codeOf(await phone('{ me { id } }'))).toBe('SESSION_REVOKED');
    expect(await sessionsOf(ann)).toHaveLength(1);
  });

  it('closes the sockets of the session, and says why', async () => {
    const [ann] = await app.people('ann');
    const [{ id }] = await sessionsOf(ann);
    const stream = await ann.watch('subscription { postAdded { id } }');
    const other = await signIn(ann);

    await other(REVOKE, { sessionId: id });

    await expect(stream.end()).rejects.toMatchObject({ code: 4401, reason: 'SESSION_REVOKED' });
  });

  it('does not know the sessions of others, nor those that have ended', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [{ id }] = await sessionsOf(bob);
    const phone = await signIn(ann);
    const { data } = await phone('mutation { logout { revokedSessionId } }');

    for (const sessionId of [id, data.logout.revokedSessionId]) {
      expect((await ann.fail(REVOKE, { sessionId })).extensions.code).toBe('NOT_FOUND');
    }
    const malformed = await ann.fail(REVOKE, { sessionId: 'x' });
    expect(malformed.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'sessionId' }],
    });
    await bob.run('{ me { id } }');
  });
});

describe('logoutEverywhere', () => {
  it('ends all sessions of the account, and none of anybody else', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const phone = await signIn(ann);

    const { logoutEverywhere } = await ann.run(EVERYWHERE, { input: {} });

    expect(logoutEverywhere.revokedSessionIds).toHaveLength(2);
    expect((await ann.fail(SESSIONS)).extensions.code).toBe('SESSION_REVOKED');
    expect(codeOf(await phone(SESSIONS))).toBe('SESSION_REVOKED');
    await bob.run('{ me { id } }');
  });

  it('keeps this one where that is asked for', async () => {
    const [ann] = await app.people('ann');
    const phone = await signIn(ann);

    const { logoutEverywhere } = await ann.run(EVERYWHERE, { input: { keepCurrent: true } });

    expect(logoutEverywhere.revokedSessionIds).toHaveLength(1);
    expect(codeOf(await phone(SESSIONS))).toBe('SESSION_REVOKED');
    expect(await sessionsOf(ann)).toHaveLength(1);
  });
});
