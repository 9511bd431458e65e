import type { EntityManager } from '@mikro-orm/postgresql';
import { IN_PAGE, type InPage } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import type { MessageRow, WholeMessage } from '../message/entity.ts';
import { MESSAGE, messageColumns } from '../message/repository.ts';
import { isStandingAt } from '../message/standing-repository.ts';
import type { PinRow } from './entity.ts';

export const pinsByPosition = statement<
  PinRow,
  [chatIds: readonly string[], seqs: readonly number[]]
>(
  'pins_by_position',
  `SELECT pin.chat_id AS "chatId", pin.seq, pin.at, pin.pinned_by_id AS "pinnedById"
   FROM unnest($1::uuid[], $2::int[]) AS asked (chat_id, seq)
     JOIN message_pins pin ON pin.chat_id = asked.chat_id AND pin.seq = asked.seq`,
);

/** Which part of what is pinned in a chat. */
export interface PinPageKey {
  readonly chatId: string;
  readonly size: number;
  /** Only what was pinned before this position. */
  readonly before: number;
  /** Of each message. */
  readonly lookAhead: LookAhead;
}

export interface PinnedMessageRow extends MessageRow {
  readonly pinnedSeq: number;
}

const pinnedMessages = projectedStatement<
  PinnedMessageRow & InPage,
  [chatIds: readonly string[], sizes: readonly number[], befores: readonly number[]]
>(
  'pin_messages',
  { ...MESSAGE, computed: { ...IN_PAGE, pinnedSeq: 'pin.pinned_seq' } },
  'message',
  (columns, joins) => `SELECT ${columns}
  FROM unnest($1::uuid[], $2::int[], $3::int[])
      WITH ORDINALITY AS asked (chat_id, size, before, page)
    CROSS JOIN LATERAL (
      SELECT seq, pinned_seq FROM message_pins
      WHERE chat_id = asked.chat_id AND pinned_seq < asked.before
        AND ${isStandingAt('asked.chat_id', 'message_pins.seq')}
      ORDER BY pinned_seq DESC LIMIT asked.size + 1
    ) AS pin
    JOIN messages message ON message.chat_id = asked.chat_id AND message.seq = pin.seq ${joins}
  ORDER BY pin.pinned_seq DESC`,
);

export const pinChoice = pinnedMessages.choose;

/** One more than each page's size, where there are more. */
export const findPinPages = (
  em: EntityManager,
  keys: readonly PinPageKey[],
  lookAhead: LookAhead,
) =>
  pinnedMessages(
    em,
    lookAhead,
    keys.map(({ chatId }) => chatId),
    keys.map(({ size }) => size),
    keys.map(({ before }) => before),
  );

/** Under the chat's lock: how many there are, and whether this is one of them. */
export const pinState = statement<
  { readonly count: number; readonly isPinned: boolean },
  [chatId: string, seq: number]
>(
  'pin_state',
  `SELECT count(*)::int AS count, coalesce(bool_or(seq = $2), false) AS "isPinned"
   FROM message_pins WHERE chat_id = $1 AND ${isStandingAt('$1', 'message_pins.seq')}`,
);

const CHANGED = `UPDATE messages message SET changed_seq = $3
  WHERE message.chat_id = $1 AND message.seq = $2
  RETURNING ${messageColumns('message')}`;

/** In the transaction that holds the chat's lock; gives the message as it is then. */
export const insertPin = statement<
  WholeMessage,
  [chatId: string, seq: number, changedSeq: number, userId: string, at: Date]
>(
  'pin_insert',
  `WITH pinned AS (
     INSERT INTO message_pins (chat_id, seq, pinned_seq, pinned_by_id, at)
     VALUES ($1, $2, $3, $4, $5)
   ) ${CHANGED}`,
);

/** The same. */
export const deletePin = statement<WholeMessage, [chatId: string, seq: number, changedSeq: number]>(
  'pin_delete',
  `WITH unpinned AS (DELETE FROM message_pins WHERE chat_id = $1 AND seq = $2) ${CHANGED}`,
);

/** Those of an account that is gone, which show nobody from then on: no event is needed. */
export const pinnersForgotten = statement<object, [userId: string, limit: number]>(
  'background_pinners_forgotten',
  `UPDATE message_pins SET pinned_by_id = NULL WHERE (chat_id, seq) IN (
     SELECT chat_id, seq FROM message_pins WHERE pinned_by_id = $1 LIMIT $2
   ) RETURNING seq`,
);

export const exportedPins = statement<
  Pick<PinRow, 'chatId' | 'seq' | 'at'>,
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_pins',
  `SELECT chat_id AS "chatId", seq, at FROM message_pins
   WHERE pinned_by_id = $1 AND (chat_id, seq) > ($2::uuid, $3::int)
   ORDER BY chat_id, seq LIMIT $4`,
);
