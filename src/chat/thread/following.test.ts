import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import { followedBy, markThreadRead, reply, threadOf } from '../../../test/kit/threads.ts';

const FOLLOW = `mutation ($input: FollowThreadInput!) { followThread(input: $input) { message { id } } }`;
const MARK = `mutation ($input: MarkThreadReadInput!) { markThreadRead(input: $input) { message { id } } }`;

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
  chatId = await createGroup(ann, bob, cid, dan);
  root = { chatId, ...(await send(ann, chatId, 'root')) };
});
afterAll(() => app.stop());

const unreadOf = async (viewer: Caller) => {
  const { viewerFollows, unreadCount } = await threadOf(viewer, root.id);
  return viewerFollows ? unreadCount : null;
};
const mentionCountOf = async (viewer: Caller, id = chatId) =>
  (await viewer.run(`query ($id: ID!) { chat(id: $id) { mentionCount } }`, { id })).chat
    .mentionCount;
const codeOf = async (viewer: Caller, mutation: string, input: object) =>
  (await viewer.reply(mutation, { input })).errors?.[0]?.extensions.code;

describe('a thread', () => {
  it('is followed by whoever wrote its root, writes in it, or is mentioned there', async () => {
    await reply(bob, root, `what does @${cid.username} say?`);

    expect(await unreadOf(ann)).toBe(1);
    expect(await unreadOf(bob)).toBe(0);
    expect(await unreadOf(cid)).toBe(1);
    expect(await unreadOf(dan)).toBeNull();
  });

  it('is followed from the reply on that made somebody follow it', async () => {
    for (const text of ['one', 'two']) await reply(bob, root, text);

    await reply(ann, root, `@${cid.username}`);
    await reply(dan, root, 'me too');

    expect(await unreadOf(cid)).toBe(2);
    expect(await unreadOf(dan)).toBe(0);
    expect(await unreadOf(ann)).toBe(3);
  });

  it('is followed by those alone who are there: a visitor who is mentioned is none', async () => {
    const [eve] = await app.people('eve');
    const room = await createRoom(ann);
    const open = { chatId: room, ...(await send(ann, room, 'root')) };

    await reply(ann, open, `@${eve.username}`);

    expect(await threadOf(eve, open.id)).toMatchObject({ viewerFollows: false, unreadCount: 0 });
    expect(await mentionCountOf(eve, room)).toBe(0);
    await act(eve, 'joinRoom', { chatId: room });
    expect(await mentionCountOf(eve, room)).toBe(0);
    expect(await followedBy(eve)).toEqual([]);
  });

  it('is followed by hand from then on, and not any more', async () => {
    await reply(bob, root, 'one');
    await act(cid, 'followThread', { messageId: root.id });
    await reply(bob, root, 'two');
    expect(await unreadOf(cid)).toBe(1);

    await act(cid, 'unfollowThread', { messageId: root.id });
    expect(await unreadOf(cid)).toBeNull();
    await reply(bob, root, 'three');
    await act(cid, 'followThread', { messageId: root.id });

    expect(await unreadOf(cid)).toBe(0);
  });

  it('is not followed again by what others write, until that mentions somebody', async () => {
    await reply(bob, root, 'one');
    await act(ann, 'unfollowThread', { messageId: root.id });

    await reply(bob, root, 'two');
    expect(await unreadOf(ann)).toBeNull();
    await reply(bob, root, `@${ann.username}`);

    expect(await unreadOf(ann)).toBe(1);
  });

  it('is there once there is a reply, and belongs to its root', async () => {
    expect(await codeOf(cid, FOLLOW, { messageId: root.id })).toBe('CONFLICT');
    const { id } = await reply(bob, root, 'one');

    expect(await codeOf(cid, FOLLOW, { messageId: id })).toBe('BAD_USER_INPUT');
  });

  it.each(['followThread', 'unfollowThread', 'markThreadRead'])(
    'is as good as none to a stranger, and not for a visitor: %s',
    async (name) => {
      const [eve] = await app.people('eve');
      const room = await createRoom(ann);
      const open = { chatId: room, ...(await send(ann, room, 'root')) };
      for (const place of [root, open]) await reply(ann, place, 'aside');
      const mutation = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { message { id } }
      }`;
      const input = (messageId: string) => ({
        messageId,
        ...(name === 'markThreadRead' && { seq: 1 }),
      });

      expect(await codeOf(eve, mutation, input(root.id))).toBe('NOT_FOUND');
      expect(await codeOf(eve, mutation, input(open.id))).toBe('FORBIDDEN');
    },
  );
});

describe('what is unread in a thread', () => {
  it('is what others wrote and nobody deleted, up to a hundred', async () => {
    await reply(bob, root, 'one');
    const two = await reply(bob, root, 'two');
    await reply(ann, root, 'mine');
    await act(bob, 'deleteMessage', { messageId: two.id });
    expect(await unreadOf(ann)).toBe(1);

    await app.sql(
      `INSERT INTO messages
        (chat_id, seq, id, sender_id, text, created_at, changed_seq, thread_root_seq, in_chat)
       SELECT $1, 1000 + n, gen_random_uuid(), $2, 'x', now(), 1000 + n, $3, false
       FROM generate_series(1, 120) n`,
      [chatId, bob.id, root.seq],
    );
    expect(await unreadOf(ann)).toBe(100);
  });

  it('is read by a mark of the thread alone, which never goes back and never beyond it', async () => {
    const [one, two] = [await reply(bob, root, 'one'), await reply(bob, root, 'two')];
    const { seq } = await send(bob, chatId, 'later');

    await act(ann, 'markRead', { chatId, seq });
    expect(await unreadOf(ann)).toBe(2);
    await markThreadRead(ann, root.id, one.seq);
    expect(await unreadOf(ann)).toBe(1);
    await markThreadRead(ann, root.id, two.seq);
    await markThreadRead(ann, root.id, one.seq);
    expect(await unreadOf(ann)).toBe(0);

    for (const beyond of [seq, -1]) {
      expect(await codeOf(ann, MARK, { messageId: root.id, seq: beyond })).toBe('BAD_USER_INPUT');
    }
  });

  it('counts for those whom it mentions until they have read it in the thread', async () => {
    const { seq } = await reply(bob, root, `@${cid.username} @${ann.username}`);
    expect(await mentionCountOf(cid)).toBe(1);
    await act(cid, 'markRead', { chatId, seq });
    expect(await mentionCountOf(cid)).toBe(1);

    await markThreadRead(cid, root.id, seq);
    expect(await mentionCountOf(cid)).toBe(0);

    await reply(bob, root, `@${cid.username}`);
    expect(await mentionCountOf(cid)).toBe(1);
    await act(cid, 'unfollowThread', { messageId: root.id });
    expect(await mentionCountOf(cid)).toBe(0);
    expect(await mentionCountOf(ann)).toBe(1);
  });

  it('counts as any message where it is in the chat as well', async () => {
    const { seq } = await reply(bob, root, `@${cid.username}`, { alsoInChat: true });
    expect(await mentionCountOf(cid)).toBe(1);

    await act(cid, 'markRead', { chatId, seq });

    expect(await mentionCountOf(cid)).toBe(0);
    expect(await unreadOf(cid)).toBe(1);
  });

  it('follows an edit: whom it names anew follows the thread, whom it names no more is not counted', async () => {
    const { id } = await reply(bob, root, `@${cid.username}`);

    await act(bob, 'editMessage', { messageId: id, text: `no, @${dan.username}` });
    expect([await mentionCountOf(cid), await mentionCountOf(dan)]).toEqual([0, 1]);
    expect(await unreadOf(dan)).toBe(1);
    await act(bob, 'deleteMessage', { messageId: id });

    expect(await mentionCountOf(dan)).toBe(0);
  });

  it('is for nobody at once: @all means the chat, where a reply is there as well', async () => {
    await reply(ann, root, '@all');
    expect(await mentionCountOf(cid)).toBe(0);
    expect(await unreadOf(cid)).toBeNull();

    await reply(ann, root, '@all', { alsoInChat: true });
    expect(await mentionCountOf(cid)).toBe(1);
  });

  it('is found by a search for what mentions the viewer', async () => {
    const { id } = await reply(bob, root, `an otter, @${cid.username}`);
    const found = async (viewer: Person) => {
      const { searchMessages } = await viewer.run(
        `{ searchMessages(query: "otter", filter: { mentionsMe: true }) { nodes { id } } }`,
      );
      return searchMessages.nodes;
    };

    expect(await found(cid)).toEqual([{ id }]);
    expect(await found(dan)).toEqual([]);
  });
});
