import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { MAY, withRights } from '../../../test/kit/capabilities.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { setLifetime } from '../../../test/kit/lifetimes.ts';
import { sendPicture } from '../../../test/kit/media.ts';
import { mentionsIn } from '../../../test/kit/mentions.ts';
import { sendPoll } from '../../../test/kit/polls.ts';
import { rightsOfAll, setRights, setSlowMode } from '../../../test/kit/rights.ts';
import { createSchema } from '../../graphql/schema.ts';
import { MODULES } from '../../modules.ts';

const CAPABILITIES = `query ($id: ID!) { chat(id: $id) { viewerCapabilities } }`;

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
    await send(other, chatId, 'mine');
    return chatId;
  }
  const chatId = await createRoom(owner, kind === 'PUBLIC ROOM' ? 'PUBLIC' : 'PRIVATE');
  await act(owner, 'addMembers', { chatId, userIds: [admin.id, member.id, other.id] });
  await act(owner, 'setMemberRole', { chatId, userId: admin.id, role: 'ADMIN' });
  await send(other, chatId, 'mine');
  return chatId;
}

/** What the other one has written. */
async function messageIn(chatId: string): Promise<string> {
  const [message] = await app.sql(
    `SELECT id FROM messages WHERE chat_id = $1 AND sender_id = $2 AND kind = 'TEXT' LIMIT 1`,
    [chatId, other.id],
  );
  return message.id;
}

/** What asks for each capability. */
const DEEDS: Readonly<Record<string, (viewer: Person, chatId: string) => Promise<unknown>>> = {
  SEND_MESSAGE: (viewer, chatId) => send(viewer, chatId, 'hi'),
  SEND_MEDIA: (viewer, chatId) => sendPicture(app, viewer, chatId),
  CREATE_POLL: (viewer, chatId) => sendPoll(viewer, chatId),
  REACT: async (viewer, chatId) => {
    const messageId = await messageIn(chatId);
    await act(viewer, 'addReaction', { messageId, emoji: '👍' });
  },
  PIN_MESSAGES: async (viewer, chatId) => {
    const messageId = await messageIn(chatId);
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
  SET_RIGHTS: (viewer, chatId) => setSlowMode(viewer, chatId, 5),
  SET_LIFETIME: (viewer, chatId) => setLifetime(viewer, chatId, 60),
  DELETE_MESSAGES: async (viewer, chatId) => {
    const messageId = await messageIn(chatId);
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

  it.each([
    { rights: 'a channel’s', role: 'MEMBER', set: { sendMessages: 'ADMIN' } },
    { rights: 'a channel’s', role: 'ADMIN', set: { sendMessages: 'ADMIN' } },
    { rights: 'without files', role: 'MEMBER', set: { sendMedia: 'ADMIN', invite: 'ADMIN' } },
    { rights: 'everybody’s', role: 'MEMBER', set: rightsOfAll('MEMBER') },
    { rights: 'the owner’s', role: 'ADMIN', set: rightsOfAll('OWNER') },
    { rights: 'the owner’s', role: 'MEMBER', set: rightsOfAll('OWNER') },
    { rights: 'the owner’s', role: 'OWNER', set: rightsOfAll('OWNER') },
  ])('in a group where rights are $rights is for $role what the mutations allow', async (each) => {
    const viewer = personIn(each.role);
    const makeChat = async () => {
      const chatId = await make('GROUP');
      await setRights(personIn('OWNER'), chatId, each.set);
      return chatId;
    };

    const told = await capabilitiesOf(viewer, await makeChat());
    const allowed = await allowedIn(viewer, makeChat);

    expect(told).toEqual(ALL.filter(withRights(each.role, each.set)));
    expect(allowed).toEqual(told);
  });

  it('in a direct chat is to write, to send files, to ask, to react, to pin, to call both, and to set how long it stays', async () => {
    const ann = personIn('OWNER');
    const chatId = await openDirectChat(ann, other);
    await send(other, chatId, 'mine');

    const told = await capabilitiesOf(ann, chatId);
    const allowed = await allowedIn(ann, async () => chatId);

    expect(told).toEqual([
      'SEND_MESSAGE',
      'SEND_MEDIA',
      'CREATE_POLL',
      'REACT',
      'PIN_MESSAGES',
      'MENTION_EVERYONE',
      'SET_LIFETIME',
    ]);
    expect(allowed).toEqual(told);
  });

  it('in a direct chat is nothing for either of two of whom one blocks the other', async () => {
    const [ann, eve] = [personIn('OWNER'), personIn('VISITOR')];
    const chatId = await openDirectChat(ann, eve);
    await app.sql(
      `INSERT INTO messages (chat_id, seq, id, sender_id, kind, text, created_at, changed_seq)
       SELECT id, last_seq, gen_random_uuid(), $2, 'TEXT', 'mine', now(), last_seq FROM chats WHERE id = $1`,
      [chatId, other.id],
    );
    await act(eve, 'blockUser', { userId: ann.id });

    for (const viewer of [ann, eve]) {
      expect(await capabilitiesOf(viewer, chatId)).toEqual([]);
      expect(await allowedIn(viewer, async () => chatId)).toEqual([]);
    }
    await act(eve, 'unblockUser', { userId: ann.id });
    expect(await capabilitiesOf(ann, chatId)).toContain('SEND_MESSAGE');
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
