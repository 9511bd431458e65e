import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { startRedis } from '../../../test/kit/redis.ts';
import { until } from '../../../test/kit/until.ts';

const INBOX = `subscription {
  inboxEvents {
    __typename
    ... on ProfileChangedEvent { user { id username profile { displayName bio statusText } } }
  }
}`;

const WATCHERS = 200;

jest.setTimeout(60_000);

let redis: Awaited<ReturnType<typeof startRedis>>;
let app: TestApp;
/** The same person at another server on the same stores, where there is Redis to join the two. */
let elsewhere: (person: Person) => Caller;
beforeAll(async () => {
  redis = await startRedis();
  app = await startApp({ redisUrl: redis?.url ?? null });
  const node = await app.node();
  elsewhere = (person) => (redis ? node.as(person) : person);
});
afterAll(async () => {
  await app.stop();
  await redis?.stop();
});

type Inbox = Awaited<ReturnType<typeof openInbox>>;

/** An inbox that has begun. */
async function openInbox(caller: Caller) {
  const stream = await caller.watch(INBOX);
  await stream.next();
  const events: any[] = [];
  const ofType = (type: string) => {
    events.push(...stream.pending());
    return events.filter(({ __typename }) => __typename === type);
  };
  return {
    ofType,
    users: (): any[] => ofType('ProfileChangedEvent').map(({ user }) => user),
    names: (): string[] =>
      ofType('ProfileChangedEvent').map(({ user }) => user.profile.displayName),
  };
}

const openAll = (...people: Person[]) =>
  Promise.all(people.map((person) => openInbox(elsewhere(person))));

const callThemselves = (person: Caller, displayName: string) =>
  act(person, 'updateProfile', { displayName });

const untilTold = (inbox: Inbox, name: string) =>
  until(() => inbox.names().includes(name), `${name} is told`);

/** All names that came: what is told to their own inbox later comes last. */
async function namesIn(inbox: Inbox, owner: Person): Promise<string[]> {
  await callThemselves(owner, 'The end');
  await untilTold(inbox, 'The end');
  return inbox.names().filter((name) => name !== 'The end');
}

describe('a changed profile', () => {
  it('is told to the peer of a direct chat, to members of a group and to their own devices, on any node', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    await openDirectChat(ann, bob);
    await createGroup(cid, ann);
    const inboxes = [...(await openAll(ann, bob, cid)), await openInbox(ann)];

    const profile = { displayName: 'Ann B.', bio: 'A sailor', statusText: 'Away' };
    await act(ann, 'updateProfile', profile);

    for (const inbox of inboxes) {
      await untilTold(inbox, 'Ann B.');
      expect(inbox.users()).toEqual([{ id: ann.id, username: ann.username, profile }]);
    }
  });

  it('may be another username', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    const [inbox] = await openAll(bob);

    const username = `${ann.username}_anew`;
    await act(ann, 'changeUsername', { username });

    await untilTold(inbox!, username);
    expect(inbox!.users()).toMatchObject([{ id: ann.id, username }]);
  });

  it('is not told to strangers, to those who share but a room, nor to those who have left', async () => {
    const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
    const room = await createRoom(ann);
    await act(cid, 'joinRoom', { chatId: room });
    const chatId = await createGroup(ann, dan);
    const [annsInbox, ...inboxes] = await openAll(ann, bob, cid, dan);
    await act(dan, 'leaveChat', { chatId });
    await until(() => inboxes[2]!.ofType('MemberLeftEvent').length > 0, 'dan has left');

    await callThemselves(ann, 'Ann B.');
    await untilTold(annsInbox!, 'Ann B.');

    const owners = [bob, cid, dan];
    const names = await Promise.all(owners.map((owner, n) => namesIn(inboxes[n]!, owner)));
    expect(names).toEqual([[], [], []]);
  });

  it('is told once to whoever shares many chats', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    for (let count = 0; count < 5; count++) await createGroup(ann, bob);
    const [inbox] = await openAll(bob);

    await callThemselves(ann, 'Ann B.');
    await untilTold(inbox!, 'Ann B.');

    expect(await namesIn(inbox!, bob)).toEqual(['Ann B.']);
  });

  it('is told to whoever comes to share a chat while they watch', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [inbox] = await openAll(bob);
    await createGroup(ann, bob);
    await until(() => inbox!.ofType('MemberJoinedEvent').length > 0, 'bob has joined');

    await callThemselves(ann, 'Ann B.');

    await untilTold(inbox!, 'Ann B.');
  });

  it('is read and executed once for all who watch on a node', async () => {
    const [ann, ...others] = await app.people('ann', 'bob', 'cid', 'dan', 'eve');
    await openDirectChat(ann, others[0]);
    await createGroup(ann, ...others);
    const watchers = Array.from({ length: WATCHERS / others.length }, () => others).flat();
    const inboxes = await openAll(...watchers);

    const queries = await app.queriesDuring(async () => {
      await callThemselves(ann, 'Ann B.');
      for (const inbox of inboxes) await untilTold(inbox, 'Ann B.');
    });

    expect(queries.filter((text) => /^SELECT .* FROM profiles /s.test(text))).toHaveLength(1);
  });
});

describe('changes that follow each other quickly', () => {
  it('are told as one, as they end', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    const [inbox] = await openAll(bob);

    const lock = await hold(app, 'SELECT FROM profiles WHERE user_id = $1 FOR UPDATE', [ann.id]);
    const first = callThemselves(ann, 'First');
    await lock.waiters(1);
    const second = callThemselves(ann, 'Second');
    await lock.waiters(2);
    await lock.release();
    await Promise.all([first, second]);
    await untilTold(inbox!, 'Second');

    expect(await namesIn(inbox!, bob)).toEqual(['Second']);
  });

  it('are told once a second at most, and always the last of them', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    const [inbox] = await openAll(bob);

    const startedAt = performance.now();
    let count = 0;
    while (count <= 10 || performance.now() - startedAt < 2_500) {
      await callThemselves(ann, `Ann ${++count}`);
    }
    await untilTold(inbox!, `Ann ${count}`);

    const seconds = (performance.now() - startedAt) / 1_000;
    expect(inbox!.names().length).toBeLessThanOrEqual(seconds);
  });

  it('are told at once by a node that is about to end', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    if (!redis) return;
    const [inbox] = await openAll(bob);
    const leaving = await app.node();

    await callThemselves(leaving.as(ann), 'Ann B.');
    await leaving.stop();

    await untilTold(inbox!, 'Ann B.');
  });
});
