import type { EntityManager } from '@mikro-orm/postgresql';
import { usable } from '../../media/attachment/repository.ts';
import type { ListedMedia } from '../../media/attachment/loaders.ts';
import { LISTED_MEDIA } from '../../media/media/repository.ts';
import { NOW } from '../../store/statement/clock.ts';
import { IN_PAGE } from '../../store/statement/page-loader.ts';
import type { Joined } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { statement } from '../../store/statement/statement.ts';
import type { DraftRow } from './entity.ts';

/** Where somebody may have begun to write; the root's position is 0 in the chat itself. */
export type DraftKey = Pick<DraftRow, 'chatId' | 'userId' | 'rootSeq'>;

const COLUMNS = `draft.chat_id AS "chatId", draft.user_id AS "userId", draft.root_seq AS "rootSeq",
  draft.text, draft.reply_to_seq AS "replyToSeq", draft.updated_at AS "updatedAt"`;

/** The viewer's in the chat itself, as what comes along with a row that has the chat's id and `viewer_id`. */
export const DRAFT_IN_CHAT: Joined = {
  properties: ['chatId', 'userId', 'rootSeq', 'text', 'replyToSeq', 'updatedAt'],
  join: (alias, chat) => `LEFT JOIN drafts ${alias} ON ${alias}.chat_id = ${chat}.id
    AND ${alias}.user_id = ${chat}.viewer_id AND ${alias}.root_seq = 0`,
};

const draftsByKey = statement<
  DraftRow,
  [chatIds: readonly string[], userIds: readonly string[], rootSeqs: readonly number[]]
>(
  'draft_by_key',
  `SELECT ${COLUMNS} FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS key (chat_id, user_id, root_seq)
     CROSS JOIN LATERAL (
       SELECT * FROM drafts
       WHERE drafts.chat_id = key.chat_id AND drafts.user_id = key.user_id
         AND drafts.root_seq = key.root_seq
       OFFSET 0
     ) draft`,
);

export const findDrafts = (em: EntityManager, keys: readonly DraftKey[]) =>
  draftsByKey(
    em,
    keys.map(({ chatId }) => chatId),
    keys.map(({ userId }) => userId),
    keys.map(({ rootSeq }) => rootSeq),
  );

/** Those of a user that were saved before a moment, the last one first. */
export const draftsOf = statement<
  DraftRow,
  [userId: string, moment: string, chatId: string, rootSeq: number, limit: number]
>(
  'drafts_of_user',
  `SELECT ${COLUMNS} FROM drafts draft
   WHERE user_id = $1 AND (updated_at, chat_id, root_seq) < ($2::timestamptz, $3::uuid, $4::int)
   ORDER BY updated_at DESC, chat_id DESC, root_seq DESC LIMIT $5`,
);

export const draftAttachments = projectedStatement<
  ListedMedia,
  [chatIds: readonly string[], userIds: readonly string[], rootSeqs: readonly number[]]
>(
  'draft_attachments',
  { ...LISTED_MEDIA, computed: IN_PAGE },
  'media',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::uuid[], $3::int[])
       WITH ORDINALITY AS asked (chat_id, user_id, root_seq, page)
     JOIN draft_attachments attached ON attached.chat_id = asked.chat_id
       AND attached.user_id = asked.user_id AND attached.root_seq = asked.root_seq
     JOIN media ON media.id = attached.media_id ${joins}
   ORDER BY attached.place`,
);

type Saving = [userId: string, chatId: string, rootSeq: number];
interface Saved {
  readonly updatedAt: Date;
}

/**
 * Leaves what is not given as it is. Of a user who is held, so that whoever comes later saves later by the one clock, too. Waits for
 * whoever ends the membership; gives no row where there are as many others already.
 */
export const saveDraft = statement<
  Saved,
  [
    ...Saving,
    text: string,
    isReplyGiven: boolean,
    replyToSeq: number | null,
    areFilesGiven: boolean,
    maxCount: number,
  ]
>(
  'draft_save',
  `WITH detached AS (
     DELETE FROM draft_attachments
     WHERE $7::boolean AND user_id = $1 AND chat_id = $2 AND root_seq = $3
   )
   INSERT INTO drafts (user_id, chat_id, root_seq, text, reply_to_seq, updated_at)
   SELECT $1::uuid, $2::uuid, $3::int, $4::text, $6::int, ${NOW}
   WHERE (
     SELECT count(*) FROM drafts WHERE user_id = $1 AND (chat_id, root_seq) <> ($2::uuid, $3::int)
   ) < $8::int
   ON CONFLICT (chat_id, user_id, root_seq) DO UPDATE
     SET text = excluded.text,
       reply_to_seq = CASE WHEN $5::boolean THEN excluded.reply_to_seq ELSE drafts.reply_to_seq END,
       updated_at = greatest(drafts.updated_at, excluded.updated_at)
   RETURNING updated_at AS "updatedAt"`,
);

/** In the same transaction; gives those that are theirs and ready, in whatever order. */
export const attachToDraft = statement<
  { readonly id: string },
  [...Saving, mediaIds: readonly string[]]
>(
  'draft_attach',
  `INSERT INTO draft_attachments (user_id, chat_id, root_seq, place, media_id)
   SELECT $1, $2, $3, attached.place, attached.id
   FROM (${usable('$4', '$1')}) AS attached ORDER BY attached.id
   RETURNING media_id AS id`,
);

/** Gives a row where there was one. */
export const deleteDraft = statement<Saved, Saving>(
  'draft_delete',
  `DELETE FROM drafts WHERE user_id = $1 AND chat_id = $2 AND root_seq = $3
   RETURNING greatest(updated_at, ${NOW}) AS "updatedAt"`,
);

export const deleteAllDrafts = statement<object, [userId: string]>(
  'draft_delete_all',
  'DELETE FROM drafts WHERE user_id = $1',
);

export const exportedDrafts = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string; readonly seq: number },
  [userId: string, afterChatId: string, afterSeq: number, limit: number]
>(
  'export_drafts',
  `SELECT chat_id AS "chatId", root_seq AS seq, text, reply_to_seq AS "replyToSeq",
     updated_at AS "updatedAt", ARRAY(
       SELECT media_id FROM draft_attachments attached
       WHERE attached.chat_id = draft.chat_id AND attached.user_id = draft.user_id
         AND attached.root_seq = draft.root_seq ORDER BY place
     ) AS "mediaIds"
   FROM drafts draft WHERE user_id = $1 AND (chat_id, root_seq) > ($2::uuid, $3::int)
   ORDER BY chat_id, root_seq LIMIT $4`,
);
