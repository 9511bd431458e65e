const COLOURS = ['violet', 'blue', 'teal', 'green', 'olive', 'amber', 'rust', 'rose'] as const;

/** The same for the same id, on every device. */
export function colourOf(id: string): (typeof COLOURS)[number] {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[hash % COLOURS.length] ?? 'violet';
}

const graphemes = new Intl.Segmenter();

/** Of the first and the last word; of one word its first. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s_.-]+/)
    .filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map(firstOf).join('').toLocaleUpperCase();
}

function firstOf(word = ''): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}
