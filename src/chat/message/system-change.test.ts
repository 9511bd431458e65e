import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';

const CHANGE = `systemChange {
  __typename subjectCount
  subjects { id }
  ... on ChatCreatedChange { name }
  ... on ChatUpdatedChange {
    details {
      __typename
      ... on ChatNameDetail { oldName newName }
      ... on ChatDescriptionDetail { oldDescription newDescription }
      ... on ChatVisibilityDetail { oldVisibility newVisibility }
    }
  }
  ... on MemberRoleChange { oldRole newRole }
}`;
const CHANGES = `query ($id: ID!) { chat(id: $id) { messages { nodes { id ${CHANGE} } } } }`;
const PLAIN = 'query ($id: ID!) { chat(id: $id) { messages { nodes { id systemKind } } } }';
const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId, after: 0) { ... on MessageAddedEvent { message { ${CHANGE} } } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const changesIn = async (viewer: Caller, id: string): Promise<any[]> =>
  (await viewer.run(CHANGES, { id })).chat.messages.nodes.map((node: any) => node.systemChange);

const told = (type: string, subjects: readonly Person[], more: object = {}) => ({
  __typename: type,
  subjectCount: subjects.length,
  subjects: subjects.map(({ id }) => ({ id })),
  ...more,
});
const named = (name: string, ...subjects: Person[]) =>
  told('ChatCreatedChange', subjects, { name });
const role = (subject: Person, oldRole: string, newRole: string) =>
  told('MemberRoleChange', [subject], { oldRole, newRole });
const updated = (...details: object[]) => told('ChatUpdatedChange', [], { details });

describe('the change of a system message', () => {
  it('tells each thing that happens in a group, in the history and in events', async () => {
    const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
    const chatId = await createGroup(ann, bob);
    await act(ann, 'addMembers', { chatId, userIds: [bob.id, cid.id, dan.id] });
    await act(ann, 'updateChat', { chatId, name: 'Quay', description: 'By the water' });
    await act(ann, 'updateChat', { chatId, description: '' });
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'OWNER' });
    await act(bob, 'removeMember', { chatId, userId: cid.id });
    await act(ann, 'leaveChat', { chatId });

    const changes = await changesIn(bob, chatId);
    const stream = await bob.watch(EVENTS, { chatId });
    const events: any[] = [];
    while (events.length < changes.length) {
      const { message } = await stream.next();
      if (message) events.push(message.systemChange);
    }

    const newName = { __typename: 'ChatNameDetail', oldName: 'Harbour', newName: 'Quay' };
    const describedAs = (oldDescription: string, newDescription: string) => ({
      __typename: 'ChatDescriptionDetail',
      oldDescription,
      newDescription,
    });
    expect(changes).toEqual([
      named('Harbour', bob),
      told('MembersAddedChange', [cid, dan]),
      updated(newName, describedAs('', 'By the water')),
      updated(describedAs('By the water', '')),
      role(bob, 'MEMBER', 'ADMIN'),
      role(bob, 'ADMIN', 'OWNER'),
      told('MemberRemovedChange', [cid]),
      told('MemberLeftChange', [ann]),
    ]);
    expect(events).toEqual(changes);
    stream.close();
  });

  it('tells what happens in a room: who joins by themselves, and who may see it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createRoom(ann);
    await act(bob, 'joinRoom', { chatId });
    await act(ann, 'updateChat', { chatId, visibility: 'PRIVATE' });

    const closed = { oldVisibility: 'PUBLIC', newVisibility: 'PRIVATE' };
    expect(await changesIn(bob, chatId)).toEqual([
      named('Market'),
      told('MemberJoinedChange', [bob]),
      updated({ __typename: 'ChatVisibilityDetail', ...closed }),
    ]);
  });

  it('names the first ten of many, and says how many there are', async () => {
    const names = Array.from({ length: 12 }, (_value, index) => `p${index}`);
    const [ann, ...others] = await app.people('ann', ...names);
    const chatId = await createGroup(ann);
    await act(ann, 'addMembers', { chatId, userIds: others.map(({ id }) => id) });

    const [, added] = await changesIn(ann, chatId);

    const shown = others.slice(0, 10).map(({ id }) => ({ id }));
    expect(added).toMatchObject({ subjects: shown, subjectCount: 12 });
  });

  it('is null where somebody wrote the message', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { sendMessage } = await ann.run(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${CHANGE} } } }`,
      { input: { chatId, text: 'hello' } },
    );

    expect(sendMessage.message).toEqual({ systemChange: null });
    expect(await changesIn(bob, chatId)).toEqual([null]);
  });

  it('is null where an older version has written it, or a newer one that tells more', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    await act(ann, 'updateChat', { chatId, name: 'Quay' });
    await act(bob, 'leaveChat', { chatId });
    const store = (seq: string, change: string) =>
      app.sql(
        `UPDATE messages SET system_change = ${change} WHERE chat_id = $1 AND seq = (
           SELECT ${seq}(seq) FROM messages WHERE chat_id = $1)`,
        [chatId],
      );

    await store('min', 'NULL');
    await store('max', `system_change || '{"type": "memberVanished"}'`);
    await app.sql(
      `UPDATE messages SET system_change = jsonb_set(system_change, '{details,0,type}', '"chatColour"')
       WHERE chat_id = $1 AND system_kind = 'CHAT_UPDATED'`,
      [chatId],
    );

    expect(await changesIn(ann, chatId)).toEqual([null, null, null]);
  });

  it('names nobody whose account is gone, and quotes the chat as its text does', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await act(bob, 'updateProfile', { displayName: 'Bob the Builder' });
    const chatId = await createGroup(ann, bob);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    await act(bob, 'updateChat', { chatId, name: 'Quay' });

    await act(bob, 'deleteAccount', { password: bob.password });
    await doJobs(app);

    const [{ stored }] = await app.sql(
      'SELECT string_agg(system_change::text, $2) AS stored FROM messages WHERE chat_id = $1',
      [chatId, ' '],
    );
    expect(stored).not.toContain(bob.username);
    expect(stored).not.toContain('Builder');
    const gone = { subjects: [null], subjectCount: 1 };
    expect(await changesIn(ann, chatId)).toEqual([
      { ...named('Harbour'), ...gone },
      { ...role(bob, 'MEMBER', 'ADMIN'), ...gone },
      updated({ __typename: 'ChatNameDetail', oldName: 'Harbour', newName: 'Quay' }),
      { ...told('MemberLeftChange', [bob]), ...gone },
    ]);
  });

  it('tells that the ownership passes on with an account that goes', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);

    await act(ann, 'deleteAccount', { password: ann.password });
    await doJobs(app);

    const [, handedOn, left] = await changesIn(bob, chatId);
    expect(handedOn).toEqual(role(bob, 'MEMBER', 'OWNER'));
    expect(left).toMatchObject({ __typename: 'MemberLeftChange', subjects: [null] });
  });

  it('takes one query for all the people of a page, and none where it is not asked for', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const [long, short] = [await createGroup(ann, bob), await createGroup(ann, bob)];
    for (const userId of [bob.id, cid.id]) {
      await act(ann, 'addMembers', { chatId: long, userIds: [cid.id] });
      await act(ann, 'setMemberRole', { chatId: long, userId, role: 'ADMIN' });
    }
    const during = (query: string, id: string) => app.queriesDuring(() => ann.run(query, { id }));

    const [few, many, none] = [
      await during(CHANGES, short),
      await during(CHANGES, long),
      await during(PLAIN, long),
    ];

    expect(many).toHaveLength(few.length);
    expect(many).toHaveLength(none.length + 1);
    expect(none.join()).not.toContain('system_change');
  });

  it('comes with the message wherever that is shown', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { lastMessage } = (
      await bob.run(`query ($id: ID!) { chat(id: $id) { lastMessage { id ${CHANGE} } } }`, {
        id: chatId,
      })
    ).chat;
    const { message } = await bob.run(`query ($id: ID!) { message(id: $id) { ${CHANGE} } }`, {
      id: lastMessage.id,
    });
    const { chats } = await bob.run(`{ chats { nodes { id lastMessage { ${CHANGE} } } } }`);

    const systemChange = named('Harbour', bob);
    expect(lastMessage).toEqual({ id: lastMessage.id, systemChange });
    expect(message).toEqual({ systemChange });
    expect(chats.nodes).toEqual([{ id: chatId, lastMessage: { systemChange } }]);
  });
});
