import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';

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
