import type { MediaUse } from '../../media/media/use.ts';
import { type Statement, statement } from '../../store/statement/statement.ts';

/** In the transaction that empties the messages: what hangs on them goes along. Gives what it has shown of media. */
export type RemoveMessageParts = Statement<
  { readonly mediaId: string },
  [chatId: string, seqs: readonly number[]]
>;

/** One statement for the tables of all domains, each of which has `chat_id` and `seq`. */
export function createRemoveMessageParts(
  tables: readonly string[],
  uses: readonly MediaUse[],
): RemoveMessageParts {
  const columnOf = (table: string) =>
    uses.find((use) => use.table === table)?.column ?? 'NULL::uuid';
  const removed = tables.map(
    (table) => `${table}_removed AS (
       DELETE FROM ${table} WHERE chat_id = $1 AND seq = ANY($2::int[])
       RETURNING ${columnOf(table)} AS id
     )`,
  );
  const showing = tables.filter((table) => uses.some((use) => use.table === table));
  return statement(
    'message_parts_removed',
    `WITH ${removed.join(', ')} ${showing
      .map((table) => `SELECT id AS "mediaId" FROM ${table}_removed WHERE id IS NOT NULL`)
      .join(' UNION ')}`,
  );
}

/** No copy of these that was read before is the newest any more. */
export const messagesChanged = statement<
  object,
  [chatId: string, seqs: readonly number[], changedSeq: number]
>(
  'background_messages_changed',
  `UPDATE messages SET changed_seq = $3 WHERE chat_id = $1 AND seq = ANY($2::int[])`,
);
