import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';

const CHANGE = `mutation ($input: ChangeUsernameInput!) {
  changeUsername(input: $input) { account { user { username profile { displayName } } } }
}`;
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { newAccount } }`;
const DELETE = `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { deletedUserId } }`;
const ME = '{ me { user { username } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const rename = async (person: Person, username: string) =>
  (await person.run(CHANGE, { input: { username } })).changeUsername.account.user;
const refusal = async (person: Person, username: string) =>
  (await person.fail(CHANGE, { input: { username } })).extensions;
const letPass = (person: Person, hours: number) =>
  app.sql(
    `UPDATE accounts SET username_changed_at = username_changed_at - $2 * interval '1 hour'
     WHERE user_id = $1`,
    [person.id, hours],
  );
const deleteAccount = (person: Person) =>
  person.run(DELETE, { input: { password: person.password } });
const registerAs = (username: string, email: string) =>
  app.guest.reply(REGISTER, { input: { username, email, password: 'a quiet harbour at dawn' } });

describe('changeUsername', () => {
  it('shows the new name at once, in the same answer too', async () => {
    const [ann] = await app.people('ann');
    const username = `${ann.username}_renamed`;

    const user = await rename(ann, username);

    expect(user).toEqual({ username, profile: { displayName: username } });
    expect((await ann.run(ME)).me.user.username).toBe(username);
  });

  it('changes the case of a name', async () => {
    const [bob] = await app.people('bob');

    const user = await rename(bob, bob.username.toUpperCase());

    expect(user.username).toBe(bob.username.toUpperCase());
  });

  it('refuses a name that is taken, which does not use the free change up', async () => {
    const [bob, cat] = await app.people('bob', 'cat');

    const taken = await refusal(bob, cat.username.toUpperCase());

    expect(taken).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'username' }] });
    await rename(bob, `${bob.username}_2`);
  });

  it('is refused for six hours after the last change, and says how long', async () => {
    const [ann] = await app.people('ann');
    await rename(ann, `${ann.username}_2`);
    await letPass(ann, 5);

    const early = await refusal(ann, `${ann.username}_3`);
    await letPass(ann, 1);
    const late = await rename(ann, `${ann.username}_3`);

    expect(early['code']).toBe('RATE_LIMITED');
    expect(early['retryAfter']).toBeGreaterThan(3_500);
    expect(early['retryAfter']).toBeLessThanOrEqual(3_600);
    expect(late.username).toBe(`${ann.username}_3`);
  });

  it('is not used up by a name that they have, so that a retry gets the answer that was lost', async () => {
    const [ann] = await app.people('ann');
    const username = `${ann.username}_2`;

    const unchanged = await rename(ann, ann.username);
    const [first, retry] = [await rename(ann, username), await rename(ann, username)];

    expect(unchanged.username).toBe(ann.username);
    expect([first.username, retry.username]).toEqual([username, username]);
  });

  it('succeeds once when many are sent together', async () => {
    const [ann] = await app.people('ann');

    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        ann.reply(CHANGE, { input: { username: `${ann.username}_r${i}` } }),
      ),
    );

    expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});

describe('the name of a deleted account', () => {
  it('is nobody’s for 30 days, in any case, and free then', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await deleteAccount(ann);

    const registered = await registerAs(ann.username.toUpperCase(), 'new@example.com');
    const renamed = await refusal(bob, ann.username);
    await app.sql(`UPDATE reserved_usernames SET free_at = now() WHERE username = $1`, [
      ann.username,
    ]);
    const later = await registerAs(ann.username, 'new@example.com');

    expect(registered.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      fields: [{ path: 'username' }],
    });
    expect(renamed).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'username' }] });
    expect(later.data.register.newAccount).toBe(true);
  });

  it('is not taken by those who ask for it while the account is being deleted', async () => {
    const [ann] = await app.people('ann');

    const [, ...replies] = await Promise.all([
      deleteAccount(ann),
      ...Array.from({ length: 20 }, (_, i) => registerAs(ann.username, `racer_${i}@example.com`)),
    ]);

    expect(replies.every(({ errors }) => errors?.[0]?.extensions.code === 'CONFLICT')).toBe(true);
  });
});
