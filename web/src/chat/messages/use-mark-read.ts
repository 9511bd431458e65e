import { useConnection, useLive, useMessage } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useRootId } from '../../threads/in-thread.ts';
import { useIsPageVisible } from './use-is-page-visible.ts';
import { useStanding } from './use-standing.ts';

/** Marks a chat, or the thread that is shown, as read up to the newest message that is on the screen, while somebody looks. */
export function useMarkRead(chatId: string, seq: number | null, isUnreadKnown: boolean): void {
  const live = useLive();
  const isVisible = useIsPageVisible();
  const isMember = useStanding(chatId) === 'member';
  const isBegun = useNextFrame(isUnreadKnown);
  const rootId = useRootId();
  const readTo = isVisible && isMember && isBegun ? seq : null;
  useEffect(() => {
    if (readTo !== null && rootId === undefined) live?.markRead(chatId, readTo);
  }, [live, chatId, rootId, readTo]);
  useMarkThreadRead(readTo);
}

/** Where that fails, it is told with what comes next, or over the next connection. */
function useMarkThreadRead(seq: number | null): void {
  const live = useLive();
  const rootId = useRootId() ?? '';
  const unreadCount = useMessage(rootId)?.thread?.unreadCount ?? 0;
  const isLive = useConnection().state === 'live';
  useEffect(() => {
    if (!isLive || seq === null || unreadCount === 0) return;
    live?.markThreadRead(rootId, seq).catch(() => undefined);
  }, [live, rootId, seq, unreadCount, isLive]);
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
