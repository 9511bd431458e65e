import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../test/kit/app.ts';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';

const PASSWORD = 'a lantern over still water';
const ADD = `mutation ($input: AddPhoneNumberInput!) {
  addPhoneNumber(input: $input) { account { phoneNumber } }
}`;
const REMOVE = `mutation ($input: RemovePhoneNumberInput!) {
  removePhoneNumber(input: $input) { account { phoneNumber } }
}`;
const EMAIL = `mutation ($input: ChangeEmailInput!) {
  changeEmail(input: $input) { account { email } }
}`;
const NEW_PASSWORD = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { account { hasPassword } }
}`;
const DELETE = `mutation ($input: DeleteAccountInput!) {
  deleteAccount(input: $input) { deletedUserId }
}`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { account { phoneNumber } } }`;
const ME = '{ me { phoneNumber hasPassword email user { username } } }';
const EVENTS = '{ me { securityEvents { nodes { type } } } }';

let app: PhoneApp;
beforeAll(async () => {
  app = await startPhoneApp();
});
afterAll(() => app.stop());

async function add(person: Caller, phoneNumber: string) {
  const input = { phoneNumber, code: await app.requestCode(phoneNumber) };
  return (await person.run(ADD, { input })).addPhoneNumber.account.phoneNumber;
}
async function refuseAdd(person: Caller, phoneNumber: string) {
  const input = { phoneNumber, code: await app.requestCode(phoneNumber) };
  return person.fail(ADD, { input });
}
/** One more session of whoever has the number. */
async function signIn(phoneNumber: string): Promise<Caller> {
  const { accessToken } = await app.verify(phoneNumber, await app.requestCode(phoneNumber));
  return app.as(accessToken);
}
/** As if the code had been verified 11 minutes ago, in all sessions. */
const letTimePass = (userId: string) =>
  app.sql(
    `UPDATE sessions SET phone_confirmed_at = phone_confirmed_at - interval '11 minutes'
     WHERE user_id = $1`,
    [userId],
  );
const codeIn = ({ extensions }: { extensions: { code: string } }) => extensions.code;
const eventsOf = async (person: Caller) =>
  (await person.run(EVENTS)).me.securityEvents.nodes.map(({ type }: any) => type);

describe('addPhoneNumber', () => {
  it('gives an account a number to sign in with, and leaves its sessions alone', async () => {
    const [ann] = await app.people('ann');
    const phoneNumber = app.newNumber();

    expect(await add(ann, phoneNumber)).toBe(phoneNumber);

    const again = await app.verify(phoneNumber, await app.requestCode(phoneNumber));
    expect(again).toMatchObject({ newAccount: false, account: { user: { id: ann.id } } });
    expect((await ann.run(ME)).me.phoneNumber).toBe(phoneNumber);
    expect(await eventsOf(ann)).toContain('PHONE_NUMBER_CHANGED');
  });

  it('refuses a wrong code, and takes the right one once', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const phoneNumber = app.newNumber();
    const code = await app.requestCode(phoneNumber);

    const wrong = await ann.fail(ADD, { input: { phoneNumber, code: app.wrong(code) } });
    await ann.run(ADD, { input: { phoneNumber, code } });
    const used = await bob.fail(ADD, { input: { phoneNumber, code } });

    expect([wrong, used].map(codeIn)).toEqual(['INVALID_CREDENTIALS', 'INVALID_CREDENTIALS']);
  });

  it('tells that a number is taken only to whoever has it in hand', async () => {
    const [ann] = await app.people('ann');
    const { phoneNumber } = await app.phonePerson();
    const code = await app.requestCode(phoneNumber);

    const guess = await ann.fail(ADD, { input: { phoneNumber, code: app.wrong(code) } });
    const taken = await ann.fail(ADD, { input: { phoneNumber, code } });

    expect(codeIn(guess)).toBe('INVALID_CREDENTIALS');
    expect(taken.extensions).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'phoneNumber' }],
    });
    expect(codeIn(await app.refuseVerify(phoneNumber, code))).toBe('INVALID_CREDENTIALS');
  });

  it('gives a number to one of those who add it at once with the same code', async () => {
    const people = await app.people('ann', 'bob', 'cat', 'dan');
    const phoneNumber = app.newNumber();
    const code = await app.requestCode(phoneNumber);

    const replies = await Promise.all(
      people.map((person) => person.reply(ADD, { input: { phoneNumber, code } })),
    );

    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('replaces a number only where the old one was shown lately, and ends other sessions', async () => {
    const [ann] = await app.people('ann');
    const [first, second] = [app.newNumber(), app.newNumber()];
    await add(ann, first);
    await letTimePass(ann.id);

    const refused = await refuseAdd(ann, second);
    const confirmed = await signIn(first);
    expect(await add(confirmed, second)).toBe(second);

    expect(codeIn(refused)).toBe('FORBIDDEN');
    expect(codeIn(await ann.fail(ME))).toBe('SESSION_REVOKED');
    const freed = await app.verify(first, await app.requestCode(first));
    expect(freed.newAccount).toBe(true);
  });
});

