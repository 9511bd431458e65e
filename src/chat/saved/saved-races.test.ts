import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { savedBy, saveMessage, unsaveMessage } from '../../../test/kit/saved.ts';

const SAVE = `mutation ($input: SaveMessageInput!) { saveMessage(input: $input) { message { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const codeOf = async (person: Caller, messageId: string): Promise<string | undefined> =>
  (await person.reply(SAVE, { input: { messageId } })).errors?.[0]?.extensions.code;

const countOf = async ({ id }: Person): Promise<number> =>
  (await app.sql('SELECT FROM saved_messages WHERE user_id = $1', [id])).length;

/** Who has saved so many messages of a chat, which are made past the server. */
async function saving(count: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await app.sql(
    `INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq)
     SELECT $1, 100000 + n, gen_random_uuid(), $2, 'old', now(), 100000 + n
     FROM generate_series(1, $3::int) n`,
    [chatId, ann.id, count],
  );
  await app.sql(
    `INSERT INTO saved_messages (chat_id, seq, user_id, id, at)
     SELECT chat_id, seq, $2, id, now() FROM messages WHERE chat_id = $1 AND seq > 100000`,
    [chatId, bob.id],
  );
  return { ann, bob, chatId };
}

it('are exactly a thousand where more are saved at once, on two nodes', async () => {
  const { ann, bob, chatId } = await saving(990);
  const node = await app.node();
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) ids.push((await send(ann, chatId, `${n}`)).id);

  const codes = await Promise.all(
    ids.map((id, index) => codeOf(index % 2 ? bob : node.as(bob), id)),
  );

  expect(codes.filter((code) => code === undefined)).toHaveLength(10);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(10);
  expect(await countOf(bob)).toBe(1_000);
});

it('make room where they are taken out, or are not seen any more', async () => {
  const { ann, bob, chatId } = await saving(999);
  const { id } = await send(ann, chatId, 'the last');
  await saveMessage(bob, id);
  const other = await createGroup(ann, bob);
  const { id: further } = await send(ann, other, 'one more');

  expect(await codeOf(bob, further)).toBe('CONFLICT');
  await unsaveMessage(bob, id);
  await saveMessage(bob, further);
  expect(await codeOf(bob, id)).toBe('CONFLICT');
  await act(ann, 'removeMember', { chatId, userId: bob.id });
  await saveMessage(bob, (await send(ann, other, 'and one')).id);

  expect(await savedBy(bob)).toEqual(['and one', 'one more']);
  expect(await countOf(bob)).toBe(2);
});

it('have one place where the same one is saved on two nodes at once', async () => {
  const { ann, bob, chatId } = await saving(0);
  const { id } = await send(ann, chatId, 'hi');
  const node = await app.node();
  const user = await hold(app, 'SELECT FROM users WHERE id = $1 FOR UPDATE', [bob.id]);

  const saved = [saveMessage(bob, id), saveMessage(node.as(bob), id)];
  await user.waiters(2);
  await user.release();
  await Promise.all(saved);

  expect(await savedBy(bob)).toEqual(['hi']);
});

it('are none of what is deleted while they wait, whoever comes first', async () => {
  const { ann, bob, chatId } = await saving(0);
  const node = await app.node();

  for (let round = 0; round < 10; round += 1) {
    const { id: messageId } = await send(ann, chatId, 'hi');
    await Promise.all([
      codeOf(bob, messageId),
      codeOf(node.as(ann), messageId),
      act(ann, 'deleteMessage', { messageId }),
    ]);
  }

  expect([await countOf(ann), await countOf(bob)]).toEqual([0, 0]);
});

it('are none of somebody whose account ends meanwhile', async () => {
  const { ann, bob, chatId } = await saving(0);
  const { id } = await send(ann, chatId, 'hi');
  const message = await hold(app, 'SELECT FROM messages WHERE id = $1 FOR UPDATE', [id]);

  const his = codeOf(bob, id);
  await message.waiters(1);
  const ended = act(bob, 'deleteAccount', { password: bob.password });
  await message.waiters(1);
  await message.release();
  await Promise.all([his, ended]);

  expect(await countOf(bob)).toBe(0);
});
