import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { editMessage, editsOf } from '../../../test/kit/edits.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true, keepDeletedMessages: true });
});
afterAll(() => app.stop());

const rowsOf = (column: string, id: string) =>
  app.sql(`SELECT FROM message_edits WHERE ${column} = $1`, [id]);

it('is in the export of whoever wrote it, and of nobody else', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id, seq } = await send(bob, chatId, 'first');
  await editMessage(bob, id, 'second');
  await editMessage(ann, (await send(ann, chatId, 'hers')).id, 'hers still');
  const { message } = await bob.run(`{ message(id: "${id}") { createdAt changedSeq } }`);

  const { exportMyData } = await bob.run(
    `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
  );

  const { messageEdits } = (await (await fetch(exportMyData.exportUrl)).json()) as any;
  expect(messageEdits).toEqual([
    { chatId, seq: message.changedSeq, messageSeq: seq, text: 'first', at: message.createdAt },
  ]);
});

it('is gone with the account, also where the messages of those who are gone are kept', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const { id } = await send(bob, chatId, 'first');
  await editMessage(bob, id, 'second');
  const { id: ofAnn } = await send(ann, chatId, 'hers');
  await editMessage(ann, ofAnn, 'hers still');

  await act(bob, 'deleteAccount', { password: bob.password });
  await jobsDone(app);

  const { message } = await ann.run(`{ message(id: "${id}") { text } }`);
  expect(message.text).toBe('second');
  expect(await editsOf(ann, id)).toEqual([]);
  expect(await rowsOf('sender_id', bob.id)).toEqual([]);
  expect(await editsOf(ann, ofAnn)).toEqual(['hers']);
});

it('is gone with the chat', async () => {
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  await editMessage(ann, (await send(ann, chatId, 'first')).id, 'second');

  await act(ann, 'deleteChat', { chatId });
  await jobsDone(app);

  expect(await rowsOf('chat_id', chatId)).toEqual([]);
});
