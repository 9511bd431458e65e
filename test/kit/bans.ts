import type { TestApp } from './app.ts';
import { act, createRoom } from './chats.ts';
import type { Caller, Person } from './person.ts';

export const ban = (caller: Caller, chatId: string, { id }: Person, more: object = {}) =>
  act(caller, 'banMember', { chatId, userId: id, ...more });

export const unban = (caller: Caller, chatId: string, { id }: Person) =>
  act(caller, 'unbanMember', { chatId, userId: id });

/** Who is banned, as somebody is told: null to those who may not ban. */
export async function bannedFrom(viewer: Caller, id: string): Promise<string[] | null> {
  const { chat } = await viewer.run(
    'query ($id: ID!) { chat(id: $id) { bans { nodes { user { id } } } } }',
    { id },
  );
  return chat.bans?.nodes.map(({ user }: any) => user.id) ?? null;
}

/** A room of the first one, with an admin and a member, which the last one visits. */
export async function makeRoom(app: Pick<TestApp, 'people'>, visibility = 'PUBLIC') {
  const [ann, bob, cid, eve] = await app.people('ann', 'bob', 'cid', 'eve');
  const chatId = await createRoom(ann, visibility);
  await act(ann, 'addMembers', { chatId, userIds: [bob.id, cid.id] });
  await act(ann, 'setMemberRole', { chatId, userId: bob.id, role: 'ADMIN' });
  return { ann, bob, cid, eve, chatId };
}
