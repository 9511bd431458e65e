import { statement } from '../../store/statement/statement.ts';
import type { ChatMemberRow, ChatRow } from '../chat/entity.ts';
import { isBanned, type MembershipKey } from '../chat/repository.ts';

/** What somebody may do in a chat. */
export interface Rights {
  readonly canRead: boolean;
  readonly canWrite: boolean;
  /** Null for those who are not members. */
  readonly role: ChatMemberRow['role'] | null;
}

export interface Access extends Rights {
  /** The chat's newest event that took a right away. */
  readonly accessSeq: number;
}

/** Of a row of `chats`, as SQL: whether everyone signed in may read it, but those who are banned from it. */
export const isOpen = (chat: string) =>
  `${chat}.visibility = 'PUBLIC' AND ${chat}.deleted_at IS NULL`;

const isMember = (chat: string, member: string) =>
  `${member}.role IS NOT NULL AND ${chat}.deleted_at IS NULL`;

/**
 * As SQL, of a row of `chats` and of one of `chat_members`, which is null for those who are not members,
 * and of the user's id. Whoever changes it changes `rightsOf`, too.
 */
export const mayRead = (chat: string, member: string, userId: string) =>
  `((${isMember(chat, member)}) OR (${isOpen(chat)} AND NOT ${isBanned(`${chat}.id`, userId)}))`;

/** The columns of `Access`, of the same. */
export const accessOf = (chat: string, member: string, userId: string) =>
  `${mayRead(chat, member, userId)} AS "canRead", ${isMember(chat, member)} AS "canWrite",
    ${member}.role, ${chat}.access_seq AS "accessSeq"`;

/** The same of rows that have been read, for somebody who is not banned: no place is found for those. */
export function rightsOf(
  chat: Pick<ChatRow, 'visibility' | 'deletedAt'>,
  membership: Pick<ChatMemberRow, 'role'> | null,
): Rights {
  const isMember = membership !== null && !chat.deletedAt;
  const isOpen = chat.visibility === 'PUBLIC' && !chat.deletedAt;
  return { canRead: isMember || isOpen, canWrite: isMember, role: membership?.role ?? null };
}

/** No row where there is no such chat. */
export const findAccess = statement<
  Access & MembershipKey,
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'chat_access',
  `SELECT key.chat_id AS "chatId", key.user_id AS "userId", ${accessOf('c', 'm', 'key.user_id')}
   FROM unnest($1::uuid[], $2::uuid[]) AS key (chat_id, user_id)
   JOIN chats c ON c.id = key.chat_id
   LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = key.user_id`,
);
