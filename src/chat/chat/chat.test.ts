import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';

const OPEN = `mutation ($input: OpenDirectChatInput!) {
  openDirectChat(input: $input) {
    chat { id kind visibility name memberCount lastSeq peer { id } createdBy { id } viewerMembership { role } }
  }
}`;
const CREATE_GROUP = `mutation ($input: CreateGroupInput!) {
  createGroup(input: $input) {
    chat {
      id kind visibility name description memberCount lastSeq
      viewerMembership { role }
      members { nodes { role user { id } } }
      lastMessage { kind systemKind text sender { id } subject { id } }
    }
  }
}`;
const CREATE_ROOM = `mutation ($input: CreateRoomInput!) { createRoom(input: $input) { chat { id } } }`;
const UPDATE = `mutation ($input: UpdateChatInput!) {
  updateChat(input: $input) {
    chat { name description visibility lastSeq lastMessage { systemKind text } }
  }
}`;
const DELETE = `mutation ($input: DeleteChatInput!) { deleteChat(input: $input) { deletedChatId } }`;
const CHATS = `{ chats { nodes { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function openDirectChat(viewer: Person, peer: Person) {
  return (await viewer.run(OPEN, { input: { userId: peer.id } })).openDirectChat.chat;
}
const idsOf = (nodes: { id: string }[]) => nodes.map(({ id }) => id);
const eventsOf = (chatId: string) =>
  app.sql('SELECT seq, type, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq', [
    chatId,
  ]);

describe('a direct chat', () => {
  it('is one and the same, however many ask at once from either side', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    const chats = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 ? openDirectChat(ann, bob) : openDirectChat(bob, ann),
      ),
    );

    const [first] = chats;
    expect(new Set(idsOf(chats)).size).toBe(1);
    expect(first).toMatchObject({ kind: 'DIRECT', visibility: 'PRIVATE', name: null, lastSeq: 3 });
    expect(first).toMatchObject({ memberCount: 2, viewerMembership: { role: 'MEMBER' } });
    expect((await eventsOf(first.id)).map(({ type }) => type)).toEqual([
      'chatCreated',
      'memberJoined',
      'memberJoined',
    ]);
  });

  it('shows each of the two the other one', async () => {
    const [ann, bob] = await app.people('ann', 'bob');

    expect((await openDirectChat(ann, bob)).peer.id).toBe(bob.id);
    expect((await openDirectChat(bob, ann)).peer.id).toBe(ann.id);
  });

  it('with oneself is a notebook of one member', async () => {
    const [ann] = await app.people('ann');

    const notebook = await openDirectChat(ann, ann);

    expect(notebook).toMatchObject({ memberCount: 1, lastSeq: 2, peer: { id: ann.id } });
    expect((await openDirectChat(ann, ann)).id).toBe(notebook.id);
  });

  it('is not opened with nobody', async () => {
    const [ann] = await app.people('ann');

    expect((await ann.fail(OPEN, { input: { userId: v7() } })).extensions.code).toBe('NOT_FOUND');
    expect((await ann.fail(OPEN, { input: { userId: 'bob' } })).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'userId' }],
    });
  });

  it('can be neither changed nor deleted', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const { id: chatId } = await openDirectChat(ann, bob);

    const errors = [
      await ann.fail(UPDATE, { input: { chatId, name: 'Us' } }),
      await ann.fail(DELETE, { input: { chatId } }),
    ];

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('a new group or room', () => {
  it('belongs to its maker, who is its first member', async () => {
    const [ann, bob, cara] = await app.people('ann', 'bob', 'cara');

    const input = {
      name: '  Friends ',
      description: ' Old ones ',
      userIds: [bob.id, ann.id, cara.id, bob.id],
    };
    const { chat } = (await ann.run(CREATE_GROUP, { input })).createGroup;

    expect(chat).toMatchObject({
      kind: 'GROUP',
      visibility: 'PRIVATE',
      name: 'Friends',
      description: 'Old ones',
      memberCount: 3,
      viewerMembership: { role: 'OWNER' },
      lastMessage: {
        kind: 'SYSTEM',
        systemKind: 'CHAT_CREATED',
        text: `${ann.username} created the group “Friends”`,
        sender: { id: ann.id },
        subject: null,
      },
    });
    expect(chat.members.nodes).toEqual([
      { role: 'OWNER', user: { id: ann.id } },
      { role: 'MEMBER', user: { id: bob.id } },
      { role: 'MEMBER', user: { id: cara.id } },
    ]);
    expect((await eventsOf(chat.id)).map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'chatCreated'],
      [2, 'memberJoined'],
      [3, 'memberJoined'],
      [4, 'memberJoined'],
      [5, 'messageAdded'],
    ]);
  });

  it('names each person who does not exist, and is then not made', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const group = (userIds: string[]) => ({ input: { name: 'Ghosts', userIds } });

    const unknown = await ann.fail(CREATE_GROUP, group([v7(), bob.id, v7()]));
    const malformed = await ann.fail(CREATE_GROUP, group([bob.id, bob.id.toUpperCase()]));
    const tooMany = await ann.fail(CREATE_GROUP, group(Array.from({ length: 101 }, () => bob.id)));

    const paths = [unknown, malformed, tooMany].map(({ extensions }) =>
      extensions.fields?.map(({ path }) => path),
    );
    expect(paths).toEqual([['userIds.0', 'userIds.2'], ['userIds.1'], ['userIds']]);
    expect((await ann.run(CHATS)).chats.nodes).toEqual([]);
  });

  it('refuses a name of nothing, or too long', async () => {
    const [ann] = await app.people('ann');

    for (const name of ['   ', 'x'.repeat(101)]) {
      const error = await ann.fail(CREATE_ROOM, { input: { name, visibility: 'PUBLIC' } });
      expect(error.extensions.fields?.map(({ path }) => path)).toEqual(['name']);
    }
  });
});
