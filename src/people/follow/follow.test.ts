import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act } from '../../../test/kit/chats.ts';
import { answer, follow, listsOf, see, setPrivate, unfollow } from '../../../test/kit/follows.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const FOLLOWERS = `query ($id: ID!, $first: Int, $after: String) {
  user(id: $id) {
    followers(first: $first, after: $after) {
      nodes { username } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
}`;
const REQUESTS = '{ me { followRequests { nodes { id } } } }';
const PAGE = `query ($first: Int!) {
  users(search: "lotsof", first: $first) {
    nodes {
      followerCount followingCount viewerFollows followsViewer isPrivate
      followers(first: 2) { nodes { username profile { displayName } } }
      following(first: 2) { nodes { username } }
    }
  }
}`;
const ABSENT = '01900000-0000-7000-8000-000000000000';
const isOurs = (text: string) =>
  /\b(users|profiles|follows)\b/.test(text) && !text.includes('sessions');

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

const requestsTo = async (person: Person): Promise<string[]> =>
  (await person.run(REQUESTS)).me.followRequests.nodes.map(({ id }: any) => id);

const askFor = (mutation: string, more = '') =>
  `mutation ($id: ID!) { ${mutation}(input: { userId: $id ${more} }) { user { id } } }`;

describe('following', () => {
  it('is counted, listed and known on both sides, once however often it is said', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    await follow(ann, bob);
    await follow(ann, bob);

    expect(await see(ann, bob)).toEqual({
      ...{ followerCount: 1, followingCount: 0, isPrivate: false },
      ...{ viewerFollows: 'FOLLOWING', followsViewer: false },
    });
    expect(await see(bob, ann)).toMatchObject({
      ...{ followerCount: 0, followingCount: 1 },
      ...{ viewerFollows: 'NONE', followsViewer: true },
    });
    expect(await listsOf(bob, bob)).toEqual({ followers: [ann.id], following: [] });
    expect(await listsOf(bob, ann)).toEqual({ followers: [], following: [bob.id] });

    await unfollow(ann, bob);
    await unfollow(ann, bob);

    expect(await see(ann, bob)).toMatchObject({ followerCount: 0, viewerFollows: 'NONE' });
    expect(await see(bob, ann)).toMatchObject({ followingCount: 0, followsViewer: false });
  });

  it('ends by the one who is followed, too', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await follow(ann, bob);
    await follow(bob, ann);

    for (let time = 0; time < 2; time += 1) await act(bob, 'removeFollower', { userId: ann.id });

    expect(await see(ann, bob)).toMatchObject({ followerCount: 0, followingCount: 1 });
    expect(await see(bob, ann)).toMatchObject({ viewerFollows: 'FOLLOWING', followsViewer: false });
  });

  it('is refused of oneself, of nobody, and of what is no id', async () => {
    const [ann, gone] = await app.people('ann', 'gone');
    await act(gone, 'deleteAccount', { password: gone.password });

    for (const [mutation, more] of [
      ['follow'],
      ['unfollow'],
      ['removeFollower'],
      ['answerFollowRequest', 'accept: true'],
    ] as const) {
      const fail = async (id: string) =>
        (await ann.fail(askFor(mutation, more), { id })).extensions;
      const fields = [{ path: 'userId' }];
      expect(await fail(ann.id)).toMatchObject({ code: 'BAD_USER_INPUT', fields });
      expect(await fail('x')).toMatchObject({ code: 'BAD_USER_INPUT', fields });
      expect(await fail(ABSENT)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await fail(gone.id)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is bounded: 5,000 can be followed, requests included', async () => {
    const [ann, bob, shy] = await app.people('ann', 'bob', 'shy');
    await setPrivate(shy);
    await app.sql('INSERT INTO follow_counts (user_id, following_count) VALUES ($1, 4999)', [
      ann.id,
    ]);

    await follow(ann, shy);
    const { extensions } = await ann.fail(askFor('follow'), { id: bob.id });

    expect(extensions.fields).toMatchObject([{ path: 'userId', reason: 'TOO_MANY' }]);
  });
});

describe('a list of followers', () => {
  it('goes on where a page ended, the newest first, whoever comes and goes between two pages', async () => {
    const [ann, ...others] = await app.people('ann', 'a', 'b', 'c', 'd', 'e');
    for (const one of others) await follow(one, ann);
    const { user: top } = await ann.run(FOLLOWERS, { id: ann.id, first: 2 });

    await unfollow(others[3], ann);
    await unfollow(others[1], ann);
    await follow(others[1], ann);
    const after = top.followers.pageInfo.endCursor;
    const { user: next } = await ann.run(FOLLOWERS, { id: ann.id, first: 2, after });

    const namesIn = (page: any) => page.followers.nodes.map(({ username }: any) => username);
    expect(namesIn(top)).toEqual([others[4].username, others[3].username]);
    expect(namesIn(next)).toEqual([others[2].username, others[0].username]);
    expect(next.followers.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    for (const page of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      const { extensions } = await ann.fail(FOLLOWERS, { id: ann.id, ...page });
      expect(extensions.fields).toMatchObject([{ path: Object.keys(page)[0] }]);
    }
  });

  it('takes as many statements for 20 people as for 2', async () => {
    const people = await app.people(...Array.from({ length: 20 }, () => 'lotsof'));
    const [reader, ...rest] = people;
    await Promise.all(rest.map((one) => follow(one, reader!)));
    await Promise.all(rest.map((one) => follow(reader!, one)));

    const countFor = async (first: number) => {
      const texts = await app.queriesDuring(() => reader!.run(PAGE, { first }));
      return texts.filter(isOurs).length;
    };

    // The users; their counts, and what they share; either list; what the viewer is to them.
    expect(await countFor(2)).toBe(6);
    expect(await countFor(20)).toBe(6);
  });
});

describe('a private account', () => {
  it('is asked, and answers: until then nobody follows it', async () => {
    const [shy, ann, bob] = await app.people('shy', 'ann', 'bob');
    await setPrivate(shy);

    for (const one of [ann, ann, bob]) await follow(one, shy);
    expect(await see(ann, shy)).toMatchObject({
      ...{ followerCount: 0, viewerFollows: 'REQUESTED', isPrivate: true },
    });
    expect(await requestsTo(shy)).toEqual([bob.id, ann.id]);
    expect(await requestsTo(ann)).toEqual([]);
    await answer(shy, ann, true);
    await answer(shy, bob, false);
    await answer(shy, ann, true);
    await answer(shy, bob, false);

    expect(await see(ann, shy)).toMatchObject({ followerCount: 1, viewerFollows: 'FOLLOWING' });
    expect(await see(bob, shy)).toMatchObject({ followerCount: 1, viewerFollows: 'NONE' });
    expect(await requestsTo(shy)).toEqual([]);
    const late = await shy.fail(askFor('answerFollowRequest', 'accept: true'), { id: bob.id });
    expect(late.extensions.code).toBe('NOT_FOUND');
  });

  it('is asked no more by whoever takes the request back', async () => {
    const [shy, ann] = await app.people('shy', 'ann');
    await setPrivate(shy);
    await follow(ann, shy);

    await unfollow(ann, shy);

    expect(await requestsTo(shy)).toEqual([]);
    expect(await see(ann, shy)).toMatchObject({ viewerFollows: 'NONE' });
  });

  it('shows its lists to followers alone, and how long they are to everyone', async () => {
    const [shy, ann, bob] = await app.people('shy', 'ann', 'bob');
    await follow(ann, shy);
    await follow(shy, bob);
    await setPrivate(shy);

    const shown = { followers: [ann.id], following: [bob.id] };
    expect(await listsOf(shy, shy)).toEqual(shown);
    expect(await listsOf(ann, shy)).toEqual(shown);
    expect(await listsOf(bob, shy)).toEqual({ followers: null, following: null });
    expect(await see(bob, shy)).toMatchObject({ followerCount: 1, followingCount: 1 });
  });

  it('accepts all who ask as it becomes public', async () => {
    const [shy, ann, bob] = await app.people('shy', 'ann', 'bob');
    await setPrivate(shy);
    await follow(ann, shy);
    await follow(bob, shy);

    await setPrivate(shy, false);

    expect(await requestsTo(shy)).toEqual([]);
    expect(await see(ann, shy)).toMatchObject({ followerCount: 2, viewerFollows: 'FOLLOWING' });
    expect(await see(shy, bob)).toMatchObject({ followingCount: 1, followsViewer: true });
  });
});

describe('somebody who is gone', () => {
  it('is followed, counted and listed no more, from that moment on', async () => {
    const [ann, gone, shy] = await app.people('ann', 'gone', 'shy');
    await setPrivate(shy);
    await follow(gone, ann);
    await follow(ann, gone);
    await follow(gone, shy);

    await act(gone, 'deleteAccount', { password: gone.password });

    for (const step of [async () => {}, () => jobsDone(app)]) {
      await step();
      expect(await see(ann, ann)).toMatchObject({ followerCount: 0, followingCount: 0 });
      expect(await listsOf(ann, ann)).toEqual({ followers: [], following: [] });
      expect(await requestsTo(shy)).toEqual([]);
    }
    const left = await app.sql('SELECT FROM follows WHERE $1 IN (follower_id, followee_id)', [
      gone.id,
    ]);
    expect(left).toEqual([]);
    expect(await app.sql('SELECT FROM leaving_users')).toEqual([]);
  });
});
