import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup } from '../../../test/kit/chats.ts';
import { until } from '../../../test/kit/until.ts';

const EVENTS = `query ($first: Int, $after: String) {
  me { securityEvents(first: $first, after: $after) {
    nodes { id type at deviceName deviceKind addressPrefix }
    pageInfo { hasNextPage endCursor }
  } }
}`;
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { refreshToken } }`;
const REFRESH = `mutation ($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) { refreshToken }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const eventsOf = async (person: Person, variables = {}) =>
  (await person.run(EVENTS, variables)).me.securityEvents;
const typesOf = async (person: Person) =>
  (await eventsOf(person)).nodes.map(({ type }: { type: string }) => type);
const login = (person: Person, password = person.password, device?: object) =>
  app.guest.reply(LOGIN, { input: { identifier: person.email, password, device } });

describe('me.securityEvents', () => {
  it('tells of every sign-in, and from where', async () => {
    const [ann] = await app.people('ann');
    await login(ann, ann.password, { name: 'Ann’s telephone', kind: 'MOBILE' });

    const { nodes } = await eventsOf(ann);

    expect(nodes).toMatchObject([
      {
        type: 'SIGNED_IN',
        deviceName: 'Ann’s telephone',
        deviceKind: 'MOBILE',
        addressPrefix: '127.0.0.0/24',
      },
      { type: 'SIGNED_IN' },
    ]);
    expect(Date.now() - Date.parse(nodes[0].at)).toBeLessThan(10_000);
  });

  it('tells of those who gave a wrong password', async () => {
    const [ann] = await app.people('ann');

    await login(ann, 'not the password');

    await until(async () => (await typesOf(ann)).length === 2, 'both are listed');
    expect(await typesOf(ann)).toEqual(['SIGN_IN_FAILED', 'SIGNED_IN']);
  });

  it('tells of a refresh token that was used again, once for a theft', async () => {
    const [ann] = await app.people('ann');
    const { data } = await login(ann);
    const { refreshToken } = data.login;
    await app.guest.run(REFRESH, { refreshToken });
    await app.sql(`UPDATE sessions SET rotated_at = rotated_at - interval '1 minute'`);

    await Promise.all(Array.from({ length: 5 }, () => app.guest.fail(REFRESH, { refreshToken })));

    expect(await typesOf(ann)).toEqual(['REFRESH_TOKEN_REUSED', 'SIGNED_IN', 'SIGNED_IN']);
  });

  it('tells of what was changed, under the name of the device that did it', async () => {
    const [ann] = await app.people('ann');
    const { password: currentPassword } = ann;
    await app.sql(`UPDATE sessions SET device_name = 'Ann’s desk' WHERE user_id = $1`, [ann.id]);
    const changes = [
      `changeUsername(input: { username: "${ann.username}_2" })`,
      `changeEmail(input: { email: "2_${ann.email}", currentPassword: "${currentPassword}" })`,
      `changePassword(input: { newPassword: "a louder harbour", currentPassword: "${currentPassword}" })`,
    ];

    for (const change of changes) await ann.run(`mutation { ${change} { account { id } } }`);
    await ann.run(
      'mutation { logoutEverywhere(input: { keepCurrent: true }) { revokedSessionIds } }',
    );

    await login(ann);
    const { nodes } = await eventsOf(ann);
    expect(nodes.map(({ type }: any) => type)).toEqual([
      'PASSWORD_CHANGED',
      'EMAIL_CHANGED',
      'USERNAME_CHANGED',
      'SIGNED_IN',
    ]);
    expect(nodes[0].deviceName).toBe('Ann’s desk');
  });

  it('tells of sessions that were ended', async () => {
    const [ann] = await app.people('ann');
    await login(ann);

    await ann.run(
      'mutation { logoutEverywhere(input: { keepCurrent: true }) { revokedSessionIds } }',
    );

    expect((await typesOf(ann))[0]).toBe('SESSIONS_REVOKED');
  });

  it('tells of a new role in a chat, and not from where the owner gave it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const input = { chatId, userId: bob.id, role: 'ADMIN' };

    await ann.run(
      'mutation ($input: SetMemberRoleInput!) { setMemberRole(input: $input) { members { id } } }',
      { input },
    );

    const { nodes } = await eventsOf(bob);
    expect(nodes[0]).toMatchObject({
      type: 'CHAT_ROLE_CHANGED',
      deviceName: null,
      deviceKind: null,
      addressPrefix: null,
    });
    expect(await typesOf(ann)).toEqual(['SIGNED_IN']);
  });

  it('is paged, and shows nothing of others', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    for (let i = 0; i < 4; i++) await login(ann);
    await login(bob);

    const first = await eventsOf(ann, { first: 3 });
    const second = await eventsOf(ann, { first: 3, after: first.pageInfo.endCursor });

    expect(first.nodes).toHaveLength(3);
    expect(second.nodes).toHaveLength(2);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(5);
  });

  it('keeps the last 100 failures, which push nothing else out, and 1,000 of the rest', async () => {
    const [ann] = await app.people('ann');
    const many = (type: string, count: number) =>
      app.sql(
        `INSERT INTO security_events (id, user_id, type, at)
         SELECT gen_random_uuid(), $1, $2, now() FROM generate_series(1, $3)`,
        [ann.id, type, count],
      );
    await app.sql('DELETE FROM security_events WHERE user_id = $1', [ann.id]);
    await many('SIGN_IN_FAILED', 300);
    await many('SIGNED_IN', 1_300);

    await login(ann, 'not the password');
    await login(ann);

    const counts = () =>
      app.sql(
        `SELECT type, count(*)::int FROM security_events WHERE user_id = $1 GROUP BY type ORDER BY 1`,
        [ann.id],
      );
    const total = async () => (await counts()).reduce((sum, { count }) => sum + count, 0);
    await until(async () => (await total()) <= 1_100, 'the oldest are gone');
    expect(await counts()).toEqual([
      { type: 'SIGNED_IN', count: 1_000 },
      { type: 'SIGN_IN_FAILED', count: 100 },
    ]);
  });

  it('leaves of a deleted account nothing but that it was deleted', async () => {
    const [ann] = await app.people('ann');

    await ann.run(
      `mutation { deleteAccount(input: { password: "${ann.password}" }) { deletedUserId } }`,
    );

    const events = await app.sql('SELECT * FROM security_events WHERE user_id = $1', [ann.id]);
    expect(events).toMatchObject([
      { type: 'ACCOUNT_DELETED', device_name: null, address_prefix: null },
    ]);
    const [session] = await app.sql('SELECT * FROM sessions WHERE user_id = $1', [ann.id]);
    expect(session).toMatchObject({ device_name: '', address_prefix: null });
  });
});
