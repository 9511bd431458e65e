import { joinUser } from '../../people/user/repository.ts';
import { selectList } from '../../store/orm/columns.ts';
import {
  IN_PAGE,
  type InPage,
  type PageValues,
  pagesOf,
} from '../../store/statement/page-loader.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { hasRight } from '../access/rights-repository.ts';
import { isBanned } from '../chat/repository.ts';
import {
  INVITE_FIELDS,
  type InviteRow,
  JOIN_REQUEST_FIELDS,
  type JoinRequestRow,
} from './entity.ts';

const INVITE_COLUMNS = selectList('i', INVITE_FIELDS);
const REQUEST_COLUMNS = selectList('r', JOIN_REQUEST_FIELDS);

/** Of a row of `chat_invites`, as SQL: whether it still lets somebody in. */
export const isGood = (invite: string) => `${invite}.revoked_at IS NULL
  AND coalesce(${invite}.expires_at > now(), true)
  AND coalesce(${invite}.uses < ${invite}.max_uses, true)`;

/**
 * As SQL, of a row of `chat_invites` and of one of `chats`, its own: whether whoever made it may still invite.
 * Who has left is like any member: what they have made is the chat's.
 */
export const isBacked = (invite: string, chat: string) =>
  hasRight(
    chat,
    `coalesce((SELECT maker.role FROM chat_members maker
       WHERE maker.chat_id = ${chat}.id AND maker.user_id = ${invite}.created_by_id), 'MEMBER')`,
    'invite',
  );

/** Those that are good. */
export const invitesByChats = projectedStatement<InviteRow & InPage, PageValues>(
  'chat_invites_by_chats',
  { properties: INVITE_FIELDS, computed: IN_PAGE },
  'i',
  pagesOf(`(SELECT * FROM chat_invites made WHERE ${isGood('made')}) AS good`, 'chat_id', 'i'),
);

export const invitesById = statement<InviteRow, [ids: readonly string[]]>(
  'chat_invites_by_id',
  `SELECT ${INVITE_COLUMNS} FROM chat_invites i WHERE i.id = ANY($1::uuid[])`,
);

/** Of a chat that is there and from which the user is not banned. */
export const inviteByCode = statement<
  InviteRow & { readonly isGood: boolean },
  [codeHash: Buffer, userId: string]
>(
  'chat_invite_by_code',
  `SELECT ${INVITE_COLUMNS}, (${isGood('i')} AND ${isBacked('i', 'c')}) AS "isGood"
   FROM chat_invites i JOIN chats c ON c.id = i.chat_id
   WHERE i.code_hash = $1 AND c.deleted_at IS NULL AND NOT ${isBanned('c.id', '$2')}`,
);

/** Of those who are still there. */
export const requestsByChats = projectedStatement<JoinRequestRow & InPage, PageValues>(
  'join_requests_by_chats',
  {
    properties: JOIN_REQUEST_FIELDS,
    computed: IN_PAGE,
    include: { user: joinUser((request) => `${request}.user_id`) },
  },
  'r',
  pagesOf(
    `(SELECT asked.* FROM join_requests asked
       JOIN users ON users.id = asked.user_id AND users.deleted_at IS NULL) AS present`,
    'chat_id',
    'r',
  ),
);

/** Members with one of the roles. */
export const answerers = statement<
  { readonly userId: string },
  [chatId: string, roles: readonly string[], limit: number]
>(
  'join_request_answerers',
  `SELECT user_id AS "userId" FROM chat_members
   WHERE chat_id = $1 AND role = ANY($2::text[]) ORDER BY role DESC, joined_at LIMIT $3`,
);

export const requestById = statement<JoinRequestRow, [id: string]>(
  'join_request_by_id',
  `SELECT ${REQUEST_COLUMNS} FROM join_requests r WHERE r.id = $1`,
);

export const requestOf = statement<JoinRequestRow, [chatId: string, userId: string]>(
  'join_request_of',
  `SELECT ${REQUEST_COLUMNS} FROM join_requests r WHERE r.chat_id = $1 AND r.user_id = $2`,
);
