import { statement } from '../../store/statement/statement.ts';
import type { WholeMessage } from './entity.ts';
import { messageColumns } from './repository.ts';

/** Of one message; the text in which it is kept. */
export const keptCustomData = statement<{ readonly text: string }, [chatId: string, seq: number]>(
  'custom_data_kept',
  'SELECT data::text AS text FROM message_custom_data WHERE chat_id = $1 AND seq = $2',
);

/** In the transaction that holds the chat's lock: none where it is null. Gives the message as it is then. */
export const replaceCustomData = statement<
  WholeMessage,
  [chatId: string, seq: number, changedSeq: number, data: string | null]
>(
  'custom_data_replace',
  `WITH removed AS (
     DELETE FROM message_custom_data WHERE chat_id = $1 AND seq = $2 AND $4::json IS NULL
   ), written AS (
     INSERT INTO message_custom_data (chat_id, seq, data)
     SELECT $1, $2, $4::json WHERE $4::json IS NOT NULL
     ON CONFLICT (chat_id, seq) DO UPDATE SET data = excluded.data
   )
   UPDATE messages message SET changed_seq = $3
   WHERE message.chat_id = $1 AND message.seq = $2
   RETURNING ${messageColumns('message')}`,
);
