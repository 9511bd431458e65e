import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const MESSAGE = `id seq text kind deletedAt editedAt viewerCanEdit attachments { id kind filename }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { ${MESSAGE} } } }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { ${MESSAGE} } } }`;
const DELETE = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { message { ${MESSAGE} } } }`;
const READ = `query ($id: ID!) { message(id: $id) { ${MESSAGE} } }`;
const PAGE = `query ($id: ID!) {
  chat(id: $id) { messages(last: 50) { nodes { seq text attachments { id url previewUrl } } } }
}`;
const WHOLE = `id attachments {
  id kind state failure filename mediaType size alt width height animated durationMs waveform
  thumbHash url previewUrl urlExpiresAt
}`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const read = (person: Caller, id: string) => person.run(READ, { id }).then((data) => data.message);
const sendWith = (person: Caller, input: object) =>
  person.run(SEND, { input: { text: '', ...input } }).then((data) => data.sendMessage.message);
const idsOf = ({ attachments }: any): string[] => attachments.map(({ id }: any) => id);

/** Two people, their chat, and so many files of the first one. */
async function pair(count = 1) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const mediaIds: string[] = [];
  for (let n = 0; n < count; n += 1) mediaIds.push(await makeMedia(app, ann));
  return { ann, bob, chatId, mediaIds };
}

describe('a message with attachments', () => {
  it('shows them in the order in which they were named, and is of the kind of the first', async () => {
    const { ann, bob, chatId } = await pair(0);
    const picture = await makeMedia(app, ann, { kind: 'IMAGE' });
    const voice = await makeMedia(app, ann, { kind: 'AUDIO', filename: 'note.ogg' });

    const sent = await sendWith(ann, { chatId, mediaIds: [voice, picture] });

    expect(sent).toMatchObject({ text: '', kind: 'AUDIO' });
    expect(sent.attachments).toEqual([
      { id: voice, kind: 'AUDIO', filename: 'note.ogg' },
      { id: picture, kind: 'IMAGE', filename: 'harbour.jpg' },
    ]);
    expect(await read(bob, sent.id)).toEqual({ ...sent, viewerCanEdit: false });
  });

  it.each(['IMAGE', 'VIDEO', 'AUDIO', 'FILE'] as const)('is a message of kind %s', async (kind) => {
    const { ann, chatId } = await pair(0);
    const mediaIds = [await makeMedia(app, ann, { kind })];

    expect(await sendWith(ann, { chatId, mediaIds, text: 'look' })).toMatchObject({
      kind,
      text: 'look',
    });
  });

  it('may carry a file that another message carries, too', async () => {
    const { ann, bob, chatId, mediaIds } = await pair();
    const group = await createGroup(ann, bob);

    const sent = [
      await sendWith(ann, { chatId, mediaIds }),
      await sendWith(ann, { chatId, mediaIds }),
      await sendWith(ann, { chatId: group, mediaIds }),
    ];

    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    for (const message of sent) expect(idsOf(message)).toEqual(mediaIds);
  });

  it('is told with them to those who watch', async () => {
    const { ann, bob, chatId, mediaIds } = await pair(2);
    const added = `... on MessageAddedEvent { message { ${MESSAGE} } }`;
    const inbox = await bob.watch(`subscription { inboxEvents { __typename ${added} } }`);
    await inbox.next();

    const { attachments } = await sendWith(ann, { chatId, mediaIds });

    expect((await inbox.next()).message).toMatchObject({ kind: 'IMAGE', attachments });
  });

  it('shows in the list of chats what its last message carries', async () => {
    const { ann, bob, chatId, mediaIds } = await pair();
    await sendWith(ann, { chatId, mediaIds });

    const { chats } = await bob.run(
      `{ chats { nodes { lastMessage { kind attachments { id } } } } }`,
    );

    const attachments = mediaIds.map((id) => ({ id }));
    expect(chats.nodes).toEqual([{ lastMessage: { kind: 'IMAGE', attachments } }]);
  });

  it('refuses what is malformed, named twice, too many, not ready or not the sender’s, naming each', async () => {
    const { ann, bob, chatId, mediaIds } = await pair();
    const [mine = ''] = mediaIds;
    const unready = await Promise.all(
      (['PENDING', 'PROCESSING', 'FAILED'] as const).map((state) => makeMedia(app, ann, { state })),
    );
    const foreign = await makeMedia(app, bob);
    await sendWith(bob, { chatId, mediaIds: [foreign] });

    const refused = [
      [['nonsense'], ['mediaIds.0']],
      [[mine, mine], ['mediaIds.1']],
      [[mine, v7()], ['mediaIds.1']],
      [[foreign, mine], ['mediaIds.0']],
      [
        [...unready, mine],
        ['mediaIds.0', 'mediaIds.1', 'mediaIds.2'],
      ],
      [Array.from({ length: 11 }, () => v7()), ['mediaIds']],
    ] as const;

    for (const [mediaIds, paths] of refused) {
      const { extensions } = await ann.fail(SEND, { input: { chatId, text: 'x', mediaIds } });
      expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(extensions.fields?.map(({ path }) => path)).toEqual(paths);
    }
    expect(await app.sql('SELECT FROM messages WHERE sender_id = $1', [ann.id])).toEqual([]);
    for (const mediaIds of [undefined, null, []]) {
      const { extensions } = await ann.fail(SEND, { input: { chatId, text: ' ', mediaIds } });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'text' }] });
    }
  });

  it('tells a stranger of the chat nothing of whose a file is', async () => {
    const { ann, chatId, mediaIds } = await pair();
    const [eve] = await app.people('eve');

    const error = await eve.fail(SEND, { input: { chatId, text: '', mediaIds } });

    expect(error.extensions.code).toBe('NOT_FOUND');
    await sendWith(ann, { chatId, mediaIds });
  });

  it('is found by a retry, and told from one with other files', async () => {
    const { ann, chatId, mediaIds } = await pair(2);
    const named = { chatId, mediaIds, clientMessageId: 'x' };
    const first = await sendWith(ann, named);

    expect(await sendWith(ann, named)).toEqual(first);
    for (const others of [[], mediaIds.slice(1), mediaIds.toReversed()]) {
      const input = { ...named, text: 'x', mediaIds: others };
      expect((await ann.fail(SEND, { input })).extensions.code).toBe('CONFLICT');
    }
    const other = { ...named, text: '', mediaIds: mediaIds.toReversed() };
    expect((await ann.fail(SEND, { input: other })).extensions.code).toBe('CONFLICT');
  });

  it('has a text that can be changed, also to none, and attachments that stay', async () => {
    const { ann, chatId, mediaIds } = await pair();
    const { id: messageId, viewerCanEdit } = await sendWith(ann, { chatId, mediaIds });
    const edit = (text: string) =>
      ann.run(EDIT, { input: { messageId, text } }).then((data) => data.editMessage.message);

    const titled = await edit('the harbour');
    const bare = await edit(' ');

    expect(viewerCanEdit).toBe(true);
    expect([titled.text, bare.text]).toEqual(['the harbour', '']);
    for (const message of [titled, bare]) expect(idsOf(message)).toEqual(mediaIds);
    const plain = await send(ann, chatId, 'plain');
    const error = await ann.fail(EDIT, { input: { messageId: plain.id, text: ' ' } });
    expect(error.extensions.fields).toMatchObject([{ path: 'text' }]);
  });
});

describe('deleting a message', () => {
  it('takes its files along, but for those that something else shows', async () => {
    const { ann, bob, chatId, mediaIds } = await pair(2);
    const [alone = '', shared = ''] = mediaIds;
    const { id: messageId } = await sendWith(ann, { chatId, mediaIds });
    const other = await sendWith(ann, { chatId, mediaIds: [shared] });

    const { deleteMessage } = await ann.run(DELETE, { input: { messageId } });

    expect(deleteMessage.message).toMatchObject({ kind: 'IMAGE', text: null, attachments: [] });
    expect((await read(bob, messageId)).attachments).toEqual([]);
    expect(await mediaLeft(app, alone, shared)).toEqual([shared]);
    await act(ann, 'deleteMessage', { messageId: other.id });
    expect(await mediaLeft(app, alone, shared)).toEqual([]);
  });

  it('gives the room back to whoever had sent it, also where an admin deletes', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const mediaIds = [await makeMedia(app, bob), await makeMedia(app, bob)];
    const { id: messageId } = await sendWith(bob, { chatId, mediaIds: mediaIds.slice(0, 1) });

    await act(ann, 'deleteMessage', { messageId });

    expect(await mediaLeft(app, ...mediaIds)).toEqual(mediaIds.slice(1));
    expect(await app.sql('SELECT bytes FROM media_usage WHERE user_id = $1', [bob.id])).toEqual([
      { bytes: '1000' },
    ]);
  });
});

describe('its queries', () => {
  it('are those of a send without attachments, which brings what is read of them later', async () => {
    const { ann, chatId, mediaIds } = await pair(3);
    await app.sql(
      `UPDATE media SET thumb_hash = '\\x00ff10', waveform = '\\x0102', width = 4,
         variants = '{"small": {"type": "image/webp", "size": 9}}' WHERE id = $1`,
      [mediaIds[1]],
    );
    const input = { chatId, text: '', mediaIds };
    const sending = `mutation ($input: SendMessageInput!) {
      sendMessage(input: $input) { message { ${WHOLE} } }
    }`;
    await ann.run(sending, { input });

    let sent: any;
    const queries = await app.queriesDuring(async () => {
      sent = (await ann.run(sending, { input })).sendMessage.message;
    });

    expect(queries.filter((query) => /\b(chats|messages|media)\b/.test(query))).toHaveLength(1);
    expect(sent.attachments[1]).toMatchObject({ thumbHash: 'AP8Q', waveform: [1, 2], width: 4 });
    const { message } = await ann.run(`query ($id: ID!) { message(id: $id) { ${WHOLE} } }`, sent);
    expect(message).toEqual(sent);
  });

  it('are one more for a page of fifty, and none where nothing is attached', async () => {
    const { ann, bob, chatId, mediaIds } = await pair(2);
    const page = () => app.queriesDuring(() => bob.run(PAGE, { id: chatId }));
    for (let n = 0; n < 25; n += 1) await send(ann, chatId, `${n}`);
    await page();

    const without = await page();
    for (let n = 0; n < 25; n += 1) await sendWith(ann, { chatId, mediaIds });
    const withThem = await page();

    expect(withThem.length).toBe(without.length + 1);
    expect(withThem.filter((query) => query.includes('message_attachments'))).toHaveLength(1);
    expect(without.filter((query) => query.includes('message_attachments'))).toEqual([]);
  });
});
