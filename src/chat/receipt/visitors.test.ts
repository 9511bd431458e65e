import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createRoom, send } from '../../../test/kit/chats.ts';

const MARKS = `query ($id: ID!) {
  chat(id: $id) {
    readByAllSeq deliveredToAllSeq
    members { nodes { readSeq deliveredSeq } }
    messages(last: 1) { nodes { status readBy { nodes { id } } } }
  }
}`;
const ROOMS = 'query { rooms { nodes { members { nodes { readSeq } } } } }';
const EDITED = `subscription ($chatId: ID!) {
  messageEdited(chatId: $chatId) { status readBy { nodes { id } } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

it('shows visitors of a public room what is said, and not who has read it', async () => {
  const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
  const chatId = await createRoom(ann);
  await act(bob, 'joinRoom', { chatId });
  const { id, seq } = await send(ann, chatId, 'hello');
  await act(bob, 'markRead', { chatId, seq });
  const [byBob, byEve] = [await bob.watch(EDITED, { chatId }), await eve.watch(EDITED, { chatId })];
  const marksFor = async (viewer: Caller) => (await viewer.run(MARKS, { id: chatId })).chat;

  await act(ann, 'editMessage', { messageId: id, text: 'hello again' });
  const live = [await byBob.next(), await byEve.next()];
  const [toMember, toVisitor] = [await marksFor(ann), await marksFor(eve)];
  const { rooms } = await eve.run(ROOMS);

  const read = { status: 'READ', readBy: { nodes: [{ id: bob.id }] } };
  const untold = { status: 'SENT', readBy: { nodes: [] } };
  expect(toMember).toMatchObject({ readByAllSeq: seq, messages: { nodes: [read] } });
  expect(toVisitor).toEqual({
    readByAllSeq: 0,
    deliveredToAllSeq: 0,
    members: { nodes: [0, 0].map((none) => ({ readSeq: none, deliveredSeq: none })) },
    messages: { nodes: [untold] },
  });
  expect(rooms.nodes).toEqual([{ members: { nodes: [{ readSeq: 0 }, { readSeq: 0 }] } }]);
  expect(live).toEqual([read, untold]);
});

it('asks for no more in a list of members than their room', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createRoom(ann);
  await act(bob, 'joinRoom', { chatId });
  const query = (fields: string) =>
    `query ($id: ID!) { chat(id: $id) { members { nodes { ${fields} } } } }`;
  const during = (fields: string) =>
    app.queriesDuring(() => bob.run(query(fields), { id: chatId }));

  const [without, withMarks] = [await during('id'), await during('id readSeq deliveredSeq')];

  expect(withMarks).toHaveLength(without.length);
});
