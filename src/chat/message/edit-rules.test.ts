import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';

const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { text } } }`;
const READ = `query ($id: ID!) { message(id: $id) { text viewerCanEdit } }`;
const MARK_READ = `mutation ($input: MarkReadInput!) {
  markRead(input: $input) { chat { messages(last: 1) { nodes { text } } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ messageEditUntilRead: true, messageEditWindowSeconds: 60 });
});
afterAll(() => app.stop());

const read = (person: Person, id: string) =>
  person.run(READ, { id }).then(({ message }) => message);

it('ends editing when the window closes', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const [early, late] = [await send(ann, chatId, 'early'), await send(ann, chatId, 'late')];
  await app.sql(`UPDATE messages SET created_at = now() - interval '61 s' WHERE id = $1`, [
    late.id,
  ]);

  await ann.run(EDIT, { input: { messageId: early.id, text: 'in time' } });
  const error = await ann.fail(EDIT, { input: { messageId: late.id, text: 'too late' } });

  expect(error.extensions.code).toBe('EDIT_WINDOW_CLOSED');
  expect(await read(ann, early.id)).toEqual({ text: 'in time', viewerCanEdit: true });
  expect(await read(ann, late.id)).toEqual({ text: 'late', viewerCanEdit: false });
});

it('shows whoever reads a message what it will say for ever', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const node = await app.node();
  const chatId = await createGroup(ann, bob, cid);

  for (let round = 0; round < 30; round += 1) {
    const { id, seq } = await send(ann, chatId, 'first');
    expect(await read(ann, id)).toEqual({ text: 'first', viewerCanEdit: true });

    const reader = round % 2 ? bob : node.as(cid);
    const [edited, { markRead }] = await Promise.all([
      ann.reply(EDIT, { input: { messageId: id, text: 'second' } }),
      reader.run(MARK_READ, { input: { chatId, seq } }),
    ]);

    const code = edited.errors?.[0]?.extensions.code ?? 'OK';
    expect(['OK', 'EDIT_WINDOW_CLOSED']).toContain(code);
    const text = code === 'OK' ? 'second' : 'first';
    expect(markRead.chat.messages.nodes).toEqual([{ text }]);
    expect(await read(ann, id)).toEqual({ text, viewerCanEdit: false });
    const late = await ann.fail(EDIT, { input: { messageId: id, text: 'third' } });
    expect(late.extensions.code).toBe('EDIT_WINDOW_CLOSED');
  }
});

it('lets the sender of a message alone read it', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { id, seq } = await send(ann, chatId, 'first');

  await ann.run(MARK_READ, { input: { chatId, seq } });

  await ann.run(EDIT, { input: { messageId: id, text: 'second' } });
  expect(await read(ann, id)).toEqual({ text: 'second', viewerCanEdit: true });
});

it('goes on when somebody joins, until they have read', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann);
  const { id } = await send(ann, chatId, 'first');

  await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
  await ann.run(EDIT, { input: { messageId: id, text: 'second' } });
  expect(await read(ann, id)).toEqual({ text: 'second', viewerCanEdit: true });
  const { seq } = await send(ann, chatId, 'third');
  await bob.run(MARK_READ, { input: { chatId, seq } });

  expect(await read(ann, id)).toEqual({ text: 'second', viewerCanEdit: false });
});

it('waits for a reading under way, and is then refused', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { id, seq } = await send(ann, chatId, 'first');
  const reading = await hold(
    app,
    'UPDATE chat_members SET read_seq = $3 WHERE chat_id = $1 AND user_id = $2',
    [chatId, bob.id, seq],
  );

  const edited = ann.fail(EDIT, { input: { messageId: id, text: 'second' } });
  await reading.waiters(1);
  await reading.release();

  expect((await edited).extensions.code).toBe('EDIT_WINDOW_CLOSED');
});

it('lets no reading by while an edit is under way', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { id, seq } = await send(ann, chatId, 'first');
  const message = await hold(app, 'SELECT FROM messages WHERE id = $1 FOR UPDATE', [id]);

  const edited = ann.run(EDIT, { input: { messageId: id, text: 'second' } });
  await message.waiters(1);
  const read = bob.run(MARK_READ, { input: { chatId, seq } });
  await message.waiters(2);
  await message.release();

  await edited;
  expect((await read).markRead.chat.messages.nodes).toEqual([{ text: 'second' }]);
});
