import type { Timeline, TimelineState } from '@confab/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from './rows.ts';
import type { Target } from './use-jump.ts';
import { fitsIn, indexOfTarget, usePlacing } from './use-placing.ts';

interface Options {
  readonly rows: readonly Row[];
  readonly timeline: TimelineState & Pick<Timeline, 'loadOlder' | 'loadNewer' | 'toEnd'>;
  /** Where somebody goes to. */
  readonly target: Target | null;
}

/** Whoever comes nearer to the end than this follows it. */
const NEAR_PX = 80;
/** What is loaded before it is needed. */
const AHEAD_ROWS = 12;
/** Room for what stands above the first row, and below the last one. */
const EDGE_PX = 56;
const END_PX = 12;

/** Which rows are on the screen: it begins at the end or at the unread, follows the end, and stands still elsewhere. */
export function useScroll({ rows, timeline, target }: Options) {
  const { newer, older, loadOlder, loadNewer, toEnd } = timeline;
  const scroller = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const [hasScrolled, setScrolled] = useState(false);
  const virtualizer = useRows(rows, () => scroller.current);
  const followsRef = usePlacing(virtualizer, { rows, loaded: timeline, target });

  useEffect(() => {
    if (!scroller.current) return;
    // As what is written grows, the list shrinks, of which the virtualizer tells only where other rows are shown then.
    const observer = new ResizeObserver(() => followsRef.current && virtualizer.scrollToEnd());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [virtualizer, followsRef]);

  const targetIndex = target ? indexOfTarget(rows, timeline, target) : -1;

  useEffect(() => {
    if (targetIndex < 0) return;
    // Who goes to where they are anyway, as to the first message, scrolls nowhere.
    const frame = requestAnimationFrame(() => setScrolled(true));
    return () => cancelAnimationFrame(frame);
  }, [targetIndex]);

  const isPlaced = rows.length > 0 && (hasScrolled || fitsIn(virtualizer));
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    if (!isPlaced) return;
    if (older === 'more' && startIndex < AHEAD_ROWS) void loadOlder();
    if (newer === 'more' && endIndex > rows.length - AHEAD_ROWS) void loadNewer();
  }, [isPlaced, older, newer, startIndex, endIndex, rows.length, loadOlder, loadNewer]);

  return {
    scroller,
    virtualizer,
    /** Whether what is on the screen is what is meant to be. */
    isPlaced,
    isAtEnd: newer === 'none' && virtualizer.isAtEnd(NEAR_PX),
    /** The row that somebody goes to. */
    targetKey: rows[targetIndex]?.key ?? null,
    onScroll() {
      const { scrollHeight = 0, clientHeight = 0, scrollTop = 0 } = scroller.current ?? {};
      const distance = scrollHeight - clientHeight - scrollTop;
      const isUp = scrollTop < lastTop.current;
      // Whoever goes up by a little is not held back; where rows grow, nobody has gone.
      if (distance <= (isUp ? END_PX : NEAR_PX)) followsRef.current = true;
      else if (isUp) followsRef.current = false;
      lastTop.current = scrollTop;
      setScrolled(true);
    },
    async showNewest() {
      followsRef.current = true;
      await toEnd();
      virtualizer.scrollToEnd();
      // Once the newest rows are there; its button is gone then.
      requestAnimationFrame(() => requestAnimationFrame(() => focusLast(scroller.current)));
    },
  };
}

/** Of all rows those that are on the screen, and a few around them. */
function useRows(rows: readonly Row[], getScrollElement: () => HTMLDivElement | null) {
  // eslint-disable-next-line react-hooks/incompatible-library -- No compiler memoizes what it gives.
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement,
    estimateSize: () => 44,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    anchorTo: 'end',
    overscan: 8,
    paddingStart: EDGE_PX,
    paddingEnd: END_PX,
    scrollPaddingStart: EDGE_PX,
  });
  useLayoutEffect(() => {
    // What lies above the screen may change without moving what is on it.
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = ({ key, start, end }) => {
      const top = virtualizer.scrollOffset ?? 0;
      return virtualizer.itemSizeCache.has(key) ? end <= top : start < top;
    };
  }, [virtualizer]);
  return virtualizer;
}

const focusLast = (list: HTMLElement | null) =>
  [...(list?.querySelectorAll('article') ?? [])].at(-1)?.focus({ preventScroll: true });