describe('removePhoneNumber', () => {
  it('needs the password, frees the number, and ends other sessions', async () => {
    const [ann] = await app.people('ann');
    const phoneNumber = app.newNumber();
    await add(ann, phoneNumber);
    const other = await signIn(phoneNumber);

    const missing = await ann.fail(REMOVE, { input: {} });
    const wrong = await ann.fail(REMOVE, { input: { currentPassword: 'not the password' } });
    const removed = await ann.run(REMOVE, { input: { currentPassword: ann.password } });

    expect(missing.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'currentPassword' }],
    });
    expect(codeIn(wrong)).toBe('INVALID_CREDENTIALS');
    expect(removed.removePhoneNumber.account.phoneNumber).toBeNull();
    expect(codeIn(await other.fail(ME))).toBe('SESSION_REVOKED');
    const freed = await app.verify(phoneNumber, await app.requestCode(phoneNumber));
    expect(freed.newAccount).toBe(true);
  });

  it('leaves the only way into an account', async () => {
    const person = await app.phonePerson();

    const error = await person.fail(REMOVE, { input: {} });

    expect(codeIn(error)).toBe('FORBIDDEN');
    expect((await person.run(ME)).me.phoneNumber).toBe(person.phoneNumber);
  });
});

describe('An account without a password', () => {
  it('confirms its changes with a code of the last 10 minutes, in the same session', async () => {
    const person = await app.phonePerson();
    const changes = [
      [EMAIL, { input: { email: `${person.id}@example.com` } }],
      [NEW_PASSWORD, { input: { newPassword: PASSWORD } }],
      [DELETE, { input: {} }],
    ] as const;
    await letTimePass(person.id);
    await signIn(person.phoneNumber);

    for (const [change, variables] of changes) {
      const error = await person.fail(change, variables);
      expect(codeIn(error)).toBe('FORBIDDEN');
      expect(error.message).toContain('code');
    }
    await add(person, person.phoneNumber);

    const [email] = changes;
    const { changeEmail } = await person.run(...email);
    expect(changeEmail.account.email).toBe(`${person.id}@example.com`);
  });

  it('has a password once one is set, and is confirmed by that alone from then on', async () => {
    const person = await app.phonePerson();

    await person.run(NEW_PASSWORD, { input: { newPassword: PASSWORD } });

    const { me } = await person.run(ME);
    expect(me).toMatchObject({ hasPassword: true, email: null });
    const unconfirmed = await person.fail(DELETE, { input: {} });
    expect(codeIn(unconfirmed)).toBe('BAD_USER_INPUT');
    const input = { identifier: me.user.username, password: PASSWORD };
    const { login } = await app.guest.run(LOGIN, { input });
    expect(login.account.phoneNumber).toBe(person.phoneNumber);
    await person.run(REMOVE, { input: { currentPassword: PASSWORD } });
    await app.guest.run(LOGIN, { input });
  });

  it('frees its number when it is deleted', async () => {
    const person = await app.phonePerson();

    await person.run(DELETE, { input: {} });

    const code = await app.requestCode(person.phoneNumber);
    const next = await app.verify(person.phoneNumber, code);
    expect(next.newAccount).toBe(true);
    expect(next.account.user.id).not.toBe(person.id);
  });

  it('cannot be signed in to with a password', async () => {
    const person = await app.phonePerson();
    const { me } = await person.run(ME);

    for (const password of ['', 'a guess']) {
      const input = { identifier: me.user.username, password };
      expect(codeIn(await app.guest.fail(LOGIN, { input }))).toBe('INVALID_CREDENTIALS');
    }
  });
});
