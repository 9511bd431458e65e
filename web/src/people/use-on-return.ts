import type { Live } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useEffect, useEffectEvent } from 'react';

/** Tells each time that a connection is there that was not, or not yet: what came meanwhile was told to nobody. */
export function useOnReturn(tell: () => void): void {
  const live = useLive();
  const returned = useEffectEvent(tell);
  useEffect(() => (live ? watch(live, () => returned()) : undefined), [live]);
}

function watch({ connection }: Live, tell: () => void): () => void {
  let isLive = connection.get().state === 'live';
  return connection.subscribe(() => {
    const wasLive = isLive;
    isLive = connection.get().state === 'live';
    if (isLive && !wasLive) tell();
  });
}
