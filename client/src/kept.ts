import type { ConfabStorage } from './storage.ts';

/** What an app wants to show at its next start before there is a network; signing out forgets it. */
export interface Kept {
  /** Undefined where there is none. */
  read<Value>(name: string): Promise<Value | undefined>;
  /** Plain data, as `structuredClone` takes it. */
  write(name: string, value: unknown): Promise<void>;
}

/** Nothing may be written any more once somebody has signed out. */
export function createKept(
  storage: ConfabStorage,
  viewerId: string,
  isSignedOut: () => boolean,
): Kept {
  const keyOf = (name: string) => `${viewerId}/app/${name}`;
  return {
    read: (name) => storage.read('pages', keyOf(name)),
    write: async (name, value) =>
      isSignedOut() ? undefined : storage.write('pages', keyOf(name), value),
  };
}
