import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';

const UPDATE = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    profile { displayName bio statusText avatarUrl user { id profile { displayName } } }
  }
}`;
const PROFILE = `query ($id: ID!) {
  user(id: $id) { id profile { id displayName bio statusText avatarUrl } }
}`;
const FAMILY = '👨‍👩‍👧‍👦';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('a profile', () => {
  it('shows the username until a display name is set, and again once it is cleared', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    const before = await bob.run(PROFILE, { id: ann.id });
    await ann.run(UPDATE, { input: { displayName: '  Ann Ångström ' } });
    const named = await bob.run(PROFILE, { id: ann.id });
    await ann.run(UPDATE, { input: { displayName: '  ' } });
    const cleared = await bob.run(PROFILE, { id: ann.id });

    expect(before.user.profile).toMatchObject({
      displayName: ann.username,
      bio: '',
      statusText: '',
      avatarUrl: null,
    });
    expect(named.user.profile.displayName).toBe('Ann Ångström');
    expect(cleared.user.profile.displayName).toBe(ann.username);
  });

  it("has an id of its own, not its user's", async () => {
    const [ann] = await app.people('ann');

    const { user } = await ann.run(PROFILE, { id: ann.id });

    expect(user.profile.id).not.toBe(user.id);
  });

  it('keeps what is absent or null, and clears what is empty', async () => {
    const [ann] = await app.people('ann');
    await ann.run(UPDATE, { input: { displayName: 'Ann', bio: 'Bio', statusText: 'Here' } });

    const kept = await ann.run(UPDATE, { input: { displayName: null, bio: '' } });
    const same = await ann.run(UPDATE, { input: {} });

    const expected = {
      displayName: 'Ann',
      bio: '',
      statusText: 'Here',
      avatarUrl: null,
      user: { id: ann.id, profile: { displayName: 'Ann' } },
    };
    expect(kept.updateProfile.profile).toEqual(expected);
    expect(same.updateProfile.profile).toEqual(expected);
  });

  it('shows the change to what follows in the same operation', async () => {
    const [ann] = await app.people('ann');
    const twice = `mutation {
      first: updateProfile(input: { bio: "one" }) { profile { bio user { profile { bio } } } }
      second: updateProfile(input: { bio: "two" }) { profile { bio user { profile { bio } } } }
    }`;

    const { second } = await ann.run(twice);

    expect(second.profile).toEqual({ bio: 'two', user: { profile: { bio: 'two' } } });
  });

  it.each([
    ['displayName', 100],
    ['bio', 500],
    ['statusText', 140],
  ])('takes a %s of %i characters as people count them', async (field, length) => {
    const [ann] = await app.people('ann');
    const text = FAMILY + '🙂'.repeat(length - 9);

    const { updateProfile } = await ann.run(UPDATE, { input: { [field]: text } });
    const error = await ann.fail(UPDATE, { input: { [field]: 'x'.repeat(length + 1) } });

    expect(updateProfile.profile[field]).toBe(text);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: field }] });
  });

  it('takes nothing that cannot be stored', async () => {
    const [ann] = await app.people('ann');

    for (const bio of ['a\0b', '\ud800']) {
      const { extensions } = await ann.fail(UPDATE, { input: { bio } });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'bio' }] });
    }
  });

  it('is emptied with its account, whoever changes it while that is deleted', async () => {
    const [ann] = await app.people('ann');
    const leave = `mutation { deleteAccount(input: { password: "${ann.password}" }) { deletedUserId } }`;

    const changeOn = async () => {
      while (!(await ann.reply(UPDATE, { input: { bio: 'Still here' } })).errors);
    };
    await Promise.all([...Array.from({ length: 20 }, changeOn), ann.run(leave)]);

    const [row] = await app.sql('SELECT bio FROM profiles WHERE user_id = $1', [ann.id]);
    expect(row).toEqual({ bio: '' });
  });

  it('is changed by nobody who is not signed in', async () => {
    const { extensions } = await app.guest.fail(UPDATE, { input: { bio: 'x' } });

    expect(extensions.code).toBe('UNAUTHENTICATED');
  });
});
