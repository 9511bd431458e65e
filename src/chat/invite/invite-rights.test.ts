import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { makeRoom } from '../../../test/kit/bans.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import {
  acceptInvite,
  answer,
  invitesOf,
  makeInvite,
  preview,
  requestsOf,
  tryInvite,
} from '../../../test/kit/invites.ts';
import { hold } from '../../../test/kit/locks.ts';
import { setRights } from '../../../test/kit/rights.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const room = () => makeRoom(app, 'PRIVATE');
const codeOf = async (person: Person, code: string) =>
  (await tryInvite(person, code)).errors?.[0]?.extensions.code;

describe('an invite', () => {
  it('lets nobody in while whoever made it may not invite, and is listed for those who may', async () => {
    const { ann, bob, cid, eve, chatId } = await room();
    const [hers, his] = [await makeInvite(cid, chatId), await makeInvite(bob, chatId)];

    await setRights(ann, chatId, { invite: 'ADMIN' });
    const shown = [await preview(eve, hers.code), await preview(eve, his.code)];
    const code = await codeOf(eve, hers.code);
    const listed = await invitesOf(bob, chatId);
    const toMember = await invitesOf(cid, chatId);
    await setRights(ann, chatId, { invite: 'MEMBER' });

    expect(shown).toEqual([null, expect.objectContaining({ chatId })]);
    expect(code).toBe('NOT_FOUND');
    expect(listed?.map(({ id }) => id)).toEqual([his.id, hers.id]);
    expect(toMember).toBeNull();
    expect((await acceptInvite(eve, hers.code)).chat.id).toBe(chatId);
  });

  it('is let in by again once whoever made it is an admin', async () => {
    const { ann, cid, eve, chatId } = await room();
    const { code } = await makeInvite(cid, chatId);
    await setRights(ann, chatId, { invite: 'ADMIN' });

    await act(ann, 'setMemberRole', { chatId, userId: cid.id, role: 'ADMIN' });

    expect((await acceptInvite(eve, code)).chat.id).toBe(chatId);
  });

  it('of somebody who has left is like that of any member', async () => {
    const { ann, cid, eve, chatId } = await room();
    const { code } = await makeInvite(cid, chatId);
    await act(cid, 'leaveChat', { chatId });

    const shown = await preview(eve, code);
    await setRights(ann, chatId, { invite: 'ADMIN' });

    expect(shown).toMatchObject({ chatId });
    expect(await preview(eve, code)).toBeNull();
    expect(await codeOf(eve, code)).toBe('NOT_FOUND');
  });

  it('lets nobody in who waits for the chat while the right is taken away', async () => {
    const { ann, cid, eve, chatId } = await room();
    const { code } = await makeInvite(cid, chatId);
    const node = await app.node();
    const chat = await hold(app, 'SELECT FROM chats WHERE id = $1 FOR UPDATE', [chatId]);

    const change = setRights(ann, chatId, { invite: 'ADMIN' });
    await chat.waiters(1);
    const joining = tryInvite(node.as(eve), code);
    await chat.waiters(2);
    await chat.release();
    await change;

    expect((await joining).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const [row] = await app.sql('SELECT uses FROM chat_invites WHERE chat_id = $1', [chatId]);
    expect(row.uses).toBe(0);
  });
});

describe('those who ask to join', () => {
  const REQUESTED = `subscription { inboxEvents {
    __typename ... on JoinRequestedEvent { joinRequest { user { id } } }
  } }`;

  it('are shown to members, told them and answered by them, where members may add people', async () => {
    const [ann, bob, eve] = await app.people('ann', 'bob', 'eve');
    const chatId = await createGroup(ann, bob);
    const { code } = await makeInvite(ann, chatId, { needsApproval: true });
    await setRights(ann, chatId, { addMembers: 'MEMBER' });
    const inbox = await bob.watch(REQUESTED);
    expect((await inbox.next()).__typename).toBe('InboxReadyEvent');

    const { joinRequest } = await acceptInvite(eve, code);
    const told = await inbox.next();
    const listed = await requestsOf(bob, chatId);
    await answer(bob, joinRequest.id, true);

    expect(told.joinRequest.user.id).toBe(eve.id);
    expect(listed).toHaveLength(1);
    expect(await requestsOf(eve, chatId)).toEqual([]);
    inbox.close();
  });

  it('are the owner’s alone where nobody else may add people', async () => {
    const { ann, bob, eve, chatId } = await room();
    const { code } = await makeInvite(ann, chatId, { needsApproval: true });
    await acceptInvite(eve, code);

    await setRights(ann, chatId, { addMembers: 'OWNER' });

    expect(await requestsOf(bob, chatId)).toBeNull();
    expect(await requestsOf(ann, chatId)).toHaveLength(1);
  });
});
