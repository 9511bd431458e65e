/** So many earlier texts of a message are kept, the newest ones. */
const MAX_EDITS = 50;

/**
 * As SQL, in the statement that gives a message its next text: keeps the one that it has. `$1`, `$2` and `$4`
 * are the chat, the message's position and that of the change; `isKept` tells whether texts are kept at all.
 */
export const keepText = (isKept: string) => `kept AS (
    INSERT INTO message_edits (chat_id, seq, edited_seq, sender_id, text, at)
    SELECT chat_id, seq, $4, sender_id, text, coalesce(edited_at, created_at) FROM messages
    WHERE ${isKept} AND chat_id = $1 AND seq = $2 AND text IS NOT NULL
  ), dropped AS (
    DELETE FROM message_edits
    WHERE ${isKept} AND chat_id = $1 AND seq = $2 AND edited_seq <= (
      SELECT edited_seq FROM message_edits WHERE chat_id = $1 AND seq = $2
      ORDER BY edited_seq DESC OFFSET ${MAX_EDITS - 1} LIMIT 1
    )
  )`;
