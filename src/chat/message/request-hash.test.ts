import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createRequestHashes } from '../../identity/idempotency/hashes.ts';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, openDirectChat, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

let app: TestApp;
beforeAll(async () => void (app = await startApp({ runsJobs: true })));
afterAll(() => app.stop());

const plain = (text: string) =>
  createHash('sha256')
    .update(JSON.stringify([text, null]))
    .digest();

async function hashOf(id: string): Promise<Buffer | null> {
  const [row] = await app.sql('SELECT request_hash FROM messages WHERE id = $1', [id]);
  return row.request_hash;
}

it('keeps nothing of a message that has no name, and of others what nobody can guess at', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);

  const nameless = await send(ann, chatId, '1234');
  const named = await send(ann, chatId, '1234', { clientMessageId: 'x' });

  expect(await hashOf(nameless.id)).toBeNull();
  expect((await hashOf(named.id))?.includes(plain('1234'))).toBe(false);
});

it('keeps nothing of a deleted message, which a retry still finds', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const deleted = await send(ann, chatId, '1234', { clientMessageId: 'x' });
  const left = await send(bob, chatId, '5678', { clientMessageId: 'x' });

  await act(ann, 'deleteMessage', { messageId: deleted.id });
  await act(bob, 'deleteAccount', { password: bob.password });

  expect(await hashOf(deleted.id)).toBeNull();
  await jobsDone(app);
  expect(await hashOf(left.id)).toBeNull();
  const again = await send(ann, chatId, '1234', { clientMessageId: 'x' });
  expect(again).toEqual({ ...deleted, text: null });
});

it('knows a repetition of what an earlier version has stored, and lets it go when the text does', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const sent = await send(ann, chatId, '1234', { clientMessageId: 'x' });
  await app.sql('UPDATE messages SET request_hash = $2 WHERE id = $1', [sent.id, plain('1234')]);

  const again = await send(ann, chatId, '1234', { clientMessageId: 'x' });
  await act(ann, 'editMessage', { messageId: sent.id, text: 'changed' });

  expect(again).toEqual(sent);
  expect(await hashOf(sent.id)).toBeNull();
});

it('knows a repetition when another secret has come first', () => {
  const [before, after] = [createRequestHashes(['old']), createRequestHashes(['new', 'old'])];
  const hash = before.of(['hello', null]);

  expect(after.matches(hash, ['hello', null])).toBe(true);
  expect(after.matches(hash, ['hallo', null])).toBe(false);
  expect(createRequestHashes(['new']).matches(hash, ['hello', null])).toBe(false);
});
