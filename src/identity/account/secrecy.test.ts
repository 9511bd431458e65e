import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../telemetry/logger.ts';
import { startServer } from '../../main.ts';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { type Caller, createCaller } from '../../../test/kit/person.ts';
import { until } from '../../../test/kit/until.ts';

const PHONE_NUMBER = '+41791234567';
const PASSWORD = 'a quiet harbour at dawn';
const NEW_PASSWORD = 'a louder harbour at dusk';
const CODE = '918273';
const TOKENS = 'accessToken refreshToken';
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { ${TOKENS} } }`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${TOKENS} } }`;
const REQUEST_OTP = `mutation ($input: RequestOtpInput!) { requestOtp(input: $input) { expiresAt } }`;
const VERIFY_OTP = `mutation ($input: VerifyOtpInput!) { verifyOtp(input: $input) { ${TOKENS} } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { account { id } }
}`;
const EXPORT = `mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) { exportUrl } }`;

let app: TestApp;
let server: Awaited<ReturnType<typeof startServer>>;
const lines: string[] = [];
const clients: { dispose(): unknown }[] = [];
beforeAll(async () => {
  app = await startApp();
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const otp = {
    provider: 'twilio',
    accountSid: 'AC1',
    authToken: 'the secret of Twilio',
    serviceSid: 'VA1',
    // Nobody answers there.
    baseUrl: 'http://127.0.0.1:1',
  } as const;
  server = await startServer({ ...app.config, databaseUrl: app.config.databaseUrl, otp }, log);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await server.stop();
  await app.stop();
});

const callerWith = (token: string | null): Caller =>
  createCaller({ ...server, opened: (client) => void clients.push(client) }, () => token);

/** Everything that an account can do with a secret; gives the secrets. */
async function live(name: string): Promise<string[]> {
  const guest = callerWith(null);
  const email = `${name}@example.com`;
  const { data } = await guest.reply(REGISTER, {
    input: { username: name, email, password: PASSWORD },
  });
  const { accessToken = '', refreshToken = '' } = data?.register ?? {};
  const viewer = callerWith(accessToken);
  const replies = [
    await guest.reply(LOGIN, { input: { identifier: email, password: PASSWORD } }),
    await guest.reply(LOGIN, { input: { identifier: email, password: 'not the password' } }),
    await guest.reply(REFRESH, { input: { refreshToken } }),
    await guest.reply(REFRESH, { input: { refreshToken: `${refreshToken}x` } }),
    await callerWith(`${accessToken}x`).reply('{ me { id } }'),
    await guest.reply(REQUEST_OTP, { input: { phoneNumber: PHONE_NUMBER } }),
    await guest.reply(VERIFY_OTP, { input: { phoneNumber: PHONE_NUMBER, code: CODE } }),
    await guest.reply(LOGIN.replace('$input)', `{ identifier: "x", password: "${PASSWORD}" })`)),
    await viewer.reply(EXPORT, { input: { password: PASSWORD } }),
  ];
  const exportUrl = replies.at(-1)?.data?.exportMyData?.exportUrl;
  if (exportUrl) await (await fetch(exportUrl)).text();
  await viewer
    .socket()
    .iterate({
      query: CHANGE,
      variables: { input: { newPassword: NEW_PASSWORD, currentPassword: PASSWORD } },
    })
    .next();
  const given = [data, ...replies.map((reply) => reply.data)].flatMap((each) =>
    Object.values(each ?? {}).flatMap((payload: any) => Object.values(payload ?? {})),
  );
  return given.filter((value) => typeof value === 'string' && value.length > 30) as string[];
}

function expectSilence(secrets: readonly string[]): void {
  const log = lines.join('');
  const constant = [
    PASSWORD,
    NEW_PASSWORD,
    'not the password',
    CODE,
    'the secret of Twilio',
    '$2b$',
  ];
  const phoneNumbers = [PHONE_NUMBER, PHONE_NUMBER.slice(1), encodeURIComponent(PHONE_NUMBER)];
  const keys = secrets.map((secret) => secret.split('key=').at(-1) ?? secret);
  const told = [...constant, ...phoneNumbers, ...keys].filter((secret) => log.includes(secret));
  expect(told).toEqual([]);
}

describe('the log', () => {
  it('tells no token, password, code or phone number', async () => {
    const secrets = await live('ann');

    expect(secrets.length).toBeGreaterThan(6);
    expect(lines.join('')).toContain('"outcome":"OK"');
    expectSilence(secrets);
  });

  it('tells none either where the database fails in the middle', async () => {
    const broken = ['accounts', 'sessions', 'phone_codes', 'security_events'];
    const before = await live('bob');
    for (const table of broken) {
      await app.sql(`ALTER TABLE ${table} ADD CONSTRAINT broken CHECK (false) NOT VALID`);
    }

    const secrets = await live('cat');

    for (const table of broken) await app.sql(`ALTER TABLE ${table} DROP CONSTRAINT broken`);
    expect(lines.join('')).toContain('INTERNAL_SERVER_ERROR');
    expectSilence([...before, ...secrets]);
    expect(lines.join('')).not.toContain('cat@example.com');
  });

  it('quotes no row either where nobody is answered', async () => {
    const [dan] = await app.people('dan');
    await app.sql('ALTER TABLE presence ADD CONSTRAINT broken CHECK (false) NOT VALID');
    const failure = () => lines.find((line) => line.includes('Presence was not told'));

    const stream = await callerWith(dan.token).watch('subscription { postAdded { id } }');

    await until(() => failure() !== undefined, 'the failure is logged');
    expect(failure()).toContain('23514');
    expect(failure()).not.toContain(dan.id);
    await app.sql('ALTER TABLE presence DROP CONSTRAINT broken');
    stream.close();
  });
});
