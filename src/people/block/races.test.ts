import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, openDirectChat } from '../../../test/kit/chats.ts';
import { see } from '../../../test/kit/follows.ts';
import { hold } from '../../../test/kit/locks.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const REACT = `mutation ($input: AddReactionInput!) { addReaction(input: $input) { __typename } }`;
const FOLLOW = 'mutation ($id: ID!) { follow(input: { userId: $id }) { user { id } } }';
const OPEN = 'mutation ($id: ID!) { openDirectChat(input: { userId: $id }) { chat { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('lets nothing through that waits in the direct chat while it is blocked', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const node = await app.node();
  const chatId = await openDirectChat(ann, bob);
  const input = { chatId, text: 'hi' };
  const { id: messageId } = (await bob.run(SEND, { input })).sendMessage.message;
  const blocking = await hold(app, 'UPDATE chats SET is_blocked = true WHERE id = $1', [chatId]);

  const replies = [
    ann.reply(SEND, { input }),
    node.as(bob).reply(SEND, { input }),
    node.as(ann).reply(REACT, { input: { messageId, emoji: '👍' } }),
  ];
  await blocking.waiters(2);
  await blocking.release();

  for (const { errors } of await Promise.all(replies)) {
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

it('leaves nothing between two who follow, open a chat and block at the same moment', async () => {
  const node = await app.node();
  for (let round = 0; round < 8; round += 1) {
    const [ann, bob] = await app.people('ann', 'bob');

    const replies = await Promise.all([
      ann.reply(FOLLOW, { id: bob.id }),
      node.as(bob).reply(OPEN, { id: ann.id }),
      node.as(bob).reply(FOLLOW, { id: ann.id }),
      act(bob, 'blockUser', { userId: ann.id }).then(() => ({ errors: undefined })),
      ann.reply(OPEN, { id: bob.id }),
    ]);

    for (const { errors } of replies) {
      if (errors) expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    for (const one of [ann, bob]) {
      expect(await see(one, one)).toMatchObject({ followerCount: 0, followingCount: 0 });
    }
    const [first = null] = [ann.id, bob.id].sort();
    const chats = await app.sql('SELECT id, is_blocked FROM chats WHERE direct_key LIKE $1', [
      `%${first}%`,
    ]);
    for (const chat of chats) expect(chat.is_blocked).toBe(true);
  }
});

it('reaches again once neither blocks the other, whoever was first', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const node = await app.node();
  const chatId = await openDirectChat(ann, bob);
  const input = { chatId, text: 'hi' };

  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      act(ann, 'blockUser', { userId: bob.id }),
      act(node.as(bob), 'blockUser', { userId: ann.id }),
    ]);
    await act(ann, 'unblockUser', { userId: bob.id });
    expect((await ann.fail(SEND, { input })).extensions.code).toBe('FORBIDDEN');
    await Promise.all([
      act(ann, 'unblockUser', { userId: bob.id }),
      act(node.as(bob), 'unblockUser', { userId: ann.id }),
    ]);
    await ann.run(SEND, { input });
  }
});
