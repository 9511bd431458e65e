import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { runJob } from '../../../test/kit/jobs.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

/** How a version that knew nothing of files ended what shows them now. */
const ENDED = {
  message: `UPDATE messages message SET text = NULL, request_hash = NULL,
      deleted_at = clock_timestamp(), changed_seq = (SELECT last_seq FROM chats WHERE id = chat_id)
    WHERE message.id = $1`,
  profile: `WITH gone AS (UPDATE users SET deleted_at = now() WHERE id = $1)
    UPDATE profiles SET display_name = '', bio = '', status_text = '', avatar_url = NULL
    WHERE user_id = $1`,
  chat: `WITH gone AS (DELETE FROM chat_members WHERE chat_id = $1)
    UPDATE chats SET deleted_at = now(), name = NULL, description = '', member_count = 0
    WHERE id = $1`,
};
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const FIND = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Media { id url } } }';
const USAGE = '{ me { mediaUsage { usedKilobytes } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('gives back what a node of a version before files has ended, and shows it to nobody until then', async () => {
  const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
  const old = { hoursAgo: 25 };
  const [attached, kept, image] = [
    await makeMedia(app, ann, old),
    await makeMedia(app, ann, old),
    await makeMedia(app, ann, old),
  ];
  const avatar = await makeMedia(app, eve, old);
  const [chatId, other] = [await createGroup(ann, bob), await createGroup(ann, bob)];
  const send = async (mediaIds: readonly string[]): Promise<string> =>
    (await ann.run(SEND, { input: { chatId, text: '', mediaIds } })).sendMessage.message.id;
  const messageId = await send([attached, kept]);
  await send([kept]);
  await act(ann, 'setChatImage', { chatId: other, mediaId: image });
  await act(eve, 'setAvatar', { mediaId: avatar });
  const ids = [attached, kept, image, avatar];
  const found = (await bob.run(FIND, { ids })).nodes;
  const statuses = () =>
    Promise.all(found.map(async ({ url }: any) => (await fetch(url, { method: 'HEAD' })).status));
  expect(await statuses()).toEqual([200, 200, 200, 200]);

  await app.sql(ENDED.message, [messageId]);
  await app.sql(ENDED.chat, [other]);
  await app.sql(ENDED.profile, [eve.id]);

  await sleep(1_000);
  expect(await statuses()).toEqual([404, 200, 404, 404]);
  expect((await bob.run(FIND, { ids })).nodes).toEqual([null, found[1], null, null]);
  await runJob(app, 'sweepUploads');
  expect(await mediaLeft(app, ...ids)).toEqual([kept]);
  expect(await app.sql('SELECT FROM message_attachments')).toHaveLength(1);
  expect((await ann.run(USAGE)).me.mediaUsage.usedKilobytes).toBe(1);
});
