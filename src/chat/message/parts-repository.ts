import { type Statement, statement } from '../../store/statement/statement.ts';

/** In the transaction that empties the messages: what hangs on them goes along. */
export type RemoveMessageParts = Statement<object, [chatId: string, seqs: readonly number[]]>;

/** One statement for the tables of all domains, each of which has `chat_id` and `seq`. */
export const createRemoveMessageParts = (tables: readonly string[]): RemoveMessageParts =>
  statement(
    'message_parts_removed',
    `WITH ${tables
      .map(
        (table) =>
          `${table}_removed AS (DELETE FROM ${table} WHERE chat_id = $1 AND seq = ANY($2::int[]))`,
      )
      .join(', ')} SELECT`,
  );

/** No copy of these that was read before is the newest any more. */
export const messagesChanged = statement<
  object,
  [chatId: string, seqs: readonly number[], changedSeq: number]
>(
  'background_messages_changed',
  `UPDATE messages SET changed_seq = $3 WHERE chat_id = $1 AND seq = ANY($2::int[])`,
);
