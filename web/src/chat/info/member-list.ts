import type { ConfabError, Edge, LiveEvent, UserRecord } from '@confab/client';
import type { ChatRole } from '../gql/chat-info.ts';

export interface Member {
  readonly id: string;
  readonly role: ChatRole;
  readonly user: UserRecord;
}

export interface MemberPage {
  readonly members: readonly Member[];
  readonly cursor: string | null;
  readonly hasMore: boolean;
}

export interface MemberList {
  readonly members: readonly Member[];
  /** Whether there are more than are loaded. */
  readonly more: Edge;
  /** Why `more` is `failed`. */
  readonly failure: ConfabError | null;
  readonly cursor: string | null;
  /** What has happened since the first page was asked for: any page may be older than that. */
  readonly news: readonly LiveEvent[];
}

export type MemberChange =
  | { readonly kind: 'again' | 'asked' }
  | { readonly kind: 'page'; readonly page: MemberPage }
  | { readonly kind: 'failed'; readonly failure: ConfabError }
  | { readonly kind: 'news'; readonly event: LiveEvent };

export const NO_MEMBERS: MemberList = {
  members: [],
  more: 'loading',
  failure: null,
  cursor: null,
  news: [],
};

/** Members page by page in the order in which they joined, as events change them. */
export function changedList(list: MemberList, change: MemberChange): MemberList {
  switch (change.kind) {
    case 'again':
      return NO_MEMBERS;
    case 'asked':
      return { ...list, more: 'loading', failure: null };
    case 'failed':
      return { ...list, more: 'failed', failure: change.failure };
    case 'page': {
      const { members, cursor, hasMore } = change.page;
      const known = new Set(members.map(({ id }) => id));
      const joined = [...list.members.filter(({ id }) => !known.has(id)), ...members];
      const more = hasMore ? 'more' : 'none';
      return {
        ...list,
        more,
        cursor,
        members: list.news.reduce<readonly Member[]>(
          (all, event) => changedBy(all, event, more),
          joined,
        ),
      };
    }
    case 'news': {
      const { event } = change;
      const members = changedBy(list.members, event, list.more);
      return { ...list, members, news: [...list.news, event] };
    }
  }
}

function changedBy(members: readonly Member[], event: LiveEvent, more: Edge): readonly Member[] {
  switch (event.__typename) {
    case 'MemberJoinedEvent': {
      const isKnown = members.some(({ id }) => id === event.member.id);
      // Whoever is on no page yet comes with theirs.
      return isKnown || more !== 'none' ? members : [...members, event.member];
    }
    case 'MemberLeftEvent':
      return members.filter(({ id }) => id !== event.memberId);
    case 'MemberRoleChangedEvent':
      return members.map((member) =>
        member.id === event.member.id ? { ...member, role: event.member.role } : member,
      );
    case 'ProfileChangedEvent':
      return members.map((member) =>
        member.user.id === event.user.id ? { ...member, user: event.user } : member,
      );
    default:
      return members;
  }
}

/** Whether it tells something about who is in a chat. */
export const isAboutMembers = (event: LiveEvent, chatId: string): boolean =>
  event.__typename === 'ProfileChangedEvent' ||
  ('chatId' in event && event.chatId === chatId && ABOUT_MEMBERS.has(event.__typename));

const ABOUT_MEMBERS: ReadonlySet<string> = new Set([
  'MemberJoinedEvent',
  'MemberLeftEvent',
  'MemberRoleChangedEvent',
]);
