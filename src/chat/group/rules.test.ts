import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat } from '../../../test/kit/chats.ts';
import { rulesOf, setRights, setSlowMode, USUAL_RIGHTS } from '../../../test/kit/rights.ts';

const UPDATE = `mutation ($input: UpdateChatInput!) {
  updateChat(input: $input) { chat { rights { sendMessages pin } slowModeSeconds lastSeq } }
}`;
const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId) { __typename chat { rights { sendMessages } slowModeSeconds } }
}`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
});
afterAll(() => app.stop());

/** Ann's, with an admin and a member. */
async function group(): Promise<string> {
  const chatId = await createGroup(ann, bob, cid);
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  return chatId;
}

const update = async (caller: Caller, input: object) =>
  (await caller.run(UPDATE, { input })).updateChat.chat;
const refusal = async (caller: Caller, input: object) =>
  (await caller.fail(UPDATE, { input })).extensions;

describe('the rights of a chat', () => {
  it('are as ever until somebody sets them', async () => {
    const chatIds = [await group(), await createRoom(ann, 'PRIVATE'), await createRoom(ann)];

    for (const chatId of chatIds) {
      expect(await rulesOf(ann, chatId)).toEqual({ rights: USUAL_RIGHTS, slowModeSeconds: null });
    }
  });

  it('are set one by one, by the owner and admins, and what is not named stays', async () => {
    const chatId = await group();

    await setRights(ann, chatId, { sendMessages: 'ADMIN', pin: 'MEMBER' });
    await setRights(bob, chatId, { pin: null, rename: 'MEMBER' });
    await act(bob, 'updateChat', { chatId, name: 'Quay', rights: null });

    const rights = { ...USUAL_RIGHTS, sendMessages: 'ADMIN', pin: 'MEMBER', rename: 'MEMBER' };
    expect(await rulesOf(cid, chatId)).toEqual({ rights, slowModeSeconds: null });
  });

  it('are told to all who watch, and leave no line in the history', async () => {
    const chatId = await group();
    const stream = await cid.watch(EVENTS, { chatId });
    await stream.next();

    const { lastSeq } = await update(ann, { chatId, rights: { sendMessages: 'ADMIN' } });
    await setSlowMode(ann, chatId, 30);

    const rights = { sendMessages: 'ADMIN' };
    const told = [await stream.next(), await stream.next()];
    expect(told[0]).toMatchObject({ __typename: 'ChatUpdatedEvent', chat: { rights } });
    expect(told[1]).toEqual({
      __typename: 'ChatUpdatedEvent',
      chat: { rights, slowModeSeconds: 30 },
    });
    const log = await app.sql('SELECT type FROM chat_events WHERE chat_id = $1 AND seq >= $2', [
      chatId,
      lastSeq,
    ]);
    expect(log.map(({ type }) => type)).toEqual(['chatUpdated', 'chatUpdated']);
    stream.close();
  });

  it('that are as they were change nothing, and tell nobody', async () => {
    const chatId = await group();
    const first = await update(ann, { chatId, rights: { pin: 'MEMBER' }, slowModeSeconds: 10 });

    const again = await update(ann, { chatId, rights: { pin: 'MEMBER' }, slowModeSeconds: 10 });

    expect(again).toEqual(first);
  });

  it('of the owner alone are neither given nor taken by admins', async () => {
    const chatId = await group();
    await setRights(ann, chatId, { rename: 'OWNER' });

    const codes = [
      (await refusal(bob, { chatId, rights: { rename: 'ADMIN' } })).code,
      (await refusal(bob, { chatId, rights: { pin: 'OWNER' } })).code,
    ];
    await setRights(bob, chatId, { rename: 'OWNER', pin: 'MEMBER' });

    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await rulesOf(ann, chatId)).rights).toMatchObject({ rename: 'OWNER', pin: 'MEMBER' });
  });

  it.each([
    { what: 'rights', change: { rights: { sendMessages: 'ADMIN' } } },
    { what: 'the slow mode', change: { slowModeSeconds: 5 } },
    { what: 'who may see a room', change: { visibility: 'PUBLIC' } },
    { what: 'rights beside a name', change: { name: 'Quay', rights: { pin: 'ADMIN' } } },
  ])('do not let members set $what who may rename the chat', async ({ change }) => {
    const chatId = await createRoom(ann, 'PRIVATE');
    await act(ann, 'addMembers', { chatId, userIds: [cid.id] });
    await setRights(ann, chatId, { rename: 'MEMBER' });
    const before = await rulesOf(ann, chatId);

    const { code } = await refusal(cid, { chatId, ...change });
    await act(cid, 'updateChat', { chatId, name: 'Pier' });

    expect(code).toBe('FORBIDDEN');
    expect(await rulesOf(ann, chatId)).toEqual(before);
  });

  it('let admins set them who may not rename the chat', async () => {
    const chatId = await group();
    await setRights(ann, chatId, { rename: 'OWNER' });

    await setSlowMode(bob, chatId, 5);
    const { code } = await refusal(bob, { chatId, name: 'Pier', slowModeSeconds: 6 });

    expect(code).toBe('FORBIDDEN');
    expect((await rulesOf(ann, chatId)).slowModeSeconds).toBe(5);
  });

  it('of a direct chat are set by nobody', async () => {
    const chatId = await openDirectChat(ann, bob);

    const codes = [
      (await refusal(ann, { chatId, rights: { sendMessages: 'OWNER' } })).code,
      (await refusal(ann, { chatId, slowModeSeconds: 5 })).code,
    ];

    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await rulesOf(bob, chatId)).toEqual({
      rights: {
        ...{
          sendMessages: 'MEMBER',
          sendMedia: 'MEMBER',
          pin: 'MEMBER',
          mentionEveryone: 'MEMBER',
        },
        ...{ addMembers: 'OWNER', invite: 'OWNER', rename: 'OWNER' },
      },
      slowModeSeconds: null,
    });
  });

  it('are none of a stranger’s', async () => {
    const chatId = await group();
    const [eve] = await app.people('eve');

    const { code } = await refusal(eve, { chatId, rights: { sendMessages: 'OWNER' } });

    expect(code).toBe('NOT_FOUND');
    expect(await rulesOf(eve, chatId)).toBeNull();
  });
});

describe('a slow mode', () => {
  it.each([-1, 3_601, 2_147_483_647])('of %i s is none', async (slowModeSeconds) => {
    const chatId = await group();

    const { code, fields } = await refusal(ann, { chatId, slowModeSeconds });

    expect(code).toBe('BAD_USER_INPUT');
    expect(fields?.[0]?.path).toBe('slowModeSeconds');
  });

  it.each([0, null])('ends by %s, and stays where it is not named', async (end) => {
    const chatId = await group();
    await setSlowMode(ann, chatId, 3_600);
    await act(ann, 'updateChat', { chatId, name: 'Quay' });
    const before = await rulesOf(ann, chatId);

    await setSlowMode(ann, chatId, end);

    expect(before.slowModeSeconds).toBe(3_600);
    expect((await rulesOf(ann, chatId)).slowModeSeconds).toBeNull();
  });
});
