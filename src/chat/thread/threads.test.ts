import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { followedBy, markThreadRead, reply } from '../../../test/kit/threads.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
let dan: Person;
let chatId: string;
let root: { chatId: string; id: string; seq: number };
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  chatId = await createGroup(ann, bob, cid, dan);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

describe('the list of threads', () => {
  it('has those that the viewer follows, the one with the newest reply first', async () => {
    const other = { chatId, ...(await send(ann, chatId, 'other')) };
    await reply(bob, root, 'one');
    await reply(bob, other, 'one');
    await reply(cid, root, 'two');
    expect(await followedBy(ann)).toEqual([
      ['root', 2],
      ['other', 1],
    ]);
    expect(await followedBy(cid)).toEqual([['root', 0]]);
    expect(await followedBy(dan)).toEqual([]);

    await markThreadRead(ann, root.id, (await reply(ann, root, 'mine')).seq);

    expect(await followedBy(ann, true)).toEqual([['other', 1]]);
  });

  it('has those alone of chats that they are in', async () => {
    await reply(bob, root, 'one');
    await act(bob, 'leaveChat', { chatId });
    expect(await followedBy(bob)).toEqual([]);

    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
    expect(await followedBy(bob)).toEqual([['root', 0]]);
  });

  it('is read page by page', async () => {
    for (let n = 0; n < 5; n += 1) {
      await reply(bob, { chatId, ...(await send(ann, chatId, `${n}`)) }, 'aside');
    }
    const page = async (after: string | null) =>
      (
        await bob.run(
          `query ($after: String) {
            threads(first: 2, after: $after) { nodes { text } pageInfo { endCursor hasNextPage } }
          }`,
          { after },
        )
      ).threads;

    const texts: string[] = [];
    for (let after = null, more = true; more;) {
      const { nodes, pageInfo } = await page(after);
      texts.push(...nodes.map(({ text }: any) => text));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(texts).toEqual(['4', '3', '2', '1', '0']);
  });

  it('takes as many statements for many threads as for one', async () => {
    const list = () =>
      app.queriesDuring(() =>
        ann.run(`{ threads { nodes {
          text sender { username } chat { name }
          thread { replyCount unreadCount replies(last: 1) { nodes { text sender { username } } } }
        } } }`),
      );
    await reply(bob, root, 'aside');
    const few = await list();
    for (let n = 0; n < 4; n += 1) {
      await reply(bob, { chatId, ...(await send(ann, chatId, `${n}`)) }, 'aside');
    }

    expect(await list()).toHaveLength(few.length);
  });
});
