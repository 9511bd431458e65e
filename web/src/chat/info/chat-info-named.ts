import { folded } from '../../wording/folded.ts';
import type { Member } from './member-list.ts';

/** Those whose name or username has it, in any case and with any accents. */
export function named(members: readonly Member[], query: string): readonly Member[] {
  const wanted = folded(query.trim());
  return members.filter(({ user: { username, profile } }) =>
    [profile.displayName, username].some((name) => folded(name).includes(wanted)),
  );
}
