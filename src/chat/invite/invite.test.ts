import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { ban, makeRoom } from '../../../test/kit/bans.ts';
import { act, createGroup, createRoom, openDirectChat } from '../../../test/kit/chats.ts';
import { acceptInvite, invitesOf, makeInvite, preview } from '../../../test/kit/invites.ts';
import { makeMedia } from '../../../test/kit/media.ts';
import { ratesWith } from '../../../test/kit/rates.ts';

const CREATE = `mutation ($input: CreateInviteInput!) { createInvite(input: $input) { invite { id } } }`;
const REVOKE = `mutation ($input: RevokeInviteInput!) {
  revokeInvite(input: $input) { chat { id } revokedInviteId }
}`;
const ACCEPT = `mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { chat { id } } }`;
const NO_CODE = 'A'.repeat(22);

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const room = () => makeRoom(app, 'PRIVATE');
const refusal = async (person: Person, document: string, input: object) =>
  (await person.fail(document, { input })).extensions;
const codeOf = async (person: Person, document: string, input: object) =>
  (await refusal(person, document, input)).code;
const isMember = async (person: Person, id: string): Promise<boolean> =>
  (await person.run('query ($id: ID!) { chat(id: $id) { viewerMembership { id } } }', { id })).chat
    ?.viewerMembership !== undefined;

/** What makes each a code that is good for nothing. */
const ENDS: Readonly<Record<string, (owner: Person, chatId: string) => Promise<string>>> = {
  'never was': async () => NO_CODE,
  'is none': async () => 'no code',
  'has expired': async (owner, chatId) => {
    const { code, id } = await makeInvite(owner, chatId, { expiresInSeconds: 60 });
    await app.sql('UPDATE chat_invites SET expires_at = now() WHERE id = $1', [id]);
    return code;
  },
  'is used up': async (owner, chatId) => {
    const { code } = await makeInvite(owner, chatId, { maxUses: 1 });
    await acceptInvite((await app.people('gus'))[0], code);
    return code;
  },
  'was revoked': async (owner, chatId) => {
    const { code, id } = await makeInvite(owner, chatId);
    await act(owner, 'revokeInvite', { inviteId: id });
    return code;
  },
  'leads to a chat that is gone': async (owner) => {
    const chatId = await createGroup(owner);
    const { code } = await makeInvite(owner, chatId);
    await act(owner, 'deleteChat', { chatId });
    return code;
  },
};

describe('an invite', () => {
  it('tells its code once, to whoever made it, and is listed by its id', async () => {
    const { cid, bob, chatId } = await room();

    const made = await makeInvite(cid, chatId, { maxUses: 5, expiresInSeconds: 3_600 });

    expect(made).toMatchObject({ uses: 0, maxUses: 5, needsApproval: false });
    expect(made.code).toMatch(/^[\w-]{22}$/);
    expect(made.url).toBe(`${app.url}/invite/${made.code}`);
    const inAnHour = Date.parse(made.expiresAt) - Date.now();
    expect(Math.abs(inAnHour - 3_600_000)).toBeLessThan(60_000);
    const listed = { id: made.id, code: null, url: null, uses: 0, createdBy: { id: cid.id } };
    expect(await invitesOf(bob, chatId)).toEqual([listed]);
    expect(await invitesOf(cid, chatId)).toEqual([listed]);
    const rows = await app.sql('SELECT t::text AS row FROM chat_invites t WHERE id = $1', [
      made.id,
    ]);
    const asHex = Buffer.from(made.code).toString('hex');
    expect(rows[0].row).not.toContain(made.code);
    expect(rows[0].row).not.toContain(asHex);
  });

  it('shows whoever has the code what the chat is called, but nobody and nothing in it', async () => {
    const { ann, eve, chatId } = await room();
    await act(ann, 'updateChat', { chatId, name: 'Harbour', description: 'Boats' });
    const imageId = await makeMedia(app, ann);
    await act(ann, 'setChatImage', { chatId, mediaId: imageId });
    const { code } = await makeInvite(ann, chatId, { needsApproval: true });

    expect(await preview(eve, code)).toEqual({
      chatId,
      name: 'Harbour',
      description: 'Boats',
      memberCount: 3,
      needsApproval: true,
      image: { id: imageId },
    });
    expect(await eve.run(`{ chat(id: "${chatId}") { id } }`)).toEqual({ chat: null });
  });

  it('lets somebody in, who joins as anybody does, and counts it', async () => {
    const { ann, eve, chatId } = await room();
    const { code } = await makeInvite(ann, chatId);

    expect(await acceptInvite(eve, code)).toEqual({ chat: { id: chatId }, joinRequest: null });
    expect(await acceptInvite(eve, code)).toEqual({ chat: { id: chatId }, joinRequest: null });
    await acceptInvite(ann, code);

    const { chat } = await eve.run(
      `{ chat(id: "${chatId}") { memberCount viewerMembership { role }
        lastMessage { systemKind sender { id } subject { id } } } }`,
    );
    expect(chat).toEqual({
      memberCount: 4,
      viewerMembership: { role: 'MEMBER' },
      lastMessage: {
        systemKind: 'MEMBER_JOINED',
        sender: { id: eve.id },
        subject: { id: eve.id },
      },
    });
    expect(await invitesOf(ann, chatId)).toMatchObject([{ uses: 1 }]);
  });

  it('answers whoever used it last the same when they ask again', async () => {
    const { ann, eve, chatId } = await room();
    const { code } = await makeInvite(ann, chatId, { maxUses: 1 });

    await acceptInvite(eve, code);

    expect(await acceptInvite(eve, code)).toMatchObject({ chat: { id: chatId } });
  });

  it.each(Object.keys(ENDS))('that %s is told like any other that is none', async (end) => {
    const { ann, eve, chatId } = await room();
    const code = await ENDS[end]!(ann, chatId);

    expect(await preview(eve, code)).toBeNull();
    expect(await preview(eve, NO_CODE)).toBeNull();
    const known = await eve.fail(ACCEPT, { input: { code } });
    const unknown = await eve.fail(ACCEPT, { input: { code: NO_CODE } });
    expect([known.message, known.extensions]).toEqual([unknown.message, unknown.extensions]);
    expect(known.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await isMember(eve, chatId)).toBe(false);
  });

  it('is none for those who are banned, and what they have made ends with their ban', async () => {
    const { ann, cid, eve, chatId } = await room();
    const [dan] = await app.people('dan');
    const [own, other] = [await makeInvite(cid, chatId), await makeInvite(ann, chatId)];
    await ban(ann, chatId, cid);
    await ban(ann, chatId, eve);

    expect(await preview(eve, other.code)).toBeNull();
    expect(await codeOf(eve, ACCEPT, { code: other.code })).toBe('NOT_FOUND');
    expect(await codeOf(cid, ACCEPT, { code: own.code })).toBe('NOT_FOUND');
    expect(await codeOf(dan, ACCEPT, { code: own.code })).toBe('NOT_FOUND');
    expect(await preview(dan, other.code)).toMatchObject({ chatId });
  });

  it('is bounded in its life, its uses, and how many there are', async () => {
    const { ann, chatId } = await room();
    for (const terms of [
      { expiresInSeconds: 59 },
      { expiresInSeconds: 31_536_001 },
      { maxUses: 0 },
      { maxUses: 100_001 },
    ]) {
      expect(await codeOf(ann, CREATE, { chatId, ...terms })).toBe('BAD_USER_INPUT');
    }
    await app.sql(
      `INSERT INTO chat_invites (id, chat_id, code_hash, created_by_id, created_at)
       SELECT gen_random_uuid(), $1, uuid_send(gen_random_uuid()), $2, now() FROM generate_series(1, 100)`,
      [chatId, ann.id],
    );

    expect(await refusal(ann, CREATE, { chatId })).toMatchObject({
      code: 'CONFLICT',
      fields: [{ reason: 'TOO_MANY' }],
    });
    await app.sql('UPDATE chat_invites SET revoked_at = now() WHERE chat_id = $1', [chatId]);
    await makeInvite(ann, chatId);
    const [{ count }] = await app.sql('SELECT count(*)::int FROM chat_invites WHERE chat_id = $1', [
      chatId,
    ]);
    expect(count).toBeLessThan(101);
  });
});

