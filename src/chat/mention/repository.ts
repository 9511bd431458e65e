import type { MembershipKey } from '../chat/repository.ts';
import { MAX_UNREAD, unreadFrom } from '../receipt/repository.ts';
import { isStanding, isStandingAt } from '../message/standing-repository.ts';
import { statement } from '../../store/statement/statement.ts';

const MENTION_STANDS = isStandingAt('mention.chat_id', 'mention.seq');

/**
 * Of a row of somebody's place in a chat, as SQL: how many of the messages that count as unread name them,
 * or everyone, and how many replies that are in threads alone. Who wrote one is in none of its rows.
 */
export const countMentions = (place: string, chatId = 'id', userId = 'viewer_id') =>
  `(SELECT count(*)::int FROM (
     (SELECT seq FROM message_mentions mention
      WHERE mention.user_id = ${place}.${userId} AND mention.chat_id = ${place}.${chatId}
        AND mention.seq >= ${unreadFrom(place)} AND ${MENTION_STANDS}
      ORDER BY mention.seq LIMIT ${MAX_UNREAD})
     UNION
     (SELECT seq FROM messages
      WHERE messages.chat_id = ${place}.${chatId} AND messages.seq >= ${unreadFrom(place)}
        AND messages.mentions_everyone = 'ALL' AND ${isStanding('messages')}
        AND coalesce(messages.sender_id <> ${place}.${userId}, true)
      ORDER BY messages.seq LIMIT ${MAX_UNREAD})
     UNION ALL
     (SELECT seq FROM thread_mentions mention
      WHERE mention.user_id = ${place}.${userId} AND mention.chat_id = ${place}.${chatId}
        AND mention.is_unread AND mention.seq > ${place}.joined_seq AND ${MENTION_STANDS}
      ORDER BY mention.seq LIMIT ${MAX_UNREAD})
     LIMIT ${MAX_UNREAD}
   ) AS one)`;

/** Members only: there is no row for anybody else. */
export const mentionCounts = statement<
  MembershipKey & { readonly count: number },
  [chatIds: readonly string[], userIds: readonly string[]]
>(
  'message_mention_counts',
  `SELECT member.chat_id AS "chatId", member.user_id AS "userId",
    ${countMentions('member', 'chat_id', 'user_id')} AS count
  FROM unnest($1::uuid[], $2::uuid[]) AS asked (chat_id, user_id)
    JOIN chat_members member
      ON member.chat_id = asked.chat_id AND member.user_id = asked.user_id`,
);

/** Where somebody is named, whoever wrote it. */
export const exportedMentions = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_mentions',
  `SELECT chat_id AS "chatId", seq FROM message_mentions
   WHERE user_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int) ORDER BY chat_id, seq LIMIT $4`,
);

/** Some of those; what was said stays as it was written. */
export const mentionsRemoved = statement<{ readonly seq: number }, [userId: string, limit: number]>(
  'background_mentions_removed',
  `DELETE FROM message_mentions WHERE (user_id, chat_id, seq) IN (
     SELECT user_id, chat_id, seq FROM message_mentions
     WHERE user_id = $1 ORDER BY chat_id, seq LIMIT $2
   ) RETURNING seq`,
);
