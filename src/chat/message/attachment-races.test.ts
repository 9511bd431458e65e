import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type Caller, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id attachments { id } } }
}`;
const DELETE_ACCOUNT = `mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { deletedUserId } }`;
const DELETE_UPLOAD = `mutation ($input: DeleteUploadInput!) { deleteUpload(input: $input) { deletedMediaId } }`;
const ROUNDS = 8;

let app: TestApp;
let node: Awaited<ReturnType<TestApp['node']>>;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
  node = await app.node({ runsJobs: true });
});
afterAll(() => app.stop());

/** Null where it was refused because of its file. */
async function sendFile(person: Caller, chatId: string, mediaId: string): Promise<string | null> {
  const input = { chatId, text: '', mediaIds: [mediaId] };
  const { data, errors } = await person.reply(SEND, { input });
  if (errors) {
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'mediaIds.0' }],
    });
    return null;
  }
  expect(data.sendMessage.message.attachments).toEqual([{ id: mediaId }]);
  return data.sendMessage.message.id;
}

async function groupsOf(ann: Person, bob: Person): Promise<[string, string]> {
  return [await createGroup(ann, bob), await createGroup(ann, bob)];
}

it('refuses a send that waits for its file while that is taken away', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const [chatId] = await groupsOf(ann, bob);
  const mediaId = await makeMedia(app, ann);
  const removal = await hold(app, 'DELETE FROM media WHERE id = $1', [mediaId]);

  const sending = sendFile(ann, chatId, mediaId);
  await removal.waiters(1);
  await removal.release();

  expect(await sending).toBeNull();
  const log = await app.sql(
    `SELECT c.last_seq, max(e.seq) AS told, count(*)::int FROM chats c
     JOIN chat_events e ON e.chat_id = c.id WHERE c.id = $1 GROUP BY c.last_seq`,
    [chatId],
  );
  expect(log).toEqual([{ last_seq: log[0].told, told: log[0].told, count: log[0].told }]);
});

it('refuses a send that waits for its chat while its file is taken away', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const [chatId] = await groupsOf(ann, bob);
  const mediaId = await makeMedia(app, ann);
  const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

  const sending = sendFile(ann, chatId, mediaId);
  await chat.waiters(1);
  await app.sql('DELETE FROM media WHERE id = $1', [mediaId]);
  await chat.release();

  expect(await sending).toBeNull();
});

it('either sends a file or has deleted it with the only message that showed it, on two nodes', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const [one, other] = await groupsOf(ann, bob);

  for (let round = 0; round < ROUNDS; round += 1) {
    const mediaId = await makeMedia(app, ann);
    const messageId = await sendFile(ann, one, mediaId);

    const [sent] = await Promise.all([
      sendFile(round % 2 ? ann : node.as(ann), other, mediaId),
      act(ann, 'deleteMessage', { messageId: messageId ?? '' }),
    ]);

    expect(await mediaLeft(app, mediaId)).toEqual(sent ? [mediaId] : []);
    expect(
      await app.sql('SELECT FROM message_attachments WHERE media_id = $1', [mediaId]),
    ).toHaveLength(sent ? 1 : 0);
  }
});

it('either sends a file or has deleted the upload, on two nodes', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const [chatId] = await groupsOf(ann, bob);

  for (let round = 0; round < ROUNDS; round += 1) {
    const mediaId = await makeMedia(app, ann);

    const [sent, { data, errors }] = await Promise.all([
      sendFile(round % 2 ? ann : node.as(ann), chatId, mediaId),
      ann.reply(DELETE_UPLOAD, { input: { mediaId } }),
    ]);

    if (sent) expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    else expect(data).toEqual({ deleteUpload: { deletedMediaId: mediaId } });
    expect(await mediaLeft(app, mediaId)).toEqual(sent ? [mediaId] : []);
  }
});

it('takes a file away with the last two messages that show it, deleted at once in two chats', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const groups = await groupsOf(ann, bob);

  for (let round = 0; round < ROUNDS; round += 1) {
    const mediaIds = [await makeMedia(app, ann), await makeMedia(app, ann)];
    const ids = await Promise.all(
      groups.map(async (chatId, i) => {
        const input = { chatId, text: '', mediaIds: i ? mediaIds : mediaIds.toReversed() };
        return (await ann.run(SEND, { input })).sendMessage.message.id as string;
      }),
    );

    await Promise.all(
      ids.map((messageId, i) => act(i ? ann : node.as(ann), 'deleteMessage', { messageId })),
    );

    expect(await mediaLeft(app, ...mediaIds)).toEqual([]);
  }
});

it('sends a file as often as it is sent at once, in whatever order files are named', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const groups = await groupsOf(ann, bob);
  const mediaIds = await Promise.all(Array.from({ length: 4 }, () => makeMedia(app, ann)));

  const sent = await Promise.all(
    Array.from({ length: 24 }, async (_, i) => {
      const named = i % 3 ? mediaIds : mediaIds.toReversed();
      const input = { chatId: groups[i % 2], text: '', mediaIds: named };
      const { sendMessage } = await (i % 4 < 2 ? ann : node.as(ann)).run(SEND, { input });
      expect(sendMessage.message.attachments.map(({ id }: any) => id)).toEqual(named);
      return sendMessage.message.id;
    }),
  );
  await Promise.all(
    sent.map((messageId, i) => act(i % 2 ? ann : node.as(ann), 'deleteMessage', { messageId })),
  );

  expect(await mediaLeft(app, ...mediaIds)).toEqual([]);
});

it.each(['a message', 'a post'])(
  'takes the files of %s in the order in which others take them, so that no two wait for each other',
  async (what) => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [chatId] = await groupsOf(ann, bob);
    const [one, other] = [await makeMedia(app, ann), await makeMedia(app, ann)].sort();
    const removal = await hold(app, 'SELECT FROM media WHERE id = $1 FOR UPDATE', [one]);

    const files = { text: '', mediaIds: [other, one] };
    const showing =
      what === 'a post'
        ? act(ann, 'createPost', files)
        : act(ann, 'sendMessage', { chatId, ...files });
    await removal.waiters(1);

    const taken = await app.sql('SELECT FROM media WHERE id = $1 FOR UPDATE NOWAIT', [other]);
    await removal.release();
    await showing;
    expect(taken).toHaveLength(1);
  },
);

it('leaves nothing of an account that is deleted while it sends', async () => {
  for (let round = 0; round < 3; round += 1) {
    const [ann, bob] = await app.people('ann', 'bob');
    const [chatId] = await groupsOf(bob, ann);
    const mediaIds = await Promise.all(Array.from({ length: 6 }, () => makeMedia(app, ann)));

    await Promise.all([
      ...mediaIds.map((mediaId, i) =>
        (i % 2 ? ann : node.as(ann)).reply(SEND, {
          input: { chatId, text: '', mediaIds: [mediaId] },
        }),
      ),
      ann.run(DELETE_ACCOUNT, { input: { password: ann.password } }),
    ]);
    await jobsDone(app);

    expect(await mediaLeft(app, ...mediaIds)).toEqual([]);
    expect(await app.sql('SELECT FROM media_usage WHERE user_id = $1', [ann.id])).toEqual([]);
  }
});
