import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Config, readConfig } from '../../config.ts';
import { createLogger } from '../../telemetry/logger.ts';
import { startServer } from '../../main.ts';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';

const OLD = 'the secret that has been in use for a long time';
const NEW = 'the secret that takes its place, [with "anything", in it]';
const ME = '{ me { user { id } } }';
const EXPORT = `mutation ($password: String!) {
  exportMyData(input: { password: $password }) { exportUrl }
}`;

let before: PhoneApp;
let after: Awaited<ReturnType<typeof startServer>>;
let onlyNew: typeof after;

const read = (secret: string) => readConfig({ JWT_SECRET: secret }).jwt;

beforeAll(async () => {
  before = await startPhoneApp({ jwt: read(OLD) });
  const start = (jwt: Config['jwt']) => {
    const databaseUrl = String(before.config.databaseUrl);
    return startServer({ ...before.config, databaseUrl, jwt }, createLogger('silent'));
  };
  [after, onlyNew] = [await start(read(JSON.stringify([NEW, OLD]))), await start(read(NEW))];
});
afterAll(async () => {
  await Promise.all([after.stop(), onlyNew.stop()]);
  await before.stop();
});

async function ask(server: { port: number }, query: string, variables = {}, token?: string) {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as any;
}

describe('a new secret before the old one', () => {
  it('leaves everybody signed in, and signs what comes from now on', async () => {
    const [ann] = await before.people('ann');
    const login = `mutation { login(input: { identifier: "${ann.username}", password: "${ann.password}" }) {
      accessToken
    } }`;

    const known = await ask(after, ME, {}, ann.token);
    const { data } = await ask(after, login);
    const signedAnew = await ask(onlyNew, ME, {}, data.login.accessToken);
    const forgotten = await ask(onlyNew, ME, {}, ann.token);

    expect(known.data.me.user.id).toBe(ann.id);
    expect(signedAnew.data.me.user.id).toBe(ann.id);
    expect(forgotten.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('takes the phone codes that were sent before', async () => {
    const phoneNumber = before.newNumber();
    const code = await before.requestCode(phoneNumber);
    const verify = `mutation ($input: VerifyOtpInput!) { verifyOtp(input: $input) { newAccount } }`;
    const input = { phoneNumber, code };

    const refused = await ask(onlyNew, verify, { input });
    const taken = await ask(after, verify, { input });

    expect(refused.errors[0].extensions.code).toBe('INVALID_CREDENTIALS');
    expect(taken.data).toEqual({ verifyOtp: { newAccount: true } });
  });

  it('serves the links to exports that were given out before', async () => {
    const [ann] = await before.people('ann');
    const { exportMyData } = await before.as(ann.token).run(EXPORT, { password: ann.password });
    const statusAt = async ({ port }: { port: number }) => {
      const { pathname, search } = new URL(exportMyData.exportUrl);
      const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`);
      await response.text();
      return response.status;
    };

    expect([await statusAt(after), await statusAt(onlyNew)]).toEqual([200, 404]);
  });
});

describe('JWT_SECRET', () => {
  it('is one secret, whatever stands in it, or a list of which each is long enough', () => {
    const one = '[not JSON], but quite long enough to be one';

    expect(read(one)).toMatchObject({ secret: one, formerSecrets: [] });
    expect(read(JSON.stringify([NEW, OLD]))).toMatchObject({ secret: NEW, formerSecrets: [OLD] });
    expect(() => read(JSON.stringify([NEW, 'short']))).toThrow('JWT_SECRET has 5 bytes');
    expect(() => read(`["${NEW}"`)).toThrow('JWT_SECRET is no list of texts');
  });
});
