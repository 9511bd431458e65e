import { statement } from '../../store/statement/statement.ts';
import type { PageById } from '../../store/statement/export-pages.ts';

type Exported<Key extends string> = Readonly<Record<string, unknown>> & {
  readonly [Name in Key]: string;
};

/** Their codes are known to nobody. */
export const exportedInvites = statement<Exported<'id'>, PageById>(
  'export_invites',
  `SELECT id, chat_id AS "chatId", created_at AS "createdAt", expires_at AS "expiresAt",
     max_uses AS "maxUses", uses, needs_approval AS "needsApproval", revoked_at AS "revokedAt"
   FROM chat_invites WHERE created_by_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
);

export const exportedRequests = statement<Exported<'chatId'>, PageById>(
  'export_join_requests',
  `SELECT chat_id AS "chatId", note, created_at AS "createdAt" FROM join_requests
   WHERE user_id = $1 AND chat_id > $2 ORDER BY chat_id LIMIT $3`,
);

export const requestsOfRemoved = statement<object, [userId: string, limit: number]>(
  'background_join_requests_removed',
  `DELETE FROM join_requests WHERE id IN (
     SELECT id FROM join_requests WHERE user_id = $1 LIMIT $2
   ) RETURNING id`,
);

export const invitesDisowned = statement<object, [userId: string, limit: number]>(
  'background_invites_disowned',
  `UPDATE chat_invites SET created_by_id = NULL WHERE id IN (
     SELECT id FROM chat_invites WHERE created_by_id = $1 LIMIT $2
   ) RETURNING id`,
);
