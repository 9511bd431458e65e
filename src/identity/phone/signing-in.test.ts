import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';
import { until } from '../../../test/kit/until.ts';

const SESSIONS = '{ me { sessions { deviceName current } } }';
const RENAME = `mutation ($input: ChangeUsernameInput!) {
  changeUsername(input: $input) { account { user { username } } }
}`;
const EVENTS = '{ me { securityEvents { nodes { type } } } }';

let app: PhoneApp;
beforeAll(async () => {
  app = await startPhoneApp();
});
afterAll(() => app.stop());

const codeIn = ({ extensions }: { extensions: { code: string } }) => extensions.code;
/** Everybody at once; gives what went well, and the codes of what did not. */
async function race<Result>(attempts: readonly Promise<Result>[]) {
  const results = await Promise.allSettled(attempts);
  return {
    won: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    lost: results.flatMap((result) => (result.status === 'rejected' ? [`${result.reason}`] : [])),
  };
}

describe('requestOtp', () => {
  it('says when the code ends, and when the next one can be had', async () => {
    const { requestOtp: sent } = await app.request(app.newNumber());

    const seconds = (moment: string) => (Date.parse(moment) - Date.now()) / 1_000;
    expect(seconds(sent.expiresAt)).toBeGreaterThan(590);
    expect(seconds(sent.expiresAt)).toBeLessThanOrEqual(600);
    expect(seconds(sent.retryAt)).toBeGreaterThan(50);
    expect(seconds(sent.retryAt)).toBeLessThanOrEqual(60);
  });

  it.each([
    '12025550123',
    '+1 202 555 0123',
    '+1-202-555-0123',
    '+120255501',
    '+9991234567',
    '+4901701234567',
    '+12025550123 12',
    '202 555 0123',
    'nobody',
    '',
  ])('refuses %j, which is no number in E.164', async (phoneNumber) => {
    const error = await app.refuseRequest(phoneNumber);

    expect(error.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'phoneNumber' }],
    });
  });

  it('sends six digits, another time others', async () => {
    const phoneNumber = app.newNumber();
    const codes = new Set<string>();

    for (let time = 0; time < 5; time++) codes.add(await app.requestCode(phoneNumber));

    expect(codes.size).toBeGreaterThan(3);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });

  it('sends one code a minute, however many ask at once', async () => {
    const phoneNumber = app.newNumber();
    const before = app.lines.length;

    const { won, lost } = await race(Array.from({ length: 20 }, () => app.request(phoneNumber)));

    expect(won).toHaveLength(1);
    expect(lost.every((reason) => reason.includes('RATE_LIMITED'))).toBe(true);
    const sent = app.lines.slice(before).filter((line) => line.includes(phoneNumber));
    expect(sent).toHaveLength(1);
    const error = await app.refuseRequest(phoneNumber);
    expect(error.extensions['retryAfter']).toBeGreaterThan(50);
  });

  it('does not show whose number it is', async () => {
    const { phoneNumber } = await app.phonePerson();
    await app.letRetry(phoneNumber);

    const queries = await app.queriesDuring(() => app.request(phoneNumber));

    expect(queries.length).toBeGreaterThan(0);
    expect(queries.filter((query) => query.includes('accounts'))).toEqual([]);
  });

  it('keeps no code that could be read, and no number for longer than its code', async () => {
    const [kept, gone] = [app.newNumber(), app.newNumber()];
    const code = await app.requestCode(gone);
    const [{ code_hash: hash }] = await app.sql(
      'SELECT code_hash FROM phone_codes WHERE phone_number = $1',
      [gone],
    );
    await app.sql(
      'UPDATE phone_codes SET expires_at = now(), retry_at = now() WHERE phone_number = $1',
      [gone],
    );

    await app.request(kept);

    expect(hash).toHaveLength(32);
    expect(hash.toString()).not.toContain(code);
    const numbers = await app.sql('SELECT phone_number FROM phone_codes');
    expect(numbers).toContainEqual({ phone_number: kept });
    expect(numbers).not.toContainEqual({ phone_number: gone });
  });
});

