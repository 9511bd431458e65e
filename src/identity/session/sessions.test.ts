import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { promised } from '../../../test/kit/scale.ts';
import { until } from '../../../test/kit/until.ts';

const LOGIN = `mutation ($input: LoginInput!) {
  login(input: $input) { accessToken refreshToken }
}`;
const LOGOUT = 'mutation { logout { revokedSessionId } }';
const ME = '{ me { email user { id username } } }';
const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { account { hasPassword } }
}`;
const CHANGE_EMAIL = `mutation ($input: ChangeEmailInput!) {
  changeEmail(input: $input) { account { email } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const sessionOf = (token: string) => (jwt.decode(token) as { sid: string }).sid;
/** The same person on another device. */
async function secondDevice(person: Person, password = person.password): Promise<Person> {
  const input = { identifier: person.email, password };
  const { login } = await app.guest.run(LOGIN, { input });
  const { accessToken: token, refreshToken } = login;
  const ask = async (query: string) => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as any;
  };
  return {
    ...person,
    token,
    refreshToken,
    run: async (query) => (await ask(query)).data,
    fail: async (query) => (await ask(query)).errors[0],
  };
}

describe('logout', () => {
  it('ends this session at the next request, and no other', async () => {
    const [ann] = await app.people('ann');
    const phone = await secondDevice(ann);

    const { logout } = await ann.run(LOGOUT);

    expect(logout.revokedSessionId).toBe(sessionOf(ann.token));
    expect((await ann.fail(ME)).extensions.code).toBe('SESSION_REVOKED');
    expect((await phone.run(ME)).me.user.id).toBe(ann.id);
  });

  it('is known on another node within a second', async () => {
    const [bob] = await app.people('bob');
    const other = await app.node();
    const elsewhere = other.as(bob);
    await elsewhere.run(ME);

    await bob.run(LOGOUT);

    const isKnown = async () => (await elsewhere.reply(ME)).status === 401;
    await until(isKnown, 'the other node knows', promised(1_000));
    expect((await elsewhere.fail(ME)).extensions.code).toBe('SESSION_REVOKED');
  });
});

describe('changePassword', () => {
  it('ends all other sessions, and the old password is none', async () => {
    const [ann] = await app.people('ann');
    const phone = await secondDevice(ann);
    const input = { newPassword: 'a louder harbour at dusk', currentPassword: ann.password };

    await ann.run(CHANGE_PASSWORD, { input });

    expect((await phone.fail(ME)).extensions.code).toBe('SESSION_REVOKED');
    expect((await ann.run(ME)).me.user.id).toBe(ann.id);
    const old = { identifier: ann.username, password: ann.password };
    expect((await app.guest.fail(LOGIN, { input: old })).extensions.code).toBe(
      'INVALID_CREDENTIALS',
    );
    await secondDevice(ann, input.newPassword);
  });

  it('is refused without the current password, and with a wrong one', async () => {
    const [bob] = await app.people('bob');
    const newPassword = 'a louder harbour at dusk';

    const missing = await bob.fail(CHANGE_PASSWORD, { input: { newPassword } });
    const wrong = await bob.fail(CHANGE_PASSWORD, {
      input: { newPassword, currentPassword: 'not the password' },
    });

    expect(missing.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'currentPassword' }],
    });
    expect(wrong.extensions.code).toBe('INVALID_CREDENTIALS');
  });

  it('holds the new password to the same rules', async () => {
    const [cat] = await app.people('cat');
    const input = { newPassword: `my ${cat.username}`, currentPassword: cat.password };

    const error = await cat.fail(CHANGE_PASSWORD, { input });

    expect(error.extensions.fields?.[0]?.path).toBe('newPassword');
  });

  it('succeeds once when the same current password is given many times at once', async () => {
    const [dan] = await app.people('dan');

    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        dan.reply(CHANGE_PASSWORD, {
          input: { newPassword: `the ${i}th harbour at dusk`, currentPassword: dan.password },
        }),
      ),
    );

    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});

describe('changeEmail', () => {
  it('changes the address to sign in with, and ends all other sessions', async () => {
    const [ann] = await app.people('ann');
    const phone = await secondDevice(ann);
    const email = `new-${ann.email}`;

    const { changeEmail } = await ann.run(CHANGE_EMAIL, {
      input: { email: email.toUpperCase(), currentPassword: ann.password },
    });

    expect(changeEmail.account.email).toBe(email);
    expect((await phone.fail(ME)).extensions.code).toBe('SESSION_REVOKED');
    await secondDevice({ ...ann, email });
  });

  it('tells that an address is in use', async () => {
    const [bob, cat] = await app.people('bob', 'cat');

    const error = await bob.fail(CHANGE_EMAIL, {
      input: { email: cat.email.toUpperCase(), currentPassword: bob.password },
    });

    expect(error.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'email' }] });
  });
});
