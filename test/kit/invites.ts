import type { TestApp } from './app.ts';
import { ban } from './bans.ts';
import { act } from './chats.ts';
import type { Caller, Person } from './person.ts';

const CREATE = `mutation ($input: CreateInviteInput!) {
  createInvite(input: $input) { invite { id code url uses maxUses expiresAt needsApproval } }
}`;
const ACCEPT = `mutation ($input: AcceptInviteInput!) {
  acceptInvite(input: $input) { chat { id } joinRequest { id } }
}`;

export const makeInvite = async (caller: Caller, chatId: string, terms: object = {}) =>
  (await caller.run(CREATE, { input: { chatId, ...terms } })).createInvite.invite;

export const acceptInvite = async (caller: Caller, code: string) =>
  (await caller.run(ACCEPT, { input: { code } })).acceptInvite;

export const tryInvite = (caller: Caller, code: string) =>
  caller.reply(ACCEPT, { input: { code } });

export const answer = (caller: Caller, joinRequestId: string, accept: boolean) =>
  act(caller, 'answerJoinRequest', { joinRequestId, accept });

/** Those that a chat lists, as somebody is told: null to those who may not answer. */
export async function requestsOf(viewer: Caller, id: string): Promise<any[] | null> {
  const { chat } = await viewer.run(
    `query ($id: ID!) {
      chat(id: $id) { joinRequests { nodes { id note user { id } invite { id code url } } } }
    }`,
    { id },
  );
  return chat.joinRequests?.nodes ?? null;
}

export async function invitesOf(viewer: Caller, id: string): Promise<any[] | null> {
  const { chat } = await viewer.run(
    'query ($id: ID!) { chat(id: $id) { invites { nodes { id code url uses createdBy { id } } } } }',
    { id },
  );
  return chat.invites?.nodes ?? null;
}

/** What somebody is shown who has the code. */
export const preview = async (viewer: Caller, code: string) =>
  (
    await viewer.run(
      `query ($code: String!) {
        invite(code: $code) { chatId name description memberCount needsApproval image { id } }
      }`,
      { code },
    )
  ).invite;

/** Of a chat: somebody who is banned, and somebody who asks to join by the invite with the code that it gives. */
export async function openDoors(
  app: Pick<TestApp, 'people'>,
  owner: Person,
  chatId: string,
): Promise<string> {
  const [banned, asking] = await app.people('banned', 'asking');
  await ban(owner, chatId, banned, { reason: 'Spam' });
  const { code } = await makeInvite(owner, chatId, { needsApproval: true });
  await acceptInvite(asking, code);
  await act(asking, 'requestToJoin', { chatId, note: 'Let me in' });
  return code;
}
