import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const MESSAGES = `query ($id: ID!) {
  chat(id: $id) { memberCount messages(last: 50) { nodes { kind text deletedAt sender { id } } } }
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ keepDeletedMessages: true, runsJobs: true });
});
afterAll(() => app.stop());

describe('deleteAccount where messages are kept', () => {
  it('leaves what was written, and nobody who wrote it, also after a restart', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatIds = [await openDirectChat(ann, bob), await createGroup(bob, ann)];
    for (const chatId of chatIds) await send(ann, chatId, 'from ann');

    await ann.run(
      `mutation { deleteAccount(input: { password: "${ann.password}" }) { deletedUserId } }`,
    );
    await jobsDone(app);
    const other = (await app.node()).as(bob);

    for (const id of chatIds) {
      const { chat } = await other.run(MESSAGES, { id });
      expect(chat.memberCount).toBe(1);
      const written = chat.messages.nodes.filter(({ kind }: { kind: string }) => kind === 'TEXT');
      expect(written).toEqual([{ kind: 'TEXT', text: 'from ann', deletedAt: null, sender: null }]);
    }
  });

  it('leaves the pictures in them, and no others of whoever is gone', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const [sent, shown, other] = [
      await makeMedia(app, ann),
      await makeMedia(app, ann),
      await makeMedia(app, ann),
    ];
    await act(ann, 'sendMessage', { chatId, text: '', mediaIds: [sent] });
    await act(ann, 'setAvatar', { mediaId: shown });

    await act(ann, 'deleteAccount', { password: ann.password });
    await jobsDone(app);

    const read = `query ($id: ID!) { chat(id: $id) { messages { nodes { attachments { id } } } } }`;
    const { chat } = await bob.run(read, { id: chatId });
    expect(chat.messages.nodes).toEqual([{ attachments: [{ id: sent }] }]);
    expect(await mediaLeft(app, sent, shown, other)).toEqual([sent]);
    expect(await app.sql('SELECT FROM media_usage WHERE user_id = $1', [ann.id])).toEqual([]);
  });

  it('empties the notebook all the same', async () => {
    const [ann] = await app.people('ann');
    const notebook = await openDirectChat(ann, ann);
    await send(ann, notebook, 'a secret');

    await ann.run(
      `mutation { deleteAccount(input: { password: "${ann.password}" }) { deletedUserId } }`,
    );
    await jobsDone(app);

    expect(await app.sql('SELECT 1 FROM messages WHERE chat_id = $1', [notebook])).toEqual([]);
  });
});
