-- After Confab's own statement (src/chat/message/sending-repository.ts), for every peer alike.
WITH chat AS MATERIALIZED (
  SELECT c.id, c.visibility, c.access_seq, m.user_id IS NOT NULL AS is_member
  FROM chats c LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = $3
  WHERE c.id = $2 AND c.deleted_at IS NULL
), first AS MATERIALIZED (
  SELECT id, seq, created_at, request_hash FROM messages
  WHERE chat_id = $2 AND sender_id = $3 AND client_message_id = $5
), reply AS MATERIALIZED (
  SELECT seq FROM messages WHERE id = $7 AND chat_id = $2
), next AS (
  UPDATE chats SET last_seq = chats.last_seq + 1
  FROM chat
  WHERE chats.id = chat.id AND chats.deleted_at IS NULL
    AND chats.access_seq = chat.access_seq
    AND chat.is_member
    AND NOT EXISTS (SELECT FROM first)
    AND ($7::uuid IS NULL OR EXISTS (SELECT FROM reply))
  RETURNING chats.last_seq AS seq
), message AS (
  INSERT INTO messages (
    chat_id, seq, id, sender_id, kind, text, client_message_id, request_hash, reply_to_seq,
    created_at, changed_seq
  )
  SELECT $2, seq, $1::uuid, $3, 'TEXT', $4::text, $5, $6::bytea, (SELECT seq FROM reply),
    clock_timestamp(), seq
  FROM next
  RETURNING id, seq, created_at
), event AS (
  INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
  SELECT $2, seq, 'messageAdded', id, $3, created_at FROM message
)
SELECT CASE
    WHEN message.id IS NOT NULL THEN 'sent'
    WHEN chat.id IS NULL THEN 'absent'
    WHEN NOT chat.is_member THEN 'not_member'
    WHEN first.id IS NOT NULL AND first.request_hash = $6 THEN 'repeated'
    WHEN first.id IS NOT NULL THEN 'conflict'
    WHEN $7::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM reply) THEN 'bad_reply'
    ELSE 'retry'
  END AS outcome, chat.visibility,
  coalesce(message.id, first.id) AS id, coalesce(message.seq, first.seq) AS seq,
  coalesce(message.created_at, first.created_at) AS "createdAt",
  (SELECT seq FROM reply) AS "replyToSeq"
FROM (SELECT) AS one
  LEFT JOIN chat ON true LEFT JOIN first ON true LEFT JOIN message ON true
