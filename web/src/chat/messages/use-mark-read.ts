import { useLive } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useIsPageVisible } from './use-is-page-visible.ts';
import { useStanding } from './use-standing.ts';

/** Marks a chat as read up to the newest message that is on the screen, while somebody looks. */
export function useMarkRead(chatId: string, seq: number | null, isUnreadKnown: boolean): void {
  const live = useLive();
  const isVisible = useIsPageVisible();
  const isMember = useStanding(chatId) === 'member';
  const isBegun = useNextFrame(isUnreadKnown);
  useEffect(() => {
    if (isVisible && isMember && isBegun && seq !== null) live?.markRead(chatId, seq);
  }, [live, chatId, seq, isVisible, isMember, isBegun]);
}

/** The same a frame later: a chat is at its end until it is known what is unread, and has scrolled there by then. */
function useNextFrame(isUnreadKnown: boolean): boolean {
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    if (!isUnreadKnown) return;
    const frame = requestAnimationFrame(() => setBegun(true));
    return () => cancelAnimationFrame(frame);
  }, [isUnreadKnown]);
  return isBegun;
}
