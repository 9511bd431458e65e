import { confabErrorOf } from '@confab/client/apollo';
import { useConfab, useLive } from '@confab/client/react';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ChatMembersDocument } from '../gql/chat-info.ts';
import {
  changedList,
  isAboutMembers,
  type MemberList,
  type MemberPage,
  NO_MEMBERS,
} from './member-list.ts';

const PAGE_SIZE = 50;

interface Members extends Pick<MemberList, 'members' | 'more' | 'failure'> {
  loadMore(): void;
}

/** Who is in a chat, as they come and go. */
export function useMembers(chatId: string): Members {
  const live = useLive();
  const read = useReadPage(chatId);
  const [{ members, more, failure, cursor }, change] = useReducer(changedList, NO_MEMBERS);
  /** What is answered to an earlier question than the last one is not wanted any more. */
  const question = useRef(0);

  const load = useCallback(
    async (after: string | null) => {
      const current = ++question.current;
      const isCurrent = () => current === question.current;
      change({ kind: after === null ? 'again' : 'asked' });
      try {
        const page = await read(after);
        if (isCurrent()) change({ kind: 'page', page });
      } catch (error) {
        if (isCurrent()) change({ kind: 'failed', failure: confabErrorOf(error) });
      }
    },
    [read],
  );

  useEffect(() => {
    void load(null);
    return live?.on((event) => {
      if (isAboutMembers(event, chatId)) change({ kind: 'news', event });
      const isGap = event.__typename === 'ResyncRequiredEvent' && event.chatId === chatId;
      if (isGap) void load(null);
    });
  }, [live, load, chatId]);

  return { members, more, failure, loadMore: useCallback(() => void load(cursor), [load, cursor]) };
}

function useReadPage(chatId: string): (after: string | null) => Promise<MemberPage> {
  const confab = useConfab();
  return useCallback(
    async (after) => {
      const variables = { chatId, first: PAGE_SIZE, after };
      const { chat } = await confab.request(ChatMembersDocument, variables);
      // Whoever is no longer in it is told so by the chat itself.
      if (!chat) return { members: [], cursor: null, hasMore: false };
      const { nodes, pageInfo } = chat.members;
      return { members: nodes, cursor: pageInfo.endCursor, hasMore: pageInfo.hasNextPage };
    },
    [confab, chatId],
  );
}
