import { type AppError, forbidden } from '../../errors.ts';
import type { ChatMemberRow, ChatRow } from '../chat/entity.ts';
import { type ChatRight, chatRightsOf, rolesFrom } from './rights-repository.ts';
import { rightsOf } from './repository.ts';

type Role = ChatMemberRow['role'];

/** Who may do what in a group or room: the least role, or the rights of the chat that tell it, all of which it takes. */
const NEEDED = {
  SEND_MESSAGE: ['sendMessages'],
  SEND_MEDIA: ['sendMessages', 'sendMedia'],
  CREATE_POLL: ['sendMessages'],
  REACT: 'MEMBER',
  PIN_MESSAGES: ['pin'],
  MENTION_EVERYONE: ['sendMessages', 'mentionEveryone'],
  INVITE: ['invite'],
  ADD_MEMBERS: ['addMembers'],
  REMOVE_MEMBERS: 'ADMIN',
  BAN_MEMBERS: 'ADMIN',
  RENAME: ['rename'],
  SET_RIGHTS: 'ADMIN',
  SET_LIFETIME: 'ADMIN',
  DELETE_MESSAGES: 'ADMIN',
  SET_ROLES: 'OWNER',
  DELETE_CHAT: 'OWNER',
  LEAVE: 'MEMBER',
} as const satisfies Readonly<Record<string, Role | readonly ChatRight[]>>;
export type ChatCapability = keyof typeof NEEDED;

/** The members and settings of a direct chat never change, but for how long messages stay there. */
const IN_DIRECT_CHATS: readonly ChatCapability[] = [
  'SEND_MESSAGE',
  'SEND_MEDIA',
  'CREATE_POLL',
  'REACT',
  'PIN_MESSAGES',
  'MENTION_EVERYONE',
  'SET_LIFETIME',
];

// Its keys are all of them.
const CAPABILITIES = Object.keys(NEEDED) as ChatCapability[];

export type ChatFacts = Pick<ChatRow, 'kind' | 'memberCount' | 'rights' | 'isBlocked'>;
type Member = Pick<ChatMemberRow, 'role'>;

/** Those who have it in this group or room. */
export function rolesWith(
  chat: Pick<ChatRow, 'kind' | 'rights'>,
  capability: ChatCapability,
): readonly Role[] {
  const needed: Role | readonly ChatRight[] = NEEDED[capability];
  if (typeof needed === 'string') return rolesFrom(needed);
  const rights = chatRightsOf(chat);
  return needed
    .map((right) => rolesFrom(rights[right]))
    .reduce((roles, others) => roles.filter((role) => others.includes(role)));
}

/** FORBIDDEN with the reason. Ask it under the chat's lock, where it decides. */
export function requireCapability(
  chat: ChatFacts,
  member: Member,
  capability: ChatCapability,
): void {
  const refusal = refusalOf(chat, member, capability);
  if (refusal) throw refusal;
}

export const hasCapability = (
  chat: ChatFacts,
  member: Member,
  capability: ChatCapability,
): boolean => !refusalOf(chat, member, capability);

/** None for those who are not members, and in a chat that has ended. */
export function capabilitiesOf(chat: ChatRow, membership: Member | null): ChatCapability[] {
  if (!membership || !rightsOf(chat, membership).canRead) return [];
  return CAPABILITIES.filter((capability) => hasCapability(chat, membership, capability));
}

/** What those are told who have not the role. */
export const onlyFor = (roles: readonly Role[]): AppError =>
  forbidden(`Only the owner${roles.includes('ADMIN') ? ' and admins' : ''} may do this`);

function refusalOf(chat: ChatFacts, { role }: Member, capability: ChatCapability): AppError | null {
  if (chat.kind === 'DIRECT') {
    // It does not tell who blocks whom.
    if (chat.isBlocked) return forbidden('Nothing can be said here any more');
    return IN_DIRECT_CHATS.includes(capability)
      ? null
      : forbidden('This cannot be done in a direct chat');
  }
  const roles = rolesWith(chat, capability);
  if (!roles.includes(role)) return onlyFor(roles);
  if (capability === 'LEAVE' && role === 'OWNER' && chat.memberCount > 1) {
    return forbidden('The owner leaves last: hand the chat on first');
  }
  return null;
}
