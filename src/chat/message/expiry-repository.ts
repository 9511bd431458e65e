import { statement } from '../../store/statement/statement.ts';
import type { MessageRow } from './entity.ts';
import type { Position } from './repository.ts';
import { isExpired } from './standing-repository.ts';

/** What is to be emptied, what has waited longest first; nothing of these chats. */
export const expiredMessages = statement<
  Position,
  [exceptChatIds: readonly string[], limit: number]
>(
  'message_expired',
  `SELECT messages.chat_id AS "chatId", messages.seq
   FROM messages JOIN chats ON chats.id = messages.chat_id AND chats.deleted_at IS NULL
   WHERE messages.deleted_at IS NULL AND ${isExpired('messages')}
     AND messages.chat_id <> ALL($1::uuid[])
   ORDER BY messages.expires_at LIMIT $2`,
);

/** Under the chat's lock: those of them that nobody has emptied meanwhile. */
export const stillExpired = statement<
  Pick<MessageRow, 'id' | 'seq' | 'kind'>,
  [chatId: string, seqs: readonly number[]]
>(
  'message_still_expired',
  `SELECT id, seq, kind FROM messages
   WHERE chat_id = $1 AND seq = ANY($2::int[]) AND deleted_at IS NULL AND ${isExpired('messages')}
   ORDER BY seq`,
);
