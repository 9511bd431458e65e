import type { ErrorCode } from '../../errors.ts';
import { usable } from '../../media/attachment/repository.ts';
import type { ListedMedia } from '../../media/attachment/loaders.ts';
import { LISTED_MEDIA } from '../../media/media/repository.ts';
import { NOW } from '../../store/statement/clock.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { IN_PAGE } from '../../store/statement/page-loader.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import type { ScheduledMessageRow } from './entity.ts';

const COLUMNS = `scheduled.id, scheduled.user_id AS "userId", scheduled.chat_id AS "chatId",
  scheduled.text, scheduled.reply_to_id AS "replyToId",
  scheduled.thread_root_id AS "threadRootId", scheduled.also_in_chat AS "alsoInChat",
  scheduled.send_at AS "sendAt", scheduled.failure`;

const MEDIA_IDS = `ARRAY(
  SELECT media_id FROM scheduled_attachments attached
  WHERE attached.scheduled_id = scheduled.id ORDER BY place
) AS "mediaIds"`;

/** Those of a user after a place in their list; all chats, where none is named. */
export const scheduledOf = statement<
  ScheduledMessageRow,
  [userId: string, chatId: string | null, afterMoment: string, afterId: string, limit: number]
>(
  'scheduled_of_user',
  `SELECT ${COLUMNS} FROM scheduled_messages scheduled
   WHERE user_id = $1 AND ($2::uuid IS NULL OR chat_id = $2)
     AND (send_at, id) > ($3::timestamptz, $4::uuid)
   ORDER BY send_at, id LIMIT $5`,
);

export const scheduledAttachments = projectedStatement<ListedMedia, [ids: readonly string[]]>(
  'scheduled_attachments',
  { ...LISTED_MEDIA, computed: IN_PAGE },
  'media',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, page)
     JOIN scheduled_attachments attached ON attached.scheduled_id = asked.id
     JOIN media ON media.id = attached.media_id ${joins}
   ORDER BY attached.place`,
);

/** As SQL: whether a moment is within the year from now on. */
const isWithinAYear = (moment: string) => `${moment} <= ${NOW} + interval '1 year'`;

export type When = 'right' | 'past' | 'late';

/** Of a user who is held: how many they have, and whether something can be sent at that moment. */
export const scheduleState = statement<
  { readonly count: number; readonly when: When },
  [userId: string, sendAt: Date]
>(
  'scheduled_state',
  `SELECT (SELECT count(*)::int FROM scheduled_messages WHERE user_id = $1) AS count,
     CASE WHEN $2::timestamptz <= ${NOW} THEN 'past'
       WHEN ${isWithinAYear('$2::timestamptz')} THEN 'right' ELSE 'late' END AS when`,
);

export const insertScheduled = statement<
  ScheduledMessageRow,
  [
    id: string,
    userId: string,
    chatId: string,
    text: string,
    replyToId: string | null,
    threadRootId: string | null,
    alsoInChat: boolean,
    sendAt: Date,
  ]
>(
  'scheduled_insert',
  `INSERT INTO scheduled_messages AS scheduled
     (id, user_id, chat_id, text, reply_to_id, thread_root_id, also_in_chat, send_at, is_sending, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, false, ${NOW})
   RETURNING ${COLUMNS}`,
);

/** Gives those that are the user's, and ready, in whatever order. */
export const attachToScheduled = statement<
  { readonly id: string },
  [id: string, userId: string, mediaIds: readonly string[]]
>(
  'scheduled_attach',
  `INSERT INTO scheduled_attachments (scheduled_id, place, media_id)
   SELECT $1, attached.place, attached.id
   FROM (${usable('$3', '$2')}) AS attached ORDER BY attached.id
   RETURNING media_id AS id`,
);

export const detachFromScheduled = statement<object, [id: string]>(
  'scheduled_detach',
  'DELETE FROM scheduled_attachments WHERE scheduled_id = $1',
);

/** Nobody else changes it, or begins to send it, until the transaction ends. */
export const holdScheduled = statement<
  ScheduledMessageRow & { readonly isSending: boolean; readonly mediaIds: readonly string[] },
  [id: string, userId: string]
>(
  'scheduled_hold',
  `SELECT ${COLUMNS}, scheduled.is_sending AS "isSending", ${MEDIA_IDS}
   FROM scheduled_messages scheduled WHERE id = $1 AND user_id = $2 FOR UPDATE`,
);

export const updateScheduled = statement<
  ScheduledMessageRow,
  [id: string, text: string, sendAt: Date]
>(
  'scheduled_update',
  `UPDATE scheduled_messages scheduled SET text = $2, send_at = $3, failure = NULL
   WHERE id = $1 RETURNING ${COLUMNS}`,
);

export type DueMessage = ScheduledMessageRow & { readonly mediaIds: readonly string[] };

export const deleteScheduled = statement<object, [id: string]>(
  'scheduled_delete',
  'DELETE FROM scheduled_messages WHERE id = $1',
);

/** As SQL: whether it is to be sent now. */
const IS_DUE = `scheduled.id = $1 AND scheduled.failure IS NULL AND scheduled.send_at <= ${NOW}`;

/** Whose it is, and where it goes: which never changes. */
export const findDue = statement<Pick<DueMessage, 'userId' | 'chatId'>, [id: string]>(
  'background_scheduled_find',
  `SELECT user_id AS "userId", chat_id AS "chatId" FROM scheduled_messages scheduled WHERE ${IS_DUE}`,
);

/** Nobody else sends it, changes it or takes it back until the transaction ends. */
export const holdDue = statement<DueMessage, [id: string]>(
  'background_scheduled_hold',
  `SELECT ${COLUMNS}, ${MEDIA_IDS} FROM scheduled_messages scheduled WHERE ${IS_DUE} FOR UPDATE`,
);

/** What is due is tried no more until its author changes it, or where there is no failure, when it is asked for. */
export const refuseDue = statement<object, [id: string, failure: ErrorCode | null]>(
  'background_scheduled_refuse',
  `UPDATE scheduled_messages scheduled SET is_sending = false, failure = $2 WHERE ${IS_DUE}`,
);

export const deleteAllScheduled = statement<object, [userId: string]>(
  'scheduled_delete_all',
  'DELETE FROM scheduled_messages WHERE user_id = $1',
);

export const exportedScheduled = statement<DueMessage, PageById>(
  'export_scheduled',
  `SELECT ${COLUMNS}, ${MEDIA_IDS} FROM scheduled_messages scheduled
   WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);
