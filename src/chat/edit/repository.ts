import type { EntityManager } from '@mikro-orm/postgresql';
import type { InPage } from '../../store/statement/page-loader.ts';
import { statement } from '../../store/statement/statement.ts';
import type { Position } from '../message/repository.ts';
import { isStandingAt } from '../message/standing-repository.ts';
import type { MessageEditRow } from './entity.ts';

/** Which part of what a message said before. */
export interface EditPageKey extends Position {
  readonly size: number;
  /** Only what was replaced before this position. */
  readonly before: number;
}

const editPages = statement<
  MessageEditRow & InPage,
  [
    chatIds: readonly string[],
    seqs: readonly number[],
    sizes: readonly number[],
    befores: readonly number[],
  ]
>(
  'message_edit_pages',
  `SELECT edit.text, edit.at, edit.edited_seq AS "editedSeq", asked.page::int AS page
   FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[])
       WITH ORDINALITY AS asked (chat_id, seq, size, before, page)
     CROSS JOIN LATERAL (
       SELECT * FROM message_edits
       WHERE chat_id = asked.chat_id AND seq = asked.seq AND edited_seq < asked.before
       ORDER BY edited_seq DESC LIMIT asked.size + 1
     ) AS edit
   ORDER BY edit.edited_seq DESC`,
);

/** One more than each page's size, where there are more. */
export const findEditPages = (em: EntityManager, keys: readonly EditPageKey[]) =>
  editPages(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ seq }) => seq),
    keys.map(({ size }) => size),
    keys.map(({ before }) => before),
  );

/** `seq` is that of the edit which replaced the text, `messageSeq` that of the message. */
export const exportedEdits = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_message_edits',
  `SELECT chat_id AS "chatId", edited_seq AS seq, seq AS "messageSeq", text, at FROM message_edits
   WHERE sender_id = $1 AND (chat_id, edited_seq) > ($2::uuid, $3::int)
     AND ${isStandingAt('message_edits.chat_id', 'message_edits.seq')}
   ORDER BY chat_id, edited_seq LIMIT $4`,
);

/** Some of what somebody wrote once. */
export const editsRemoved = statement<{ readonly seq: number }, [userId: string, limit: number]>(
  'background_message_edits_removed',
  `DELETE FROM message_edits WHERE (chat_id, seq, edited_seq) IN (
     SELECT chat_id, seq, edited_seq FROM message_edits WHERE sender_id = $1 LIMIT $2
   ) RETURNING seq`,
);
