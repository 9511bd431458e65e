import { statement } from '../../store/statement/statement.ts';

/**
 * As SQL: so many seconds somebody has to wait still who wrote in the chat before, threads included, at the
 * moment `now`; no row for who did not. What is deleted counts.
 */
export const slowModeWait = (given: {
  readonly chatId: string;
  readonly userId: string;
  readonly seconds: string;
  readonly now: string;
}) =>
  `SELECT ceil(${given.seconds} - extract(epoch FROM ${given.now} - own.created_at))::int AS seconds
   FROM messages own
   WHERE own.sender_id = ${given.userId} AND own.chat_id = ${given.chatId} AND own.kind <> 'SYSTEM'
   ORDER BY own.seq DESC LIMIT 1`;

/** Of several chats with their slow modes, under their locks: the longest wait; null for none. */
export const longestWait = statement<
  { readonly seconds: number | null },
  [chatIds: readonly string[], slowModes: readonly number[], userId: string, now: Date]
>(
  'message_longest_wait',
  `SELECT max(wait.seconds) AS seconds
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, slow_mode) CROSS JOIN LATERAL (
     ${slowModeWait({ chatId: 'asked.chat_id', userId: '$3', seconds: 'asked.slow_mode', now: '$4::timestamptz' })}
   ) wait`,
);
