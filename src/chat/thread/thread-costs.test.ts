import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { reply } from '../../../test/kit/threads.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
let chatId: string;
let root: { chatId: string; id: string; seq: number };
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  chatId = await createGroup(ann, bob, cid);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

describe('what a thread costs', () => {
  it('is one statement to reply, with names and files', async () => {
    const mediaIds = [await makeMedia(app, bob)];

    const queries = await app.queriesDuring(() =>
      reply(bob, root, `@${cid.username} look`, { mediaIds }),
    );

    expect(queries.filter((text) => text.includes('INSERT'))).toHaveLength(1);
  });

  it('is nothing where a message is in no thread: the statement is what it was', async () => {
    const [plain, ...others] = await app.queriesDuring(() => send(ann, chatId, 'hi'));

    expect(others).toEqual([]);
    expect(plain).not.toContain('thread');
  });

  it('is in a page of messages nothing for the threads, and two for who is in them, however many', async () => {
    const page = async (fields: string) => {
      const queries = await app.queriesDuring(() =>
        cid.run(`query ($id: ID!) { chat(id: $id) { messages { nodes { id ${fields} } } } }`, {
          id: chatId,
        }),
      );
      return queries.length;
    };
    const WHO = 'thread { replyCount unreadCount viewerFollows participants { username } }';
    await reply(bob, root, 'aside');
    const few = await page(WHO);
    for (let n = 0; n < 4; n += 1) {
      await reply(ann, { chatId, ...(await send(bob, chatId, `${n}`)) }, 'aside');
    }

    expect(await page(WHO)).toBe(few);
    expect(few).toBe((await page('')) + 2);
    expect(await page('thread { replyCount lastReplyAt lastSeq }')).toBe(await page(''));
  });
});
