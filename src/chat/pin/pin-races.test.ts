import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { hold } from '../../../test/kit/locks.ts';
import { pinMessage, pinnedIn, unpinMessage } from '../../../test/kit/pins.ts';

const PIN = `mutation ($input: PinMessageInput!) { pinMessage(input: $input) { message { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const codeOf = async (person: Caller, messageId: string): Promise<string | undefined> =>
  (await person.reply(PIN, { input: { messageId } })).errors?.[0]?.extensions.code;

/** A group of two who may pin, with so many messages. */
async function written(count: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push((await send(ann, chatId, `${n}`)).id);
  return { ann, bob, chatId, ids };
}

/** How many positions the log has, without a gap. */
async function lengthOfLog(chatId: string): Promise<number> {
  const log = await app.sql('SELECT seq FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  return log.length;
}

it('are exactly fifty of those that are pinned at once, on two nodes', async () => {
  const { ann, bob, chatId, ids } = await written(60);
  const node = await app.node();
  for (const id of ids.slice(0, 40)) await pinMessage(ann, id);
  const before = await lengthOfLog(chatId);

  const codes = await Promise.all(
    ids.slice(40).map((id, index) => codeOf(index % 2 ? ann : node.as(bob), id)),
  );

  expect(codes.filter((code) => code === undefined)).toHaveLength(10);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(10);
  expect(await pinnedIn(bob, chatId)).toHaveLength(50);
  expect(await lengthOfLog(chatId)).toBe(before + 10);
});

it('takes one position where the same one is pinned on two nodes at once', async () => {
  const { ann, bob, chatId, ids } = await written(1);
  const [id = ''] = ids;
  const node = await app.node();
  const before = await lengthOfLog(chatId);
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const pinned = [pinMessage(ann, id), pinMessage(node.as(bob), id)];
  await chat.waiters(2);
  await chat.release();
  await Promise.all(pinned);

  expect(await pinnedIn(ann, chatId)).toEqual([id]);
  expect(await lengthOfLog(chatId)).toBe(before + 1);
});

it('is what the log tells while the same are pinned and unpinned, on two nodes', async () => {
  const { ann, bob, chatId, ids } = await written(3);
  const node = await app.node();

  await Promise.all(
    Array.from({ length: 60 }, (_, index) => {
      const deed = index % 5 < 3 ? pinMessage : unpinMessage;
      return deed(index % 2 ? ann : node.as(bob), ids[index % 3]!);
    }),
  );

  const told = await app.sql(
    `SELECT DISTINCT ON (subject_id) subject_id, type, seq FROM chat_events
     WHERE chat_id = $1 AND type IN ('messagePinned', 'messageUnpinned')
     ORDER BY subject_id, seq DESC`,
    [chatId],
  );
  const pinned = told
    .filter(({ type }) => type === 'messagePinned')
    .sort((one, other) => other.seq - one.seq);
  expect(await pinnedIn(ann, chatId)).toEqual(pinned.map(({ subject_id }) => subject_id));
  await lengthOfLog(chatId);
});

it('leaves nothing on a message that is deleted while it waits', async () => {
  const { ann, bob, chatId, ids } = await written(10);
  const node = await app.node();

  for (const messageId of ids) {
    await Promise.all([
      codeOf(bob, messageId),
      codeOf(node.as(bob), messageId),
      act(ann, 'deleteMessage', { messageId }),
    ]);
  }

  expect(await app.sql('SELECT FROM message_pins WHERE chat_id = $1', [chatId])).toEqual([]);
});

it('refuses whoever is an admin no longer while theirs waits', async () => {
  const { bob, chatId, ids } = await written(1);
  const change = await hold(
    app,
    `WITH changed AS (UPDATE chat_members SET role = 'MEMBER' WHERE chat_id = $1 AND user_id = $2)
    UPDATE chats SET last_seq = last_seq + 1, access_seq = last_seq + 1 WHERE id = $1`,
    [chatId, bob.id],
  );

  const his = codeOf(bob, ids[0]!);
  await change.waiters(1);
  await change.release();

  expect(await his).toBe('FORBIDDEN');
  expect(await pinnedIn(bob, chatId)).toEqual([]);
});