describe('verifyOtp', () => {
  it('makes an account the first time, and signs in to it from then on', async () => {
    const phoneNumber = app.newNumber();

    const first = await app.verify(phoneNumber, await app.requestCode(phoneNumber));
    const second = await app.verify(phoneNumber, await app.requestCode(phoneNumber));

    expect(first).toMatchObject({
      newAccount: true,
      account: {
        phoneNumber,
        email: null,
        hasPassword: false,
        user: { username: expect.stringMatching(/^user_[a-z0-9]{10}$/) },
      },
    });
    expect(second).toMatchObject({ newAccount: false, account: { id: first.account.id } });
  });

  it('lets the chosen name be changed', async () => {
    const person = await app.phonePerson();

    const changed = await person.run(RENAME, { input: { username: 'by_phone' } });

    expect(changed.changeUsername.account.user.username).toBe('by_phone');
  });

  it('lists the session under the name that the device gives itself', async () => {
    const phoneNumber = app.newNumber();
    const code = await app.requestCode(phoneNumber);

    const { accessToken } = await app.verify(phoneNumber, code, { name: 'A telephone' });

    const { me } = await app.as(accessToken).run(SESSIONS);
    expect(me.sessions).toEqual([{ deviceName: 'A telephone', current: true }]);
  });

  it('gives the same answer to a wrong code, a used one, an old one, and none at all', async () => {
    const [wrong, used, old, never] = Array.from({ length: 4 }, () => app.newNumber());
    const wrongCode = app.wrong(await app.requestCode(wrong!));
    const usedCode = await app.requestCode(used!);
    await app.verify(used!, usedCode);
    const oldCode = await app.requestCode(old!);
    await app.sql('UPDATE phone_codes SET expires_at = now() WHERE phone_number = $1', [old]);

    const errors = [
      await app.refuseVerify(wrong!, wrongCode),
      await app.refuseVerify(used!, usedCode),
      await app.refuseVerify(old!, oldCode),
      await app.refuseVerify(never!, '123456'),
      await app.refuseVerify(never!, 'no code'),
    ];

    expect(new Set(errors.map(codeIn))).toEqual(new Set(['INVALID_CREDENTIALS']));
    expect(new Set(errors.map(({ message }) => message)).size).toBe(1);
  });

  it('takes the fifth try, and no sixth', async () => {
    const [lucky, unlucky] = [app.newNumber(), app.newNumber()];
    const codes = [await app.requestCode(lucky), await app.requestCode(unlucky)] as const;
    for (let time = 0; time < 4; time++) await app.refuseVerify(lucky, app.wrong(codes[0]));
    for (let time = 0; time < 5; time++) await app.refuseVerify(unlucky, app.wrong(codes[1]));

    const fifth = await app.verify(lucky, codes[0]);
    const sixth = await app.refuseVerify(unlucky, codes[1]);

    expect(fifth.newAccount).toBe(true);
    expect(codeIn(sixth)).toBe('INVALID_CREDENTIALS');
  });

  it('takes five tries at most when many guess at once', async () => {
    const phoneNumber = app.newNumber();
    const code = await app.requestCode(phoneNumber);

    await Promise.all(
      Array.from({ length: 20 }, () => app.refuseVerify(phoneNumber, app.wrong(code))),
    );

    const [{ tries }] = await app.sql('SELECT tries FROM phone_codes WHERE phone_number = $1', [
      phoneNumber,
    ]);
    expect(tries).toBe(5);
    expect(codeIn(await app.refuseVerify(phoneNumber, code))).toBe('INVALID_CREDENTIALS');
  });

  it('knows only the newest code', async () => {
    const phoneNumber = app.newNumber();
    let first = await app.requestCode(phoneNumber);
    let second = await app.requestCode(phoneNumber);
    while (first === second) [first, second] = [second, await app.requestCode(phoneNumber)];

    const error = await app.refuseVerify(phoneNumber, first);

    expect(codeIn(error)).toBe('INVALID_CREDENTIALS');
    await app.verify(phoneNumber, second);
  });

  it('signs in once with one code, however many present it at once', async () => {
    const phoneNumber = app.newNumber();
    const code = await app.requestCode(phoneNumber);

    const { won, lost } = await race(
      Array.from({ length: 20 }, () => app.verify(phoneNumber, code)),
    );

    expect(won).toHaveLength(1);
    expect(lost.every((reason) => reason.includes('INVALID_CREDENTIALS'))).toBe(true);
    const counted = await app.sql(
      `SELECT count(DISTINCT a.id)::int AS accounts, count(s.id)::int AS sessions
       FROM accounts a JOIN sessions s USING (user_id) WHERE a.phone_number = $1`,
      [phoneNumber],
    );
    expect(counted).toEqual([{ accounts: 1, sessions: 1 }]);
  });

  it('tells the owner of the account when somebody gives a wrong code', async () => {
    const person = await app.phonePerson();
    const code = await app.requestCode(person.phoneNumber);

    await app.refuseVerify(person.phoneNumber, app.wrong(code));

    const types = async () =>
      (await person.run(EVENTS)).me.securityEvents.nodes.map(({ type }: any) => type);
    await until(async () => (await types()).includes('SIGN_IN_FAILED'), 'the failure is listed');
  });
});
