import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, send } from '../../../test/kit/chats.ts';
import {
  draftOf,
  draftRefusal,
  draftsOf,
  saveDraft,
  threadDraftOf,
} from '../../../test/kit/drafts.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';
import { reply } from '../../../test/kit/threads.ts';

let app: TestApp;
let ann: Person;
let bob: Person;
let chatId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  [ann, bob] = await app.people('ann', 'bob');
  chatId = await createGroup(ann, bob);
});
afterAll(() => app.stop());

const NOTHING = { replyTo: null, attachments: [], threadRoot: null, updatedAt: expect.any(String) };

describe('a draft', () => {
  it('is nothing at first, and what was saved last from then on', async () => {
    expect(await draftOf(ann, chatId)).toBeNull();

    const saved = await saveDraft(ann, { chatId, text: 'Dear Bo' });

    expect(saved).toEqual({ ...NOTHING, text: 'Dear Bo' });
    expect(await draftOf(ann, chatId)).toEqual(saved);
    const again = await saveDraft(ann, { chatId, text: 'Dear Bob, ' });
    expect(again.text).toBe('Dear Bob, ');
    expect(again.updatedAt >= saved.updatedAt).toBe(true);
  });

  it('keeps what it answers and its files, in their order, until other ones are given', async () => {
    const { id } = await send(bob, chatId, 'Which ones?');
    const files = [await makeMedia(app, ann), await makeMedia(app, ann)].reverse();

    const saved = await saveDraft(ann, { chatId, text: 'These', replyToId: id, mediaIds: files });

    const attachments = files.map((id) => ({ id }));
    expect(saved).toEqual({ ...NOTHING, text: 'These', replyTo: { id }, attachments });
    const bare = await saveDraft(ann, { chatId, text: '', mediaIds: [files[1]!] });
    expect(bare).toEqual({
      ...saved,
      text: '',
      attachments: [{ id: files[1] }],
      updatedAt: expect.any(String),
    });
    const other = await saveDraft(ann, { chatId, text: 'This' });
    expect(other).toEqual({ ...bare, text: 'This', updatedAt: expect.any(String) });
    const none = await saveDraft(ann, { chatId, text: 'None', replyToId: null, mediaIds: [] });
    expect(none).toEqual({ ...NOTHING, text: 'None' });
  });

  it.each(['', ' \n '])('of %j is gone, and going again changes nothing', async (text) => {
    await saveDraft(ann, { chatId, text: 'Dear Bob', mediaIds: [await makeMedia(app, ann)] });

    expect(await saveDraft(ann, { chatId, text })).toBeNull();
    expect(await saveDraft(ann, { chatId, text })).toBeNull();

    expect(await draftOf(ann, chatId)).toBeNull();
    expect(await draftsOf(ann)).toEqual([]);
  });

  it('is seen by nobody else, and is nothing that is said: not found, not counted, not told', async () => {
    const { id } = await send(bob, chatId, 'Which ones?');
    const stream = await bob.watch('subscription { inboxEvents { __typename } }');
    await stream.next();

    await saveDraft(ann, { chatId, text: 'zebrafinch' });
    await saveDraft(ann, { chatId, threadRootId: id, text: 'zebrafinch' });

    expect(await draftOf(bob, chatId)).toBeNull();
    expect(await threadDraftOf(bob, id)).toBeNull();
    expect(await draftsOf(bob)).toEqual([]);
    for (const person of [ann, bob]) {
      const found = await person.run(
        `{ searchMessages(query: "zebrafinch", filter: {}) { nodes { id } } }`,
      );
      expect(found.searchMessages.nodes).toEqual([]);
    }
    const { chat } = await bob.run(`{ chat(id: "${chatId}") { unreadCount lastMessage { id } } }`);
    expect(chat).toEqual({ unreadCount: 0, lastMessage: { id } });
    await act(ann, 'sendMessage', { chatId, text: 'end' });
    expect(await stream.next()).toEqual({ __typename: 'MessageAddedEvent' });
    stream.close();
  });

  it('stays when a message is sent: whoever sends it says that it is over', async () => {
    await saveDraft(ann, { chatId, text: 'Dear Bob' });

    await send(ann, chatId, 'Dear Bob');

    expect((await draftOf(ann, chatId)).text).toBe('Dear Bob');
  });

  it('of a chat and those of its threads are apart', async () => {
    const root = await send(bob, chatId, 'Which ones?');
    const other = await send(bob, chatId, 'And when?');

    await saveDraft(ann, { chatId, text: 'in the chat' });
    await saveDraft(ann, { chatId, threadRootId: root.id, text: 'in the thread' });
    await saveDraft(ann, { chatId, threadRootId: other.id, text: 'in the other' });

    expect((await draftOf(ann, chatId)).text).toBe('in the chat');
    expect(await threadDraftOf(ann, root.id)).toEqual({
      ...NOTHING,
      text: 'in the thread',
      threadRoot: { id: root.id },
    });
    expect(await draftsOf(ann)).toEqual(['in the other', 'in the thread', 'in the chat']);
    await saveDraft(ann, { chatId, threadRootId: root.id, text: '' });
    expect(await draftsOf(ann)).toEqual(['in the other', 'in the chat']);
  });

  it('ends with the membership, whoever ends it, and with the chat', async () => {
    const [left, ended] = [await createGroup(ann, bob), await createGroup(ann, bob)];
    for (const place of [chatId, left, ended]) {
      await saveDraft(bob, {
        chatId: place,
        text: 'Dear Ann',
        mediaIds: [await makeMedia(app, bob)],
      });
    }

    await act(ann, 'removeMember', { chatId, userId: bob.id });
    await act(bob, 'leaveChat', { chatId: left });
    await act(ann, 'deleteChat', { chatId: ended });
    await act(ann, 'addMembers', { chatId, userIds: [bob.id] });

    expect(await draftOf(bob, chatId)).toBeNull();
    expect(await draftsOf(bob)).toEqual([]);
    expect(await app.sql('SELECT FROM drafts WHERE user_id = $1', [bob.id])).toEqual([]);
  });

  it('keeps its files from being taken away, and shows them to nobody but their owner', async () => {
    const mediaId = await makeMedia(app, ann);
    await saveDraft(ann, { chatId, text: '', mediaIds: [mediaId] });

    const { extensions } = await ann.fail(
      `mutation { deleteUpload(input: { mediaId: "${mediaId}" }) { deletedMediaId } }`,
    );

    expect(extensions.code).toBe('CONFLICT');
    expect((await bob.run(`{ media(id: "${mediaId}") { id } }`)).media).toBeNull();
    await saveDraft(ann, { chatId, text: '' });
    expect(await mediaLeft(app, mediaId)).toEqual([mediaId]);
    await act(ann, 'sendMessage', { chatId, text: '', mediaIds: [mediaId] });
    expect((await bob.run(`{ media(id: "${mediaId}") { id } }`)).media).toEqual({ id: mediaId });
  });
});

