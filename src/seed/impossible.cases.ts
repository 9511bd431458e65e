/** Each finds what no service would ever leave. */
export const IMPOSSIBLE = {
  'a hole in a log': `
    SELECT FROM chats c WHERE (c.last_seq, c.last_seq, 1)
      <> (SELECT count(*), max(seq), min(seq) FROM chat_events WHERE chat_id = c.id)`,
  'a wrong member count': `
    SELECT FROM chats c
    WHERE member_count <> (SELECT count(*) FROM chat_members WHERE chat_id = c.id)`,
  'a message without its event': `
    SELECT FROM messages m LEFT JOIN chat_events e USING (chat_id, seq)
    WHERE (e.type, e.subject_id, e.actor_id, e.at)
      IS DISTINCT FROM ('messageAdded', m.id, m.sender_id, m.created_at)`,
  'an event without its message': `
    SELECT FROM chat_events e LEFT JOIN messages m USING (chat_id, seq)
    WHERE e.type = 'messageAdded' AND m.id IS NULL`,
  'a message that forgets its last change': `
    SELECT FROM messages m WHERE changed_seq <> (
      SELECT max(seq) FROM chat_events e
      WHERE e.chat_id = m.chat_id AND e.subject_id = m.id AND e.type LIKE 'message%')`,
  'a system message that only its text tells': `
    SELECT FROM messages WHERE (kind = 'SYSTEM') <> (system_change IS NOT NULL)
      OR subject_id::text <> system_change->'subjectIds'->>0`,
  'a tombstone with a text': `
    SELECT FROM messages WHERE (deleted_at IS NULL) <> (text IS NOT NULL)`,
  'a reply to what comes later': `
    SELECT FROM messages m WHERE reply_to_seq IS NOT NULL AND NOT EXISTS (
      SELECT FROM messages r
      WHERE r.chat_id = m.chat_id AND r.seq = m.reply_to_seq AND r.seq < m.seq)`,
  'a position beyond the end': `
    SELECT FROM chat_members m JOIN chats c ON c.id = m.chat_id
    WHERE NOT (0 < read_seq AND read_seq <= delivered_seq AND delivered_seq <= last_seq)
      OR unread_from_seq > read_seq`,
  'a loss of access that nobody can see': `
    SELECT FROM chats c WHERE access_seq <> coalesce((
      SELECT max(seq) FROM chat_events e
      WHERE e.chat_id = c.id AND e.type IN ('memberLeft', 'memberRoleChanged')), 0)`,
  'a member who never joined': `
    SELECT FROM chat_members m WHERE NOT EXISTS (
      SELECT FROM chat_events e WHERE e.chat_id = m.chat_id AND e.type = 'memberJoined'
        AND (e.subject_id, e.member_id, e.joined_at) = (m.user_id, m.id, m.joined_at))`,
  'a group or room without one owner': `
    SELECT FROM chats c WHERE kind <> 'DIRECT' AND 1 <> (
      SELECT count(*) FROM chat_members WHERE chat_id = c.id AND role = 'OWNER')`,
  'time that runs backwards': `
    SELECT FROM (
      SELECT at, lag(at) OVER (PARTITION BY chat_id ORDER BY seq) AS before FROM chat_events
    ) e WHERE at < before`,
  'a picture that nobody sees, or one of somebody else': `
    SELECT FROM messages m FULL JOIN message_attachments a USING (chat_id, seq)
      LEFT JOIN media ON media.id = a.media_id
    WHERE m.kind IS DISTINCT FROM 'SYSTEM'
      AND (m.kind = 'IMAGE', m.sender_id) IS DISTINCT FROM
        (a.media_id IS NOT NULL, coalesce(media.owner_id, m.sender_id))`,
  'a reaction without its event, or on a tombstone': `
    SELECT FROM message_reactions r JOIN messages m USING (chat_id, seq)
      LEFT JOIN chat_events e ON e.chat_id = r.chat_id AND e.seq = r.added_seq
    WHERE m.deleted_at IS NOT NULL
      OR (e.type, e.subject_id, e.actor_id, e.at, e.data->>'emoji')
        IS DISTINCT FROM ('messageReacted', m.id, r.user_id, r.at, r.emoji)`,
  'reactions that are counted wrong': `
    SELECT FROM message_reaction_counts c FULL JOIN (
      SELECT chat_id, seq, emoji, count(*) AS count, min(added_seq) AS first_seq
      FROM message_reactions GROUP BY chat_id, seq, emoji
    ) r USING (chat_id, seq, emoji)
    WHERE (c.count, c.first_seq) IS DISTINCT FROM (r.count, r.first_seq)`,
  'room that nobody takes': `
    SELECT FROM media_usage u WHERE bytes <> (
      SELECT sum(stored_bytes) FROM media WHERE owner_id = u.user_id)`,
  'the future': `
    SELECT created_at AS at FROM posts UNION ALL SELECT created_at FROM comments
    UNION ALL SELECT at FROM chat_events ORDER BY at DESC LIMIT 1`,
};
