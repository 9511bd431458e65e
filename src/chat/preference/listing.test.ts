import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroups, send } from '../../../test/kit/chats.ts';
import { FOR_EVER, listedChats, prefer } from '../../../test/kit/preferences.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
/** Of ann and bob, the newest first, with a message of his in each. */
let plain: string;
let archived: string;
let muted: string;
let silent: string;
let pinned: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob] = await app.people('ann', 'bob');
  const ids = await createGroups(5, ann, bob);
  [plain, archived, muted, silent, pinned] = ids as [string, string, string, string, string];
  await prefer(ann, archived, { archived: true });
  await prefer(ann, muted, { mutedUntil: FOR_EVER });
  await prefer(ann, silent, { notifyLevel: 'NONE' });
  await prefer(ann, pinned, { pinned: true });
});
afterAll(() => app.stop());

const unreadTotal = async (viewer: Person) =>
  (await viewer.run('{ me { unreadCount } }')).me.unreadCount;

describe('the list of chats', () => {
  it('leaves out those that are archived, and keeps its order whatever is pinned', async () => {
    for (const filter of [undefined, {}, { archived: false }, { archived: null }]) {
      expect(await listedChats(ann, filter)).toEqual([plain, muted, silent, pinned]);
    }
    expect(await listedChats(bob)).toEqual([plain, archived, muted, silent, pinned]);
  });

  it('has each of what somebody has chosen, and what is not so', async () => {
    expect(await listedChats(ann, { archived: true })).toEqual([archived]);
    expect(await listedChats(ann, { muted: true })).toEqual([muted, silent]);
    expect(await listedChats(ann, { muted: false })).toEqual([plain, pinned]);
    expect(await listedChats(ann, { pinned: true })).toEqual([pinned]);
    expect(await listedChats(ann, { pinned: false })).toEqual([plain, muted, silent]);
  });

  it('takes several together: all have to hold', async () => {
    await prefer(ann, muted, { archived: true, pinned: true });

    const all = { archived: true, muted: true, pinned: true, unread: true, kind: 'GROUP' };
    expect(await listedChats(ann, all)).toEqual([muted]);
    expect(await listedChats(ann, { ...all, kind: 'ROOM' })).toEqual([]);
    expect(await listedChats(ann, { ...all, unread: false })).toEqual([]);
    expect(await listedChats(ann, { archived: false, pinned: true })).toEqual([pinned]);
  });

  it('has a chat again that a message has brought back', async () => {
    await send(bob, archived, 'news');

    expect(await listedChats(ann)).toEqual([archived, plain, muted, silent, pinned]);
    expect(await listedChats(ann, { archived: true })).toEqual([]);
  });

  it('by ids has archived ones, too', async () => {
    const { chats } = await ann.run(
      `query ($ids: [ID!]) { chats(ids: $ids) { nodes { viewerPreferences { archivedAt } } } }`,
      { ids: [archived, plain] },
    );

    expect(chats.nodes).toEqual([
      { viewerPreferences: { archivedAt: expect.any(String) } },
      { viewerPreferences: { archivedAt: null } },
    ]);
  });

  it('shows what somebody prefers by the same statement, as a chat alone does', async () => {
    const fields = 'id viewerPreferences { notifyLevel mutedUntil archivedAt pinnedAt }';
    const asked = [`filter: { pinned: true }`, `filter: { archived: true }`, ''];
    for (const args of asked) {
      let listed: any;
      const texts = await app.queriesDuring(async () => {
        listed = await ann.run(`{ chats${args && `(${args})`} { nodes { ${fields} } } }`);
      });

      expect(texts).toHaveLength(1);
      for (const chat of listed.chats.nodes) {
        expect(await ann.run(`{ chat(id: "${chat.id}") { ${fields} } }`)).toEqual({ chat });
      }
    }
  });
});

it('the total of what is unread leaves out what is archived, muted or NONE; each chat keeps its own', async () => {
  expect(await unreadTotal(ann)).toBe(2);
  const { chats } = await ann.run('{ chats { nodes { unreadCount } } }');
  expect(chats.nodes).toEqual(Array.from({ length: 4 }, () => ({ unreadCount: 1 })));

  await send(bob, muted, 'more');
  await send(bob, silent, 'more');
  expect(await unreadTotal(ann)).toBe(2);

  await send(bob, archived, 'more');
  expect(await unreadTotal(ann)).toBe(4);

  for (const id of [plain, archived, pinned]) await prefer(ann, id, { archived: true });
  expect(await unreadTotal(ann)).toBe(0);
});
