import { statement } from '../../store/statement/statement.ts';
import type { Position } from '../message/repository.ts';

export const customDataByPosition = statement<
  Position & { readonly data: unknown },
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'custom_data_by_position',
  `SELECT custom.chat_id AS "chatId", custom.seq, custom.data
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
     JOIN message_custom_data custom
       ON custom.chat_id = asked.chat_id AND custom.seq = asked.seq`,
);

export const customDataOfChats = statement<
  { readonly chatId: string; readonly data: unknown },
  [chatIds: readonly string[]]
>(
  'custom_data_of_chats',
  `SELECT chat_id AS "chatId", data FROM chat_custom_data WHERE chat_id = ANY($1::uuid[])`,
);

/** In the transaction that holds the chat's lock: none where it is null. Gives a row where that changes anything. */
export const replaceCustomDataOfChat = statement<object, [chatId: string, data: string | null]>(
  'custom_data_replace_of_chat',
  `WITH removed AS (
     DELETE FROM chat_custom_data WHERE chat_id = $1 AND $2::json IS NULL RETURNING chat_id
   ), written AS (
     INSERT INTO chat_custom_data AS known (chat_id, data)
     SELECT $1, $2::json WHERE $2::json IS NOT NULL
     ON CONFLICT (chat_id) DO UPDATE SET data = excluded.data
     WHERE known.data::text <> excluded.data::text RETURNING chat_id
   )
   SELECT chat_id FROM removed UNION ALL SELECT chat_id FROM written`,
);
