import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';

const SENTENCES = `query ($id: ID!) { chat(id: $id) { messages { nodes { text } } } }`;
const KINDS = `query ($id: ID!) { chat(id: $id) { messages { nodes { systemKind } } } }`;
const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId, after: 0) { ... on MessageAddedEvent { message { text } } }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const sentencesOf = async (viewer: Caller, id: string): Promise<string[]> =>
  (await viewer.run(SENTENCES, { id })).chat.messages.nodes.map(({ text }: any) => text);

const callThemselves = (person: Person, displayName: string) =>
  act(person, 'updateProfile', { displayName });

describe('what a system message says', () => {
  it('names people as they are called now, in the history and in events', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const chatId = await createGroup(ann);
    await act(ann, 'addMembers', { chatId, userIds: [bob.id, cid.id] });
    await act(ann, 'setMemberRole', { chatId, userId: cid.id, role: 'ADMIN' });
    await act(cid, 'updateChat', { chatId, name: 'Quay' });
    await act(bob, 'leaveChat', { chatId });
    const before = await sentencesOf(ann, chatId);

    await callThemselves(ann, 'Ann of the North');
    await callThemselves(cid, 'Cid $& {x}');
    const after = await sentencesOf(ann, chatId);
    const stream = await ann.watch(EVENTS, { chatId });
    const told: string[] = [];
    while (told.length < after.length) {
      const { message } = await stream.next();
      if (message) told.push(message.text);
    }

    const sentencesWith = (one: string, other: string) => [
      `${one} created the group “Harbour”`,
      `${one} added ${bob.username} and ${other}`,
      `${one} made ${other} an admin`,
      `${other} renamed the chat to “Quay”`,
      `${bob.username} left`,
    ];
    expect(before).toEqual(sentencesWith(ann.username, cid.username));
    expect(after).toEqual(sentencesWith('Ann of the North', 'Cid $& {x}'));
    expect(told).toEqual(after);
    stream.close();
  });

  it('quotes the name of a chat as it was written, whatever stands in it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const names = [`{${'-'.repeat(36)}}`, `{${bob.id}}”, said {${ann.id}}`];

    const sentences = await Promise.all(
      names.map(async (name) => {
        const chatId = await createGroup(ann);
        await act(ann, 'updateChat', { chatId, name });
        await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
        return sentencesOf(ann, chatId);
      }),
    );

    const begun = `${ann.username} created the group “Harbour”`;
    const added = `${ann.username} added ${bob.username}`;
    expect(sentences).toEqual(
      names.map((name) => [begun, `${ann.username} renamed the chat to “${name}”`, added]),
    );
  });

  it('stays readable beside a sentence that names nobody who can be', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann);
    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });
    await act(bob, 'leaveChat', { chatId });

    await app.sql(
      "UPDATE messages SET text = replace(text, $2, repeat('-', 36)) WHERE chat_id = $1",
      [chatId, ann.id],
    );

    expect(await sentencesOf(ann, chatId)).toEqual([
      'Somebody created the group “Harbour”',
      `Somebody added ${bob.username}`,
      `${bob.username} left`,
    ]);
  });

  it('names nobody whose account is gone', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    await act(bob, 'leaveChat', { chatId });

    await act(bob, 'deleteAccount', { password: bob.password });

    const stored = await app.sql('SELECT text FROM messages WHERE chat_id = $1', [chatId]);
    expect(JSON.stringify(stored)).not.toContain(bob.username);
    expect(await sentencesOf(ann, chatId)).toEqual([
      `${ann.username} created the group “Harbour”`,
      'Somebody left',
    ]);
  });

  it('takes one query for all the names of a page, and none where it is not asked for', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [long, short] = [await createGroup(ann, bob), await createGroup(ann)];
    for (const role of ['ADMIN', 'MEMBER', 'ADMIN']) {
      await act(ann, 'setMemberRole', { chatId: long, userId: bob.id, role });
    }
    const during = (query: string, id: string) => app.queriesDuring(() => ann.run(query, { id }));

    const [few, many, none] = [
      await during(SENTENCES, short),
      await during(SENTENCES, long),
      await during(KINDS, long),
    ];

    expect(many.sort()).toEqual(few.sort());
    expect(many).toHaveLength(none.length + 1);
  });
});
