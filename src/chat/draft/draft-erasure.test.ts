import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { saveDraft } from '../../../test/kit/drafts.ts';
import { makeMedia } from '../../../test/kit/media.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function exportOf(person: Person): Promise<any> {
  const { exportMyData } = await person.run(
    `mutation { exportMyData(input: { password: "${person.password}" }) { exportUrl } }`,
  );
  return (await fetch(exportMyData.exportUrl)).json();
}

async function drafting() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const { id, seq } = await send(ann, chatId, 'hi');
  const mediaId = await makeMedia(app, bob);
  await saveDraft(bob, { chatId, text: 'Dear Ann', replyToId: id, mediaIds: [mediaId] });
  await saveDraft(bob, { chatId, threadRootId: id, text: 'Aside' });
  await saveDraft(ann, { chatId, text: 'Dear Bob' });
  return { ann, bob, chatId, seq, mediaId };
}

it('is in the export of whoever writes it, and of nobody else', async () => {
  const { ann, bob, chatId, seq, mediaId } = await drafting();

  const [hers, his] = [await exportOf(ann), await exportOf(bob)];

  const updatedAt = expect.any(String);
  expect(his.drafts).toEqual([
    { chatId, seq: 0, text: 'Dear Ann', replyToSeq: seq, updatedAt, mediaIds: [mediaId] },
    { chatId, seq, text: 'Aside', replyToSeq: null, updatedAt, mediaIds: [] },
  ]);
  expect(JSON.stringify(hers)).toContain('Dear Bob');
  expect(JSON.stringify(hers)).not.toMatch(/Dear Ann|Aside/);
});

it('goes at once with the account, and only that one’s', async () => {
  const { ann, bob } = await drafting();

  await act(bob, 'deleteAccount', { password: bob.password });

  const left = await app.sql('SELECT text FROM drafts WHERE user_id = ANY($1)', [[ann.id, bob.id]]);
  expect(left).toEqual([{ text: 'Dear Bob' }]);
});
