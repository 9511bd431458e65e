import type { ChatRecord } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useCallback, useSyncExternalStore } from 'react';

export type Rules = Omit<ChatRecord['rights'], '__typename'>;

const RANKS = { MEMBER: 0, ADMIN: 1, OWNER: 2 };

/** Whether the viewer's role has a right: what is told of a chat is as it is now, and asks nobody. */
export function hasRight(chat: ChatRecord, right: keyof Rules): boolean {
  const role = chat.viewerMembership?.role;
  // What an earlier version has stored has none.
  const rights: Rules | undefined = chat.rights;
  return role !== undefined && RANKS[role] >= RANKS[rights?.[right] ?? 'MEMBER'];
}

/** How many seconds the viewer waits between two messages; 0 where they need not. */
export const slowModeOf = ({ slowModeSeconds, viewerMembership }: ChatRecord): number =>
  viewerMembership?.role === 'MEMBER' ? (slowModeSeconds ?? 0) : 0;

/** Whether the viewer writes in a chat; null while it is not known. */
export const useMayWrite = (chatId: string): boolean | null =>
  useOfChat(chatId, (chat) => hasRight(chat, 'sendMessages'));

/** Something about a chat that changes seldom; null while it is not known. */
export function useOfChat<Value extends string | number | boolean>(
  chatId: string,
  read: (chat: ChatRecord) => Value,
): Value | null {
  const live = useLive();
  const subscribe = useCallback(
    (listener: () => void) => live?.chat(chatId).subscribe(listener) ?? nothing,
    [live, chatId],
  );
  return useSyncExternalStore(subscribe, () => {
    const chat = live?.chat(chatId).get();
    return chat ? read(chat) : null;
  });
}

const nothing = () => undefined;
