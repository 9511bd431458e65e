import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const CHAT = `id lastSeq image { id kind }
  lastMessage { text systemKind systemChange {
    ... on ChatUpdatedChange { details { __typename ... on ChatImageDetail { hasImage } } }
  } }`;
const SET = `mutation ($input: SetChatImageInput!) { setChatImage(input: $input) { chat { ${CHAT} } } }`;
const READ = `query ($id: ID!) { chat(id: $id) { ${CHAT} } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const set = (person: Caller, chatId: string, mediaId: string | null) =>
  person.run(SET, { input: { chatId, mediaId } }).then((data) => data.setChatImage.chat);
const refusalOf = async (person: Caller, chatId: string, mediaId: string | null) =>
  (await person.fail(SET, { input: { chatId, mediaId } })).extensions;

describe('the image of a group', () => {
  it('is set by its owner and admins, and told to its members, in its history, too', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    const chatId = await createGroup(ann, bob, cid);
    await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
    const watching = await cid.watch(
      `subscription ($id: ID!) { chatEvents(chatId: $id) { __typename ... on ChatUpdatedEvent { chat { image { id } } } } }`,
      { id: chatId },
    );
    await watching.next();
    const mediaId = await makeMedia(app, bob);

    const chat = await set(bob, chatId, mediaId);

    expect(chat.image).toEqual({ id: mediaId, kind: 'IMAGE' });
    expect(chat.lastMessage).toEqual({
      text: `${bob.username} changed the picture`,
      systemKind: 'CHAT_UPDATED',
      systemChange: { details: [{ __typename: 'ChatImageDetail', hasImage: true }] },
    });
    expect(await watching.next()).toEqual({
      __typename: 'ChatUpdatedEvent',
      chat: { image: { id: mediaId } },
    });
    expect((await cid.run(READ, { id: chatId })).chat).toEqual(chat);
    expect((await set(ann, chatId, null)).lastMessage).toMatchObject({
      text: `${ann.username} removed the picture`,
      systemChange: { details: [{ hasImage: false }] },
    });
  });

  it('is refused to members, strangers and in direct chats', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const group = await createGroup(ann, bob);
    const direct = await openDirectChat(ann, bob);

    expect(await refusalOf(bob, group, await makeMedia(app, bob))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refusalOf(eve, group, await makeMedia(app, eve))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(ann, direct, await makeMedia(app, ann))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is a picture of one’s own that is ready, and changes nothing where it is refused', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const { chat: before } = await ann.run(READ, { id: chatId });
    const gone = await makeMedia(app, ann);
    const removal = await hold(app, 'DELETE FROM media WHERE id = $1', [gone]);

    const refused = [
      refusalOf(ann, chatId, gone),
      refusalOf(ann, chatId, await makeMedia(app, bob)),
      refusalOf(ann, chatId, await makeMedia(app, ann, { kind: 'FILE' })),
      refusalOf(ann, chatId, await makeMedia(app, ann, { state: 'PENDING' })),
    ];
    await removal.waiters(1);
    await removal.release();

    for (const refusal of await Promise.all(refused)) {
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'mediaId' }] });
    }
    expect((await ann.run(READ, { id: chatId })).chat).toEqual(before);
  });

  it('goes when another one takes its place; the same one again changes nothing', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const [first, second] = [await makeMedia(app, ann), await makeMedia(app, ann)];

    const once = await set(ann, chatId, first);
    const again = await set(ann, chatId, first);
    await set(ann, chatId, second);

    expect(again).toEqual(once);
    expect(await mediaLeft(app, first, second)).toEqual([second]);
  });

  it('stays when whoever set it leaves, and goes with the chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(bob, ann);
    await act(bob, 'setMemberRole', { chatId, userId: ann.id, role: 'ADMIN' });
    const mediaId = await makeMedia(app, ann);
    const sent = await makeMedia(app, bob);
    await set(ann, chatId, mediaId);
    await act(bob, 'sendMessage', { chatId, text: '', mediaIds: [sent] });

    await act(ann, 'leaveChat', { chatId });
    expect((await bob.run(READ, { id: chatId })).chat.image).toMatchObject({ id: mediaId });
    await act(bob, 'deleteChat', { chatId });
    await doJobs(app);

    expect(await mediaLeft(app, mediaId, sent)).toEqual([]);
  });

  it('stays when the account of whoever set it goes', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await createGroup(ann, bob);
    const mediaId = await makeMedia(app, ann);
    await set(ann, chatId, mediaId);

    await act(ann, 'deleteAccount', { password: ann.password });
    await doJobs(app);

    expect((await bob.run(READ, { id: chatId })).chat.image).toMatchObject({ id: mediaId });
  });

  it('costs a list of chats one statement more', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    for (let n = 0; n < 5; n += 1) {
      await set(ann, await createGroup(ann, bob), await makeMedia(app, ann));
    }
    const list = (fields: string) =>
      app.queriesDuring(() => bob.run(`{ chats { nodes { name ${fields} } } }`));
    await list('image { url }');

    const [without, withThem] = [await list(''), await list('image { url }')];

    expect(withThem.length).toBe(without.length + 1);
  });
});
