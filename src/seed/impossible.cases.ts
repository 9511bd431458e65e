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
      IS DISTINCT FROM (CASE WHEN in_chat IS FALSE THEN 'threadReplyAdded' ELSE 'messageAdded' END,
        m.id, m.sender_id, m.created_at)`,
  'an event without its message': `
    SELECT FROM chat_events e LEFT JOIN messages m USING (chat_id, seq)
    WHERE e.type IN ('messageAdded', 'threadReplyAdded') AND m.id IS NULL`,
  'a message that forgets its last change': `
    SELECT FROM messages m WHERE changed_seq <> (
      SELECT max(seq) FROM (
        SELECT seq FROM chat_events e
        WHERE e.chat_id = m.chat_id AND e.subject_id = m.id
          AND e.type ~ '^(message|poll|threadReply)'
        UNION ALL SELECT seq FROM messages r
        WHERE r.chat_id = m.chat_id AND r.thread_root_seq = m.seq
      ) change)`,
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
      WHERE e.chat_id = c.id AND (e.type IN ('memberLeft', 'memberRoleChanged')
        OR (e.type = 'chatUpdated' AND NOT EXISTS (
          SELECT FROM messages m WHERE m.chat_id = e.chat_id AND m.seq = e.seq + 1
            AND m.system_kind = 'CHAT_UPDATED')))), 0)`,
  'rules that nobody has told': `
    SELECT FROM chats c WHERE (rights IS NOT NULL OR slow_mode_seconds IS NOT NULL)
      AND NOT EXISTS (
        SELECT FROM chat_events e WHERE e.chat_id = c.id AND e.seq = c.access_seq
          AND e.type = 'chatUpdated')`,
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
  'an edit that keeps no text, or a text without its edit': `
    SELECT FROM (
      SELECT chat_id, seq, max(edited_seq) AS edited_seq FROM message_edits GROUP BY chat_id, seq
    ) kept FULL JOIN (SELECT * FROM messages WHERE edited_at IS NOT NULL) m USING (chat_id, seq)
      LEFT JOIN chat_events e ON e.chat_id = m.chat_id AND e.seq = kept.edited_seq
    WHERE (e.type, e.subject_id, e.at) IS DISTINCT FROM ('messageEdited', m.id, m.edited_at)`,
  'a name that nobody is told of, or one that does not stand there': `
    SELECT FROM message_mentions told FULL JOIN (
      SELECT m.chat_id, m.seq, m.text, (named->>'userId')::uuid AS user_id,
        (named->>'start')::int AS start, (named->>'length')::int AS length
      FROM messages m CROSS JOIN jsonb_array_elements(mentions) AS named
    ) named USING (chat_id, seq, user_id) LEFT JOIN users ON users.id = user_id
    WHERE told.seq IS NULL OR named.text IS NOT NULL
      AND substr(named.text, start + 1, length) IS DISTINCT FROM '@' || username`,
  'a pin without its event': `
    SELECT FROM message_pins p JOIN messages m USING (chat_id, seq)
      LEFT JOIN chat_events e ON e.chat_id = p.chat_id AND e.seq = p.pinned_seq
    WHERE m.deleted_at IS NOT NULL OR (e.type, e.subject_id, e.actor_id, e.at)
      IS DISTINCT FROM ('messagePinned', m.id, p.pinned_by_id, p.at)`,
  'a poll without its message, or a message without its poll': `
    SELECT FROM messages m FULL JOIN polls p USING (chat_id, seq)
    WHERE (m.kind = 'POLL') IS DISTINCT FROM (p.seq IS NOT NULL)`,
  'votes that are counted wrong': `
    SELECT FROM poll_options o WHERE vote_count <> (
      SELECT count(*) FROM poll_votes v
      WHERE (v.chat_id, v.seq, v.place) = (o.chat_id, o.seq, o.place))
    UNION ALL SELECT FROM polls p WHERE voter_count <> (
      SELECT count(DISTINCT user_id) FROM poll_votes v WHERE (v.chat_id, v.seq) = (p.chat_id, p.seq))`,
  'a vote without its event, or one that tells who voted in secret': `
    SELECT FROM poll_votes v JOIN messages m USING (chat_id, seq) JOIN polls p USING (chat_id, seq)
      LEFT JOIN chat_events e ON e.chat_id = v.chat_id AND e.seq = v.voted_seq
    WHERE (e.type, e.subject_id, e.at) IS DISTINCT FROM ('pollVoted', m.id, v.at)
      OR e.actor_id IS DISTINCT FROM (CASE WHEN NOT p.is_anonymous THEN v.user_id END)`,
  'a thread that is counted wrong': `
    SELECT FROM threads t FULL JOIN (
      SELECT chat_id, thread_root_seq AS root_seq, count(*) AS count, max(seq) AS last
      FROM messages WHERE thread_root_seq IS NOT NULL GROUP BY chat_id, thread_root_seq
    ) r USING (chat_id, root_seq)
    WHERE (t.reply_count, t.last_reply_seq) IS DISTINCT FROM (r.count, r.last)`,
  'somebody who wrote in a thread and does not follow it': `
    SELECT FROM messages r JOIN chat_members m
      ON m.chat_id = r.chat_id AND m.user_id = r.sender_id
    WHERE thread_root_seq IS NOT NULL AND NOT EXISTS (
      SELECT FROM thread_members t
      WHERE (t.chat_id, t.root_seq, t.user_id) = (r.chat_id, r.thread_root_seq, r.sender_id))`,
  'room that nobody takes': `
    SELECT FROM media_usage u WHERE bytes <> (
      SELECT sum(stored_bytes) FROM media WHERE owner_id = u.user_id)`,
  'the future': `
    SELECT created_at AS at FROM posts UNION ALL SELECT created_at FROM comments
    UNION ALL SELECT at FROM chat_events ORDER BY at DESC LIMIT 1`,
};
