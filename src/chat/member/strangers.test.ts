import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const CREATE_GROUP = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { chat { id } } }`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const OPEN = `mutation ($input: OpenDirectChatInput!) { openDirectChat(input: $input) { chat { id } } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const DELETE = `mutation ($input: DeleteChatInput!) { deleteChat(input: $input) { deletedChatId } }`;
const CHAT = `query ($id: ID!) {
  chat(id: $id) {
    id name unreadCount readByAllSeq viewerMembership { id } members { nodes { user { id } } } messages { nodes { text } }
  }
}`;

let app: TestApp;
let ann: Person;
let bob: Person;
let eve: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
});
afterAll(() => app.stop());

/** Every mutation that names a chat, as Eve would try it on Bob's. */
const attempts = (chatId: string): Record<string, object> => ({
  UpdateChat: { chatId, name: 'Mine' },
  DeleteChat: { chatId },
  JoinRoom: { chatId },
  LeaveChat: { chatId },
  AddMembers: { chatId, userIds: [eve.id, v7()] },
  RemoveMember: { chatId, userId: bob.id },
  SetMemberRole: { chatId, userId: bob.id, role: 'MEMBER' },
  SendMessage: { chatId, text: 'hi' },
  MarkRead: { chatId, seq: 1 },
  MarkUnread: { chatId, seq: 1 },
  MarkDelivered: { positions: [{ chatId, seq: 1 }] },
  SetTyping: { chatId, typing: true },
  UpdateChatPreferences: { chatId, pinned: true },
});

/** All that the server tells of each attempt, where in the document it stands left out. */
async function answersTo(viewer: Person, chatId: string) {
  const entries = Object.entries(attempts(chatId)).map(async ([name, input]) => {
    const field = `${name[0]?.toLowerCase()}${name.slice(1)}`;
    const mutation = `mutation ($input: ${name}Input!) { ${field}(input: $input) { __typename } }`;
    const { status, data, errors } = await viewer.reply(mutation, { input });
    return [field, { status, data, errors }];
  });
  const { status, data, errors } = await viewer.reply(CHAT, { id: chatId });
  return { ...Object.fromEntries(await Promise.all(entries)), chat: { status, data, errors } };
}

describe('to a stranger', () => {
  const privateChats: Record<string, () => Promise<string>> = {
    'a group': async () => {
      const input = { name: 'Secret', userIds: [bob.id] };
      return (await ann.run(CREATE_GROUP, { input })).createGroup.chat.id;
    },
    'a private room': async () => {
      const input = { name: 'Secret', visibility: 'PRIVATE' };
      return (await ann.run(CREATE_ROOM, { input })).createRoom.chat.id;
    },
    'a direct chat': async () =>
      (await ann.run(OPEN, { input: { userId: bob.id } })).openDirectChat.chat.id,
    'a deleted room': async () => {
      const input = { name: 'Gone', visibility: 'PUBLIC' };
      const { id } = (await ann.run(CREATE_ROOM, { input })).createRoom.chat;
      await ann.run(DELETE, { input: { chatId: id } });
      return id;
    },
    'a group they have left': async () => {
      const input = { name: 'Past', userIds: [bob.id, eve.id] };
      const { id } = (await ann.run(CREATE_GROUP, { input })).createGroup.chat;
      await eve.run(LEAVE, { input: { chatId: id } });
      return id;
    },
  };

  it.each(Object.entries(privateChats))('%s is the same as no chat', async (_kind, make) => {
    const chatId = await make();

    const [answers, toNothing] = [await answersTo(eve, chatId), await answersTo(eve, v7())];

    expect(answers).toEqual(toNothing);
    for (const [name, { data, errors }] of Object.entries<any>(answers)) {
      if (name === 'chat') expect(data).toEqual({ chat: null });
      else expect(errors?.[0].extensions).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('a public room', () => {
  it('is read by everyone signed in, and written by members', async () => {
    const input = { name: 'Open', visibility: 'PUBLIC' };
    const { id } = (await ann.run(CREATE_ROOM, { input })).createRoom.chat;

    const { chat } = await eve.run(CHAT, { id });
    const { joinRoom: _, chat: __, ...others } = await answersTo(bob, id);

    expect(chat).toMatchObject({ name: 'Open', unreadCount: 0, viewerMembership: null });
    for (const answer of Object.values<any>(others)) {
      expect(answer.errors?.[0].extensions).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('tells the signed-out nothing', async () => {
    const { extensions } = await app.guest.fail(CHAT, { id: v7() });

    expect(extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('takes a malformed id for no chat in a query, and for a mistake in a mutation', async () => {
  const error = await eve.fail(LEAVE, { input: { chatId: 'lobby' } });

  expect((await eve.run(CHAT, { id: 'lobby' })).chat).toBeNull();
  expect(error.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'chatId' }],
  });
});
