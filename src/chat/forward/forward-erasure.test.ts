import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { mediaLeft, sendPicture } from '../../../test/kit/media.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

it('stays where the account of whoever wrote it is gone, without their name and their files', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const id = await sendPicture(app, ann, await createGroup(ann, bob));
  const { message } = await ann.run(`{ message(id: "${id}") { attachments { id } } }`);
  const [{ id: mediaId }] = message.attachments;
  const [first] = await forward(bob, id, [await createGroup(bob)]);

  await act(ann, 'deleteAccount', { password: ann.password });
  await jobsDone(app);

  const { message: left } = await bob.run(
    `{ message(id: "${first.id}") { text attachments { id } forwardedFrom { sender { id } } } }`,
  );
  expect(left).toEqual({
    text: 'the harbour',
    attachments: [],
    forwardedFrom: { sender: null },
  });
  expect(await mediaLeft(app, mediaId)).toEqual([]);
});

it('is gone with the account of whoever has forwarded it', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const id = await sendPicture(app, ann, await createGroup(ann, bob));
  const [first] = await forward(bob, id, [await createGroup(bob, ann)]);

  await act(bob, 'deleteAccount', { password: bob.password });
  await jobsDone(app);

  const { message } = await ann.run(
    `{ message(id: "${first.id}") { text attachments { id } forwardedFrom { at } } }`,
  );
  expect(message).toEqual({ text: null, attachments: [], forwardedFrom: null });
  const { message: original } = await ann.run(`{ message(id: "${id}") { attachments { id } } }`);
  expect(original.attachments).toHaveLength(1);
});
