import type { EntityManager } from '@mikro-orm/postgresql';
import { CLOCK, idOf } from '../../store/statement/clock.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import { mayRead } from '../access/repository.ts';
import type { MessageRow } from '../message/entity.ts';
import { MESSAGE, type Position } from '../message/repository.ts';
import { isStanding } from '../message/standing-repository.ts';

/** A message, and whose list it may be in. */
export interface SavingKey extends Position {
  readonly userId: string;
}

const savings = statement<
  SavingKey,
  [chatIds: readonly string[], seqs: readonly number[], userIds: readonly string[]]
>(
  'saved_by_key',
  `SELECT saved.chat_id AS "chatId", saved.seq, saved.user_id AS "userId"
   FROM unnest($1::uuid[], $2::int[], $3::uuid[]) AS key (chat_id, seq, user_id)
     CROSS JOIN LATERAL (
       SELECT * FROM saved_messages saved
       WHERE saved.chat_id = key.chat_id AND saved.seq = key.seq AND saved.user_id = key.user_id
       OFFSET 0
     ) saved`,
);

/** Those of the keys that are saved. */
export const findSavings = (em: EntityManager, keys: readonly SavingKey[]) =>
  savings(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ userId }) => userId),
  );

export interface SavedMessageRow extends MessageRow {
  readonly savedId: string;
}

/** As SQL: whether the user of `saved` still sees the chat that it is in. */
const isSeen = (saved: string) => `EXISTS (
  SELECT FROM chats chat
    LEFT JOIN chat_members member
      ON member.chat_id = chat.id AND member.user_id = ${saved}.user_id
  WHERE chat.id = ${saved}.chat_id AND ${mayRead('chat', 'member', `${saved}.user_id`)}
  OFFSET 0
)`;

/** What was saved last first, before an id: one after the other, until there are enough. */
export const savedMessages = projectedStatement<
  SavedMessageRow,
  [userId: string, before: string, limit: number]
>(
  'saved_messages',
  { ...MESSAGE, computed: { savedId: 'saved.id' } },
  'message',
  (columns, joins) => `SELECT ${columns}
   FROM (
     SELECT * FROM saved_messages WHERE user_id = $1 AND id < $2 ORDER BY id DESC OFFSET 0
   ) saved CROSS JOIN LATERAL (
     SELECT * FROM messages
     WHERE messages.chat_id = saved.chat_id AND messages.seq = saved.seq
       AND ${isStanding('messages')} AND ${isSeen('saved')} OFFSET 0
   ) message ${joins}
   ORDER BY saved.id DESC LIMIT $3`,
);

/** Of a user who is held: how many there are, and whether this is one of them. */
export const savedState = statement<
  { readonly count: number; readonly isSaved: boolean },
  [userId: string, chatId: string, seq: number]
>(
  'saved_state',
  `SELECT count(*)::int AS count, coalesce(bool_or((chat_id, seq) = ($2::uuid, $3::int)), false) AS "isSaved"
   FROM saved_messages WHERE user_id = $1`,
);

/** Gives a row for each that the user does not see any more. */
export const removeUnseen = statement<object, [userId: string]>(
  'saved_remove_unseen',
  `DELETE FROM saved_messages saved WHERE saved.user_id = $1 AND NOT ${isSeen('saved')}
   RETURNING saved.seq`,
);

/** Waits for whoever deletes the message; gives a row unless that has happened. */
export const insertSaved = statement<object, [userId: string, chatId: string, seq: number]>(
  'saved_insert',
  `WITH target AS MATERIALIZED (
     SELECT chat_id, seq FROM messages
     WHERE chat_id = $2 AND seq = $3 AND ${isStanding('messages')} FOR SHARE
   )
   INSERT INTO saved_messages (chat_id, seq, user_id, id, at)
   SELECT target.chat_id, target.seq, $1, ${idOf('clock.now')}, clock.now FROM target, ${CLOCK}
   RETURNING seq`,
);

export const deleteSaved = statement<object, [userId: string, chatId: string, seq: number]>(
  'saved_delete',
  'DELETE FROM saved_messages WHERE user_id = $1 AND chat_id = $2 AND seq = $3',
);

export const deleteAllSaved = statement<object, [userId: string]>(
  'saved_delete_all',
  'DELETE FROM saved_messages WHERE user_id = $1',
);

export const exportedSaved = statement<
  { readonly id: string; readonly chatId: string; readonly seq: number; readonly at: Date },
  [userId: string, afterId: string, limit: number]
>(
  'export_saved',
  `SELECT id, chat_id AS "chatId", seq, at FROM saved_messages
   WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);
