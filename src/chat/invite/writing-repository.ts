import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import {
  INVITE_FIELDS,
  type InviteRow,
  JOIN_REQUEST_FIELDS,
  type JoinRequestRow,
} from './entity.ts';
import { isBacked, isGood } from './repository.ts';

const INVITE_COLUMNS = selectList('i', INVITE_FIELDS);
const REQUEST_COLUMNS = selectList('r', JOIN_REQUEST_FIELDS);

/** Of those that are good for nothing some go with each that is made. */
const SWEPT_AT_ONCE = 20;

/** All that are written here are under the chat's lock. Gives no row where too many are good already. */
export const insertInvite = statement<
  InviteRow,
  [
    id: string,
    chatId: string,
    codeHash: Buffer,
    createdById: string,
    createdAt: Date,
    expiresAt: Date | null,
    maxUses: number | null,
    needsApproval: boolean,
    atMost: number,
  ]
>(
  'chat_insert_invite',
  `WITH swept AS (
     DELETE FROM chat_invites WHERE id IN (
       SELECT id FROM chat_invites made WHERE made.chat_id = $2 AND NOT (${isGood('made')})
       ORDER BY id LIMIT ${SWEPT_AT_ONCE}
     )
   )
   INSERT INTO chat_invites AS i (id, chat_id, code_hash, created_by_id, created_at, expires_at,
     max_uses, needs_approval)
   SELECT $1::uuid, $2, $3::bytea, $4, $5, $6, $7, $8
   WHERE (SELECT count(*) FROM chat_invites made WHERE made.chat_id = $2 AND ${isGood('made')}) < $9
   RETURNING ${INVITE_COLUMNS}`,
);

/** Gives no row where it was used up, ended or was revoked meanwhile, or whoever made it may invite no more. */
export const takeUse = statement<{ readonly needsApproval: boolean }, [id: string, now: Date]>(
  'chat_take_invite_use',
  `UPDATE chat_invites i SET uses = i.uses + 1 FROM chats c
   WHERE i.id = $1 AND c.id = i.chat_id AND ${isBacked('i', 'c')} AND i.revoked_at IS NULL AND coalesce(i.expires_at > $2, true)
     AND coalesce(i.uses < i.max_uses, true)
   RETURNING i.needs_approval AS "needsApproval"`,
);

export const setRevoked = statement<object, [id: string, now: Date]>(
  'chat_revoke_invite',
  'UPDATE chat_invites SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1',
);

/** Gives no row where too many are open already. One that is open is changed where there is a new note. */
export const saveRequest = statement<
  JoinRequestRow & { readonly isNew: boolean },
  [
    id: string,
    chatId: string,
    userId: string,
    inviteId: string | null,
    note: string | null,
    createdAt: Date,
    atMost: number,
  ]
>(
  'chat_save_join_request',
  `INSERT INTO join_requests AS r (id, chat_id, user_id, invite_id, note, created_at)
   SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::timestamptz
   WHERE (SELECT count(*) FROM join_requests open WHERE open.chat_id = $2) < $7
     OR EXISTS (SELECT FROM join_requests own WHERE own.chat_id = $2 AND own.user_id = $3)
   ON CONFLICT (chat_id, user_id) DO UPDATE SET note = coalesce(excluded.note, r.note)
   RETURNING ${REQUEST_COLUMNS}, r.id = $1 AS "isNew"`,
);

/** Gives a row to the first who takes it. */
export const takeRequest = statement<JoinRequestRow, [id: string]>(
  'chat_take_join_request',
  `DELETE FROM join_requests r WHERE r.id = $1 RETURNING ${REQUEST_COLUMNS}`,
);
