import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe('the account in an answer to signing in', () => {
  it('is shown to whoever has just signed in, to the last field that depends on it', async () => {
    const [ann] = await app.people('ann');

    const { login } = await app.guest.run(
      `mutation ($identifier: String!, $password: String!) {
        login(input: { identifier: $identifier, password: $password }) {
          account {
            unreadCount
            sessions { current }
            user { username online lastSeenAt }
          }
        }
      }`,
      { identifier: ann.username, password: ann.password },
    );

    expect(login.account).toEqual({
      unreadCount: 0,
      sessions: [{ current: true }, { current: false }],
      user: { username: ann.username, online: false, lastSeenAt: null },
    });
  });
});
