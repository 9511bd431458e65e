import { useMutation } from '@apollo/client/react';
import { randomId } from '@confab/client';
import { useSession } from '@confab/client/react';
import { useState } from 'react';
import { useOpenDirectChat } from '../people/open-direct-chat.ts';
import { useAction } from '../ui/action.ts';
import { CreateGroupDocument } from './gql/new-chat.ts';

interface Group {
  readonly name: string;
  readonly userIds: readonly string[];
}

/** The ways to begin a chat, of which one is under way at a time. */
export function useNewChat(onBegun: (chatId: string) => void) {
  const viewerId = useSession().viewer?.user.id ?? '';
  const openDirectChat = useOpenDirectChat();
  const [createGroup] = useMutation(CreateGroupDocument);
  // Whoever tries again gets one group, though the first try may have succeeded unseen.
  const [keys] = useState(() => new Map<string, string>());

  const talk = useAction(async (userId: string) => onBegun(await openDirectChat(userId)));
  const gather = useAction(async ({ name, userIds }: Group) => {
    const content = JSON.stringify([name, userIds]);
    const clientChatId = keys.get(content) ?? randomId();
    keys.set(content, clientChatId);
    const input = { name, userIds: [...userIds], clientChatId };
    const { data } = await createGroup({ variables: { input } });
    if (data) onBegun(data.createGroup.chat.id);
  });

  return {
    talkTo: talk.run,
    openNotebook: () => talk.run(viewerId),
    gather: gather.run,
    isTalking: talk.isRunning,
    isGathering: gather.isRunning,
    talkFailure: talk.failure,
    groupFailure: gather.failure,
  };
}
