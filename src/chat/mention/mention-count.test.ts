import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createGroups, createRoom, send } from '../../../test/kit/chats.ts';
import { countsIn } from '../../../test/kit/mentions.ts';
import { prefer } from '../../../test/kit/preferences.ts';

const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;
const LIST = `{ chats { nodes { id unreadCount mentionCount lastMessage { text mentions { start } mentionsEveryone } } } }`;

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  let cid: Person;
  [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
  chatId = await createGroup(ann, bob, cid);
});
afterAll(() => app.stop());

describe('the count of mentions', () => {
  it('is of the unread messages that name the viewer, or all, each once', async () => {
    await send(ann, chatId, 'hello');
    await send(ann, chatId, `@${bob.username}`);
    await send(ann, chatId, `@all`);
    await send(ann, chatId, `@${bob.username} @all @${bob.username}`);
    await send(ann, chatId, `@${ann.username}`);

    expect(await countsIn(bob, chatId)).toEqual([5, 3]);
    expect(await countsIn(ann, chatId)).toEqual([0, 0]);
  });

  it('knows nothing of those who are here, and of who may not call all', async () => {
    await send(ann, chatId, '@here');
    await send(bob, chatId, '@all');

    expect(await countsIn(bob, chatId)).toEqual([1, 0]);
    expect(await countsIn(ann, chatId)).toEqual([1, 0]);
  });

  it('goes with reading, and comes back with what is marked unread', async () => {
    const { seq } = await send(ann, chatId, `@${bob.username}`);
    const last = await send(ann, chatId, `@all`);

    await act(bob, 'markRead', { chatId, seq });
    expect(await countsIn(bob, chatId)).toEqual([1, 1]);
    await act(bob, 'markRead', { chatId, seq: last.seq });
    expect(await countsIn(bob, chatId)).toEqual([0, 0]);
    await act(bob, 'markUnread', { chatId, seq });
    expect(await countsIn(bob, chatId)).toEqual([2, 2]);
  });

  it('follows edits and deletions', async () => {
    const { id: messageId } = await send(ann, chatId, 'hello');
    const { id: other } = await send(ann, chatId, `@${bob.username} @all`);

    await ann.run(EDIT, { input: { messageId, text: `hello @${bob.username}` } });
    expect(await countsIn(bob, chatId)).toEqual([2, 2]);
    await ann.run(EDIT, { input: { messageId, text: 'hello' } });
    expect(await countsIn(bob, chatId)).toEqual([2, 1]);
    await act(ann, 'deleteMessage', { messageId: other });
    expect(await countsIn(bob, chatId)).toEqual([1, 0]);
  });

  it('begins where somebody joins, and is nothing for visitors', async () => {
    const roomId = await createRoom(ann);
    await send(ann, roomId, `@${bob.username} @all`);
    expect(await countsIn(bob, roomId)).toEqual([0, 0]);

    await act(bob, 'joinRoom', { chatId: roomId });
    await send(ann, roomId, '@all');

    expect(await countsIn(bob, roomId)).toEqual([1, 1]);
  });

  it('stops at a thousand, as that of unread messages does', async () => {
    await send(ann, chatId, `@${bob.username}`);
    await app.sql(
      `WITH added AS (
         INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq, mentions_everyone)
         SELECT $1, 100 + n, gen_random_uuid(), $2, '@all', now(), 100 + n, 'ALL'
         FROM generate_series(1, 700) n RETURNING seq
       ), named AS (
         INSERT INTO messages (chat_id, seq, id, sender_id, text, created_at, changed_seq)
         SELECT $1, 1000 + n, gen_random_uuid(), $2, '@bob', now(), 1000 + n
         FROM generate_series(1, 700) n RETURNING seq
       )
       INSERT INTO message_mentions (user_id, chat_id, seq) SELECT $3, $1, seq FROM named`,
      [chatId, ann.id, bob.id],
    );

    expect(await countsIn(bob, chatId)).toEqual([1_000, 1_000]);
  });

  it('stays in a chat that is muted or archived, whose list shows it', async () => {
    await prefer(bob, chatId, { notifyLevel: 'NONE' });
    await prefer(bob, chatId, { archived: true });

    await send(ann, chatId, '@all');

    expect(await countsIn(bob, chatId)).toEqual([1, 1]);
  });

  it('is in the statement of the list of chats, however many there are', async () => {
    const list = () => app.queriesDuring(() => bob.run(LIST));
    await send(ann, chatId, `@${bob.username} @all`);
    const [few] = [await list()];
    for (const id of await createGroups(4, ann, bob)) await send(ann, id, `@${bob.username}`);

    const many = await list();

    expect([few.length, many.length]).toEqual([1, 1]);
    const { chats } = await bob.run(LIST);
    expect(chats.nodes.map(({ mentionCount }: any) => mentionCount)).toEqual([1, 1, 1, 1, 1]);
    expect(chats.nodes.at(-1).lastMessage).toMatchObject({
      mentionsEveryone: true,
      mentions: [{ start: 0 }],
    });
  });
});

it('is exact whatever happens at once', async () => {
  const others = await app.people('dan', 'eve', 'fay');
  for (const { id } of others) await act(ann, 'addMembers', { chatId, userIds: [id] });
  const texts = [`@${bob.username}`, 'hello', '@all', '@here', `@${bob.username} @all`];

  await Promise.all(
    [ann, ...others].map(async (sender, index) => {
      for (let count = 0; count < 6; count += 1) {
        const { id: messageId, seq } = await send(sender, chatId, texts[(index + count) % 5]!);
        if (count % 3 === 1)
          await sender.run(EDIT, { input: { messageId, text: texts[count % 5]! } });
        if (count === 2) await act(sender, 'deleteMessage', { messageId });
        if (index === 0 && count === 3) await act(bob, 'markRead', { chatId, seq });
      }
    }),
  );

  const [{ expected }] = await app.sql(
    `SELECT count(*)::int AS expected FROM messages m JOIN chat_members r
       ON r.chat_id = m.chat_id AND r.user_id = $2 AND m.seq > greatest(r.read_seq, r.joined_seq)
     WHERE m.chat_id = $1 AND m.deleted_at IS NULL AND m.sender_id <> $2
       AND (m.text ~ $3 OR (m.text ~ '@all' AND m.sender_id = $4))`,
    [chatId, bob.id, `@${bob.username}`, ann.id],
  );
  expect((await countsIn(bob, chatId))[1]).toBe(expected);
  expect(expected).toBeGreaterThan(3);
});
