import { statement } from '../../store/statement/statement.ts';

export const exportedMessages = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_messages',
  `SELECT chat_id AS "chatId", seq, id, kind, text, reply_to_seq AS "replyToSeq",
          created_at AS "createdAt", edited_at AS "editedAt", deleted_at AS "deletedAt"
   FROM messages
   WHERE sender_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int) AND kind <> 'SYSTEM'
   ORDER BY chat_id, seq LIMIT $4`,
);
