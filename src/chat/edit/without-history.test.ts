import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, send } from '../../../test/kit/chats.ts';
import { editMessage, editsOf } from '../../../test/kit/edits.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ messageHistory: false });
});
afterAll(() => app.stop());

it('keeps and shows nothing of what a message said before where the server is told so', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id } = await send(ann, chatId, 'first');

  await editMessage(ann, id, 'second');
  await editMessage(ann, id, `third @${bob.username}`);

  expect(await app.sql('SELECT FROM message_edits WHERE chat_id = $1', [chatId])).toEqual([]);
  expect(await editsOf(bob, id)).toBeNull();
  expect((await bob.run(`{ message(id: "${id}") { editedAt } }`)).message.editedAt).not.toBeNull();
});
