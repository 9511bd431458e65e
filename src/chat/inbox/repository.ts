import type { Joined, Projection } from '../../store/statement/projection.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import { DRAFT_IN_CHAT } from '../draft/repository.ts';
import { countMentions } from '../mention/repository.ts';
import { MESSAGE, newestMessage } from '../message/repository.ts';
import { isArchived, isMuted, joinPreferences } from '../preference/repository.ts';
import { countUnread, hasUnread } from '../receipt/repository.ts';
import { joinPresentUser } from '../../people/user/repository.ts';
import { CHAT_FIELDS, type ChatRow } from '../chat/entity.ts';

export type ListedChatRow = ChatRow & Required<Pick<ChatRow, 'lastActivityAt'>>;

const LAST_MESSAGE: Joined = {
  ...MESSAGE,
  join: (alias, chat) => `LEFT JOIN LATERAL (${newestMessage(`${chat}.id`)}) ${alias} ON true`,
};

/** The other one of a direct chat, the viewer in the notebook: the ids stand in its key. */
const peerOf = (chat: string) =>
  `split_part(${chat}.direct_key, ':',
     CASE WHEN starts_with(${chat}.direct_key, ${chat}.viewer_id::text) THEN 2 ELSE 1 END)::uuid`;

const LISTED_CHAT: Projection = {
  properties: CHAT_FIELDS,
  computed: { lastActivityAt: 'c.active_at' },
  include: {
    lastMessage: LAST_MESSAGE,
    unreadCount: { value: countUnread },
    mentionCount: { value: countMentions },
    peer: joinPresentUser(peerOf),
    viewerPreferences: joinPreferences('active_at'),
    draft: DRAFT_IN_CHAT,
  },
};

/** The chats of memberships `m`, as SQL, with what the projection needs of both. */
const chatsOf = (memberships: string) =>
  `SELECT c.*, activity.at AS active_at, m.user_id AS viewer_id,
     m.joined_seq, m.read_seq, m.unread_from_seq,
     m.notify_level, m.muted_until, m.archived_at, m.pinned_at
   FROM ${memberships}
   JOIN chats c ON c.id = m.chat_id AND c.deleted_at IS NULL
   LEFT JOIN LATERAL (${newestMessage('c.id', 'created_at')}) newest ON true
   CROSS JOIN LATERAL (SELECT coalesce(newest.created_at, c.created_at) AS at) activity`;

/** A member's chats before a place, the most recently active first. */
const writePage = (condition: string) => (columns: string, joins: string) =>
  `SELECT ${columns} FROM (
     ${chatsOf('chat_members m')}
     WHERE m.user_id = $1
       AND (c.kind <> 'DIRECT' OR newest.created_at IS NOT NULL OR c.created_by_id = $1)
       AND (activity.at, c.id) < ($2::timestamptz, $3::uuid)
       ${condition}
     ORDER BY activity.at DESC, c.id DESC
     LIMIT $4
   ) c ${joins}
   ORDER BY c.active_at DESC, c.id DESC`;

type PagePlace = [userId: string, beforeMoment: string, beforeId: string, limit: number];

export const chatPage = projectedStatement<ListedChatRow, PagePlace>(
  'chat_page',
  LISTED_CHAT,
  'c',
  writePage(`AND NOT ${isArchived('m', 'activity.at')}`),
);

/** Of some kinds, put away or not, and of those that are so or are not; null takes all. */
export const filteredChatPage = projectedStatement<
  ListedChatRow,
  [
    ...PagePlace,
    kinds: readonly string[] | null,
    unread: boolean | null,
    archived: boolean,
    muted: boolean | null,
    pinned: boolean | null,
  ]
>(
  'chat_filtered_page',
  LISTED_CHAT,
  'c',
  writePage(`AND ($5::text[] IS NULL OR c.kind = ANY($5))
       AND ($6::boolean IS NULL OR ${hasUnread('m')} = $6)
       AND ${isArchived('m', 'activity.at')} = $7::boolean
       AND ($8::boolean IS NULL OR ${isMuted('m')} = $8)
       AND ($9::boolean IS NULL OR (m.pinned_at IS NOT NULL) = $9)`),
);

/** Those of the chats that somebody is in, in no order. */
export const memberChatsById = projectedStatement<
  ListedChatRow,
  [userId: string, ids: readonly string[]]
>(
  'chat_member_chats_by_id',
  LISTED_CHAT,
  'c',
  // Each membership apart, or else all of a user's may be read for some of them.
  (columns, joins) => `SELECT ${columns} FROM (
     ${chatsOf(`unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT * FROM chat_members
       WHERE chat_members.chat_id = asked.id AND chat_members.user_id = $1 OFFSET 0
     ) m`)}
   ) c ${joins}`,
);
