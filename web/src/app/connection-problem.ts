import type { Connection } from '@confab/client';

/** What may be in the way of what is live. */
export type Problem = 'connecting' | 'offline' | 'away' | 'stopped';

export function problemOf({ state, failure }: Connection, isOnline: boolean): Problem | null {
  if (state === 'live' || state === 'idle') return null;
  if (state === 'stopped') return 'stopped';
  if (!isOnline) return 'offline';
  return failure ? 'away' : 'connecting';
}
