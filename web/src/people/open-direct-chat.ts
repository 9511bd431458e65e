import { useConfab, useLive } from '@confab/client/react';
import { useCallback } from 'react';
import { OpenDirectChatDocument } from './gql/open-direct-chat.ts';

/** Opens the chat with somebody, or one's own notebook, and gives its id; the list has it from then on. */
export function useOpenDirectChat(): (userId: string) => Promise<string> {
  const confab = useConfab();
  const live = useLive();
  return useCallback(
    async (userId) => {
      const { openDirectChat } = await confab.request(OpenDirectChatDocument, {
        input: { userId },
      });
      await live?.chats.add(openDirectChat.chat);
      return openDirectChat.chat.id;
    },
    [confab, live],
  );
}
