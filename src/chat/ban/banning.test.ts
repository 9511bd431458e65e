import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { ban, bannedFrom, makeRoom } from '../../../test/kit/bans.ts';
import { act, openDirectChat, send } from '../../../test/kit/chats.ts';

const BAN = `mutation ($input: BanMemberInput!) { banMember(input: $input) { chat { memberCount } } }`;
const UNBAN = `mutation ($input: UnbanMemberInput!) { unbanMember(input: $input) { chat { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const room = (visibility?: string) => makeRoom(app, visibility);
const refusal = async (person: Person, document: string, input: object) =>
  (await person.fail(document, { input })).extensions;
const codeOf = async (person: Person, document: string, input: object) =>
  (await refusal(person, document, input)).code;

describe('who may ban', () => {
  it('are admins of members, and the owner of everyone else', async () => {
    const { ann, bob, cid, eve, chatId } = await room();
    const of = ({ id }: Person) => ({ chatId, userId: id });
    await act(ann, 'addMembers', { chatId, userIds: [eve.id] });
    await act(ann, 'setMemberRole', { ...of(eve), role: 'ADMIN' });

    expect([
      await codeOf(cid, BAN, of(bob)),
      await codeOf(bob, BAN, of(ann)),
      await codeOf(bob, BAN, of(eve)),
      await codeOf(bob, BAN, of(bob)),
    ]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'BAD_USER_INPUT']);
    await ban(bob, chatId, cid);
    await ban(ann, chatId, eve);
    expect(await bannedFrom(bob, chatId)).toEqual([eve.id, cid.id]);
  });

  it('are told of those who are banned, and nobody else is', async () => {
    const { ann, cid, eve, chatId } = await room();
    await ban(ann, chatId, (await app.people('dan'))[0]);

    expect(await bannedFrom(cid, chatId)).toBeNull();
    expect(await bannedFrom(eve, chatId)).toBeNull();
  });

  it('tells strangers of a private chat what they are told of none, and visitors that it is not theirs', async () => {
    const hidden = await room('PRIVATE');
    const open = await room();
    const about = (chatId: string, { id }: Person) => ({ chatId, userId: id });

    for (const document of [BAN, UNBAN]) {
      const stranger = await refusal(hidden.eve, document, about(hidden.chatId, hidden.cid));
      const nowhere = await refusal(hidden.eve, document, about(v7(), hidden.cid));
      expect(stranger).toEqual(nowhere);
      expect(await codeOf(open.eve, document, about(open.chatId, open.cid))).toBe('FORBIDDEN');
      expect(await codeOf(open.cid, document, about(open.chatId, open.bob))).toBe('FORBIDDEN');
    }
  });

  it('is nobody in a direct chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);

    expect(await codeOf(ann, BAN, { chatId, userId: bob.id })).toBe('FORBIDDEN');
    expect(await codeOf(ann, UNBAN, { chatId, userId: bob.id })).toBe('FORBIDDEN');
  });

  it('names somebody who is there, and an end that is to come', async () => {
    const { ann, eve, chatId } = await room();
    const past = new Date(Date.now() - 1_000).toISOString();

    expect(await codeOf(ann, BAN, { chatId, userId: v7() })).toBe('NOT_FOUND');
    expect(await refusal(ann, BAN, { chatId, userId: eve.id, until: past })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'until' }],
    });
    expect(
      await refusal(ann, BAN, { chatId, userId: eve.id, reason: 'x'.repeat(501) }),
    ).toMatchObject({ fields: [{ path: 'reason', reason: 'TOO_LONG' }] });
  });
});

describe('the streams of somebody who is banned', () => {
  it.each(['visitor', 'member'])('end for a %s, and tell nothing of what comes', async (who) => {
    const { ann, eve, chatId } = await room();
    if (who === 'member') await act(eve, 'joinRoom', { chatId });
    const events = await eve.watch(
      `subscription { chatEvents(chatId: "${chatId}") { __typename chat { id } } }`,
    );
    const messages = await eve.watch(`subscription { messageAdded(chatId: "${chatId}") { text } }`);
    await events.next();

    await ban(ann, chatId, eve);
    await send(ann, chatId, 'secret');

    const last = who === 'member' ? 'MemberLeftEvent' : 'ChatUpdatedEvent';
    expect(await events.next()).toEqual({ __typename: last, chat: null });
    await events.end();
    await expect(messages.end()).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('are none of others’: who visits goes on', async () => {
    const { ann, cid, eve, chatId } = await room();
    const [dan] = await app.people('dan');
    const stream = await dan.watch(`subscription { messageAdded(chatId: "${chatId}") { text } }`);

    await ban(ann, chatId, eve);
    await ban(ann, chatId, cid);
    await send(ann, chatId, 'hello');

    expect((await stream.take(2)).at(-1)).toEqual({ text: 'hello' });
    stream.close();
  });
});
