import { type RefObject, useEffect, useRef } from 'react';

/** Whoever removes one of a list is led to what takes its place. Returns what tells that it is removed. */
export function useFocusAfterRemoval(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
): (index: number) => void {
  const removed = useRef<number | null>(null);
  useEffect(() => {
    if (removed.current === null) return;
    const articles = articlesIn(list.current);
    articles[Math.min(removed.current, articles.length - 1)]?.focus();
    removed.current = null;
  }, [list, ids]);
  return (index) => void (removed.current = index);
}

export const articlesIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > article, :scope > li > article') ?? []),
];
