import { useEffect, useEffectEvent } from 'react';

const MARK = 'isOverPage';

/** What stands over a page is left by going back, as phones do it. The page itself is the same: its router hears nothing of it. */
export function useBackCloses(onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const leave = () => close();
    // Later: what is mounted for a moment leaves no trace.
    const timer = setTimeout(() => {
      // The router has put its own in the place of `history.pushState`.
      const state: unknown = history.state;
      History.prototype.pushState.call(history, { ...(state as object), [MARK]: true }, '');
      addEventListener('popstate', leave);
    });
    return () => {
      clearTimeout(timer);
      removeEventListener('popstate', leave);
      if (isMarked(history.state)) history.back();
    };
  }, []);
}

const isMarked = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && MARK in state;
