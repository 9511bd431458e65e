import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';

const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) {
    accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt newAccount
    account { id email hasPassword unreadCount user { id username profile { displayName } } }
  }
}`;
const ME = '{ me { email hasPassword unreadCount user { id username } } }';
const PASSWORD = 'a quiet harbour at dawn';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

let count = 0;
/** A new account that nobody has, but for what the test is about. */
function newAccount(changes: Record<string, unknown> = {}) {
  const username = `person_${++count}`;
  return { username, email: `${username}@example.com`, password: PASSWORD, ...changes };
}
const register = (changes?: Record<string, unknown>) =>
  app.guest.run(REGISTER, { input: newAccount(changes) });
const refusal = (changes: Record<string, unknown>) =>
  app.guest.fail(REGISTER, { input: newAccount(changes) });

describe('register', () => {
  it('makes an account with its user and profile, and signs it in', async () => {
    const input = newAccount({ displayName: '  Ann Archer  ' });

    const { register: payload } = await app.guest.run(REGISTER, { input });

    expect(payload).toMatchObject({
      newAccount: true,
      account: {
        email: input.email,
        hasPassword: true,
        unreadCount: 0,
        user: { username: input.username, profile: { displayName: 'Ann Archer' } },
      },
    });
    expect(Date.parse(payload.refreshTokenExpiresAt)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    expect(payload.account.id).not.toBe(payload.account.user.id);
  });

  it('shows the username where no display name is given', async () => {
    const { register: payload } = await register();

    const { user } = payload.account;
    expect(user.profile.displayName).toBe(user.username);
  });

  it.each(['ab', 'a'.repeat(31), 'with space', 'dötted', 'dash-ed', '', 'a\n\n\n'])(
    'refuses the username %j',
    async (username) => {
      const error = await refusal({ username });

      expect(error.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'username' }],
      });
    },
  );

  it.each(['deleted_1', 'DELETED_somebody', 'all', 'All', 'here'])(
    'keeps the name %s, which is of those who are gone or stands for everyone',
    async (username) => {
      const error = await refusal({ username });

      expect(error.extensions.fields?.[0]?.path).toBe('username');
    },
  );

  it('keeps an address in lower case', async () => {
    const { register: payload } = await register({ email: 'Some.Body@Example.COM' });

    expect(payload.account.email).toBe('some.body@example.com');
  });

  it('tells of every wrong field at once', async () => {
    const error = await refusal({ username: '!', password: 'short', displayName: 'x'.repeat(101) });

    expect(error.extensions.fields?.map(({ path }) => path)).toEqual([
      'username',
      'password',
      'displayName',
    ]);
  });

  it('tells which field is taken, without regard to case', async () => {
    await register({ username: 'Taken', email: 'taken@example.com' });

    const sameName = await refusal({ username: 'tAKEN' });
    const sameEmail = await refusal({ email: 'TAKEN@example.com' });

    expect(sameName.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'username' }] });
    expect(sameEmail.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'email' }] });
  });

  it('gives a raced name to one, and nothing of the others remains', async () => {
    const attempts = Array.from({ length: 20 }, () => newAccount({ username: 'raced' }));

    const replies = await Promise.all(
      attempts.map((input) => app.guest.reply(REGISTER, { input })),
    );

    const errors = replies.flatMap(({ errors: [error] = [] }) => (error ? [error.extensions] : []));
    expect(errors).toHaveLength(19);
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'username' }] });
    }
    const emails = attempts.map(({ email }) => email);
    const accounts = await app.sql('SELECT 1 FROM accounts WHERE email = ANY($1)', [emails]);
    expect(accounts).toHaveLength(1);
  });
});

describe('me', () => {
  it('is null for a guest', async () => {
    expect(await app.guest.run(ME)).toEqual({ me: null });
  });

  it('is the account of whoever asks', async () => {
    const [eve] = await app.people('eve');

    const { me } = await eve.run(ME);

    expect(me).toEqual({
      email: eve.email,
      hasPassword: true,
      unreadCount: 0,
      user: { id: eve.id, username: eve.username },
    });
  });

  it('counts what is unread over all chats', async () => {
    const [fay, gus, hal] = await app.people('fay', 'gus', 'hal');
    const open = `mutation ($userId: ID!) { openDirectChat(input: { userId: $userId }) { chat { id } } }`;
    const send = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
    for (const sender of [gus, hal]) {
      const { openDirectChat } = await sender.run(open, { userId: fay.id });
      const { id: chatId } = openDirectChat.chat;
      for (const text of ['one', 'two']) await sender.run(send, { input: { chatId, text } });
      await fay.run(send, { input: { chatId, text: 'mine does not count' } });
    }

    const { me } = await fay.run(ME);

    expect(me.unreadCount).toBe(4);
  });
});
