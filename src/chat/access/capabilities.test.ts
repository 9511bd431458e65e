import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { mentionsIn } from '../../../test/kit/mentions.ts';
import { sendPoll } from '../../../test/kit/polls.ts';
import { createSchema } from '../../graphql/schema.ts';
import { MODULES } from '../../modules.ts';

const CAPABILITIES = `query ($id: ID!) { chat(id: $id) { viewerCapabilities } }`;

const ADMINS = [
  'MENTION_EVERYONE',
  'INVITE',
  'ADD_MEMBERS',
  'REMOVE_MEMBERS',
  'BAN_MEMBERS',
  'RENAME',
  'DELETE_MESSAGES',
];
const MAY: Readonly<Record<string, readonly string[]>> = {
  OWNER: [
    'SEND_MESSAGE',
    'CREATE_POLL',
    'REACT',
    'PIN_MESSAGES',
    ...ADMINS,
    'SET_ROLES',
    'DELETE_CHAT',
  ],
  ADMIN: ['SEND_MESSAGE', 'CREATE_POLL', 'REACT', 'PIN_MESSAGES', ...ADMINS, 'LEAVE'],
  MEMBER: ['SEND_MESSAGE', 'CREATE_POLL', 'REACT', 'INVITE', 'LEAVE'],
  VISITOR: [],
};

let app: TestApp;
/** By their roles in a group or room, each of which has another member, too. */
let people: Readonly<Record<string, Person>>;
let other: Person;
beforeAll(async () => {
  app = await startApp();
  const [ann, bob, cara, dan, eve] = await app.people('ann', 'bob', 'cara', 'dan', 'eve');
  people = { OWNER: ann, ADMIN: bob, MEMBER: cara, VISITOR: eve };
  other = dan;
});
afterAll(() => app.stop());

const personIn = (role: string): Person => people[role]!;
const capabilitiesOf = async (viewer: Person, id: string): Promise<string[]> =>
  (await viewer.run(CAPABILITIES, { id })).chat.viewerCapabilities;

async function make(kind: string): Promise<string> {
  const [owner, admin, member] = [personIn('OWNER'), personIn('ADMIN'), personIn('MEMBER')];
  if (kind === 'GROUP') {
    const chatId = await createGroup(owner, admin, member, other);
    await act(owner, 'setMemberRole', { chatId, userId: admin.id, role: 'ADMIN' });
    return chatId;
  }
  const chatId = await createRoom(owner, kind === 'PUBLIC ROOM' ? 'PUBLIC' : 'PRIVATE');
  await act(owner, 'addMembers', { chatId, userIds: [admin.id, member.id, other.id] });
  await act(owner, 'setMemberRole', { chatId, userId: admin.id, role: 'ADMIN' });
  return chatId;
}

/** What asks for each capability. */
const DEEDS: Readonly<Record<string, (viewer: Person, chatId: string) => Promise<unknown>>> = {
  SEND_MESSAGE: (viewer, chatId) => send(viewer, chatId, 'hi'),
  CREATE_POLL: (viewer, chatId) => sendPoll(viewer, chatId),
  REACT: async (viewer, chatId) => {
    const { id: messageId } = await send(other, chatId, 'mine');
    await act(viewer, 'addReaction', { messageId, emoji: '👍' });
  },
  PIN_MESSAGES: async (viewer, chatId) => {
    const { id: messageId } = await send(other, chatId, 'mine');
    await act(viewer, 'pinMessage', { messageId });
    await act(viewer, 'unpinMessage', { messageId });
  },
  // From others it is a text like any other, and nothing is refused.
  MENTION_EVERYONE: async (viewer, chatId) => {
    const { id } = await send(viewer, chatId, '@all');
    const mentions = await mentionsIn(viewer, id);
    if (!mentions.includes('all')) throw new Error('FORBIDDEN');
  },
  INVITE: (viewer, chatId) => act(viewer, 'createInvite', { chatId }),
  ADD_MEMBERS: (viewer, chatId) => act(viewer, 'addMembers', { chatId, userIds: [other.id] }),
  REMOVE_MEMBERS: (viewer, chatId) => act(viewer, 'removeMember', { chatId, userId: other.id }),
  BAN_MEMBERS: (viewer, chatId) => act(viewer, 'banMember', { chatId, userId: other.id }),
  RENAME: (viewer, chatId) => act(viewer, 'updateChat', { chatId, name: 'New' }),
  DELETE_MESSAGES: async (viewer, chatId) => {
    const { id: messageId } = await send(other, chatId, 'mine');
    await act(viewer, 'deleteMessage', { messageId });
  },
  SET_ROLES: (viewer, chatId) =>
    act(viewer, 'setMemberRole', { chatId, userId: other.id, role: 'ADMIN' }),
  DELETE_CHAT: (viewer, chatId) => act(viewer, 'deleteChat', { chatId }),
  LEAVE: (viewer, chatId) => act(viewer, 'leaveChat', { chatId }),
};
const ALL = Object.keys(DEEDS);

