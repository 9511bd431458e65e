import type { EntityManager } from '@mikro-orm/postgresql';
import { OPTIONAL_USER_FIELDS, USER_FIELDS, type WholeUser } from '../../people/user/entity.ts';
import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import type { Position } from '../message/repository.ts';
import type { PollRow } from './entity.ts';

/**
 * The polls of messages with their options, and whether each is the viewer's choice, where one is named. Each part stays
 * apart: else all that somebody has ever voted for might be read for a page.
 */
export const pollsByPosition = statement<
  PollRow,
  [chatIds: readonly string[], seqs: readonly number[], viewerId: string | null]
>(
  'polls_by_position',
  `SELECT poll.chat_id AS "chatId", poll.seq, poll.question, poll.is_multiple AS "isMultiple",
     poll.is_anonymous AS "isAnonymous", poll.allows_new_options AS "allowsNewOptions",
     poll.closes_at AS "closesAt", poll.closed_at AS "closedAt", poll.voter_count AS "voterCount",
     listed.options
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
     JOIN polls poll ON poll.chat_id = asked.chat_id AND poll.seq = asked.seq
     CROSS JOIN LATERAL (
       SELECT json_agg(json_build_object(
         'chatId', poll.chat_id, 'seq', poll.seq, 'place', one.place, 'id', one.id,
         'text', one.text, 'voteCount', one.vote_count, 'isAnonymous', poll.is_anonymous,
         'isOwn', own.user_id IS NOT NULL
       ) ORDER BY one.place) AS options
       FROM (
         SELECT * FROM poll_options
         WHERE poll_options.chat_id = poll.chat_id AND poll_options.seq = poll.seq OFFSET 0
       ) one
         LEFT JOIN LATERAL (
           SELECT user_id FROM poll_votes own
           WHERE own.user_id = $3 AND own.chat_id = poll.chat_id AND own.seq = poll.seq
             AND own.place = one.place OFFSET 0
         ) own ON true
     ) listed`,
);

/** Which part of those who have voted for an option. */
export interface VoterPageKey extends Position {
  readonly place: number;
  readonly size: number;
  /** 0 is the beginning. */
  readonly after: number;
}

export interface VoterRow extends WholeUser {
  readonly votedSeq: number;
}

/** One more than each page's size, where there are more; `page` is the key's place. */
const voterPages = statement<
  VoterRow & { readonly page: number },
  [
    chatIds: readonly string[],
    seqs: readonly number[],
    places: readonly number[],
    sizes: readonly number[],
    after: readonly number[],
  ]
>(
  'poll_voter_pages',
  `SELECT ${selectList('voter', [...USER_FIELDS, ...OPTIONAL_USER_FIELDS])},
    voter.voted_seq AS "votedSeq", asked.number::int - 1 AS page
  FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[])
      WITH ORDINALITY AS asked (chat_id, seq, place, size, after, number)
    CROSS JOIN LATERAL (
      SELECT users.*, vote.voted_seq
      FROM poll_votes vote JOIN users ON users.id = vote.user_id
      WHERE vote.chat_id = asked.chat_id AND vote.seq = asked.seq
        AND vote.place = asked.place AND vote.voted_seq > asked.after
        AND users.deleted_at IS NULL
      ORDER BY vote.voted_seq LIMIT asked.size + 1
    ) AS voter
  ORDER BY asked.number, voter.voted_seq`,
);

export const findVoterPages = (em: EntityManager, keys: readonly VoterPageKey[]) =>
  voterPages(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ place }) => place),
    keys.map(({ size }) => size),
    keys.map(({ after }) => after),
  );
