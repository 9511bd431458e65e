import { type AppError, forbidden } from '../../errors.ts';
import type { ChatMemberRow, ChatRow } from '../chat/entity.ts';
import { rightsOf } from './repository.ts';

type Roles = readonly ChatMemberRow['role'][];

const EVERY_MEMBER: Roles = ['OWNER', 'ADMIN', 'MEMBER'];
const ADMINS: Roles = ['OWNER', 'ADMIN'];
const OWNER: Roles = ['OWNER'];

/** Who may do what in a group or room. */
const ROLES = {
  SEND_MESSAGE: EVERY_MEMBER,
  CREATE_POLL: EVERY_MEMBER,
  REACT: EVERY_MEMBER,
  PIN_MESSAGES: ADMINS,
  MENTION_EVERYONE: ADMINS,
  INVITE: EVERY_MEMBER,
  ADD_MEMBERS: ADMINS,
  REMOVE_MEMBERS: ADMINS,
  BAN_MEMBERS: ADMINS,
  RENAME: ADMINS,
  DELETE_MESSAGES: ADMINS,
  SET_ROLES: OWNER,
  DELETE_CHAT: OWNER,
  LEAVE: EVERY_MEMBER,
};
export type ChatCapability = keyof typeof ROLES;

/** The members and settings of a direct chat never change. */
const IN_DIRECT_CHATS: readonly ChatCapability[] = [
  'SEND_MESSAGE',
  'CREATE_POLL',
  'REACT',
  'PIN_MESSAGES',
  'MENTION_EVERYONE',
];

// Its keys are all of them.
const CAPABILITIES = Object.keys(ROLES) as ChatCapability[];

/** Those who have it in a group or room. */
export const rolesWith = (capability: ChatCapability): Roles => ROLES[capability];

type ChatFacts = Pick<ChatRow, 'kind' | 'memberCount'>;
type Member = Pick<ChatMemberRow, 'role'>;

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

function refusalOf(
  { kind, memberCount }: ChatFacts,
  { role }: Member,
  capability: ChatCapability,
): AppError | null {
  if (kind === 'DIRECT') {
    return IN_DIRECT_CHATS.includes(capability)
      ? null
      : forbidden('This cannot be done in a direct chat');
  }
  const roles = ROLES[capability];
  if (!roles.includes(role)) {
    return forbidden(`Only the owner${roles.includes('ADMIN') ? ' and admins' : ''} may do this`);
  }
  if (capability === 'LEAVE' && role === 'OWNER' && memberCount > 1) {
    return forbidden('The owner leaves last: hand the chat on first');
  }
  return null;
}
