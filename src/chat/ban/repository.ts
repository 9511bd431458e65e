import type { EntityManager } from '@mikro-orm/postgresql';
import { joinUser } from '../../people/user/repository.ts';
import type { PageById } from '../../store/statement/export-pages.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import { CHAT_BAN_FIELDS, type ChatBanRow } from './entity.ts';

/** What has ended by itself is swept by the next ones, some with each. */
const SWEPT_AT_ONCE = 20;

/** Under the chat's lock. Somebody who is banned already is so from now on, by this one and its terms. */
export const saveBan = statement<
  object,
  [
    chatId: string,
    userId: string,
    byId: string,
    at: Date,
    until: Date | null,
    reason: string | null,
  ]
>(
  'chat_save_ban',
  `WITH ended AS (
     DELETE FROM chat_bans WHERE (chat_id, user_id) IN (
       SELECT chat_id, user_id FROM chat_bans
       WHERE chat_id = $1 AND until <= $4 AND user_id <> $2 ORDER BY until LIMIT ${SWEPT_AT_ONCE}
     )
   )
   INSERT INTO chat_bans (chat_id, user_id, by_id, at, until, reason)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (chat_id, user_id) DO UPDATE
   SET by_id = excluded.by_id, at = excluded.at, until = excluded.until, reason = excluded.reason`,
);

/** Nor does anybody else come in by what they have made. */
export const revokeInvitesOf = statement<object, [chatId: string, userId: string, now: Date]>(
  'chat_revoke_invites_of',
  `UPDATE chat_invites SET revoked_at = $3
   WHERE chat_id = $1 AND created_by_id = $2 AND revoked_at IS NULL`,
);

/** Under the chat's lock. */
export const deleteBan = statement<object, [chatId: string, userId: string]>(
  'chat_delete_ban',
  'DELETE FROM chat_bans WHERE chat_id = $1 AND user_id = $2',
);

/** Which part of a chat's bans, the newest first. */
export interface BanPageKey {
  readonly chatId: string;
  readonly size: number;
  readonly after: { readonly moment: string; readonly id: string } | null;
  /** Of each ban. */
  readonly lookAhead: LookAhead;
}

const banPages = projectedStatement<
  ChatBanRow & { page: number },
  [chatIds: string[], sizes: number[], afterMoments: string[], afterIds: string[]]
>(
  'chat_ban_pages',
  {
    properties: CHAT_BAN_FIELDS,
    computed: { page: 'page.number::integer - 1' },
    include: { user: joinUser((ban) => `${ban}.user_id`) },
  },
  'b',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[])
     WITH ORDINALITY AS page (chat_id, size, after_moment, after_id, number)
   CROSS JOIN LATERAL (
     SELECT ban.* FROM chat_bans ban
     WHERE ban.chat_id = page.chat_id AND (ban.at, ban.user_id) < (page.after_moment, page.after_id)
       AND (ban.until IS NULL OR ban.until > now())
       AND EXISTS (SELECT FROM users WHERE users.id = ban.user_id AND users.deleted_at IS NULL)
     ORDER BY ban.at DESC, ban.user_id DESC LIMIT page.size + 1
   ) b ${joins}
   ORDER BY page.number, b.at DESC, b.user_id DESC`,
);

/** What is read of the pages' rows, as a text. */
export const banChoice = banPages.choose;

const AFTER_ALL = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** One more ban than each page's size, where there are more; `page` is the key's place. */
export const findBanPages = (
  em: EntityManager,
  keys: readonly BanPageKey[],
  lookAhead: LookAhead,
) =>
  banPages(
    em,
    lookAhead,
    keys.map(({ chatId }) => chatId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => (after ?? AFTER_ALL).moment),
    keys.map(({ after }) => (after ?? AFTER_ALL).id),
  );

/** From where somebody is banned. */
export const exportedBans = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string },
  PageById
>(
  'export_bans',
  `SELECT chat_id AS "chatId", at, until, reason FROM chat_bans
   WHERE user_id = $1 AND chat_id > $2 ORDER BY chat_id LIMIT $3`,
);

/** Where somebody has banned others: one row for each chat. */
export const exportedBansGiven = statement<
  Readonly<Record<string, unknown>> & { readonly chatId: string },
  PageById
>(
  'export_bans_given',
  `SELECT chat_id AS "chatId",
     json_agg(json_build_object('userId', user_id, 'at', at, 'until', until, 'reason', reason)
       ORDER BY user_id) AS bans
   FROM chat_bans WHERE by_id = $1 AND chat_id > $2 GROUP BY chat_id ORDER BY chat_id LIMIT $3`,
);

export const bansOfRemoved = statement<object, [userId: string, limit: number]>(
  'background_bans_removed',
  `DELETE FROM chat_bans WHERE (chat_id, user_id) IN (
     SELECT chat_id, user_id FROM chat_bans WHERE user_id = $1 LIMIT $2
   ) RETURNING chat_id`,
);

/** Those whom somebody has banned stay so; what was said of it goes, and who did it. */
export const bansGivenDisowned = statement<object, [userId: string, limit: number]>(
  'background_bans_disowned',
  `UPDATE chat_bans SET by_id = NULL, reason = NULL WHERE (chat_id, user_id) IN (
     SELECT chat_id, user_id FROM chat_bans WHERE by_id = $1 LIMIT $2
   ) RETURNING chat_id`,
);
