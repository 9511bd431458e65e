import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { reply, threadOf } from '../../../test/kit/threads.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const CHAT = `query ($id: ID!) {
  chat(id: $id) {
    unreadCount lastActivityAt lastSeq lastMessage { text } messages(last: 100) { nodes { text } }
  }
}`;
const MESSAGE = `query ($id: ID!) {
  message(id: $id) { status inChat thread { replyCount } threadRoot { id text } readBy { nodes { id } } }
}`;

let app: TestApp;
let ann: Person;
let bob: Person;
let cid: Person;
let dan: Person;
let chatId: string;
let root: { chatId: string; id: string; seq: number };
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  chatId = await createGroup(ann, bob, cid);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

const chatOf = async (viewer: Person) => (await viewer.run(CHAT, { id: chatId })).chat;
const messageOf = async (viewer: Person, id: string) => (await viewer.run(MESSAGE, { id })).message;
const refusalOf = async (sender: Person, input: object) =>
  (await sender.reply(SEND, { input: { chatId, text: 'hi', ...input } })).errors![0]!.extensions;

describe('a reply in a thread', () => {
  it('is in it alone: neither its chat’s messages, nor its newest, nor what is unread there', async () => {
    const before = await chatOf(cid);

    const { seq, id } = await reply(bob, root, 'aside');

    expect(await chatOf(cid)).toEqual({ ...before, lastSeq: seq });
    expect(before.lastMessage).toEqual({ text: 'root' });
    expect(await messageOf(cid, id)).toEqual({
      status: 'SENT',
      inChat: false,
      thread: null,
      threadRoot: { id: root.id, text: 'root' },
      readBy: { nodes: [] },
    });
    expect(await threadOf(cid, root.id)).toEqual({
      replyCount: 1,
      lastReplyAt: expect.any(String),
      lastSeq: seq,
      viewerFollows: false,
      unreadCount: 0,
      participants: [{ id: bob.id }],
      replies: { nodes: [{ id, text: 'aside' }] },
    });
  });

  it('is in the chat as well where its sender wants that', async () => {
    const { id } = await reply(bob, root, 'for all', { alsoInChat: true });

    const chat = await chatOf(cid);
    expect(chat.lastMessage).toEqual({ text: 'for all' });
    expect(chat.messages.nodes.at(-1)).toEqual({ text: 'for all' });
    expect(chat.unreadCount).toBe(2);
    expect((await threadOf(cid, root.id)).replies.nodes).toEqual([{ id, text: 'for all' }]);
  });

  it('makes its root newer, so that no older copy of that is kept', async () => {
    const { seq } = await reply(bob, root, 'aside');

    const { message } = await cid.run(`query ($id: ID!) { message(id: $id) { changedSeq } }`, root);
    expect(message.changedSeq).toBe(seq);
  });

  it('may carry files, and answer a message', async () => {
    const mediaId = await makeMedia(app, bob);
    const first = await reply(bob, root, '', { mediaIds: [mediaId] });

    const { sendMessage } = await cid.run(
      `mutation ($input: SendMessageInput!) {
        sendMessage(input: $input) { message { replyTo { id attachments { id } } inChat } }
      }`,
      { input: { chatId, text: 'nice', threadRootId: root.id, replyToId: first.id } },
    );

    expect(sendMessage.message).toEqual({
      replyTo: { id: first.id, attachments: [{ id: mediaId }] },
      inChat: false,
    });
  });

  it('is the same again under its name, and a conflict where it is sent elsewhere', async () => {
    const first = await reply(bob, root, 'once', { clientMessageId: 'once' });

    expect((await reply(bob, root, 'once', { clientMessageId: 'once' })).id).toBe(first.id);
    const again = { text: 'once', clientMessageId: 'once' };
    expect((await refusalOf(bob, again)).code).toBe('CONFLICT');
    const inChat = { ...again, threadRootId: root.id, alsoInChat: true };
    expect((await refusalOf(bob, inChat)).code).toBe('CONFLICT');
    expect(await threadOf(bob, root.id)).toMatchObject({ replyCount: 1 });
  });

  it('is refused where there can be no thread: under a reply, in another chat, under the server’s', async () => {
    const { id } = await reply(bob, root, 'aside');
    const elsewhere = await send(bob, await openDirectChat(bob, ann), 'elsewhere');
    const { chat } = await ann.run(
      `query ($id: ID!) { chat(id: $id) { messages(first: 1) { nodes { id kind } } } }`,
      { id: chatId },
    );
    expect(chat.messages.nodes[0].kind).toBe('SYSTEM');

    for (const threadRootId of [id, elsewhere.id, chat.messages.nodes[0].id]) {
      expect(await refusalOf(bob, { threadRootId })).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'threadRootId' }],
      });
    }
  });

  it('is for members: strangers hear of no chat, visitors that they may not', async () => {
    const room = await createRoom(ann);
    const open = await send(ann, room, 'root');

    expect((await refusalOf(dan, { threadRootId: root.id })).code).toBe('NOT_FOUND');
    expect((await refusalOf(dan, { chatId: room, threadRootId: open.id })).code).toBe('FORBIDDEN');
  });

  it('outlives its root, which may have more of them, but no first one', async () => {
    await reply(bob, root, 'aside');
    const { id } = await send(ann, chatId, 'nothing');
    for (const messageId of [root.id, id]) await act(ann, 'deleteMessage', { messageId });

    await reply(cid, root, 'still');

    const { replies, replyCount } = await threadOf(ann, root.id);
    expect(replies.nodes.map(({ text }: any) => text)).toEqual(['aside', 'still']);
    expect(replyCount).toBe(2);
    expect((await refusalOf(cid, { threadRootId: id })).code).toBe('BAD_USER_INPUT');
  });

  it('stays as a tombstone, and in the count', async () => {
    const { id } = await reply(bob, root, 'aside');

    await act(bob, 'deleteMessage', { messageId: id });

    expect(await threadOf(ann, root.id)).toMatchObject({
      replyCount: 1,
      unreadCount: 0,
      replies: { nodes: [{ id, text: null }] },
    });
  });

  it('has for its readers those who have read it in the thread', async () => {
    const { id, seq } = await reply(bob, root, 'aside');
    await act(ann, 'markRead', { chatId, seq });
    await reply(cid, root, 'mine');
    expect((await messageOf(bob, id)).readBy.nodes).toEqual([{ id: cid.id }]);

    await act(ann, 'markThreadRead', { messageId: root.id, seq });

    expect(await messageOf(bob, id)).toMatchObject({
      status: 'SENT',
      readBy: { nodes: [{ id: ann.id }, { id: cid.id }] },
    });
  });
});

describe('a thread', () => {
  it('pages through its replies both ways, oldest first', async () => {
    const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      message(id: $id) { thread { replies(first: $first, after: $after, last: $last, before: $before) {
        nodes { text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } } }
    }`;
    for (let n = 0; n < 5; n += 1) await reply(n % 2 ? bob : cid, root, `${n}`);
    const page = async (args: object) => {
      const { message } = await ann.run(PAGE, { id: root.id, ...args });
      const { nodes, pageInfo } = message.thread.replies;
      return { texts: nodes.map(({ text }: any) => text).join(''), ...pageInfo };
    };

    const first = await page({ first: 2 });
    const newest = await page({ last: 2 });

    expect(first).toMatchObject({ texts: '01', hasNextPage: true, hasPreviousPage: false });
    expect(await page({ first: 2, after: first.endCursor })).toMatchObject({ texts: '23' });
    expect(newest).toMatchObject({ texts: '34', hasNextPage: false, hasPreviousPage: true });
    expect(await page({ last: 9, before: newest.startCursor })).toMatchObject({ texts: '012' });
  });

  it('tells who wrote in it, the first of them first', async () => {
    for (const sender of [cid, bob, cid, ann]) await reply(sender, root, 'hi');

    const { message } = await bob.run(
      `query ($id: ID!) { message(id: $id) { thread { participants(first: 2) { id } } } }`,
      root,
    );
    expect(message.thread.participants).toEqual([{ id: cid.id }, { id: bob.id }]);
  });

  it('is found by a search, as any message is', async () => {
    const { id } = await reply(bob, root, 'a hippopotamus');

    const { searchMessages } = await cid.run(
      `{ searchMessages(query: "hippopotamus") { nodes { id threadRoot { id } } } }`,
    );
    expect(searchMessages.nodes).toEqual([{ id, threadRoot: { id: root.id } }]);
  });
});
