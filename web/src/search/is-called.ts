import { folded } from '../wording/folded.ts';

/** Whether each word of what is searched is a part of one of the names. */
export function isCalled(names: readonly string[], text: string): boolean {
  const known = names.map(folded);
  const words = folded(text).split(/\s+/);
  return words.every((word) => known.some((name) => name.includes(word)));
}
