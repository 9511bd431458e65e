import type { EntityManager } from '@mikro-orm/postgresql';
import { joinUser } from '../../people/user/repository.ts';
import { projectedStatement } from '../../store/statement/projected-statement.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { statement } from '../../store/statement/statement.ts';
import { CHAT_MEMBER_FIELDS, type ChatMemberRow } from '../chat/entity.ts';
import { people } from '../chat/repository.ts';

/** Where a page begins in a list that is sorted by a moment, then by id. */
interface Place {
  readonly moment: string;
  readonly id: string;
}

/** Which part of a chat's members, in the order of their joining. */
export interface MemberPageKey {
  readonly chatId: string;
  readonly size: number;
  readonly after: Place | null;
  /** Of each member. */
  readonly lookAhead: LookAhead;
}

const memberPages = projectedStatement<
  ChatMemberRow & { page: number },
  [chatIds: string[], sizes: number[], afterMoments: string[], afterIds: string[]]
>(
  'chat_member_pages',
  {
    properties: CHAT_MEMBER_FIELDS,
    computed: { page: 'page.number::integer - 1' },
    include: { user: joinUser((member) => `${member}.user_id`) },
  },
  'm',
  (columns, joins) => `SELECT ${columns}
   FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::uuid[])
     WITH ORDINALITY AS page (chat_id, size, after_moment, after_id, number)
   CROSS JOIN LATERAL (
     SELECT * FROM chat_members
     WHERE chat_id = page.chat_id AND (joined_at, id) > (page.after_moment, page.after_id)
     ORDER BY joined_at, id LIMIT page.size + 1
   ) m ${joins}
   ORDER BY page.number, m.joined_at, m.id`,
);

/** What is read of the pages' rows, as a text. */
export const memberChoice = memberPages.choose;

const BEFORE_ALL = { moment: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** One more member than each page's size, where there are more; `page` is the key's place. */
export const findMemberPages = (
  em: EntityManager,
  keys: readonly MemberPageKey[],
  lookAhead: LookAhead,
) =>
  memberPages(
    em,
    lookAhead,
    keys.map(({ chatId }) => chatId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => (after ?? BEFORE_ALL).moment),
    keys.map(({ after }) => (after ?? BEFORE_ALL).id),
  );

/** Until the transaction ends none of them can delete their account. */
export const lockPeople = people('chat_lock_people', 'FOR SHARE OF u');

/**
 * Those of the people whom somebody does not know from a chat. A public room makes nobody known, since
 * everyone may join it, nor does a direct chat in which the other one has done nothing.
 */
export const findStrangers = statement<
  { readonly id: string },
  [viewerId: string, userIds: readonly string[]]
>(
  'chat_strangers',
  `SELECT person.id FROM unnest($2::uuid[]) AS person (id)
   WHERE NOT EXISTS (
     SELECT FROM chat_members mine
     JOIN chats c ON c.id = mine.chat_id AND c.visibility = 'PRIVATE' AND c.deleted_at IS NULL
     JOIN chat_members theirs ON theirs.chat_id = mine.chat_id AND theirs.user_id = person.id
     WHERE mine.user_id = $1 AND (
       c.kind <> 'DIRECT' OR c.created_by_id = person.id
       OR EXISTS (
         SELECT FROM messages
         WHERE sender_id = person.id AND chat_id = c.id AND messages.kind <> 'SYSTEM'
       )
     )
   )`,
);

/** Whoever is in a chat, or may not be, asks no more to be let in. */
export const requestsForgotten = statement<object, [chatId: string, userIds: readonly string[]]>(
  'chat_join_requests_forgotten',
  'DELETE FROM join_requests WHERE chat_id = $1 AND user_id = ANY($2::uuid[])',
);

/** Who takes the chat over when its owner goes: the first to have joined, admins before others. */
export const nextOwner = statement<{ userId: string }, [chatId: string]>(
  'chat_next_owner',
  `SELECT user_id AS "userId" FROM chat_members WHERE chat_id = $1 AND role <> 'OWNER'
   ORDER BY role <> 'ADMIN', joined_at, id LIMIT 1`,
);
