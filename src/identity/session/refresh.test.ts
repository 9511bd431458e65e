import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const REFRESH = `mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt newAccount
    account { user { id } }
  }
}`;
const ME = '{ me { user { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const refresh = async (refreshToken: string) =>
  (await app.guest.run(REFRESH, { input: { refreshToken } })).refreshSession;
const refusal = async (refreshToken: string) =>
  (await app.guest.fail(REFRESH, { input: { refreshToken } })).extensions.code;
const sessionOf = ({ token }: Person) => (jwt.decode(token) as { sid: string }).sid;
const codeOf = async (person: Person) => (await person.fail(ME)).extensions.code;
const endGrace = (person: Person) =>
  app.sql(`UPDATE sessions SET rotated_at = rotated_at - $2 * interval '1 second' WHERE id = $1`, [
    sessionOf(person),
    app.config.refreshGraceSeconds,
  ]);

describe('refreshSession', () => {
  it('gives a new pair of tokens for the same session', async () => {
    const [ann] = await app.people('ann');

    const payload = await refresh(ann.refreshToken);

    expect(payload).toMatchObject({ newAccount: false, account: { user: { id: ann.id } } });
    expect(payload.refreshToken).not.toBe(ann.refreshToken);
    expect(jwt.decode(payload.accessToken)).toMatchObject({ sub: ann.id, sid: sessionOf(ann) });
    ann.token = payload.accessToken;
    expect((await ann.run(ME)).me.user.id).toBe(ann.id);
  });

  it('gives one successor to all who present a token at once', async () => {
    const [ann] = await app.people('ann');

    const payloads = await Promise.all(Array.from({ length: 20 }, () => refresh(ann.refreshToken)));

    const successors = new Set(payloads.map(({ refreshToken }) => refreshToken));
    expect(successors.size).toBe(1);
    const [successor] = successors;
    expect((await refresh(successor)).account.user.id).toBe(ann.id);
  });

  it('gives the same successor again while the grace lasts', async () => {
    const [ann] = await app.people('ann');

    const first = await refresh(ann.refreshToken);
    const again = await refresh(ann.refreshToken);

    expect(again.refreshToken).toBe(first.refreshToken);
    expect(again.refreshTokenExpiresAt).toBe(first.refreshTokenExpiresAt);
  });

  it('ends the session when a token comes again after its grace', async () => {
    const [ann] = await app.people('ann');
    const { refreshToken: successor } = await refresh(ann.refreshToken);
    await endGrace(ann);

    const code = await refusal(ann.refreshToken);

    expect(code).toBe('SESSION_REVOKED');
    expect(await codeOf(ann)).toBe('SESSION_REVOKED');
    expect(await refusal(successor)).toBe('SESSION_REVOKED');
  });

  it('ends the session when a token older than the last one comes, however soon', async () => {
    const [ann] = await app.people('ann');
    const { refreshToken: second } = await refresh(ann.refreshToken);
    const { refreshToken: third } = await refresh(second);

    const code = await refusal(ann.refreshToken);

    expect(code).toBe('SESSION_REVOKED');
    expect(await refusal(third)).toBe('SESSION_REVOKED');
  });

  it('leaves the other sessions of the user alone when one is stolen', async () => {
    const [ann] = await app.people('ann');
    const login = `mutation { login(input: { identifier: "${ann.email}", password: "${ann.password}" }) {
      refreshToken
    } }`;
    const { refreshToken: other } = (await app.guest.run(login)).login;
    await refresh(ann.refreshToken);
    await endGrace(ann);
    await refusal(ann.refreshToken);

    const payload = await refresh(other);

    expect(payload.account.user.id).toBe(ann.id);
  });

  it.each([
    ['empty', () => ''],
    ['garbage', () => 'garbage'],
    ['never given out', () => randomBytes(48).toString('base64url')],
    ['an access token', (ann: Person) => ann.token],
  ])('refuses one that is %s, and ends nothing', async (_case, token) => {
    const [ann] = await app.people('ann');

    const code = await refusal(token(ann));

    expect(code).toBe('UNAUTHENTICATED');
    await ann.run(ME);
  });

  it('is refused after a logout', async () => {
    const [ann] = await app.people('ann');
    await ann.run('mutation { logout { revokedSessionId } }');

    expect(await refusal(ann.refreshToken)).toBe('SESSION_REVOKED');
  });

  it('is refused when the token has expired', async () => {
    const [ann] = await app.people('ann');
    await app.sql('UPDATE sessions SET expires_at = now() WHERE id = $1', [sessionOf(ann)]);

    expect(await refusal(ann.refreshToken)).toBe('SESSION_REVOKED');
  });

  it('never takes a session beyond its longest life', async () => {
    const [ann] = await app.people('ann');
    const almost = app.config.sessionMaxSeconds - 60;
    await app.sql(
      `UPDATE sessions SET created_at = created_at - $2 * interval '1 second' WHERE id = $1`,
      [sessionOf(ann), almost],
    );

    const { refreshTokenExpiresAt } = await refresh(ann.refreshToken);

    expect(Date.parse(refreshTokenExpiresAt)).toBeLessThanOrEqual(Date.now() + 61_000);
  });

  it('stores no token that could be presented', async () => {
    const [ann] = await app.people('ann');
    const { refreshToken } = await refresh(ann.refreshToken);

    const [row] = await app.sql('SELECT * FROM sessions WHERE id = $1', [sessionOf(ann)]);

    const stored = Object.values(row).filter((value) => Buffer.isBuffer(value));
    for (const token of [ann.refreshToken, refreshToken]) {
      for (const value of stored) {
        expect(value.includes(token)).toBe(false);
        expect(value.includes(Buffer.from(token, 'base64url'))).toBe(false);
      }
    }
  });
});
