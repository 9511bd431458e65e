/** What a text says of whom it is for. */
export interface MentionsInText {
  /** Each as it is written, without its `@`. */
  readonly names: readonly string[];
  /** Where the `@` of each stands, in UTF-16 code units. */
  readonly starts: readonly number[];
  /** ALL also where HERE stands beside it. */
  readonly everyone: 'ALL' | 'HERE' | null;
}

/** So many names of a text are looked up; those that follow are text. */
const MAX_NAMES = 50;

/** What is written without spaces: there a name ends where another script begins. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const OF_A_WORD = String.raw`[[\p{L}\p{M}\p{N}_]--[${UNSPACED}]]`;

/**
 * `@` and a username, where neither side goes on: no part of an address of mail or of the web, nor of a
 * package's or another server's name.
 */
const MENTION = new RegExp(
  String.raw`(?<!${OF_A_WORD}|[@\/])@(\w{3,30})(?!${OF_A_WORD}|@|\/\w)`,
  'gv',
);

/** Null where it names nobody: most texts are only searched for an `@`. */
export function findMentions(text: string): MentionsInText | null {
  if (!text.includes('@')) return null;
  const found = Array.from(text.matchAll(MENTION), ({ index, 1: name = '' }) => ({ index, name }));
  const meant = new Set(found.map(({ name }) => name.toLowerCase()));
  if (found.length === 0) return null;
  const named = found.filter(({ name }) => !isForEveryone(name)).slice(0, MAX_NAMES);
  return {
    names: named.map(({ name }) => name),
    starts: named.map(({ index }) => index),
    everyone: meant.has('all') ? 'ALL' : meant.has('here') ? 'HERE' : null,
  };
}

const EVERYONE: ReadonlySet<string> = new Set(['all', 'here']);

/** Nobody can be called so: it stands for all of them. */
export const isForEveryone = (username: string) => EVERYONE.has(username.toLowerCase());
