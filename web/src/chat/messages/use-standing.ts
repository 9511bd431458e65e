import type { ChatRecord, Live } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useCallback, useSyncExternalStore } from 'react';

/** What a chat is to the viewer: `unknown` before it is known, and where there is none. */
export type Standing = 'unknown' | 'visitor' | 'member';

/** Changes seldom, as whatever else is known of a chat does not. */
export function useStanding(chatId: string): Standing {
  const live = useLive();
  const subscribe = useCallback(
    (listener: () => void) => live?.chat(chatId).subscribe(listener) ?? nothing,
    [live, chatId],
  );
  return useSyncExternalStore(subscribe, () => standingIn(live, chatId));
}

const nothing = () => undefined;

function standingIn(live: Live | null, chatId: string): Standing {
  const chat: ChatRecord | null = live?.chat(chatId).get() ?? null;
  if (!chat) return 'unknown';
  return chat.viewerMembership ? 'member' : 'visitor';
}
