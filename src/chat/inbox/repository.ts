import type { Joined } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { MESSAGE } from '../message/repository.ts';
import { countUnread } from '../receipt/repository.ts';
import { joinPresentUser } from '../../people/user/repository.ts';
import { CHAT_FIELDS, type ChatRow } from '../chat/entity.ts';

export type ListedChatRow = ChatRow & Required<Pick<ChatRow, 'lastActivityAt'>>;

const LAST_MESSAGE: Joined = {
  ...MESSAGE,
  join: (alias, chat) => `LEFT JOIN LATERAL (
    SELECT * FROM messages WHERE messages.chat_id = ${chat}.id ORDER BY seq DESC LIMIT 1
  ) ${alias} ON true`,
};

/** The other one of a direct chat, the viewer in the notebook: the ids stand in its key. */
const peerOf = (chat: string) =>
  `split_part(${chat}.direct_key, ':',
     CASE WHEN starts_with(${chat}.direct_key, ${chat}.viewer_id::text) THEN 2 ELSE 1 END)::uuid`;

/** A member's chats before a place, the most recently active first. */
export const chatPage = projectedStatement<
  ListedChatRow,
  [userId: string, beforeMoment: string, beforeId: string, limit: number]
>(
  'chat_page',
  {
    properties: CHAT_FIELDS,
    computed: { lastActivityAt: 'c.active_at' },
    include: {
      lastMessage: LAST_MESSAGE,
      unreadCount: { value: countUnread },
      peer: joinPresentUser(peerOf),
    },
  },
  'c',
  (columns, joins) =>
    `SELECT ${columns} FROM (
       SELECT c.*, activity.at AS active_at, m.user_id AS viewer_id,
         m.joined_seq, m.read_seq, m.unread_from_seq
       FROM chat_members m
       JOIN chats c ON c.id = m.chat_id
       LEFT JOIN LATERAL (
         SELECT created_at FROM messages WHERE chat_id = c.id ORDER BY seq DESC LIMIT 1
       ) newest ON true
       CROSS JOIN LATERAL (SELECT coalesce(newest.created_at, c.created_at) AS at) activity
       WHERE m.user_id = $1 AND c.deleted_at IS NULL
         AND (c.kind <> 'DIRECT' OR newest.created_at IS NOT NULL OR c.created_by_id = $1)
         AND (activity.at, c.id) < ($2::timestamptz, $3::uuid)
       ORDER BY activity.at DESC, c.id DESC
       LIMIT $4
     ) c ${joins}
     ORDER BY c.active_at DESC, c.id DESC`,
);
