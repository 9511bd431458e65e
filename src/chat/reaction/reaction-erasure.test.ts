import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { jobsDone } from '../../../test/kit/jobs.ts';
import { addReaction, reactionsOf } from '../../../test/kit/reactions.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ runsJobs: true });
});
afterAll(() => app.stop());

async function deleteAccount(person: Person): Promise<void> {
  await act(person, 'deleteAccount', { password: person.password });
  await jobsDone(app);
}

describe('somebody whose account is gone', () => {
  it('has reacted to nothing, whether they had left or not, and the others are counted exactly', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const chats = [await createGroup(ann, bob, cid), await createGroup(ann, bob, cid)];
    const messages = await Promise.all(chats.map((chatId) => send(ann, chatId, 'hi')));
    for (const { id } of messages) {
      await addReaction(bob, id, '❤️');
      await addReaction(bob, id);
      await addReaction(cid, id);
    }
    await act(bob, 'leaveChat', { chatId: chats[0] });

    await deleteAccount(bob);

    for (const { id } of messages) expect(await reactionsOf(cid, id)).toEqual(['👍 1*']);
    const rows = await app.sql('SELECT FROM message_reactions WHERE user_id = $1', [bob.id]);
    expect(rows).toEqual([]);
  });

  it('leaves messages that are newer than any copy with their reactions, which an event tells', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { id } = await send(ann, chatId, 'hi');
    await addReaction(bob, id);
    const read = `{ chat(id: "${chatId}") { lastSeq } message(id: "${id}") { changedSeq } }`;
    const before = await ann.run(read);
    const stream = await ann.watch(
      `subscription { chatEvents(chatId: "${chatId}") { __typename seq } }`,
    );
    await stream.next();

    await deleteAccount(bob);

    const after = await ann.run(read);
    expect(after.message.changedSeq).toBeGreaterThan(before.chat.lastSeq);
    const told = await stream.take(after.chat.lastSeq - before.chat.lastSeq);
    expect(told).toContainEqual({
      __typename: 'ChatUpdatedEvent',
      seq: after.message.changedSeq,
    });
    stream.close();
  });

  it('takes along what was hung on their messages by others', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { id } = await send(bob, chatId, 'hi');
    await addReaction(ann, id);

    await deleteAccount(bob);

    expect(await app.sql('SELECT FROM message_reactions WHERE chat_id = $1', [chatId])).toEqual([]);
    expect(await reactionsOf(ann, id)).toEqual([]);
  });
});

describe('an export', () => {
  it('has all the reactions of somebody, and none of others', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { id, seq } = await send(ann, chatId, 'hi');
    for (const emoji of ['👍', '❤️']) await addReaction(bob, id, emoji);
    await addReaction(ann, id, '🎉');
    const { exportMyData } = await bob.run(
      `mutation { exportMyData(input: { password: "${bob.password}" }) { exportUrl } }`,
    );

    const { reactions } = (await (await fetch(exportMyData.exportUrl)).json()) as any;

    const at = expect.any(String);
    expect(reactions).toEqual([
      {
        chatId,
        seq,
        reactions: [
          { emoji: '👍', at },
          { emoji: '❤️', at },
        ],
      },
    ]);
  });
});
