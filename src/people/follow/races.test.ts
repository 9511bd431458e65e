import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { follow, listsOf, see, setPrivate, unfollow } from '../../../test/kit/follows.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

const DELETE = `mutation ($password: String!) {
  deleteAccount(input: { password: $password }) { deletedUserId }
}`;
const FOLLOW = 'mutation ($id: ID!) { follow(input: { userId: $id }) { user { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

const rowsOf = (person: Person) =>
  app.sql(
    `SELECT count(*) FILTER (WHERE followee_id = $1)::int AS "followerCount",
       count(*) FILTER (WHERE follower_id = $1)::int AS "followingCount" FROM follows`,
    [person.id],
  );

it('counts exactly while a hundred follow and unfollow each other at once, on two nodes', async () => {
  const people = await app.people('a', 'b', 'c', 'd', 'e');
  const node = await app.node();
  const all = people.flatMap((one) =>
    people.flatMap((other) => (one === other ? [] : [[one, other]])),
  );
  const pairs = Array.from(
    { length: 100 },
    (_, index) => all[index % all.length] as [Person, Person],
  );

  await Promise.all(
    pairs.map(([one, other], index) => {
      const caller = index % 2 ? one : node.as(one);
      return index % 3 === 0 ? unfollow(caller, other) : follow(caller, other);
    }),
  );

  for (const person of people) {
    const [rows] = await rowsOf(person);
    expect(await see(person, person)).toMatchObject(rows);
    const { followers, following } = await listsOf(person, person);
    expect([followers?.length, following?.length]).toEqual([
      rows.followerCount,
      rows.followingCount,
    ]);
  }
});

it('leaves no request open where an account becomes public at the same moment', async () => {
  const node = await app.node();
  for (let round = 0; round < 5; round += 1) {
    const [shy, ...others] = await app.people('shy', 'a', 'b', 'c', 'd');
    await setPrivate(shy);

    await Promise.all([
      ...others.slice(0, 2).map((one) => follow(one, shy)),
      setPrivate(shy, false),
      ...others.slice(2).map((one) => follow(node.as(one), shy)),
    ]);

    expect(await see(others[0], shy)).toMatchObject({ followerCount: 4 });
    for (const one of others) {
      expect(await see(one, shy)).toMatchObject({ viewerFollows: 'FOLLOWING' });
    }
  }
});

it('leaves nothing of somebody who goes at the same moment', async () => {
  const node = await app.node();
  for (let round = 0; round < 5; round += 1) {
    const [gone, shy, ...others] = await app.people('gone', 'shy', 'a', 'b', 'c');
    await setPrivate(shy);
    await follow(gone, shy);

    await Promise.all([
      ...others.map((one) => node.as(one).reply(FOLLOW, { id: gone.id })),
      gone.reply(DELETE, { password: gone.password }),
      setPrivate(shy, false),
      ...others.map((one) => gone.reply(FOLLOW, { id: one.id })),
    ]);

    for (const one of [shy, ...others]) {
      expect(await see(one, one)).toMatchObject({ followerCount: 0, followingCount: 0 });
    }
    await jobsDone(app);
    const left = await app.sql(
      `SELECT FROM follows WHERE $1 IN (follower_id, followee_id)
       UNION ALL SELECT FROM follow_requests WHERE $1 IN (follower_id, followee_id)`,
      [gone.id],
    );
    expect(left).toEqual([]);
    for (const one of [shy, ...others]) {
      expect(await see(one, one)).toMatchObject({ followerCount: 0, followingCount: 0 });
    }
  }
});
