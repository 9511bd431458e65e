import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const ME = '{ me { user { id } } }';
const FEED = '{ feed { pageInfo { hasNextPage } } }';

let app: TestApp;
let ann: Person;
let claims: Record<string, unknown>;
beforeAll(async () => {
  app = await startApp();
  [ann] = await app.people('ann');
  claims = jwt.decode(ann.token) as Record<string, unknown>;
});
afterAll(() => app.stop());

/** A token like Ann's; what is changed to undefined is left out. */
const sign = (changes: object, secret = app.config.jwt.secret, options: jwt.SignOptions = {}) =>
  jwt.sign(JSON.parse(JSON.stringify({ ...claims, ...changes })), secret, {
    algorithm: 'HS256',
    ...options,
  });
const ask = async (authorization: string, query = ME) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization,
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as any;
  return { status: response.status, data, code: errors?.[0]?.extensions?.code };
};

describe('an access token', () => {
  it('names its user and session, and lives for as long as it says', async () => {
    expect(claims).toEqual({
      iss: 'confab',
      aud: 'confab',
      sub: ann.id,
      sid: expect.any(String),
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: Number(claims['iat']) + app.config.accessTokenSeconds,
    });
    expect(await ask(`Bearer ${ann.token}`)).toMatchObject({ status: 200, code: undefined });
  });

  const bad: Record<string, () => string> = {
    'is garbage': () => 'Bearer garbage',
    'is missing': () => 'Bearer',
    'is empty': () => '',
    'comes in another scheme': () => `Basic ${ann.token}`,
    'is followed by another': () => `Bearer ${ann.token} ${ann.token}`,
    'is a refresh token': () => `Bearer ${ann.refreshToken}`,
    'has no signature': () => `Bearer ${sign({}, '', { algorithm: 'none' })}`,
    'has lost its signature': () => `Bearer ${ann.token.replace(/[^.]+$/, '')}`,
    'is signed by another secret': () => `Bearer ${sign({}, 'x'.repeat(32))}`,
    'is signed by another algorithm': () => `Bearer ${sign({}, undefined, { algorithm: 'HS512' })}`,
    'is of another issuer': () => `Bearer ${sign({ iss: 'somebody' })}`,
    'is for another audience': () => `Bearer ${sign({ aud: 'somebody' })}`,
    'names no session': () => `Bearer ${sign({ sid: undefined })}`,
    'names a malformed session': () => `Bearer ${sign({ sid: 'x' })}`,
    'names no user': () => `Bearer ${sign({ sub: undefined })}`,
    'never ends': () => `Bearer ${sign({ exp: undefined })}`,
    'is of another audience and has expired': () => `Bearer ${sign({ aud: 'somebody', exp: 1 })}`,
  };
  it.each(Object.keys(bad))('is refused when it %s', async (name) => {
    const authorization = bad[name]!();

    const answers = await Promise.all([ME, FEED].map((query) => ask(authorization, query)));

    for (const answer of answers) {
      expect(answer).toEqual({ status: 401, data: undefined, code: 'UNAUTHENTICATED' });
    }
  });

  it('is told from others when it has expired', async () => {
    const answer = await ask(`Bearer ${sign({ exp: Math.floor(Date.now() / 1_000) })}`);

    expect(answer).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
  });

  it('is refused when its session is none', async () => {
    const answer = await ask(`Bearer ${sign({ sid: randomUUID() })}`);

    expect(answer).toMatchObject({ status: 401, code: 'SESSION_REVOKED' });
  });

  it('is not needed to sign in, and does no harm there', async () => {
    const login = `mutation { login(input: { identifier: "${ann.email}", password: "${ann.password}" }) {
      account { user { id } }
    } }`;

    const answer = await ask('Bearer garbage', login);

    expect(answer.data.login.account.user.id).toBe(ann.id);
  });
});
