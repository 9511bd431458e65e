import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { FOR_EVER, prefer, preferencesOf, refusalOf } from '../../../test/kit/preferences.ts';

const NONE = { notifyLevel: 'ALL', mutedUntil: null, archivedAt: null, pinnedAt: null };
const EVENTS = `subscription { inboxEvents {
  __typename
  ... on ChatPreferencesEvent { chatId seq chat { viewerPreferences { notifyLevel } } }
  ... on MessageAddedEvent { message { text } }
} }`;
const ABSENT = '01900000-0000-7000-8000-000000000000';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
});
afterAll(() => app.stop());

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const past = () => new Date(Date.now() - 1_000).toISOString();

describe('what somebody prefers of a chat', () => {
  it('is nothing special at first', async () => {
    expect(await preferencesOf(ann, chatId)).toEqual(NONE);
  });

  it('changes one by one: what is left out, or null, stays', async () => {
    const mutedUntil = soon();
    const muted = await prefer(ann, chatId, { mutedUntil });
    const level = await prefer(ann, chatId, { notifyLevel: 'MENTIONS' });
    const pinned = await prefer(ann, chatId, { pinned: true });
    const archived = await prefer(ann, chatId, { archived: true });
    const nothing = { notifyLevel: null, archived: null, pinned: null };

    expect(muted).toEqual({ ...NONE, mutedUntil });
    expect(level).toEqual({ ...muted, notifyLevel: 'MENTIONS' });
    expect(pinned).toEqual({ ...level, pinnedAt: expect.any(String) });
    expect(archived).toEqual({ ...pinned, archivedAt: expect.any(String) });
    expect(await prefer(ann, chatId, nothing)).toEqual(archived);
    expect(await prefer(ann, chatId, { archived: true, pinned: true })).toEqual(archived);
    expect(await preferencesOf(ann, chatId)).toEqual(archived);
    const all = { notifyLevel: 'ALL', mutedUntil: null, archived: false, pinned: false };
    expect(await prefer(ann, chatId, all)).toEqual(NONE);
  });

  it('is seen by nobody else', async () => {
    await prefer(ann, chatId, { notifyLevel: 'NONE', mutedUntil: soon(), pinned: true });

    expect(await preferencesOf(bob, chatId)).toEqual(NONE);
  });

  it('ends with the membership: whoever comes back begins anew', async () => {
    await prefer(bob, chatId, { notifyLevel: 'NONE', mutedUntil: FOR_EVER, pinned: true });
    await act(bob, 'leaveChat', { chatId });
    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });

    expect(await preferencesOf(bob, chatId)).toEqual(NONE);
  });

  it('is nothing to a visitor, who is refused, and to a stranger there is no such chat', async () => {
    const open = await createRoom(ann);
    const closed = await createRoom(ann, 'PRIVATE');

    expect(await preferencesOf(bob, open)).toBeNull();
    expect(await refusalOf(bob, open, { pinned: true })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(bob, closed, { pinned: true })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(bob, ABSENT, { pinned: true })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['chatId', { chatId: 'none' }],
    ['notifyLevel', { notifyLevel: 'SOME' }],
    ['mutedUntil', { mutedUntil: 'tomorrow' }],
    ['mutedUntil', { mutedUntil: '+10000-01-01T00:00:00Z' }],
    ['archived', { archived: 'yes' }],
    ['pinned', { pinned: 1 }],
  ])('is refused where %s is no such thing, naming it', async (path, changes) => {
    expect(await refusalOf(ann, chatId, changes)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path }],
    });
  });

  it('is told the own devices alone, and only when it changes', async () => {
    const streams = [await ann.watch(EVENTS), await ann.watch(EVENTS), await bob.watch(EVENTS)];
    await Promise.all(streams.map((stream) => stream.next()));

    await prefer(ann, chatId, { notifyLevel: 'NONE' });
    await prefer(ann, chatId, { notifyLevel: 'NONE', archived: false });
    await send(bob, chatId, 'end');

    const told = {
      __typename: 'ChatPreferencesEvent',
      chatId,
      seq: null,
      chat: { viewerPreferences: { notifyLevel: 'NONE' } },
    };
    const end = { __typename: 'MessageAddedEvent', message: { text: 'end' } };
    const [phone, tablet, other] = streams;
    // What is told beside the log comes in whichever order.
    for (const own of [phone, tablet]) {
      const events = await own?.take(2);
      expect(events).toHaveLength(2);
      expect(events).toEqual(expect.arrayContaining([told, end]));
    }
    expect(await other?.next()).toEqual(end);
  });
});

describe('a mute', () => {
  it('may be for ever', async () => {
    expect(await prefer(ann, chatId, { mutedUntil: FOR_EVER })).toMatchObject({
      mutedUntil: FOR_EVER,
    });
  });

  it('is none where its moment has passed, whether it comes so or passes later', async () => {
    expect(await prefer(ann, chatId, { mutedUntil: past() })).toEqual(NONE);

    await prefer(ann, chatId, { mutedUntil: soon() });
    await app.sql(`UPDATE chat_members SET muted_until = now() WHERE chat_id = $1`, [chatId]);

    expect(await preferencesOf(ann, chatId)).toEqual(NONE);
  });
});

describe('an archived chat', () => {
  const isArchived = async (viewer = ann) =>
    (await preferencesOf(viewer, chatId)).archivedAt !== null;

  it('comes back with the next message, whosever it is', async () => {
    for (const sender of [ann, bob]) {
      await prefer(ann, chatId, { archived: true });
      expect(await isArchived()).toBe(true);

      await send(sender, chatId, 'news');

      expect(await isArchived()).toBe(false);
    }
    expect(await prefer(ann, chatId, { archived: true })).toMatchObject({
      archivedAt: expect.any(String),
    });
  });

  it('stays away while it is muted, and when its mute is ended by hand', async () => {
    await prefer(ann, chatId, { archived: true, mutedUntil: soon() });
    await send(bob, chatId, 'news');
    expect(await isArchived()).toBe(true);

    await prefer(ann, chatId, { mutedUntil: null });
    expect(await isArchived()).toBe(true);

    await send(bob, chatId, 'more');
    expect(await isArchived()).toBe(false);
  });

  it('stays away with NONE, too', async () => {
    await prefer(ann, chatId, { archived: true, notifyLevel: 'NONE' });

    await send(bob, chatId, 'news');

    expect(await isArchived()).toBe(true);
  });

  it('that has come back does not go away by a mute', async () => {
    await prefer(ann, chatId, { archived: true });
    await send(bob, chatId, 'news');

    await prefer(ann, chatId, { mutedUntil: FOR_EVER });

    expect(await isArchived()).toBe(false);
  });

  it('may be an empty direct chat, which its first message brings back', async () => {
    const direct = await openDirectChat(ann, bob);
    expect(await prefer(ann, direct, { archived: true })).toMatchObject({
      archivedAt: expect.any(String),
    });

    await send(bob, direct, 'hello');

    expect(await preferencesOf(ann, direct)).toEqual(NONE);
  });
});
