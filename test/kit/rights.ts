import { act } from './chats.ts';
import type { Caller } from './person.ts';

/** In a chat as it is made. */
export const USUAL_RIGHTS = {
  sendMessages: 'MEMBER',
  sendMedia: 'MEMBER',
  addMembers: 'ADMIN',
  invite: 'MEMBER',
  pin: 'ADMIN',
  rename: 'ADMIN',
  mentionEveryone: 'ADMIN',
} as const;

/** All of them given to one role. */
export const rightsOfAll = (role: string): Record<string, string> =>
  Object.fromEntries(Object.keys(USUAL_RIGHTS).map((right) => [right, role]));

export const setRights = (caller: Caller, chatId: string, rights: object) =>
  act(caller, 'updateChat', { chatId, rights });

export const setSlowMode = (caller: Caller, chatId: string, slowModeSeconds: number | null) =>
  act(caller, 'updateChat', { chatId, slowModeSeconds });

/** As somebody is told of them, and of the slow mode. */
export const rulesOf = async (viewer: Caller, id: string) =>
  (
    await viewer.run(
      `query ($id: ID!) { chat(id: $id) {
        rights { ${Object.keys(USUAL_RIGHTS).join(' ')} } slowModeSeconds
      } }`,
      { id },
    )
  ).chat;
