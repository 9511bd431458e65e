import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { FORWARD, forward, textsIn } from '../../../test/kit/forwards.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { setSlowMode } from '../../../test/kit/rights.ts';

const SLOW_MODE = 1_000;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id seq text } } }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
});
afterAll(() => app.stop());

/** Ann's, with Bob as an admin; Cid writes slowly. */
async function slowGroup(seconds = SLOW_MODE): Promise<string> {
  const chatId = await createGroup(ann, bob, cid);
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  await setSlowMode(ann, chatId, seconds);
  return chatId;
}

/** As if all that was written there had been written so many seconds before. */
const letPass = (chatId: string, seconds: number) =>
  app.sql(
    'UPDATE messages SET created_at = created_at - make_interval(secs => $2) WHERE chat_id = $1',
    [chatId, seconds],
  );

const refusal = async (caller: Caller, input: object) =>
  (await caller.fail(SEND, { input })).extensions;

describe('a slow mode', () => {
  it('tells a member in how many seconds they may write again, whatever limits there are', async () => {
    const chatId = await slowGroup();
    await send(cid, chatId, 'first');

    const { code, retryAfter } = await refusal(cid, { chatId, text: 'second' });
    await letPass(chatId, 400);
    const later = await refusal(cid, { chatId, text: 'second' });

    expect(app.config.rateLimits).toBe(false);
    expect([code, later.code]).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(retryAfter).toBeLessThanOrEqual(SLOW_MODE);
    expect(retryAfter).toBeGreaterThan(SLOW_MODE - 100);
    expect(later.retryAfter).toBeLessThanOrEqual(SLOW_MODE - 400);
    expect(await textsIn(ann, chatId)).toEqual(['first']);
  });

  it('lets them write once so many seconds are over, and not a moment earlier', async () => {
    const chatId = await slowGroup();
    await send(cid, chatId, 'first');

    await letPass(chatId, SLOW_MODE - 100);
    const early = await refusal(cid, { chatId, text: 'second' });
    await letPass(chatId, 100);
    await send(cid, chatId, 'second');

    expect(early.code).toBe('RATE_LIMITED');
    expect(await textsIn(ann, chatId)).toEqual(['first', 'second']);
  });

  it('holds up neither the owner nor admins, and no two members of each other', async () => {
    const chatId = await slowGroup();
    const [dan] = await app.people('dan');
    await act(ann, 'addMembers', { chatId, userIds: [dan.id] });

    for (const person of [ann, ann, bob, bob, cid, dan]) await send(person, chatId, 'hi');

    expect((await refusal(dan, { chatId, text: 'hi' })).code).toBe('RATE_LIMITED');
    expect(await textsIn(ann, chatId)).toHaveLength(6);
  });

  it('lets a retry under its name pass, and nothing new under it', async () => {
    const chatId = await slowGroup();
    const first = await send(cid, chatId, 'first', { clientMessageId: 'a' });

    const again = await send(cid, chatId, 'first', { clientMessageId: 'a' });
    const other = await refusal(cid, { chatId, text: 'other', clientMessageId: 'a' });
    const next = await refusal(cid, { chatId, text: 'first', clientMessageId: 'b' });

    expect(again).toEqual(first);
    expect([other.code, next.code]).toEqual(['CONFLICT', 'RATE_LIMITED']);
  });

  it('stores what was refused once it is sent again under its name', async () => {
    const chatId = await slowGroup();
    await send(cid, chatId, 'first');
    await refusal(cid, { chatId, text: 'second', clientMessageId: 'b' });

    await letPass(chatId, SLOW_MODE);
    const sent = await send(cid, chatId, 'second', { clientMessageId: 'b' });
    const again = await send(cid, chatId, 'second', { clientMessageId: 'b' });

    expect(again).toEqual(sent);
  });

  it.each([
    { what: 'a reply in a thread', more: (root: string) => ({ threadRootId: root }) },
    { what: 'a poll', more: () => ({ poll: { question: 'Tea?', options: ['Yes', 'No'] } }) },
    {
      what: 'a file',
      more: async () => ({ mediaIds: [await makeMedia(app, cid)] }),
    },
    { what: 'a mention', more: () => ({ text: `@${cid.username}` }) },
  ])('counts $what like any message, before and after', async ({ more }) => {
    const chatId = await slowGroup();
    const { id: root } = await send(ann, chatId, 'root');
    const input = { chatId, text: 'mine', ...(await more(root)) };
    await cid.run(SEND, { input });

    const codes = [
      (await refusal(cid, { chatId, text: 'second' })).code,
      (await refusal(cid, input)).code,
    ];
    await letPass(chatId, SLOW_MODE);
    await cid.run(SEND, { input });

    expect(codes).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('counts what was written before it began, and what is deleted', async () => {
    const chatId = await createGroup(ann, cid);
    const { id: messageId } = await send(cid, chatId, 'first');
    await setSlowMode(ann, chatId, SLOW_MODE);
    await act(cid, 'deleteMessage', { messageId });

    const { code } = await refusal(cid, { chatId, text: 'second' });
    await setSlowMode(ann, chatId, null);
    await send(cid, chatId, 'second');

    expect(code).toBe('RATE_LIMITED');
  });

  it('does not count what is said of a member', async () => {
    const chatId = await slowGroup();
    await act(cid, 'leaveChat', { chatId });
    await act(ann, 'addMembers', { chatId, userIds: [cid.id] });

    await send(cid, chatId, 'first');

    expect(await textsIn(ann, chatId)).toEqual(['first']);
  });
});

describe('what is forwarded into a slow mode', () => {
  it('counts, before and after', async () => {
    const chatId = await slowGroup();
    const { id } = await send(cid, await createGroup(cid), 'elsewhere');

    await forward(cid, id, [chatId], 'a');
    const sending = await refusal(cid, { chatId, text: 'second' });
    const again = await forward(cid, id, [chatId], 'a');
    await letPass(chatId, SLOW_MODE);
    await send(cid, chatId, 'second');
    const { extensions } = await cid.fail(FORWARD, {
      input: { messageId: id, chatIds: [chatId], clientMessageId: 'b' },
    });

    expect([sending.code, extensions.code]).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(again).toHaveLength(1);
    expect(await textsIn(ann, chatId)).toEqual(['elsewhere', 'second']);
  });

  it('goes to none of the chats where it may not go to one, and says when it may to all', async () => {
    const [slow, slower] = [await slowGroup(), await slowGroup(2 * SLOW_MODE)];
    const open = await createGroup(ann, cid);
    const { id } = await send(cid, await createGroup(cid), 'elsewhere');
    await send(cid, slow, 'first');
    await send(cid, slower, 'first');

    const input = { messageId: id, chatIds: [open, slow, slower] };
    const { extensions } = await cid.fail(FORWARD, { input });

    expect(extensions.code).toBe('RATE_LIMITED');
    expect(extensions.retryAfter).toBeGreaterThan(SLOW_MODE);
    expect(await textsIn(ann, open)).toEqual([]);
    await letPass(slow, SLOW_MODE);
    await letPass(slower, 2 * SLOW_MODE);
    await forward(cid, id, [open, slow, slower]);
    expect(await textsIn(ann, open)).toEqual(['elsewhere']);
  });

  it('goes to a channel of those alone who may write there', async () => {
    const chatId = await createGroup(ann, bob, cid);
    await act(ann, 'updateChat', { chatId, rights: { sendMessages: 'ADMIN' } });
    const { id } = await send(cid, await createGroup(cid, ann), 'elsewhere');

    const { extensions } = await cid.fail(FORWARD, { input: { messageId: id, chatIds: [chatId] } });
    await forward(ann, id, [chatId]);

    expect(extensions.code).toBe('FORBIDDEN');
    expect(await textsIn(cid, chatId)).toEqual(['elsewhere']);
  });
});
