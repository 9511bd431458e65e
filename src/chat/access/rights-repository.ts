import type { ChatMemberRow, ChatRightsRow, ChatRow } from '../chat/entity.ts';

type Role = ChatMemberRow['role'];
export type ChatRight = keyof ChatRightsRow;

/** The least role that has each, where nobody has set another. */
const IN_GROUPS: ChatRightsRow = {
  sendMessages: 'MEMBER',
  sendMedia: 'MEMBER',
  addMembers: 'ADMIN',
  invite: 'MEMBER',
  pin: 'ADMIN',
  rename: 'ADMIN',
  mentionEveryone: 'ADMIN',
};

/** Nobody is its owner. */
const IN_DIRECT_CHATS: ChatRightsRow = {
  ...IN_GROUPS,
  addMembers: 'OWNER',
  invite: 'OWNER',
  pin: 'MEMBER',
  rename: 'OWNER',
  mentionEveryone: 'MEMBER',
};

// Its keys are all of them.
export const CHAT_RIGHTS = Object.keys(IN_GROUPS) as ChatRight[];

const FROM_ROLE: Readonly<Record<Role, readonly Role[]>> = {
  OWNER: ['OWNER'],
  ADMIN: ['OWNER', 'ADMIN'],
  MEMBER: ['OWNER', 'ADMIN', 'MEMBER'],
};

/** The least role, and those above it. */
export const rolesFrom = (least: Role): readonly Role[] => FROM_ROLE[least];

export const chatRightsOf = ({ kind, rights }: Pick<ChatRow, 'kind' | 'rights'>): ChatRightsRow =>
  kind === 'DIRECT' ? IN_DIRECT_CHATS : { ...IN_GROUPS, ...rights };

/**
 * As SQL, of a row of `chats` and of the role of somebody who is in it: whether it has the right there.
 * Whoever changes it changes `chatRightsOf`, too.
 */
export const hasRight = (chat: string, role: string, right: ChatRight): string => {
  const inGroups = `CASE coalesce(${chat}.rights->>'${right}', '${IN_GROUPS[right]}')
      WHEN 'MEMBER' THEN true
      WHEN 'ADMIN' THEN ${role} IN (${listed(rolesFrom('ADMIN'))})
      ELSE ${role} = 'OWNER'
    END`;
  const inDirectChats = IN_DIRECT_CHATS[right] === 'MEMBER';
  return `(CASE WHEN ${chat}.kind = 'DIRECT' THEN ${inDirectChats} AND NOT ${chat}.is_blocked ELSE ${inGroups} END)`;
};

/** Whether they wait between two messages: the same in SQL is `isSlow`. */
export const isSlowFor = (
  { slowModeSeconds }: Pick<ChatRow, 'slowModeSeconds'>,
  { role }: Pick<ChatMemberRow, 'role'>,
): boolean => slowModeSeconds !== null && role === 'MEMBER';

/** As SQL, of a row of `chats` and of the role of somebody who is in it. */
export const isSlow = (chat: string, role: string) =>
  `(${chat}.slow_mode_seconds IS NOT NULL AND ${role} = 'MEMBER')`;

const listed = (roles: readonly Role[]) => roles.map((role) => `'${role}'`).join(', ');
