import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { pinMessage, pinnedIn } from '../../../test/kit/pins.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

it('of somebody whose account is gone stays, and names nobody', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const [hers, his] = [await send(ann, chatId, 'hers'), await send(bob, chatId, 'his')];
  for (const { id } of [hers, his]) await pinMessage(bob, id);

  await act(bob, 'deleteAccount', { password: bob.password });
  const at = (await ann.run(`{ message(id: "${hers.id}") { pinnedAt pinnedBy { id } } }`)).message;
  await jobsDone(app);

  expect(at).toEqual({ pinnedAt: expect.any(String), pinnedBy: null });
  expect(await pinnedIn(ann, chatId)).toEqual([hers.id]);
  expect(await app.sql('SELECT FROM message_pins WHERE pinned_by_id = $1', [bob.id])).toEqual([]);
});

it('is in the export of whoever pinned it, and of nobody else', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  const { id, seq } = await send(ann, chatId, 'hi');
  await pinMessage(bob, id);
  await pinMessage(ann, (await send(bob, chatId, 'hers')).id);

  const { exportMyData } = await bob.run(
    `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
  );

  const { pins } = (await (await fetch(exportMyData.exportUrl)).json()) as any;
  expect(pins).toEqual([{ chatId, seq, at: expect.any(String) }]);
});
