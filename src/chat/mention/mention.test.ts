import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { MENTIONS, mentionsIn, told } from '../../../test/kit/mentions.ts';

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id ${MENTIONS} attachments { id } } }
}`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { ${MENTIONS} } } }`;
const PAGE = `query ($id: ID!) { chat(id: $id) { messages(last: 20) { nodes { ${MENTIONS} } } } }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
let dan: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  chatId = await createGroup(ann, bob, cid);
});
afterAll(() => app.stop());

const sent = async (sender: Person, input: object) =>
  (await sender.run(SEND, { input: { chatId, ...input } })).sendMessage.message;
const edit = async (sender: Person, messageId: string, text: string) =>
  told((await sender.run(EDIT, { input: { messageId, text } })).editMessage.message);
const rowsOf = async (id: string) =>
  (
    await app.sql(
      `SELECT u.username::text AS name FROM message_mentions JOIN users u ON u.id = user_id
       JOIN messages USING (chat_id, seq) WHERE messages.id = $1 ORDER BY 1`,
      [id],
    )
  ).map(({ name }: any) => name);

describe('a mention', () => {
  it('is told by the send, and read later, wherever it stands in the text', async () => {
    const name = bob.username.toUpperCase();
    const message = await sent(ann, { text: `👋🏽 @${name}, and @${cid.username}. @${name}!` });

    const expected = [
      `@${name} is ${bob.username}`,
      `@${cid.username} is ${cid.username}`,
      `@${name} is ${bob.username}`,
    ];
    expect(told(message)).toEqual(expected);
    expect(await mentionsIn(cid, message.id)).toEqual(expected);
    expect(await rowsOf(message.id)).toEqual([bob.username, cid.username].sort());
  });

  it('is of members: who is not in the chat, or not there at all, is text', async () => {
    const text = `@${dan.username} @nobody_there @${bob.username}`;

    expect(told(await sent(ann, { text }))).toEqual([`@${bob.username} is ${bob.username}`]);
  });

  it('is of anyone in a public room, and of members in a private one', async () => {
    const [open, shut] = [await createRoom(ann, 'PUBLIC'), await createRoom(ann, 'PRIVATE')];
    const text = `@${dan.username}`;

    expect(told(await sent(ann, { chatId: open, text }))).toEqual([`${text} is ${dan.username}`]);
    expect(told(await sent(ann, { chatId: shut, text }))).toEqual([]);
  });

  it('of oneself is shown, and counts nowhere', async () => {
    const message = await sent(ann, { text: `@${ann.username}` });

    expect(told(message)).toHaveLength(1);
    expect(await rowsOf(message.id)).toEqual([]);
  });

  it('stands beside files', async () => {
    const mediaId = await makeMedia(app, ann);

    const message = await sent(ann, { text: `@${bob.username}`, mediaIds: [mediaId] });

    expect(told(message)).toHaveLength(1);
    expect(message.attachments).toEqual([{ id: mediaId }]);
  });

  it('follows an edit, which takes away what it no longer names', async () => {
    const { id } = await send(ann, chatId, `@${bob.username}`);

    expect(await edit(ann, id, `now @${cid.username}`)).toEqual([
      `@${cid.username} is ${cid.username}`,
    ]);
    expect(await rowsOf(id)).toEqual([cid.username]);
    expect(await edit(ann, id, 'now nobody @all')).toEqual(['all']);
    expect(await edit(ann, id, 'now nobody')).toEqual([]);
    expect(await rowsOf(id)).toEqual([]);
    expect(await edit(ann, id, `@${bob.username} again`)).toHaveLength(1);
    expect(await rowsOf(id)).toEqual([bob.username]);
  });

  it('goes with its message', async () => {
    const { id } = await send(ann, chatId, `@${bob.username} @all`);

    await act(ann, 'deleteMessage', { messageId: id });

    const { message } = await bob.run(
      `query ($id: ID!) { message(id: $id) { mentionsEveryone mentions { start } } }`,
      { id },
    );
    expect(message).toEqual({ mentionsEveryone: false, mentions: [] });
    expect(await rowsOf(id)).toEqual([]);
    const [stored] = await app.sql(
      `SELECT mentions, mentions_everyone FROM messages WHERE id = $1`,
      [id],
    );
    expect(stored).toEqual({ mentions: null, mentions_everyone: null });
  });

  it('stays where it is when they leave, and is nobody’s once their account is gone', async () => {
    const { id } = await send(ann, chatId, `@${bob.username} @${cid.username}`);
    await act(bob, 'leaveChat', { chatId });

    expect(await mentionsIn(ann, id)).toContain(`@${bob.username} is ${bob.username}`);
    await act(cid, 'deleteAccount', { password: cid.password });
    await doJobs(app);
    expect(await mentionsIn(ann, id)).toContain(`@${cid.username} is nobody`);
    expect(await rowsOf(id)).toEqual([bob.username]);
  });

  it('is the same again when a send is repeated', async () => {
    const input = { text: `@${bob.username} @all`, clientMessageId: 'once' };

    const [first, again] = [await sent(ann, input), await sent(ann, input)];

    expect(again).toEqual(first);
    expect(told(first)).toHaveLength(2);
  });
});

describe('everyone', () => {
  it.each(['@all', 'come @Here'])('is meant by %s, of those who may', async (text) => {
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });

    expect(told(await sent(ann, { text }))).toEqual(['all']);
    expect(told(await sent(bob, { text }))).toEqual(['all']);
    expect(told(await sent(cid, { text }))).toEqual([]);
  });

  it('is both of them in a direct chat, whoever writes', async () => {
    const direct = await openDirectChat(ann, bob);

    expect(told(await sent(bob, { chatId: direct, text: '@all' }))).toEqual(['all']);
  });

  it('is decided again at an edit', async () => {
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    const { id } = await send(bob, chatId, '@all');
    expect(await edit(bob, id, '@all!')).toEqual(['all']);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'MEMBER' });

    expect(await edit(bob, id, '@all?')).toEqual([]);
  });
});

describe('what it costs', () => {
  it('is one statement to send, also with names', async () => {
    const queries = await app.queriesDuring(() =>
      send(ann, chatId, `@${bob.username} @${cid.username} @all`),
    );

    expect(queries).toHaveLength(1);
  });

  it('is nothing where a text has no name: the statement is what it was', async () => {
    const [plain] = await app.queriesDuring(() => send(ann, chatId, 'mail to ann@example.com'));

    expect(plain).not.toContain('mention');
  });

  it('is in a page of messages one statement more, of who is named', async () => {
    const page = () => app.queriesDuring(() => cid.run(PAGE, { id: chatId }));
    await send(ann, chatId, 'nobody');
    const without = await page();
    for (let count = 0; count < 5; count += 1) {
      await send(ann, chatId, `@${bob.username} @${cid.username}`);
    }

    expect(await page()).toHaveLength(without.length + 1);
  });
});
