import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { draftOf, draftsOf, saveDraft } from '../../../test/kit/drafts.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia } from '../../../test/kit/media.ts';

const SAVE = `mutation ($input: SaveDraftInput!) {
  saveDraft(input: $input) { chat { draft { text updatedAt } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function writing() {
  const [ann, bob] = await app.people('ann', 'bob');
  return { ann, bob, chatId: await createGroup(ann, bob) };
}

const codeOf = async (person: Pick<Person, 'reply'>, input: object): Promise<string | undefined> =>
  (await person.reply(SAVE, { input })).errors?.[0]?.extensions.code;

it('are one, of those that two nodes save at once, and no older one than was told', async () => {
  const { ann, chatId } = await writing();
  const other = (await app.node()).as(ann);

  for (let round = 0; round < 10; round += 1) {
    const saved = await Promise.all(
      ['phone', 'tablet', ''].map((text, n) =>
        (n % 2 ? ann : other).run(SAVE, { input: { chatId, text } }),
      ),
    );

    const moments = saved.map(({ saveDraft }) => saveDraft.chat.draft?.updatedAt ?? '');
    const left = await draftOf(ann, chatId);
    if (left) expect(left.updatedAt >= moments.sort().at(-1)!).toBe(true);
    expect(await draftsOf(ann)).toEqual(left ? [left.text] : []);
  }
});

it('keep the last that came, in the order in which they waited', async () => {
  const { ann, chatId } = await writing();
  const other = (await app.node()).as(ann);
  const before = await saveDraft(ann, { chatId, text: 'before' });
  const user = await hold(app, 'SELECT FROM users WHERE id = $1 FOR UPDATE', [ann.id]);

  const first = saveDraft(ann, { chatId, text: '' });
  await user.waiters(1);
  const second = saveDraft(other, { chatId, text: 'the last' });
  await user.waiters(2);
  await user.release();
  await Promise.all([first, second]);

  const left = await draftOf(ann, chatId);
  expect(left.text).toBe('the last');
  expect(left.updatedAt >= before.updatedAt).toBe(true);
});

it('are exactly a thousand where more are saved at once, on two nodes', async () => {
  const { ann, chatId } = await writing();
  const other = (await app.node()).as(ann);
  // In threads that are made past the server.
  await app.sql(
    `INSERT INTO drafts (chat_id, user_id, root_seq, text, updated_at)
     SELECT $1, $2, 100000 + n, 'old', now() FROM generate_series(1, 995) n`,
    [chatId, ann.id],
  );
  const places = [];
  for (let n = 0; n < 10; n += 1) places.push(await createGroup(ann));

  const codes = await Promise.all(
    places.map((chatId, n) => codeOf(n % 2 ? ann : other, { chatId, text: 'new' })),
  );

  expect(codes.filter((code) => code === undefined)).toHaveLength(5);
  expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(5);
  const saved = places[codes.indexOf(undefined)]!;
  expect(await codeOf(ann, { chatId: saved, text: 'changed' })).toBeUndefined();
  await saveDraft(ann, { chatId: saved, text: '' });
  expect(await codeOf(ann, { chatId: places[codes.indexOf('CONFLICT')]!, text: 'new' })).toBe(
    undefined,
  );
});

it('are none of somebody who is let go meanwhile, whoever comes first', async () => {
  const { ann, bob, chatId } = await writing();
  const node = (await app.node()).as(bob);

  for (let round = 0; round < 10; round += 1) {
    const [code] = await Promise.all([
      codeOf(node, { chatId, text: 'Dear Ann' }),
      act(ann, 'removeMember', { chatId, userId: bob.id }),
    ]);

    expect([undefined, 'NOT_FOUND']).toContain(code);
    expect(await app.sql('SELECT FROM drafts WHERE user_id = $1', [bob.id])).toEqual([]);
    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
  }
});

it('wait for a leaving, and are refused then', async () => {
  const { ann, bob, chatId } = await writing();
  const gone = await hold(app, 'DELETE FROM chat_members WHERE chat_id = $1 AND user_id = $2', [
    chatId,
    bob.id,
  ]);

  const code = codeOf(bob, { chatId, text: 'Dear Ann' });
  await gone.waiters(1);
  await gone.release();

  expect(await code).toBe('NOT_FOUND');
  expect(await draftOf(ann, chatId)).toBeNull();
});

it('are none of somebody whose account ends meanwhile', async () => {
  const { bob, chatId } = await writing();
  const user = await hold(app, 'SELECT FROM users WHERE id = $1 FOR UPDATE', [bob.id]);

  const ended = act(bob, 'deleteAccount', { password: bob.password });
  await user.waiters(1);
  const code = codeOf(bob, { chatId, text: 'Dear Ann' });
  await user.waiters(2);
  await user.release();
  await ended;

  expect([undefined, 'UNAUTHENTICATED']).toContain(await code);
  expect(await app.sql('SELECT FROM drafts WHERE user_id = $1', [bob.id])).toEqual([]);
});

it('are refused for a file that is taken away meanwhile, and stay as they were', async () => {
  const { ann, chatId } = await writing();
  const mediaId = await makeMedia(app, ann);
  await saveDraft(ann, { chatId, text: 'before' });
  const taken = await hold(app, 'DELETE FROM media WHERE id = $1', [mediaId]);

  const code = codeOf(ann, { chatId, text: 'with it', mediaIds: [mediaId] });
  await taken.waiters(1);
  await taken.release();

  expect(await code).toBe('BAD_USER_INPUT');
  expect((await draftOf(ann, chatId)).text).toBe('before');
});
