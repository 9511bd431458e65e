import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { reply, threadOf } from '../../../test/kit/threads.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

it('leaves the thread to the others when an account is gone, and nothing of who it was', async () => {
  const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  const chatId = await createGroup(ann, bob, cid);
  const root = { chatId, ...(await send(bob, chatId, 'root')) };
  await reply(ann, root, `@${bob.username}`);
  const his = await reply(bob, root, 'his');

  await act(bob, 'deleteAccount', { password: bob.password });
  expect((await threadOf(ann, root.id)).participants).toEqual([{ id: ann.id }]);
  await jobsDone(app);

  expect(await threadOf(ann, root.id)).toMatchObject({
    replyCount: 2,
    replies: { nodes: [{ text: `@${bob.username}` }, { id: his.id, text: null }] },
  });
  for (const table of ['thread_members', 'thread_mentions']) {
    expect(await app.sql(`SELECT FROM ${table} WHERE user_id = $1`, [bob.id])).toEqual([]);
  }
});

it('takes threads along with a chat that has ended', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const root = { chatId, ...(await send(bob, chatId, 'root')) };
  await reply(ann, root, `@${bob.username}`);

  await act(ann, 'deleteChat', { chatId });
  await jobsDone(app);

  for (const table of ['threads', 'thread_members', 'thread_mentions']) {
    expect(await app.sql(`SELECT FROM ${table} WHERE chat_id = $1`, [chatId])).toEqual([]);
  }
});

it('is in the export of whoever follows, or is mentioned', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  const root = { chatId, ...(await send(ann, chatId, 'root')) };
  const hers = await reply(ann, root, `@${bob.username}`);
  const his = await reply(bob, root, 'his');

  const { exportMyData } = await bob.run(
    `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
  );

  const data = (await (await fetch(exportMyData.exportUrl)).json()) as any;
  expect(data.threads).toEqual([
    { chatId, seq: root.seq, isFollowing: true, readSeq: hers.seq - 1, firstReplySeq: his.seq },
  ]);
  expect(data.threadMentions).toEqual([{ chatId, seq: hers.seq, threadRootSeq: root.seq }]);
  expect(data.messages).toEqual([
    expect.objectContaining({ seq: his.seq, threadRootSeq: root.seq, inChat: false }),
  ]);
});
