import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Listing } from '../posts/listing.ts';

const tops = new WeakMap<Listing, number>();

/** Whoever comes back to a list is where they were in it. */
export function useKeptScroll(
  listing: Listing,
  isReturning: boolean,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    if (isReturning) current.scrollTop = tops.get(listing) ?? 0;
    const keep = () => void tops.set(listing, current.scrollTop);
    current.addEventListener('scroll', keep, { passive: true });
    return () => current.removeEventListener('scroll', keep);
  }, [listing, isReturning]);
  return scroller;
}
