import type { EntityManager } from '@mikro-orm/postgresql';
import { OPTIONAL_USER_FIELDS, USER_FIELDS, type WholeUser } from '../../people/user/entity.ts';
import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import type { Position } from '../message/repository.ts';
import type { ReactionGroupRow } from './entity.ts';

/**
 * The kinds of each message in their order, with whether one is the viewer's, where one is named. Each part stays apart:
 * else all that somebody has ever reacted to might be read for a page.
 */
export const reactionGroups = statement<
  ReactionGroupRow,
  [chatIds: readonly string[], seqs: readonly number[], viewerId: string | null]
>(
  'reaction_groups',
  `SELECT known.chat_id AS "chatId", known.seq, known.emoji, known.count, known.is_own AS "isOwn"
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
     CROSS JOIN LATERAL (
       SELECT *, (
         SELECT true FROM message_reactions own
         WHERE own.user_id = $3 AND own.chat_id = counts.chat_id AND own.seq = counts.seq
           AND own.emoji = counts.emoji
       ) IS NOT NULL AS is_own
       FROM message_reaction_counts counts
       WHERE counts.chat_id = asked.chat_id AND counts.seq = asked.seq OFFSET 0
     ) known
   ORDER BY known.first_seq`,
);

/** Which part of those who reacted in one way. */
export interface ReactorPageKey extends Position {
  readonly emoji: string;
  readonly size: number;
  /** 0 is the beginning. */
  readonly after: number;
}

export interface ReactorRow extends WholeUser {
  readonly addedSeq: number;
}

/** One more than each page's size, where there are more; `page` is the key's place. */
const reactorPages = statement<
  ReactorRow & { readonly page: number },
  [
    chatIds: readonly string[],
    seqs: readonly number[],
    emoji: readonly string[],
    sizes: readonly number[],
    after: readonly number[],
  ]
>(
  'reaction_reactor_pages',
  `SELECT ${selectList('reactor', [...USER_FIELDS, ...OPTIONAL_USER_FIELDS])},
    reactor.added_seq AS "addedSeq", asked.number::int - 1 AS page
  FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::int[])
      WITH ORDINALITY AS asked (chat_id, seq, emoji, size, after, number)
    CROSS JOIN LATERAL (
      SELECT users.*, reaction.added_seq
      FROM message_reactions reaction JOIN users ON users.id = reaction.user_id
      WHERE reaction.chat_id = asked.chat_id AND reaction.seq = asked.seq
        AND reaction.emoji = asked.emoji AND reaction.added_seq > asked.after
        AND users.deleted_at IS NULL
      ORDER BY reaction.added_seq LIMIT asked.size + 1
    ) AS reactor
  ORDER BY asked.number, reactor.added_seq`,
);

export const findReactorPages = (em: EntityManager, keys: readonly ReactorPageKey[]) =>
  reactorPages(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ emoji }) => emoji),
    keys.map(({ size }) => size),
    keys.map(({ after }) => after),
  );
