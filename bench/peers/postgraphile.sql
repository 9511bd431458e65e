-- What PostGraphile's defaults cannot say of Confab's tables. What PostgreSQL cannot inline into the
-- query is PL/pgSQL, which keeps its plan.

CREATE SCHEMA IF NOT EXISTS confab_peers;

CREATE OR REPLACE FUNCTION confab_peers.viewer_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('confab.viewer_id', true), '')::uuid
$$;

-- The username where no display name is set.
CREATE OR REPLACE FUNCTION confab_peers.profiles_shown_name(profile public.profiles) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF profile.display_name <> '' THEN RETURN profile.display_name; END IF;
  RETURN (SELECT username FROM public.users WHERE id = profile.user_id);
END
$$;

-- For its members and, where it is public, for everyone.
CREATE OR REPLACE FUNCTION confab_peers.readable_chat(id uuid) RETURNS public.chats
LANGUAGE plpgsql STABLE AS $$
DECLARE
  found public.chats;
BEGIN
  SELECT * INTO found FROM public.chats c
  WHERE c.id = readable_chat.id AND c.deleted_at IS NULL AND (c.visibility = 'PUBLIC' OR EXISTS (
    SELECT FROM public.chat_members m
    WHERE m.chat_id = c.id AND m.user_id = confab_peers.viewer_id()
  ));
  RETURN found;
END
$$;

-- The viewer's chats; its smart tags say how it hangs together with the tables.
CREATE OR REPLACE VIEW confab_peers.listed_chats AS
SELECT
  c.id,
  c.name,
  c.member_count,
  coalesce(newest.created_at, c.created_at) AS last_activity_at,
  newest.seq AS last_message_seq,
  CASE
    WHEN c.direct_key IS NULL THEN NULL
    WHEN split_part(c.direct_key, ':', 1) = m.user_id::text THEN split_part(c.direct_key, ':', 2)
    ELSE split_part(c.direct_key, ':', 1)
  END::uuid AS peer_id,
  (
    SELECT count(*)::int FROM (
      SELECT FROM public.messages
      WHERE chat_id = m.chat_id AND seq >= coalesce(m.unread_from_seq, m.read_seq + 1)
        AND sender_id <> m.user_id AND kind <> 'SYSTEM' AND deleted_at IS NULL
      ORDER BY seq LIMIT 1000
    ) AS one
  ) AS unread_count
FROM public.chat_members m
JOIN public.chats c ON c.id = m.chat_id
LEFT JOIN LATERAL (
  SELECT seq, created_at FROM public.messages WHERE chat_id = c.id ORDER BY seq DESC LIMIT 1
) newest ON true
WHERE m.user_id = confab_peers.viewer_id() AND c.deleted_at IS NULL
  AND (c.kind <> 'DIRECT' OR newest.created_at IS NOT NULL OR c.created_by_id = m.user_id);

-- A UUID of version 7, as Confab's ids are: sorted by their making.
CREATE OR REPLACE FUNCTION confab_peers.__new_id() RETURNS uuid
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  moment bytea = substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3);
  id bytea = overlay(uuid_send(gen_random_uuid()) PLACING moment FROM 1);
BEGIN
  RETURN encode(set_byte(id, 6, get_byte(id, 6) & 15 | 112), 'hex')::uuid;
END
$$;

-- The body is send-message.sql.
CREATE OR REPLACE FUNCTION confab_peers.__insert_message(uuid, uuid, uuid, text, text, bytea, uuid)
RETURNS TABLE (
  outcome text, visibility text, id uuid, seq int, "createdAt" timestamptz, "replyToSeq" int
)
LANGUAGE plpgsql VOLATILE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY :send_message;
END
$$;

CREATE OR REPLACE FUNCTION confab_peers.send_message(
  chat_id uuid, text text, reply_to_id uuid DEFAULT NULL, client_message_id text DEFAULT NULL
) RETURNS public.messages
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  sender_id uuid = confab_peers.viewer_id();
  body text = btrim(text, E' \t\r\n');
  request text = format('[%s,%s]', to_json(body), coalesce(to_json(reply_to_id)::text, 'null'));
  sent record;
  stored public.messages;
BEGIN
  IF sender_id IS NULL THEN
    RAISE EXCEPTION 'Sign in first';
  ELSIF body = '' OR length(body) > 4000 THEN
    RAISE EXCEPTION 'From 1 to 4000 characters';
  ELSIF length(client_message_id) NOT BETWEEN 1 AND 64 THEN
    RAISE EXCEPTION 'From 1 to 64 characters';
  END IF;

  FOR attempt IN 1..5 LOOP
    BEGIN
      SELECT * INTO sent FROM confab_peers.__insert_message(
        confab_peers.__new_id(), chat_id, sender_id, body, client_message_id,
        sha256(convert_to(request, 'UTF8')), reply_to_id
      );
      EXIT WHEN sent.outcome <> 'retry';
    EXCEPTION WHEN unique_violation THEN
      -- The same message was stored while this one waited: the next attempt finds it.
    END;
  END LOOP;

  IF sent.outcome NOT IN ('sent', 'repeated') THEN
    RAISE EXCEPTION 'Not sent: %', sent.outcome;
  END IF;
  SELECT * INTO stored FROM public.messages m
  WHERE m.chat_id = send_message.chat_id AND m.seq = sent.seq;
  RETURN stored;
END
$$;
