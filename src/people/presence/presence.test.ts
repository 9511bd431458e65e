import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { until as untilItIs } from '../../../test/kit/until.ts';

const SEE = 'query ($id: ID!) { user(id: $id) { online lastSeenAt } }';
const WATCH = `subscription ($userIds: [ID!]!) {
  presenceChanged(userIds: $userIds) { username online lastSeenAt }
}`;
const SETTINGS = `mutation ($input: UpdateSettingsInput!) {
  updateSettings(input: $input) { account { invisible lastSeenVisibility } }
}`;
const INBOX = `subscription {
  inboxEvents { __typename ... on PresenceEvent { user { username online } } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const talk = (ann: Person, bob: Person) =>
  ann.run(`mutation { openDirectChat(input: { userId: "${bob.id}" }) { chat { id } } }`);

const see = async (viewer: Person, person: Person) =>
  (await viewer.run(SEE, { id: person.id })).user as { online: boolean; lastSeenAt: string | null };

/** Presence is told in the background. */
const until = (condition: () => Promise<boolean>) => untilItIs(condition, 'it comes to pass');

/** A device: a socket that is ready. */
async function comeOnline(person: Person) {
  const stream = await person.watch('subscription { postAdded { id } }');
  return { leave: () => stream.close(), stream };
}

describe('online', () => {
  it('is told to whom one shares a direct chat with, while any device is connected', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await talk(ann, bob);
    expect(await see(ann, bob)).toEqual({ online: false, lastSeenAt: null });

    const [phone, laptop] = [await comeOnline(bob), await comeOnline(bob)];
    await until(async () => (await see(ann, bob)).online);
    const watching = app.subscriptionCount();
    phone.leave();
    await until(async () => app.subscriptionCount() === watching - 1);
    expect((await see(ann, bob)).online).toBe(true);
    laptop.leave();

    await until(async () => !(await see(ann, bob)).online);
    await until(async () => (await see(ann, bob)).lastSeenAt !== null);
  });

  it('is not told to strangers, nor to those who share a room', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { createRoom } = await ann.run(
      'mutation { createRoom(input: { name: "Deck", visibility: PUBLIC }) { chat { id } } }',
    );
    await bob.run(
      `mutation { joinRoom(input: { chatId: "${createRoom.chat.id}" }) { chat { id } } }`,
    );
    await comeOnline(bob);

    await until(async () => (await see(bob, bob)).online);
    expect(await see(ann, bob)).toEqual({ online: false, lastSeenAt: null });
  });

  it('is hidden from everyone else by being invisible, and last seen stands still', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await talk(ann, bob);
    await bob.run(SETTINGS, { input: { invisible: true } });

    await comeOnline(bob);

    await until(async () => (await see(bob, bob)).online);
    expect(await see(ann, bob)).toEqual({ online: false, lastSeenAt: null });
  });
});

describe('lastSeenAt', () => {
  it('is for whom the settings say', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    await talk(ann, bob);
    const device = await comeOnline(bob);
    await until(async () => (await see(ann, bob)).lastSeenAt !== null);
    device.leave();
    const seenBy = async () => {
      const views = [await see(ann, bob), await see(eve, bob)];
      return views.map(({ lastSeenAt }) => lastSeenAt !== null);
    };

    expect(await seenBy()).toEqual([true, false]);
    await bob.run(SETTINGS, { input: { lastSeenVisibility: 'EVERYONE' } });
    expect(await seenBy()).toEqual([true, true]);
    await bob.run(SETTINGS, { input: { lastSeenVisibility: 'NOBODY' } });
    expect(await seenBy()).toEqual([false, false]);
  });
});

describe('presenceChanged', () => {
  it('begins with how everyone is, then tells who comes and goes', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    await talk(ann, bob);
    const stream = await ann.watch(WATCH, { userIds: [bob.id, eve.id] });
    const first = await stream.take(2);

    await comeOnline(eve);
    const client = bob.socket();
    const watching = client.iterate({ query: 'subscription { postAdded { id } }' }).next();
    const came = await stream.next();
    await client.dispose();
    const went = await stream.next();
    await watching.catch(() => undefined);

    expect(first.map(({ username, online }) => [username, online]).sort()).toEqual([
      [bob.username, false],
      [eve.username, false],
    ]);
    expect([came, went]).toMatchObject([
      { username: bob.username, online: true },
      { username: bob.username, online: false },
    ]);
    expect(stream.pending()).toEqual([]);
  });

  it('ends with the last chat in common: then not even the moment is told', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await createGroup(ann, bob);
    await talk(ann, eve);
    const stream = await ann.watch(WATCH, { userIds: [bob.id, eve.id] });
    await stream.take(2);

    await act(bob, 'leaveChat', { chatId });
    const device = await comeOnline(bob);
    await until(async () => (await see(bob, bob)).online);
    device.leave();
    await until(async () => !(await see(bob, bob)).online);
    await comeOnline(eve);

    expect(await stream.next()).toMatchObject({ username: eve.username, online: true });
    expect(stream.pending()).toEqual([]);
  });

  it('refuses more than 100 users, and none', async () => {
    const [ann] = await app.people('ann');
    const ids = Array.from({ length: 101 }, () => ann.id);

    for (const userIds of [ids, []]) {
      const stream = await ann.watch(WATCH, { userIds });
      const reason = await stream.end().catch((error: unknown) => JSON.stringify(error));
      expect(reason).toContain('BAD_USER_INPUT');
    }
  });
});

describe('the inbox', () => {
  it('tells when the other one of a direct chat comes or turns invisible', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await talk(ann, bob);
    const inbox = await ann.watch(INBOX);
    await inbox.next();

    await comeOnline(bob);
    const came = await inbox.next();
    await bob.run(SETTINGS, { input: { invisible: true } });

    expect(came).toEqual({
      __typename: 'PresenceEvent',
      user: { username: bob.username, online: true },
    });
    expect(await inbox.next()).toMatchObject({ user: { online: false } });
  });
});
