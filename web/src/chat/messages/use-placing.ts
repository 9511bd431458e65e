import type { TimelineState } from '@confab/client';
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { indexOfSeq, type Row } from './rows.ts';
import type { Target } from './use-jump.ts';

type List = Virtualizer<HTMLDivElement, Element>;
type Loaded = Pick<TimelineState, 'entries' | 'older' | 'newer'>;

interface Options {
  readonly rows: readonly Row[];
  readonly loaded: Loaded;
  readonly target: Target | null;
}

/** Scrolls to where somebody goes to, to what is unread when a chat is opened, and else to the end while that is followed. */
export function usePlacing(
  virtualizer: List,
  { rows, loaded, target }: Options,
): RefObject<boolean> {
  const { entries, older, newer } = loaded;
  const followsRef = useRef(true);
  const reached = useRef<Target | null>(null);
  const hasSeenUnread = useRef(false);
  const lastUnsent = useRef<string | null>(null);
  const unsent = unsentKey(rows);
  const fits = fitsIn(virtualizer);
  const size = virtualizer.getTotalSize();

  useLayoutEffect(() => {
    if (rows.length === 0) return;
    if (target && target !== reached.current) {
      followsRef.current = false;
      const index = indexOfTarget(rows, { entries, older, newer }, target);
      if (index < 0) return;
      reached.current = target;
      return virtualizer.scrollToIndex(index, { align: 'center' });
    }
    const unread = rows.findIndex(({ kind }) => kind === 'unread');
    // It comes with the first page, or a moment later, when the chat is known.
    if (unread >= 0 && !hasSeenUnread.current) {
      hasSeenUnread.current = true;
      if (followsRef.current) virtualizer.scrollToIndex(unread, { align: 'start' });
      followsRef.current = false;
    }
    // Whoever writes goes to what they have written; whoever sees everything sees the end.
    const hasWritten = unsent !== null && unsent !== lastUnsent.current;
    lastUnsent.current = unsent;
    if (hasWritten || fits) followsRef.current = true;
    if (followsRef.current) virtualizer.scrollToEnd();
  }, [virtualizer, rows, target, entries, older, newer, unsent, fits, size]);
  return followsRef;
}

/** Whether there is room on the screen for everything. */
export const fitsIn = (virtualizer: List): boolean =>
  virtualizer.getTotalSize() <= (virtualizer.scrollRect?.height ?? 0);

/** Where somebody goes to, or what comes next to that; -1 while it is not loaded. */
export function indexOfTarget(rows: readonly Row[], loaded: Loaded, { seq }: Target): number {
  if (!covers(loaded, seq)) return -1;
  const index = indexOfSeq(rows, seq);
  return index < 0 ? rows.length - 1 : index;
}

function covers({ entries, older, newer }: Loaded, seq: number): boolean {
  const [first, last] = [entries[0]?.seq ?? Infinity, entries.at(-1)?.seq ?? 0];
  return (older === 'none' || first <= seq) && (newer === 'none' || last >= seq);
}

function unsentKey(rows: readonly Row[]): string | null {
  const last = rows.at(-1);
  return last?.kind === 'message' && last.item ? last.key : null;
}
