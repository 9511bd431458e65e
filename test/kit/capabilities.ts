import { USUAL_RIGHTS } from './rights.ts';

const ADMINS = [
  'MENTION_EVERYONE',
  'INVITE',
  'ADD_MEMBERS',
  'REMOVE_MEMBERS',
  'BAN_MEMBERS',
  'RENAME',
  'SET_RIGHTS',
  'SET_LIFETIME',
  'DELETE_MESSAGES',
];
/** By role, in a group or room as it is made. */
export const MAY: Readonly<Record<string, readonly string[]>> = {
  OWNER: [
    'SEND_MESSAGE',
    'SEND_MEDIA',
    'CREATE_POLL',
    'REACT',
    'PIN_MESSAGES',
    ...ADMINS,
    'SET_ROLES',
    'DELETE_CHAT',
  ],
  ADMIN: ['SEND_MESSAGE', 'SEND_MEDIA', 'CREATE_POLL', 'REACT', 'PIN_MESSAGES', ...ADMINS, 'LEAVE'],
  MEMBER: ['SEND_MESSAGE', 'SEND_MEDIA', 'CREATE_POLL', 'REACT', 'INVITE', 'LEAVE'],
  VISITOR: [],
};

/** What each capability takes of the rights that a chat has set. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  SEND_MESSAGE: ['sendMessages'],
  SEND_MEDIA: ['sendMessages', 'sendMedia'],
  CREATE_POLL: ['sendMessages'],
  PIN_MESSAGES: ['pin'],
  MENTION_EVERYONE: ['sendMessages', 'mentionEveryone'],
  INVITE: ['invite'],
  ADD_MEMBERS: ['addMembers'],
  RENAME: ['rename'],
};
const RANKS = ['MEMBER', 'ADMIN', 'OWNER'];

/** Whether a role has a capability where some rights are set. */
export const withRights =
  (role: string, set: object) =>
  (capability: string): boolean => {
    const rights = RIGHTS[capability];
    if (!rights) return MAY[role]?.includes(capability) ?? false;
    const least: Readonly<Record<string, string>> = { ...USUAL_RIGHTS, ...set };
    return rights.every((right) => RANKS.indexOf(role) >= RANKS.indexOf(least[right] ?? ''));
  };