describe('what is no draft', () => {
  it.each([
    ['chatId', { chatId: 'none' }],
    ['text', { text: 'a'.repeat(4_001) }],
    ['text', { text: 'a\0' }],
    ['replyToId', { replyToId: 'none' }],
    ['replyToId', { replyToId: v7() }],
    ['threadRootId', { threadRootId: v7() }],
    ['mediaIds', { mediaIds: Array.from({ length: 11 }, () => v7()) }],
    ['mediaIds.0', { mediaIds: [v7()] }],
  ])('is refused, naming %s, and what was there stays', async (path, wrong) => {
    const kept = await saveDraft(ann, { chatId, text: 'kept' });

    expect(await draftRefusal(ann, { chatId, text: 'hi', ...wrong })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path }],
    });
    expect(await draftOf(ann, chatId)).toEqual(kept);
  });

  it('answers no message of another chat, has no reply for a root, and no file of others', async () => {
    const elsewhere = await send(ann, await createGroup(ann), 'elsewhere');
    const root = await send(ann, chatId, 'root');
    const { id: replyId } = await reply(bob, { chatId, id: root.id }, 'reply');
    const hers = await makeMedia(app, bob);
    const refused = (more: object) => draftRefusal(ann, { chatId, text: 'hi', ...more });

    for (const more of [
      { replyToId: elsewhere.id },
      { threadRootId: elsewhere.id },
      { threadRootId: replyId },
      { mediaIds: [hers] },
    ]) {
      expect(await refused(more)).toMatchObject({ fields: [{ reason: 'MISSING' }] });
    }
  });

  it('is in no chat of others: visitors are refused, and a stranger learns of no such chat', async () => {
    const [open, closed] = [await createRoom(ann), await createRoom(ann, 'PRIVATE')];

    expect(await draftOf(bob, open)).toBeNull();
    expect(await draftRefusal(bob, { chatId: open, text: 'hi' })).toEqual({ code: 'FORBIDDEN' });
    for (const place of [closed, v7()]) {
      expect(await draftRefusal(bob, { chatId: place, text: 'hi' })).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await draftRefusal(app.guest, { chatId, text: 'hi' })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('the list of drafts', () => {
  it('is paged without a gap, and tells where each is', async () => {
    const places = [chatId, await createGroup(ann), await createGroup(ann)];
    for (const [n, place] of places.entries())
      await saveDraft(ann, { chatId: place, text: `${n}` });
    const page = async (after: string | null) => {
      const { me } = await ann.run(
        `query ($after: String) { me { drafts(first: 2, after: $after) {
           nodes { text chat { id } } pageInfo { endCursor hasNextPage }
         } } }`,
        { after },
      );
      return me.drafts;
    };

    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);

    const newestFirst = places.map((id, n) => ({ text: `${n}`, chat: { id } })).reverse();
    expect([...first.nodes, ...second.nodes]).toEqual(newestFirst);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  it('of a hundred chats come with the chats, and their files by one statement', async () => {
    for (let n = 0; n < 5; n += 1) {
      const place = await createGroup(ann);
      await saveDraft(ann, { chatId: place, text: 'hi', mediaIds: [await makeMedia(app, ann)] });
    }
    const count = async (fields: string) =>
      (await app.queriesDuring(() => ann.run(`{ chats { nodes { name ${fields} } } }`))).length;

    const bare = await count('');

    expect(await count('draft { text }')).toBe(bare);
    expect(await count('draft { text attachments { id } }')).toBe(bare + 1);
  });
});
