import type { UserRecord } from '@confab/client';

/** Whom a name that is being written may be for. */
export interface Choice {
  /** What is written, without its `@`. */
  readonly username: string;
  /** Null for all of them. */
  readonly user: UserRecord | null;
}

/** Where a name begins that ends at the caret, and what of it is there; null where none does. */
export function beingNamed(text: string, caret: number) {
  const found = /(?<![\w@/])@(\w{0,30})$/.exec(text.slice(0, caret));
  return found && { start: found.index, typed: found[1] ?? '' };
}

const MOST = 8;

/** Whose name begins so, then in whose name a word does. */
export function choicesFor(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const term = folded(typed);
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, term);
    return rank === null ? [] : [{ choice, rank }];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

function rankOf({ username, user }: Choice, term: string): number | null {
  if (folded(username).startsWith(term)) return 0;
  const name = folded(user?.profile.displayName ?? '');
  return name.split(/\s+/).some((word) => word.startsWith(term)) || name.startsWith(term)
    ? 1
    : null;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
