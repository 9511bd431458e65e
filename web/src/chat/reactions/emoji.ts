import { folded } from '../../wording/folded.ts';

export interface Emoji {
  readonly emoji: string;
  readonly name: string;
  /** What it is found by. */
  readonly words: string;
}

/** A line for each, as emoji.ts writes them. */
export const readEmoji = (text: string): Emoji[] =>
  text.split('\n').map((line) => {
    const [emoji = '', name = '', others = ''] = line.split('\t');
    return { emoji, name, words: ` ${folded(`${name} ${others}`)}` };
  });

/** Those that have words beginning with each one that is looked for. */
export function matching(all: readonly Emoji[], wanted: string): readonly Emoji[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? all
    : all.filter((one) => words.every((word) => one.words.includes(` ${word}`)));
}