/** Those whose mutations are not FORBIDDEN, each in a chat of its own. */
async function allowedIn(viewer: Person, makeChat: () => Promise<string>): Promise<string[]> {
  const allowed: string[] = [];
  for (const [capability, deed] of Object.entries(DEEDS)) {
    const chatId = await makeChat();
    const refusal = await deed(viewer, chatId).then(
      () => null,
      (error: Error) => error.message,
    );
    if (refusal === null) allowed.push(capability);
    else expect(refusal).toContain('FORBIDDEN');
  }
  return allowed;
}

describe('what the viewer may do', () => {
  it('is told of every capability that there is', () => {
    const type = createSchema(MODULES).getType('ChatCapability');

    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(ALL);
  });

  it.each([
    ...['GROUP', 'PRIVATE ROOM', 'PUBLIC ROOM'].flatMap((kind) =>
      ['OWNER', 'ADMIN', 'MEMBER'].map((role) => ({ kind, role })),
    ),
    { kind: 'PUBLIC ROOM', role: 'VISITOR' },
  ])('in a $kind as $role is what the mutations allow', async ({ kind, role }) => {
    const viewer = personIn(role);

    const told = await capabilitiesOf(viewer, await make(kind));
    const allowed = await allowedIn(viewer, () => make(kind));

    expect(told).toEqual(MAY[role]);
    expect(allowed).toEqual(told);
  });

  it('in a direct chat is to write, to ask, to react, to pin, and to call both', async () => {
    const ann = personIn('OWNER');
    const chatId = await openDirectChat(ann, other);

    const told = await capabilitiesOf(ann, chatId);
    const allowed = await allowedIn(ann, async () => chatId);

    expect(told).toEqual([
      'SEND_MESSAGE',
      'CREATE_POLL',
      'REACT',
      'PIN_MESSAGES',
      'MENTION_EVERYONE',
    ]);
    expect(allowed).toEqual(told);
  });

  it('is to leave for an owner who is alone', async () => {
    const ann = personIn('OWNER');
    const chatId = await createGroup(ann);

    const told = await capabilitiesOf(ann, chatId);
    await act(ann, 'leaveChat', { chatId });

    expect(told).toEqual(ALL);
  });

  it('is as it is after the mutation that changed it', async () => {
    const [ann, bob] = [personIn('OWNER'), personIn('MEMBER')];
    const chatId = await createGroup(ann, bob);

    const { setMemberRole } = await ann.run(
      `mutation ($input: SetMemberRoleInput!) {
        setMemberRole(input: $input) { members { chat { viewerCapabilities } } }
      }`,
      { input: { chatId, userId: bob.id, role: 'OWNER' } },
    );

    expect(setMemberRole.members[0].chat.viewerCapabilities).toEqual(MAY['ADMIN']);
    expect(await capabilitiesOf(bob, chatId)).toEqual(MAY['OWNER']);
  });
});

it('costs one statement for a page of chats', async () => {
  const [viewer] = await app.people('fay');
  const page = (fields: string) => `{ chats { nodes { id ${fields} } } }`;
  const statementsFor = async (fields: string) =>
    (await app.queriesDuring(() => viewer.run(page(fields)))).length;
  for (let count = 0; count < 5; count += 1) await createGroup(viewer);

  const [without, withIt] = [await statementsFor(''), await statementsFor('viewerCapabilities')];

  expect(withIt).toBe(without + 1);
});

it('is each reader’s own in an event', async () => {
  const chatId = await make('GROUP');
  const readers = [personIn('OWNER'), personIn('MEMBER')];
  const streams = await Promise.all(
    readers.map((reader) =>
      reader.watch(
        'subscription ($chatId: ID!) { chatEvents(chatId: $chatId) { chat { viewerCapabilities } } }',
        { chatId },
      ),
    ),
  );
  for (const stream of streams) await stream.next();

  await send(other, chatId, 'hi');
  const told = await Promise.all(streams.map((stream) => stream.next()));

  expect(told.map(({ chat }) => chat.viewerCapabilities)).toEqual([MAY['OWNER'], MAY['MEMBER']]);
  streams.forEach((stream) => stream.close());
});
