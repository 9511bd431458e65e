import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { startServer } from '../../main.ts';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createRoom } from '../../../test/kit/chats.ts';
import { createCaller } from '../../../test/kit/person.ts';
import { startProxy } from '../../../test/kit/proxy.ts';
import { skipWithoutRedis, startRedis } from '../../../test/kit/redis.ts';
import { promised } from '../../../test/kit/scale.ts';
import { until } from '../../../test/kit/until.ts';

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }`;
const REFRESH = `mutation ($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) { refreshToken }
}`;
const SESSIONS = '{ me { sessions { id current } } }';
const ME = '{ me { id } }';
const SEND = `mutation ($chatId: ID!, $text: String!) {
  sendMessage(input: { chatId: $chatId, text: $text }) { message { seq } }
}`;
const WATCH = `subscription ($chatId: ID!) { messageAdded(chatId: $chatId) { text } }`;

interface Victim {
  readonly person: Person;
  /** The same person in a session of their own, from which the first one is ended. */
  readonly elsewhere: Person;
}

/** Everything that ends the session of `person`. */
const CAUSES: Record<string, (victim: Victim, app: TestApp) => Promise<unknown>> = {
  'a logout': ({ person }) => person.run('mutation { logout { revokedSessionId } }'),
  'a revocation': async ({ person, elsewhere }) => {
    const { me } = await person.run(SESSIONS);
    const { id } = me.sessions.find(({ current }: { current: boolean }) => current);
    await elsewhere.run(
      `mutation { revokeSession(input: { sessionId: "${id}" }) { revokedSessionId } }`,
    );
  },
  'a logout everywhere': ({ elsewhere }) =>
    elsewhere.run('mutation { logoutEverywhere(input: {}) { revokedSessionIds } }'),
  'a change of password': ({ elsewhere }) =>
    elsewhere.run(`mutation { changePassword(input: {
      newPassword: "a louder harbour", currentPassword: "${elsewhere.password}"
    }) { account { id } } }`),
  'a change of address': ({ elsewhere }) =>
    elsewhere.run(`mutation { changeEmail(input: {
      email: "new_${elsewhere.email}", currentPassword: "${elsewhere.password}"
    }) { account { id } } }`),
  'the end of the account': ({ elsewhere }) =>
    elsewhere.run(`mutation { deleteAccount(input: { password: "${elsewhere.password}" }) {
      deletedUserId
    } }`),
  'a theft': async ({ person }, app) => {
    await app.guest.run(REFRESH, { refreshToken: person.refreshToken });
    await app.sql(
      `UPDATE sessions SET rotated_at = rotated_at - interval '1 hour' WHERE user_id = $1`,
      [person.id],
    );
    await app.guest.fail(REFRESH, { refreshToken: person.refreshToken });
  },
};

async function signedInTwice(app: TestApp): Promise<Victim> {
  const [person] = await app.people('ann');
  const input = { identifier: person.email, password: person.password };
  const { login } = await app.guest.run(LOGIN, { input });
  const caller = createCaller({ ...app, opened() {} }, () => login.accessToken);
  return { person, elsewhere: { ...person, ...caller } };
}

const codeOf = async (caller: Caller) => (await caller.reply(ME)).errors?.[0]?.extensions.code;

let redis: Awaited<ReturnType<typeof startRedis>>;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis?.stop());

describe.each([
  ['with a bus', true],
  ['without a live bus', false],
])('two nodes %s', (_case, hasBus) => {
  let app: TestApp | undefined;
  let node: Awaited<ReturnType<TestApp['node']>>;
  beforeAll(async () => {
    if (hasBus && skipWithoutRedis(redis)) return;
    const redisUrl = hasBus ? (redis?.url ?? null) : null;
    app = await startApp({ redisUrl });
    node = await app.node();
  });
  afterAll(() => app?.stop());

  it.each(Object.keys(CAUSES))('end a session within a second after %s', async (cause) => {
    if (!app) return;
    const victim = await signedInTwice(app);
    const [bob] = await app.people('bob');
    const chatId = await createRoom(bob);
    const [here, there] = [victim.person, node.as(victim.person)];
    const callers = [here, there];
    const streams = await Promise.all(callers.map((caller) => caller.watch(WATCH, { chatId })));
    await Promise.all(callers.map((caller) => caller.run(ME)));

    await CAUSES[cause]?.(victim, app);
    expect(await codeOf(here)).toBe('SESSION_REVOKED');
    const isOver = () => streams.every((stream) => stream.ended());
    await until(isOver, 'all are told', promised(1_000));
    await until(async () => (await codeOf(there)) !== undefined, 'all know', promised(1_000));
    await bob.run(SEND, { chatId, text: 'a secret' });

    expect(await codeOf(there)).toBe('SESSION_REVOKED');
    for (const stream of streams) {
      expect(stream.ended()).toBe(true);
      expect(stream.pending()).toEqual([]);
      await expect(stream.end()).rejects.toMatchObject({ code: 4401, reason: 'SESSION_REVOKED' });
    }
  });

  it('give one successor to twenty who present a token at once', async () => {
    if (!app) return;
    const [ann] = await app.people('ann');
    const doors = [app.guest, node.as({ ...ann, token: '' })];

    const payloads = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        doors[i % 2]!.run(REFRESH, { refreshToken: ann.refreshToken }),
      ),
    );

    const successors = new Set(payloads.map((payload) => payload.refreshSession.refreshToken));
    expect(successors.size).toBe(1);
    const [refreshToken] = successors;
    const { refreshSession } = await app.guest.run(REFRESH, { refreshToken });
    expect(refreshSession.refreshToken).not.toBe(refreshToken);
  });
});

describe('a node that cannot ask who is still signed in', () => {
  let app: TestApp;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    app = await startApp();
    const url = new URL(app.config.databaseUrl ?? '');
    proxy = await startProxy(Number(url.port || 5432));
    url.port = String(proxy.port);
    server = await startServer({ ...app.config, databaseUrl: url.href }, pino({ level: 'silent' }));
  });
  afterAll(async () => {
    proxy.mend();
    await server.stop();
    await proxy.stop();
    await app.stop();
  });

  const ask = async ({ token }: Person) => {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    const { data, errors } = (await response.json()) as any;
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };
  const REFUSAL = { status: 503, data: undefined, code: 'UNAVAILABLE' };

  it.each([
    ['is out of reach', () => proxy.cut()],
    ['hangs', () => proxy.hold('http')],
  ])('lets nobody in while its database %s, says so soon, and mends', async (_case, spoil) => {
    const [known, unknown] = await app.people('known', 'unknown');
    expect(await ask(known)).toMatchObject({ status: 200 });

    spoil();
    const askedAt = performance.now();
    const first = await ask(unknown);
    const waited = performance.now() - askedAt;
    // What the node knows of a session is good for a second.
    await until(async () => (await ask(known)).status === REFUSAL.status, 'the known one is out');

    expect([first, await ask(known)]).toEqual([REFUSAL, REFUSAL]);
    expect(waited).toBeLessThan(promised(3_000));
    proxy.mend();
    await until(async () => (await ask(known)).status === 200, 'it asks again');
  });
});
