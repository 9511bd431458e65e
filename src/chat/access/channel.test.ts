import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { makeRoom } from '../../../test/kit/bans.ts';
import { act, send } from '../../../test/kit/chats.ts';
import { addOption, sendPoll, vote, votesIn } from '../../../test/kit/polls.ts';
import { setRights } from '../../../test/kit/rights.ts';

const RIGHTS = 'query ($id: ID!) { message(id: $id) { viewerCanEdit viewerCanDelete } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** A room in which a member has written before only admins did. */
async function channel() {
  const made = await makeRoom(app);
  const { id: own } = await send(made.cid, made.chatId, 'before');
  await setRights(made.ann, made.chatId, { sendMessages: 'ADMIN' });
  return { ...made, own };
}

const refused = async (person: Person, mutation: string, input: object): Promise<string> =>
  act(person, mutation, input).then(
    () => 'OK',
    (error: Error) => /FORBIDDEN|NOT_FOUND/.exec(error.message)?.[0] ?? error.message,
  );

describe('in a channel', () => {
  it('members write nothing, not even in threads, nor as if they did, nor in what they wrote', async () => {
    const { ann, cid, chatId, own } = await channel();
    const { id: post } = await send(ann, chatId, 'news');

    const codes = [
      await refused(cid, 'sendMessage', { chatId, text: 'x' }),
      await refused(cid, 'sendMessage', { chatId, text: 'x', threadRootId: post }),
      await refused(cid, 'setTyping', { chatId, typing: true }),
      await refused(cid, 'editMessage', { messageId: own, text: 'x' }),
    ];

    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    const { message } = await cid.run(RIGHTS, { id: own });
    expect(message).toEqual({ viewerCanEdit: false, viewerCanDelete: true });
    await act(cid, 'setTyping', { chatId, typing: false });
  });

  it('a retry of what was sent before is told what stands', async () => {
    const { ann, cid, chatId } = await channel();
    await setRights(ann, chatId, { sendMessages: 'MEMBER' });
    const first = await send(cid, chatId, 'first', { clientMessageId: 'a' });
    await setRights(ann, chatId, { sendMessages: 'ADMIN' });

    expect(await send(cid, chatId, 'first', { clientMessageId: 'a' })).toEqual(first);
  });

  it('members react, vote, add options where those are asked for, and delete their own', async () => {
    const { bob, cid, chatId, own } = await channel();
    const poll = await sendPoll(bob, chatId, { allowsNewOptions: true });

    await act(cid, 'addReaction', { messageId: poll.id, emoji: '👍' });
    await vote(cid, poll, 0);
    await addOption(cid, poll, 'Milk');
    await act(cid, 'deleteMessage', { messageId: own });

    expect(await votesIn(cid, poll)).toEqual(['1', 'Tea 1*', 'Coffee 0', 'Water 0', 'Milk 0']);
  });

  it('visitors are told what they are told of any room', async () => {
    const { eve, chatId } = await channel();

    expect(await refused(eve, 'sendMessage', { chatId, text: 'x' })).toBe('FORBIDDEN');
    await act(eve, 'joinRoom', { chatId });
    expect(await refused(eve, 'sendMessage', { chatId, text: 'x' })).toBe('FORBIDDEN');
  });

  it('whoever is made an admin writes at once, and ceases to with the role', async () => {
    const { ann, cid, chatId } = await channel();

    await act(ann, 'setMemberRole', { chatId, userId: cid.id, role: 'ADMIN' });
    await send(cid, chatId, 'hi');
    await act(ann, 'setMemberRole', { chatId, userId: cid.id, role: 'MEMBER' });

    expect(await refused(cid, 'sendMessage', { chatId, text: 'x' })).toBe('FORBIDDEN');
  });
});
