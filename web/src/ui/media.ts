import { useCallback, useSyncExternalStore } from 'react';

/** Too narrow for a third column: what would be one covers what was there. */
export const NARROW = '(width < 64rem)';

/** Whether it is so now, as in a media query of a style sheet. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
