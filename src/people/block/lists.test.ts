import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { block, codeOf, unblock } from '../../../test/kit/blocks.ts';
import { act } from '../../../test/kit/chats.ts';

const OWN = `{ me {
  blockedUsers(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } }
  mutedUsers { nodes { id viewerMutes } }
} }`;
const ABSENT = '01900000-0000-7000-8000-000000000000';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the lists of a viewer’s own', () => {
  it('hold whom they block and mute, the newest first, until they do no more', async () => {
    const [ann, ...others] = await app.people('ann', 'b', 'c', 'd');
    for (const one of others) await block(ann, one);
    for (const one of others) await act(ann, 'muteUser', { userId: one.id });
    const [b, c, d] = others;
    await act(ann, 'unmuteUser', { userId: b.id });
    await app.sql(`UPDATE mutes SET until = now() - interval '1 s' WHERE muted_id = $1`, [c.id]);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await act(ann, 'muteUser', { userId: d.id, until });

    const { me } = await ann.run(OWN);

    expect(me.blockedUsers).toMatchObject({
      ...{ nodes: [{ id: d.id }, { id: c.id }], pageInfo: { hasNextPage: true } },
    });
    expect(me.mutedUsers.nodes).toEqual([{ id: d.id, viewerMutes: true }]);
    const rest = await ann.run(
      `{ me { blockedUsers(after: "${me.blockedUsers.pageInfo.endCursor}") { nodes { id } } } }`,
    );
    expect(rest.me.blockedUsers.nodes).toEqual([{ id: b.id }]);
    await act(b, 'deleteAccount', { password: b.password });
    await unblock(ann, c);
    await act(ann, 'unmuteUser', { userId: d.id });
    const { me: left } = await ann.run(OWN);
    expect(left.blockedUsers.nodes).toEqual([{ id: d.id }]);
    expect(left.mutedUsers.nodes).toEqual([]);
  });

  it('are bounded: 5,000 are on each, and whoever is on it may be put there again', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    await block(ann, bob);
    await act(ann, 'muteUser', { userId: bob.id });
    await app.sql(`INSERT INTO users (id, username, created_at)
      SELECT gen_random_uuid(), 'crowd_' || n, now() FROM generate_series(1, 4999) n`);
    for (const [table, owner, other] of [
      ['blocks', 'blocker_id', 'blocked_id'],
      ['mutes', 'muter_id', 'muted_id'],
    ] as const) {
      await app.sql(
        `INSERT INTO ${table} (${owner}, ${other}, created_at)
         SELECT $1, id, now() FROM users WHERE username LIKE 'crowd!_%' ESCAPE '!'`,
        [ann.id],
      );
    }

    for (const mutation of ['blockUser', 'muteUser']) {
      expect(await codeOf(ann, mutation, { userId: cid.id })).toBe('CONFLICT');
      expect(await codeOf(ann, mutation, { userId: bob.id })).toBe('DONE');
    }
    await unblock(ann, bob);
    expect(await codeOf(ann, 'blockUser', { userId: cid.id })).toBe('DONE');
  });

  it('are of others alone, who are there', async () => {
    const [ann, gone, bob] = await app.people('ann', 'gone', 'bob');
    await act(gone, 'deleteAccount', { password: gone.password });

    for (const mutation of ['blockUser', 'unblockUser', 'muteUser', 'unmuteUser']) {
      expect(await codeOf(ann, mutation, { userId: ann.id })).toBe('BAD_USER_INPUT');
      expect(await codeOf(ann, mutation, { userId: 'x' })).toBe('BAD_USER_INPUT');
      expect(await codeOf(ann, mutation, { userId: ABSENT })).toBe('NOT_FOUND');
      expect(await codeOf(ann, mutation, { userId: gone.id })).toBe('NOT_FOUND');
    }
    const past = { userId: bob.id, until: '2020-01-01T00:00:00.000Z' };
    expect(await codeOf(ann, 'muteUser', past)).toBe('BAD_USER_INPUT');
  });
});
