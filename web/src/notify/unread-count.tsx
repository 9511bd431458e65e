import { useChats } from '@confab/client/react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { isMuted } from '../chats/muted.ts';
import { usePreferences } from '../preferences/context.tsx';
import { TitleCount } from '../ui/title-count.ts';
import { createBadge } from './badge.ts';

/** What is read as soon as it has come was never unread. */
const SETTLE_MS = 300;

/** Counts what is unread, in the window's title and at its icon. */
export function UnreadCount({ children }: { readonly children: ReactNode }) {
  const [{ badge }] = usePreferences();
  const { chats } = useChats();
  const unread = chats.reduce((sum, chat) => sum + (isMuted(chat) ? 0 : chat.unreadCount), 0);
  const count = useSettled(badge ? unread : 0);
  const showBadge = useMemo(() => createBadge(), []);
  useEffect(() => showBadge(count), [showBadge, count]);
  return <TitleCount value={count}>{children}</TitleCount>;
}

/** Grows after a moment, and falls at once. */
function useSettled(count: number): number {
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(count), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return Math.min(settled, count);
}
