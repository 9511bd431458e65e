import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { editMessage, editsOf } from '../../../test/kit/edits.ts';
import { sendPicture } from '../../../test/kit/media.ts';

const EDITS = `query ($id: ID!, $first: Int, $after: String) { message(id: $id) {
  createdAt editedAt
  edits(first: $first, after: $after) {
    nodes { text at } edges { cursor node { text } } pageInfo { hasNextPage endCursor }
  }
} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A message of the first one to a group of all. */
async function written<Names extends string[]>(...names: Names) {
  const people = await app.people('ann', ...names);
  const [ann, ...others] = people;
  const chatId = await createGroup(ann, ...others);
  const { id } = await send(ann, chatId, 'first');
  return { people, ann, chatId, id };
}

const countOf = async (chatId: string): Promise<number> =>
  (await app.sql('SELECT FROM message_edits WHERE chat_id = $1', [chatId])).length;

describe('what a message said before', () => {
  it('is kept with the time at which it was written, the newest first', async () => {
    const { ann, id } = await written();
    const read = async () => (await ann.run(EDITS, { id })).message;
    expect((await read()).edits.nodes).toEqual([]);

    await editMessage(ann, id, 'second');
    const once = await read();
    await editMessage(ann, id, 'third');
    const twice = await read();

    expect(once.edits.nodes).toEqual([{ text: 'first', at: once.createdAt }]);
    expect(twice.edits.nodes).toEqual([
      { text: 'second', at: once.editedAt },
      { text: 'first', at: once.createdAt },
    ]);
  });

  it('is what the answer to the edit tells', async () => {
    const { ann, id } = await written();

    const { editMessage: edited } = await ann.run(
      `mutation { editMessage(input: { messageId: "${id}", text: "second" }) {
        message { text edits { nodes { text } } }
      } }`,
    );

    expect(edited.message).toEqual({ text: 'second', edits: { nodes: [{ text: 'first' }] } });
  });

  it('is not written where the text stays the same', async () => {
    const { ann, id } = await written();

    await editMessage(ann, id, 'first');
    await editMessage(ann, id, ' first ');

    expect(await editsOf(ann, id)).toEqual([]);
  });

  it('is kept where it names people, or does so no longer', async () => {
    const { people, ann, id } = await written('bob');
    const name = `@${people[1].username}`;

    await editMessage(ann, id, name);
    await editMessage(ann, id, `${name} and @all`);
    await editMessage(ann, id, 'nobody');

    expect(await editsOf(people[1], id)).toEqual([`${name} and @all`, name, 'first']);
  });

  it('may be nothing but what is attached', async () => {
    const { ann, chatId } = await written();
    const id = await sendPicture(app, ann, chatId);

    await editMessage(ann, id, '');
    await editMessage(ann, id, 'a boat');

    expect(await editsOf(ann, id)).toEqual(['', 'the harbour']);
  });

  it('is the newest fifty texts', async () => {
    const { ann, chatId, id } = await written();
    for (let n = 1; n <= 53; n += 1) await editMessage(ann, id, `text ${n}`);

    const kept = await editsOf(ann, id);

    expect(kept).toEqual(Array.from({ length: 50 }, (_, index) => `text ${52 - index}`));
    expect(await countOf(chatId)).toBe(50);
  });

  it('is paged, and says which argument is wrong', async () => {
    const { ann, id } = await written();
    for (const text of ['second', 'third', 'fourth']) await editMessage(ann, id, text);
    const read = async (after: string | null) =>
      (await ann.run(EDITS, { id, first: 2, after })).message.edits;

    const first = await read(null);
    const second = await read(first.pageInfo.endCursor);

    expect(first.nodes.map(({ text }: any) => text)).toEqual(['third', 'second']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.edges).toEqual([{ cursor: expect.any(String), node: { text: 'first' } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const { id: unedited } = await send(ann, await createGroup(ann), 'hi');
    for (const message of [id, unedited]) {
      for (const [field, value] of Object.entries({ first: 101, after: 'nonsense' })) {
        const { extensions } = await ann.fail(EDITS, { id: message, [field]: value });
        expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: field }] });
      }
    }
  });

  it('is gone with the message', async () => {
    const { ann, chatId, id } = await written();
    await editMessage(ann, id, 'second');

    await act(ann, 'deleteMessage', { messageId: id });

    expect(await editsOf(ann, id)).toEqual([]);
    expect(await countOf(chatId)).toBe(0);
  });

  it('is one statement more for a page of messages, and none where nothing was edited', async () => {
    const { ann, chatId } = await written();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await send(ann, chatId, `${n}`)).id);
    const countFor = async (fields: string) => {
      const query = `{ chat(id: "${chatId}") { messages(last: 50) { nodes { text ${fields} } } } }`;
      return (await app.queriesDuring(() => ann.run(query))).length;
    };
    const [plain, unedited] = [await countFor(''), await countFor('edits { nodes { text } }')];

    for (const id of ids) await editMessage(ann, id, 'changed');

    expect(unedited).toBe(plain);
    expect(await countFor('edits { nodes { text at } }')).toBe(plain + 1);
  });
});

describe('who sees what a message said before', () => {
  it('is every member, however late they came, and whoever visits a public room', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await createRoom(ann);
    const { id } = await send(ann, chatId, 'first');
    await editMessage(ann, id, 'second');

    await act(bob, 'joinRoom', { chatId });

    for (const viewer of [ann, bob, eve]) expect(await editsOf(viewer, id)).toEqual(['first']);
  });

  it('is nobody who does not see the message', async () => {
    const { people, ann, chatId, id } = await written('bob');
    const [eve] = await app.people('eve');
    await editMessage(ann, id, 'second');
    await act(ann, 'removeMember', { chatId, userId: people[1].id });

    for (const viewer of [people[1], eve]) {
      expect((await viewer.run(EDITS, { id })).message).toBeNull();
    }
    expect((await app.guest.fail(EDITS, { id })).extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is everyone who watches, told with the event', async () => {
    const { people, ann, chatId, id } = await written('bob');
    const stream = await people[1].watch(
      `subscription { chatEvents(chatId: "${chatId}") {
        ... on MessageEditedEvent { message { text edits(first: 1) { nodes { text } } } }
      } }`,
    );
    await stream.next();

    await editMessage(ann, id, 'second');

    expect(await stream.next()).toEqual({
      message: { text: 'second', edits: { nodes: [{ text: 'first' }] } },
    });
    stream.close();
  });
});
