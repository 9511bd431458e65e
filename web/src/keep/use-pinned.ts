import { useQuery } from '@apollo/client/react';
import { useLive } from '@confab/client/react';
import { useEffect, useEffectEvent } from 'react';
import { PinnedMessagesDocument } from './gql/pins.ts';

/** So many of what is pinned in a chat, what was pinned last first; read anew whenever it may be another. */
export function usePinned(chatId: string, first: number) {
  const live = useLive();
  const { data, error, refetch } = useQuery(PinnedMessagesDocument, {
    variables: { chatId, first },
    fetchPolicy: 'no-cache',
  });
  const pinned = data?.chat?.pinnedMessages.nodes;
  const isPinned = useEffectEvent((id: string) => pinned?.some((message) => message.id === id));
  const again = useEffectEvent(() => void refetch().catch(() => undefined));
  useEffect(
    () =>
      live?.on((event) => {
        switch (event.__typename) {
          case 'MessageChangedEvent':
            if (event.chatId === chatId && !event.reaction) again();
            break;
          case 'MessageEditedEvent':
          case 'MessageDeletedEvent':
            if (isPinned(event.message.id)) again();
            break;
          case 'ChatUpdatedEvent':
          case 'ResyncRequiredEvent':
            if (event.chatId === chatId) again();
            break;
          case 'InboxReadyEvent':
            again();
            break;
          default:
        }
      }),
    [live, chatId],
  );
  return { chat: data?.chat, pinned, error, refetch };
}
