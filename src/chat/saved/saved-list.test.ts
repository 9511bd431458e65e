import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { savedBy, saveMessage } from '../../../test/kit/saved.ts';

const PAGE = `query ($first: Int, $after: String) {
  me { savedMessages(first: $first, after: $after) {
    nodes { text sender { id } chat { id } viewerSaved } edges { cursor node { text } }
    pageInfo { hasNextPage endCursor }
  } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('what somebody has saved', () => {
  it('is paged, what was saved last first, from all chats', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatIds = [await createGroup(ann, bob), await openDirectChat(ann, bob)] as const;
    const sent = [];
    for (const text of ['a', 'b', 'c', 'd']) {
      sent.push(await send(bob, chatIds[sent.length % 2]!, text));
    }
    for (const place of [2, 0, 3, 1]) await saveMessage(ann, sent[place]!.id);
    const read = async (after: string | null) =>
      (await ann.run(PAGE, { first: 3, after })).me.savedMessages;

    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);

    const saved = (text: string, place: number) => ({
      text,
      sender: { id: bob.id },
      chat: { id: chatIds[place] },
      viewerSaved: true,
    });
    expect(first.nodes).toEqual([saved('b', 1), saved('d', 1), saved('a', 0)]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.edges).toEqual([{ cursor: expect.any(String), node: { text: 'c' } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const error = await ann.fail(PAGE, { after: 'nonsense' });
    expect(error.extensions.fields).toMatchObject([{ path: 'after' }]);
  });

  it('leaves out what they do not see any more, until they are back', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const group = await createGroup(ann, bob);
    const room = await createRoom(ann);
    const ended = await createGroup(ann, bob);
    for (const [chatId, text] of [
      [group, 'in the group'],
      [room, 'in the room'],
      [ended, 'in what ended'],
    ] as const) {
      await saveMessage(bob, (await send(ann, chatId, text)).id);
    }

    await act(ann, 'removeMember', { chatId: group, userId: bob.id });
    await act(ann, 'deleteChat', { chatId: ended });
    const outside = await savedBy(bob);
    await act(ann, 'updateChat', { chatId: room, visibility: 'PRIVATE' });
    const outsideAll = await savedBy(bob);
    await act(ann, 'addMembers', { chatId: group, userIds: [bob.id] });

    expect(outside).toEqual(['in the room']);
    expect(outsideAll).toEqual([]);
    expect(await savedBy(bob)).toEqual(['in the group']);
  });

  it('is one statement, and whether messages are in it is one for a page', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const countFor = async (query: string) =>
      (await app.queriesDuring(() => ann.run(query))).length;
    const page = (fields: string) =>
      `{ chat(id: "${chatId}") { messages(last: 50) { nodes { text ${fields} } } } }`;
    const list = (fields: string) => `{ me { id ${fields} } }`;
    for (let n = 0; n < 5; n += 1) await saveMessage(ann, (await send(bob, chatId, `${n}`)).id);
    const [plainPage, plainList] = [await countFor(page('')), await countFor(list(''))];

    expect(await countFor(page('viewerSaved'))).toBe(plainPage + 1);
    expect(await countFor(list('savedMessages { nodes { text sender { username } } }'))).toBe(
      plainList + 1,
    );
  });

  it('is in an export of theirs, and in that of nobody else', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { id, seq } = await send(ann, chatId, 'hi');
    await saveMessage(bob, id);
    await saveMessage(ann, (await send(ann, chatId, 'hers')).id);

    const { exportMyData } = await bob.run(
      `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
    );

    const { savedMessages } = (await (await fetch(exportMyData.exportUrl)).json()) as any;
    const [id_, at] = [expect.any(String), expect.any(String)];
    expect(savedMessages).toEqual([{ id: id_, chatId, seq, at }]);
  });
});
