import { mayReach } from '../../people/reach/repository.ts';
import { statement } from '../../store/statement/statement.ts';
import { isOpen } from '../access/repository.ts';
import { keepText } from './edit-repository.ts';
import type { MessageRow, WholeMessage } from './entity.ts';
import { KEYED_HASH, messageColumns } from './repository.ts';

/**
 * As SQL: of the names in a text those of the chat's members, in an open chat those of anyone. `chat` has
 * the chat's `id`, and whether it `is_open`. Each is looked up apart: else all members might be read.
 */
export const mentionedIn = (given: {
  readonly chat: string;
  readonly names: string;
  readonly starts: string;
}) =>
  `SELECT person.id AS user_id, asked.start, length(asked.name) + 1 AS length
   FROM ${given.chat} AS place
     CROSS JOIN unnest(${given.names}::text[], ${given.starts}::int[]) AS asked (name, start)
     CROSS JOIN LATERAL (
       SELECT id FROM users
       WHERE username = asked.name::citext AND deleted_at IS NULL OFFSET 0
     ) person
     LEFT JOIN LATERAL (
       SELECT user_id FROM chat_members
       WHERE chat_members.chat_id = place.id AND chat_members.user_id = person.id OFFSET 0
     ) member ON true
   WHERE place.is_open OR member.user_id IS NOT NULL`;

/** What the message keeps of those, which are in `mentioned`. */
export const MENTIONS_OF = `SELECT jsonb_agg(
    jsonb_build_object('userId', user_id, 'start', start, 'length', length) ORDER BY start
  ) FROM mentioned`;

/** As `updateText` does it, where there are names in the old text or the new one. */
export const updateNamingText = statement<
  WholeMessage,
  [
    chatId: string,
    seq: number,
    text: string,
    changedSeq: number,
    isKept: boolean,
    names: readonly string[],
    starts: readonly number[],
    everyone: MessageRow['mentionsEveryone'],
  ]
>(
  'message_update_naming_text',
  `WITH ${keepText('$5')}, chat AS (
    SELECT c.id, ${isOpen('c')} AS is_open FROM chats c WHERE c.id = $1
  ), mentioned AS MATERIALIZED (
    ${mentionedIn({ chat: 'chat', names: '$6', starts: '$7' })}
  ), updated AS (
    UPDATE messages message SET text = $3, request_hash = ${KEYED_HASH},
      mentions = (${MENTIONS_OF}), mentions_everyone = $8::text,
      edited_at = clock_timestamp(), changed_seq = $4
    WHERE message.chat_id = $1 AND message.seq = $2 RETURNING message.*
  ), named AS (
    SELECT DISTINCT mentioned.user_id FROM mentioned, updated
    WHERE mentioned.user_id <> updated.sender_id
      AND ${mayReach('mentioned.user_id', 'updated.sender_id')}
  ), removed AS (
    DELETE FROM message_mentions
    WHERE chat_id = $1 AND seq = $2 AND user_id NOT IN (SELECT user_id FROM named)
  ), added AS (
    INSERT INTO message_mentions (user_id, chat_id, seq)
    SELECT user_id, $1, $2 FROM named ORDER BY user_id ON CONFLICT DO NOTHING
  )
  SELECT ${messageColumns('updated')} FROM updated`,
);
