import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { pinMessage } from '../../../test/kit/pins.ts';

const PAGE = `query ($id: ID!, $first: Int, $after: String) {
  chat(id: $id) { pinnedMessages(first: $first, after: $after) {
    nodes { id text sender { id } } edges { cursor node { id } } pageInfo { hasNextPage endCursor }
  } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('what is pinned', () => {
  it('is paged, what was pinned last first, wherever it stands', async () => {
    const [ann] = await app.people('ann');
    const chatId = await createGroup(ann);
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c', 'd']) ids.push((await send(ann, chatId, text)).id);
    const [a, b, c, d] = ids as [string, string, string, string];
    for (const id of [c, a, d, b]) await pinMessage(ann, id);
    const read = async (after: string | null) =>
      (await ann.run(PAGE, { id: chatId, first: 3, after })).chat.pinnedMessages;

    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);

    expect(first.nodes).toEqual(
      [
        [b, 'b'],
        [d, 'd'],
        [a, 'a'],
      ].map(([id, text]) => ({ id, text, sender: { id: ann.id } })),
    );
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.edges).toEqual([{ cursor: expect.any(String), node: { id: c } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const error = await ann.fail(PAGE, { id: chatId, after: 'nonsense' });
    expect(error.extensions.fields).toMatchObject([{ path: 'after' }]);
  });

  it('is one statement more, for a page of messages and for a page of chats', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatIds = [await createGroup(ann, bob), await createGroup(ann, bob)];
    const messages = (fields: string) =>
      `{ chat(id: "${chatIds[0]}") { messages(last: 50) { nodes { text ${fields} } } } }`;
    const chats = (fields: string) => `{ chats { nodes { id ${fields} } } }`;
    const countFor = async (query: string) =>
      (await app.queriesDuring(() => ann.run(query))).length;
    for (const chatId of chatIds) {
      for (let n = 0; n < 5; n += 1) await send(bob, chatId, `${n}`);
    }
    const [plain, unasked] = [
      await countFor(messages('')),
      await countFor(messages('pinnedAt pinnedBy { id }')),
    ];
    for (const id of chatIds) {
      const { chat } = await ann.run(`{ chat(id: "${id}") { messages { nodes { id kind } } } }`);
      const sent = chat.messages.nodes.filter(({ kind }: any) => kind === 'TEXT');
      for (const message of sent) await pinMessage(ann, message.id);
    }

    expect(unasked).toBe(plain);
    expect(await countFor(messages('pinnedAt'))).toBe(plain + 1);
    expect(await countFor(messages('pinnedAt pinnedBy { username }'))).toBe(plain + 2);
    expect(await countFor(chats('pinnedMessages { nodes { text sender { username } } }'))).toBe(
      (await countFor(chats(''))) + 1,
    );
  });
});
