import { useQuery } from '@apollo/client/react';
import type { ChatRecord } from '@confab/client';
import { useEffect, useMemo } from 'react';
import { type ChatCapability, ChatRightsDocument } from './gql/chat-info.ts';

export type Rights = ReadonlySet<ChatCapability>;

/** What the viewer may do in a chat; nothing while that is not known. */
export function useRights(chat: ChatRecord | null): Rights {
  const { data, refetch } = useQuery(ChatRightsDocument, {
    variables: { chatId: chat?.id ?? '' },
    skip: chat === null,
    fetchPolicy: 'cache-and-network',
  });
  const role = chat?.viewerMembership?.role;
  const isAlone = chat?.memberCount === 1;
  const rights = JSON.stringify(chat?.rights);
  useEffect(() => {
    // What is refused now is asked again with the next change.
    if (role) refetch().catch(() => undefined);
  }, [role, isAlone, rights, refetch]);
  return useMemo(() => new Set(data?.chat?.viewerCapabilities), [data]);
}