describe('who may', () => {
  it('invite is every member, who revokes their own; admins revoke all', async () => {
    const { ann, bob, cid, chatId } = await room();
    const [of, other] = [await makeInvite(cid, chatId), await makeInvite(ann, chatId)];

    expect(await codeOf(cid, REVOKE, { inviteId: other.id })).toBe('FORBIDDEN');
    const input = { inviteId: of.id };
    const revoked = { revokeInvite: { chat: { id: chatId }, revokedInviteId: of.id } };
    expect(await cid.run(REVOKE, { input })).toEqual(revoked);
    expect(await bob.run(REVOKE, { input })).toEqual(revoked);
    await act(bob, 'revokeInvite', { inviteId: other.id });
    expect(await invitesOf(cid, chatId)).toEqual([]);
  });

  it('invite is no stranger, who is told what they are told of no chat, and no visitor', async () => {
    const { ann, eve, chatId } = await room();
    const open = await createRoom(ann);
    const { id } = await makeInvite(ann, chatId);

    const stranger = await eve.fail(CREATE, { input: { chatId } });
    const nowhere = await eve.fail(CREATE, { input: { chatId: v7() } });
    expect([stranger.message, stranger.extensions]).toEqual([nowhere.message, nowhere.extensions]);
    const foreign = await eve.fail(REVOKE, { input: { inviteId: id } });
    const none = await eve.fail(REVOKE, { input: { inviteId: v7() } });
    expect([foreign.message, foreign.extensions]).toEqual([none.message, none.extensions]);
    expect(await codeOf(eve, CREATE, { chatId: open })).toBe('FORBIDDEN');
    expect(await invitesOf(eve, open)).toBeNull();
  });

  it('invite is nobody in a direct chat', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);

    expect(await codeOf(ann, CREATE, { chatId })).toBe('FORBIDDEN');
    expect(await invitesOf(ann, chatId)).toBeNull();
  });
});

it('counts the codes that somebody tries, wherever they do', async () => {
  const limited = await startApp({ rateLimits: true, rates: ratesWith({ invites: '3/60' }) });
  try {
    const [eve] = await limited.people('eve');
    for (let tries = 0; tries < 2; tries++) await preview(eve, NO_CODE);
    expect(await codeOf(eve, ACCEPT, { code: NO_CODE })).toBe('NOT_FOUND');

    expect(await refusal(eve, ACCEPT, { code: NO_CODE })).toMatchObject({ code: 'RATE_LIMITED' });
    const query = `{ invite(code: "${NO_CODE}") { chatId } }`;
    expect((await eve.fail(query)).extensions).toMatchObject({ code: 'RATE_LIMITED' });
  } finally {
    await limited.stop();
  }
});
