import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { editMessage, editsOf } from '../../../test/kit/edits.ts';

const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { text } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function written() {
  const [ann] = await app.people('ann');
  const chatId = await createGroup(ann);
  const { id } = await send(ann, chatId, 'first');
  return { ann, chatId, id };
}

const codeOf = async (person: Caller, messageId: string, text: string) =>
  (await person.reply(EDIT, { input: { messageId, text } })).errors?.[0]?.extensions.code;

it('keeps each text once, in the order of the log, whatever is edited at once on two nodes', async () => {
  const { ann, id } = await written();
  const node = await app.node();
  const texts = Array.from({ length: 20 }, (_, n) => `text ${n}`);

  await Promise.all(texts.map((text, n) => editMessage(n % 2 ? ann : node.as(ann), id, text)));

  const { message } = await ann.run(`{ message(id: "${id}") { text } }`);
  const said = [message.text, ...((await editsOf(ann, id)) ?? [])];
  expect([...said].sort()).toEqual(['first', ...texts].sort());
  expect(said.at(-1)).toBe('first');
});

it('keeps the newest fifty, whatever is edited at once on two nodes', async () => {
  const { ann, chatId, id } = await written();
  const node = await app.node();
  for (let n = 0; n < 45; n += 1) await editMessage(ann, id, `early ${n}`);

  const late = Array.from({ length: 20 }, (_, n) => `late ${n}`);
  await Promise.all(late.map((text, n) => editMessage(n % 2 ? ann : node.as(ann), id, text)));

  const { message } = await ann.run(`{ message(id: "${id}") { text } }`);
  const said = [message.text, ...((await editsOf(ann, id)) ?? [])];
  expect(said.slice(0, 20).sort()).toEqual([...late].sort());
  expect(said.slice(20)).toEqual(Array.from({ length: 31 }, (_, n) => `early ${44 - n}`));
  const rows = await app.sql('SELECT FROM message_edits WHERE chat_id = $1', [chatId]);
  expect(rows).toHaveLength(50);
});

it('keeps nothing of a message that is deleted while its edits wait', async () => {
  const { ann, chatId } = await written();
  const node = await app.node();

  for (let round = 0; round < 10; round += 1) {
    const { id } = await send(ann, chatId, 'hi');
    await Promise.all([
      codeOf(ann, id, 'one'),
      codeOf(node.as(ann), id, 'two'),
      act(ann, 'deleteMessage', { messageId: id }),
    ]);
  }

  expect(await app.sql('SELECT FROM message_edits WHERE chat_id = $1', [chatId])).toEqual([]);
});
