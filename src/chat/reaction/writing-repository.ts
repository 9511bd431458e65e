import { statement } from '../../store/statement/statement.ts';
import { accessOf } from '../access/repository.ts';
import type { WholeMessage } from '../message/entity.ts';
import { messageColumns, type Position } from '../message/repository.ts';
import { isStanding } from '../message/standing-repository.ts';

export const MAX_KINDS = 20;

/** How it ended. `retry`: something happened in the chat while it waited. */
export type ReactionOutcome =
  /** With the message as it was before. */
  | (WholeMessage & {
      readonly outcome: 'written';
      readonly newSeq: number;
      readonly at: Date;
    })
  /** It was so already. */
  | (WholeMessage & { readonly outcome: 'unchanged' })
  | { readonly outcome: 'not_member' | 'system' | 'deleted'; readonly canRead: boolean }
  | { readonly outcome: 'too_many' | 'blocked' | 'retry' };

type Reacting = [chatId: string, seq: number, userId: string, emoji: string];

export const messagePosition = statement<Position, [messageId: string]>(
  'reaction_position',
  `SELECT chat_id AS "chatId", seq FROM messages WHERE id = $1`,
);

/**
 * One round trip without a transaction around it, as a send is. Whatever it decides by (who is a member,
 * whether the message stands, what there is already) changes under the chat's lock alone, and with its
 * counter: where that is as it was read, nothing has, and the counter moves with the rows that belong to
 * it. Where it is not, nothing is written. The parts must stay MATERIALIZED: else they would be read anew
 * after the wait.
 */
const react = ({
  name,
  isAdded,
  write,
}: {
  readonly name: string;
  readonly isAdded: boolean;
  readonly write: string;
}) =>
  statement<ReactionOutcome, Reacting>(
    name,
    `WITH chat AS MATERIALIZED (
      SELECT c.id, c.last_seq, c.is_blocked, ${accessOf('c', 'm', '$3')}
      FROM chats c LEFT JOIN chat_members m ON m.chat_id = c.id AND m.user_id = $3
      WHERE c.id = $1
    ), target AS MATERIALIZED (
      SELECT * FROM messages WHERE chat_id = $1 AND seq = $2
    ), kinds AS MATERIALIZED (
      SELECT emoji FROM message_reaction_counts WHERE chat_id = $1 AND seq = $2
    ), own AS MATERIALIZED (
      SELECT FROM message_reactions
      WHERE user_id = $3 AND chat_id = $1 AND seq = $2 AND emoji = $4
    ), decided AS MATERIALIZED (
      SELECT CASE
        WHEN chat."canWrite" IS NOT TRUE OR target.id IS NULL THEN 'not_member'
        WHEN EXISTS (SELECT FROM own) = ${isAdded} THEN 'unchanged'
        WHEN ${isAdded} AND chat.is_blocked THEN 'blocked'
        WHEN NOT ${isStanding('target')} THEN 'deleted'
        WHEN target.kind = 'SYSTEM' THEN 'system'
        WHEN ${isAdded} AND (SELECT count(*) FROM kinds WHERE emoji <> $4) >= ${MAX_KINDS} THEN 'too_many'
        ELSE 'retry'
      END AS outcome
      FROM (SELECT) AS one LEFT JOIN chat ON true LEFT JOIN target ON true
    ), next AS (
      UPDATE chats SET last_seq = chats.last_seq + 1
      FROM chat, decided
      WHERE chats.id = chat.id AND chats.last_seq = chat.last_seq AND decided.outcome = 'retry'
        AND chats.is_blocked = chat.is_blocked
      RETURNING chats.last_seq AS seq
    ), ${write}, changed AS (
      UPDATE messages SET changed_seq = next.seq FROM next
      WHERE messages.chat_id = $1 AND messages.seq = $2
    ), event AS (
      INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, data, at)
      SELECT $1, next.seq, 'messageReacted', target.id, $3,
        jsonb_build_object('emoji', $4::text, 'added', ${isAdded}), clock_timestamp()
      FROM next, target
      RETURNING at
    )
    SELECT CASE WHEN event.at IS NULL THEN decided.outcome ELSE 'written' END AS outcome,
      coalesce(chat."canRead" AND target.id IS NOT NULL, false) AS "canRead",
      next.seq AS "newSeq", event.at, ${messageColumns('target')}
    FROM decided
      LEFT JOIN chat ON true LEFT JOIN target ON true LEFT JOIN next ON true LEFT JOIN event ON true`,
  );

export const insertReaction = react({
  name: 'reaction_add',
  isAdded: true,
  write: `reaction AS (
      INSERT INTO message_reactions (chat_id, seq, emoji, added_seq, user_id, at)
      SELECT $1, $2, $4, next.seq, $3, clock_timestamp() FROM next
    ), counted AS (
      INSERT INTO message_reaction_counts AS known (chat_id, seq, emoji, count, first_seq)
      SELECT $1, $2, $4, 1, next.seq FROM next
      ON CONFLICT (chat_id, seq, emoji) DO UPDATE SET count = known.count + 1
    )`,
});

export const deleteReaction = react({
  name: 'reaction_remove',
  isAdded: false,
  write: `reaction AS (
      DELETE FROM message_reactions USING next
      WHERE user_id = $3 AND chat_id = $1 AND message_reactions.seq = $2 AND emoji = $4
    ), fewer AS (
      UPDATE message_reaction_counts known SET count = known.count - 1 FROM next
      WHERE known.chat_id = $1 AND known.seq = $2 AND known.emoji = $4 AND known.count > 1
    ), none AS (
      DELETE FROM message_reaction_counts known USING next
      WHERE known.chat_id = $1 AND known.seq = $2 AND known.emoji = $4 AND known.count = 1
    )`,
});
