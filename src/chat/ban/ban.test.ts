import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, startApp, type TestApp } from '../../../test/kit/app.ts';
import { ban, bannedFrom, makeRoom, unban } from '../../../test/kit/bans.ts';
import { act, createGroup, send } from '../../../test/kit/chats.ts';
import { sendPicture } from '../../../test/kit/media.ts';

const BAN = `mutation ($input: BanMemberInput!) { banMember(input: $input) { chat { memberCount } } }`;
const JOIN = `mutation ($input: JoinRoomInput!) { joinRoom(input: $input) { chat { id } } }`;
const ADD = `mutation ($input: AddMembersInput!) { addMembers(input: $input) { chat { id } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const REACT = `mutation ($input: AddReactionInput!) { addReaction(input: $input) { message { id } } }`;
const READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const refusal = async (person: Caller, document: string, input: object) =>
  (await person.fail(document, { input })).extensions;
const codeOf = async (person: Caller, document: string, input: object) =>
  (await refusal(person, document, input)).code;
const roomsFor = async (person: Caller, search: string): Promise<string[]> =>
  (
    await person.run('query ($search: String) { rooms(search: $search) { nodes { id } } }', {
      search,
    })
  ).rooms.nodes.map(({ id }: { id: string }) => id);
const mediaOf = async (viewer: Caller, messageId: string): Promise<string> =>
  (await viewer.run(`{ message(id: "${messageId}") { attachments { id } } }`)).message
    .attachments[0].id;
const eventsOf = (chatId: string) =>
  app.sql('SELECT type, subject_id FROM chat_events WHERE chat_id = $1 ORDER BY seq', [chatId]);

const room = (visibility?: string) => makeRoom(app, visibility);

describe('a ban', () => {
  it('removes a member, with the event and the message of any removal', async () => {
    const { ann, cid, chatId } = await room('PRIVATE');

    const { banMember } = await ann.run(BAN, { input: { chatId, userId: cid.id } });

    expect(banMember.chat.memberCount).toBe(2);
    const events = await eventsOf(chatId);
    expect(events.slice(-2)).toMatchObject([
      { type: 'memberLeft', subject_id: cid.id },
      { type: 'messageAdded' },
    ]);
  });

  it('is told to those who may ban with its terms, newest first, page by page', async () => {
    const { ann, bob, cid, eve, chatId } = await room();
    const end = new Date(Date.now() + 3_600_000).toISOString();
    await ban(bob, chatId, cid, { until: end, reason: ' Spam ' });
    await ban(ann, chatId, eve);
    const page = async (after?: string) =>
      (
        await bob.run(
          `query ($id: ID!, $after: String) { chat(id: $id) { bans(first: 1, after: $after) {
            nodes { user { id } by { id } until reason at } pageInfo { hasNextPage endCursor }
          } } }`,
          { id: chatId, after },
        )
      ).chat.bans;

    const first = await page();
    const second = await page(first.pageInfo.endCursor);

    expect(first).toMatchObject({
      nodes: [{ user: { id: eve.id }, by: { id: ann.id }, until: null, reason: null }],
      pageInfo: { hasNextPage: true },
    });
    expect(second).toMatchObject({
      nodes: [{ user: { id: cid.id }, by: { id: bob.id }, until: end, reason: 'Spam' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('closes a public room as if there were none: to read, find, join, write, react and mark', async () => {
    const { ann, eve, chatId } = await room();
    await act(ann, 'updateChat', { chatId, name: `Closed ${chatId}` });
    const { id: messageId } = await send(ann, chatId, 'hi');
    const picture = await sendPicture(app, ann, chatId);
    await act(eve, 'joinRoom', { chatId });

    await ban(ann, chatId, eve);

    const read = `query ($id: ID!, $messageId: ID!) {
      chat(id: $id) { id } message(id: $messageId) { id } nodes(ids: [$id, $messageId]) { id }
    }`;
    expect(await eve.run(read, { id: chatId, messageId })).toEqual({
      chat: null,
      message: null,
      nodes: [null, null],
    });
    const mediaId = await mediaOf(ann, picture);
    const media = await eve.run('query ($id: ID!) { media(id: $id) { id } }', { id: mediaId });
    expect(media.media).toBeNull();
    expect(await roomsFor(eve, `Closed ${chatId}`)).toEqual([]);
    expect(await roomsFor(eve, '')).not.toContain(chatId);
    expect([
      await codeOf(eve, JOIN, { chatId }),
      await codeOf(eve, SEND, { chatId, text: 'hi' }),
      await codeOf(eve, REACT, { messageId, emoji: '👍' }),
      await codeOf(eve, READ, { chatId, seq: 1 }),
    ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const stream = await eve.watch(`subscription { chatEvents(chatId: "${chatId}") { seq } }`);
    await expect(stream.next()).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('keeps others from adding whom it is about, and names them', async () => {
    const { ann, cid, eve, chatId } = await room('PRIVATE');
    await ban(ann, chatId, cid);

    const refused = await refusal(ann, ADD, { chatId, userIds: [eve.id, cid.id] });

    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'userIds.1' }] });
    expect((await ann.run(`{ chat(id: "${chatId}") { memberCount } }`)).chat.memberCount).toBe(2);
  });

  it('ends when it is lifted, and lifting it makes nobody a member', async () => {
    const { ann, bob, cid, chatId } = await room();
    await ban(ann, chatId, cid);

    await unban(bob, chatId, cid);

    const read = `{ chat(id: "${chatId}") { viewerMembership { id } } }`;
    expect((await cid.run(read)).chat).toEqual({ viewerMembership: null });
    await act(cid, 'joinRoom', { chatId });
    expect(await bannedFrom(ann, chatId)).toEqual([]);
  });

  it('ends by itself when its time is over', async () => {
    const { ann, eve, chatId } = await room();
    await ban(ann, chatId, eve, { until: new Date(Date.now() + 3_600_000) });
    expect(await bannedFrom(ann, chatId)).toEqual([eve.id]);

    await app.sql(`UPDATE chat_bans SET until = now() - interval '1 s' WHERE chat_id = $1`, [
      chatId,
    ]);

    expect(await bannedFrom(ann, chatId)).toEqual([]);
    await act(eve, 'joinRoom', { chatId });
    await ban(ann, chatId, eve);
    expect(await bannedFrom(ann, chatId)).toEqual([eve.id]);
  });

  it('said again changes its terms, and tells nobody', async () => {
    const { ann, bob, eve, chatId } = await room();
    await ban(ann, chatId, eve, { reason: 'Spam' });
    const before = await eventsOf(chatId);

    await ban(bob, chatId, eve, { reason: 'More spam' });

    const { chat } = await ann.run(
      `{ chat(id: "${chatId}") { bans { nodes { reason by { id } } } } }`,
    );
    expect(chat.bans.nodes).toEqual([{ reason: 'More spam', by: { id: bob.id } }]);
    expect(await eventsOf(chatId)).toEqual(before);
  });

  it('of a visitor tells members that something changed, and nobody who it was', async () => {
    const { ann, cid, eve, chatId } = await room();
    const stream = await cid.watch(
      `subscription { chatEvents(chatId: "${chatId}") { __typename seq } }`,
    );
    await stream.next();

    await ban(ann, chatId, eve);

    expect(await stream.next()).toMatchObject({ __typename: 'ChatUpdatedEvent' });
    expect((await eventsOf(chatId)).at(-1)).toEqual({ type: 'memberBanned', subject_id: null });
    stream.close();
  });

  it('sweeps those that have ended along', async () => {
    const { ann, cid, eve, chatId } = await room();
    await ban(ann, chatId, cid, { until: new Date(Date.now() + 3_600_000) });
    await app.sql('UPDATE chat_bans SET until = now() WHERE chat_id = $1', [chatId]);

    await ban(ann, chatId, eve);

    const rows = await app.sql('SELECT user_id FROM chat_bans WHERE chat_id = $1', [chatId]);
    expect(rows).toEqual([{ user_id: eve.id }]);
  });
});

it('asks one statement for the bans of a page of chats, and one for those who banned', async () => {
  const [ann, eve] = await app.people('ann', 'eve');
  for (let index = 0; index < 5; index++) await ban(ann, await createGroup(ann), eve);
  const statementsFor = async (fields: string) =>
    (await app.queriesDuring(() => ann.run(`{ chats { nodes { id ${fields} } } }`))).length;
  const bans = 'viewerCapabilities bans { nodes { at user { username } by { username } } }';

  const without = await statementsFor('viewerCapabilities');

  expect(await statementsFor(bans)).toBe(without + 2);
});
