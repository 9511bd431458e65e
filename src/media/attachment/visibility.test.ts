import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Caller, type Person, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, createRoom, openDirectChat } from '../../../test/kit/chats.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { upload } from '../../../test/kit/uploads.ts';

const FIND = `query ($id: ID!) { media(id: $id) { id url } node(id: $id) { id ... on Media { url } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const POST = `mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }`;

let app: TestApp;
let people: Record<'ann' | 'bob' | 'cid' | 'eve', Person>;
beforeAll(async () => {
  app = await startApp();
  const [ann, bob, cid, eve] = await app.people('ann', 'bob', 'cid', 'eve');
  people = { ann, bob, cid, eve };
});
afterAll(() => app.stop());

const sendFile = async (sender: Person, chatId: string, mediaId: string): Promise<string> =>
  (await sender.run(SEND, { input: { chatId, text: '', mediaIds: [mediaId] } })).sendMessage.message
    .id;

const groupOfThree = () => createGroup(people.ann, people.bob, people.cid);

/** Where a picture of Ann's is shown, and who sees it beside her. */
const PLACES: Record<string, { show: (mediaId: string) => Promise<unknown>; seenBy: string[] }> = {
  nowhere: { show: async () => undefined, seenBy: [] },
  'a message of a group': {
    async show(mediaId) {
      const chatId = await groupOfThree();
      await sendFile(people.ann, chatId, mediaId);
      await act(people.cid, 'leaveChat', { chatId });
    },
    seenBy: ['bob'],
  },
  'a message of a group that she has left': {
    async show(mediaId) {
      const chatId = await createGroup(people.bob, people.ann);
      await sendFile(people.ann, chatId, mediaId);
      await act(people.ann, 'leaveChat', { chatId });
    },
    seenBy: ['bob'],
  },
  'a message of a direct chat': {
    async show(mediaId) {
      await sendFile(people.ann, await openDirectChat(people.ann, people.bob), mediaId);
    },
    seenBy: ['bob'],
  },
  'a message of a private room': {
    async show(mediaId) {
      const chatId = await createRoom(people.ann, 'PRIVATE');
      await act(people.ann, 'addMembers', { chatId, userIds: [people.bob.id, people.cid.id] });
      await sendFile(people.ann, chatId, mediaId);
      await act(people.ann, 'removeMember', { chatId, userId: people.cid.id });
    },
    seenBy: ['bob'],
  },
  'a message of a public room': {
    show: async (mediaId) => sendFile(people.ann, await createRoom(people.ann), mediaId),
    seenBy: ['bob', 'cid', 'eve'],
  },
  'a message of a chat that has ended': {
    async show(mediaId) {
      const chatId = await createGroup(people.ann, people.bob);
      await sendFile(people.ann, chatId, mediaId);
      await act(people.ann, 'deleteChat', { chatId });
    },
    seenBy: [],
  },
  'a post': {
    show: (mediaId) => people.ann.run(POST, { input: { text: '', mediaIds: [mediaId] } }),
    seenBy: ['bob', 'cid', 'eve'],
  },
  'a profile': {
    show: (mediaId) => act(people.ann, 'setAvatar', { mediaId }),
    seenBy: ['bob', 'cid', 'eve'],
  },
  'the image of a group': {
    async show(mediaId) {
      const chatId = await groupOfThree();
      await act(people.ann, 'setChatImage', { chatId, mediaId });
      await act(people.cid, 'leaveChat', { chatId });
    },
    seenBy: ['bob'],
  },
  'a message of a group, and one of a public room': {
    async show(mediaId) {
      await sendFile(people.ann, await createGroup(people.ann, people.bob), mediaId);
      await sendFile(people.ann, await createRoom(people.ann), mediaId);
    },
    seenBy: ['bob', 'cid', 'eve'],
  },
};

describe('a file', () => {
  it.each(Object.entries(PLACES))(
    'shown in %s is found by those who see it there',
    async (_, place) => {
      const mediaId = await makeMedia(app, people.ann);
      await place.show(mediaId);

      const found = { id: mediaId, url: expect.stringContaining(`/media/${mediaId}/original`) };
      for (const [name, person] of Object.entries(people)) {
        const isSeen = name === 'ann' || place.seenBy.includes(name);
        const { media, node } = await person.run(FIND, { id: mediaId });
        expect([name, media, node]).toEqual([name, isSeen ? found : null, isSeen ? found : null]);
      }
      const guest = await app.guest.reply(FIND, { id: mediaId });
      expect(guest.data).toEqual({ media: null, node: null });
      expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('is told to no stranger, whatever they ask', async () => {
    const { ann, cid, eve } = people;
    const chatId = await groupOfThree();
    const mediaId = await makeMedia(app, ann);
    const messageId = await sendFile(ann, chatId, mediaId);
    await act(ann, 'setChatImage', { chatId, mediaId });
    await act(cid, 'leaveChat', { chatId });
    const media = 'attachments { id url }';
    const questions = [
      `{ message(id: "${messageId}") { ${media} } }`,
      `{ node(id: "${messageId}") { ... on Message { ${media} } } }`,
      `{ nodes(ids: ["${messageId}", "${mediaId}"]) { ... on Message { ${media} } ... on Media { url } } }`,
      `{ chat(id: "${chatId}") { image { url } lastMessage { ${media} } messages { nodes { ${media} } } } }`,
      `{ chats { nodes { image { url } lastMessage { ${media} } messages { nodes { ${media} } } } } }`,
      `{ rooms { nodes { image { url } lastMessage { ${media} } messages { nodes { ${media} } } } } }`,
      `{ user(id: "${ann.id}") { profile { avatar { url } } posts { nodes { ${media} } } } }`,
      `mutation { sendMessage(input: { chatId: "${chatId}", text: "", mediaIds: ["${mediaId}"] }) { message { ${media} } } }`,
      `mutation { createPost(input: { text: "", mediaIds: ["${mediaId}"] }) { post { ${media} } } }`,
      `mutation { setAvatar(input: { mediaId: "${mediaId}" }) { profile { avatar { url } } } }`,
      `mutation { updateMedia(input: { mediaId: "${mediaId}", alt: "mine" }) { media { url } } }`,
      `mutation { deleteUpload(input: { mediaId: "${mediaId}" }) { deletedMediaId } }`,
    ];

    const askers: Caller[] = [cid, eve, app.guest];
    for (const asker of askers) {
      for (const question of questions) {
        const { data, errors } = await asker.reply(question);
        expect(JSON.stringify({ data, errors })).not.toContain(mediaId);
      }
    }
  });

  it('is found with others by one statement', async () => {
    const { ann, eve } = people;
    const ids = await Promise.all(Array.from({ length: 8 }, () => makeMedia(app, ann)));
    for (const mediaId of ids.slice(4))
      await ann.run(POST, { input: { text: '', mediaIds: [mediaId] } });
    const ask = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    await eve.run(ask, { ids });

    const queries = await app.queriesDuring(async () => {
      const { nodes } = await eve.run(ask, { ids });
      expect(nodes.map((node: any) => node?.id ?? null)).toEqual([
        ...[null, null, null, null],
        ...ids.slice(4),
      ]);
    });

    expect(queries).toHaveLength(2);
  });
});

describe('a link', () => {
  const statusOf = async (url: string) => (await fetch(url)).status;
  /** What it is answered after a second, at whichever node. */
  const laterStatusesOf = async (url: string, other: { port: number }) => {
    const elsewhere = Object.assign(new URL(url), { port: other.port }).href;
    await sleep(1_000);
    return [await statusOf(url), await statusOf(elsewhere)];
  };

  it('ends within a second, on every node, when the only message that shows the file is deleted', async () => {
    const { ann, bob } = people;
    const node = await app.node();
    const chatId = await createGroup(ann, bob);
    const { id, url } = await upload(ann, 'hello');
    const messages = [await sendFile(ann, chatId, id), await sendFile(ann, chatId, id)];
    expect(await laterStatusesOf(url, node)).toEqual([200, 200]);

    await act(ann, 'deleteMessage', { messageId: messages[0] });
    expect(await laterStatusesOf(url, node)).toEqual([200, 200]);
    await act(ann, 'deleteMessage', { messageId: messages[1] });

    expect(await laterStatusesOf(url, node)).toEqual([404, 404]);
  });

  it('ends within a second with the chat, whoever takes away what was in it', async () => {
    const { ann, bob } = people;
    const node = await app.node();
    const chatId = await createGroup(ann, bob);
    const { id, url } = await upload(bob, 'hello');
    await sendFile(bob, chatId, id);
    expect(await statusOf(url)).toBe(200);

    await act(ann, 'deleteChat', { chatId });

    expect(await laterStatusesOf(url, node)).toEqual([404, 404]);
  });

  it('ends within a second with the upload, which is not deleted while something shows it', async () => {
    const { ann } = people;
    const node = await app.node();
    const { id, url } = await upload(ann, 'hello');
    const { id: shown, url: shownUrl } = await upload(ann, 'hello');
    const remove =
      'mutation ($id: ID!) { deleteUpload(input: { mediaId: $id }) { deletedMediaId } }';
    const created = await ann.run(POST, { input: { text: '', mediaIds: [shown] } });

    await ann.run(remove, { id });
    const refused = await ann.fail(remove, { id: shown });

    expect(refused.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'mediaId' }] });
    expect(await laterStatusesOf(url, node)).toEqual([404, 404]);
    expect(await statusOf(shownUrl)).toBe(200);
    await act(ann, 'deletePost', { postId: created.createPost.post.id });
    expect(await laterStatusesOf(shownUrl, node)).toEqual([404, 404]);
  });
});
