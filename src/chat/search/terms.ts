import { invalid, tooLong } from '../../errors.ts';
import { fold, type Folded, GAP, RUN, WORD } from './fold.ts';

/** One thing that a message must have to be found. */
export interface Term {
  readonly text: string;
  readonly kind: typeof WORD | typeof RUN;
}

/** Of a message's text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly length: number;
}

const MAX_QUERY_LENGTH = 200;
/** Shorter parts are looked for where words begin, and longer ones anywhere in long words. */
const MIN_PART = 4;
const LONG_WORD = 9;
const MAX_HIGHLIGHTS = 100;

/** The words and runs of a query, each once; throws BAD_USER_INPUT where there are none. */
export function parseQuery(field: string, query: string): readonly Term[] {
  if (query.length > MAX_QUERY_LENGTH) throw tooLong(field, MAX_QUERY_LENGTH);
  const terms = new Map(stretchesOf(fold(query)).map((term) => [term.text, term]));
  if (terms.size === 0) throw invalid(field, 'Has no letter, digit or emoji', 'REQUIRED');
  return [...terms.values()];
}

/** A text's words, with what is joined by capitals whole, and its runs. */
export function stretchesOf({ text, kinds }: Folded): (Term & { readonly at: number })[] {
  const stretches = [];
  for (let at = 0; at < text.length;) {
    const kind = kinds[at] ?? GAP;
    let end = at + 1;
    while (end < text.length && kinds[end] === kind) end += 1;
    if (kind !== GAP) stretches.push({ at, kind, text: text.slice(at, end) });
    at = end;
  }
  return stretches;
}

/** Where a text has the terms, in its order; null unless it has all of them. */
export function findTerms(original: string, terms: readonly Term[]): readonly TextRange[] | null {
  if (!mayHave(original, terms)) return null;
  const folded = fold(original);
  const found: [from: number, to: number][] = [];
  for (const term of terms) {
    const places = placesOf(folded, term);
    if (places.length === 0) return null;
    found.push(...places);
  }
  return merge(found);
}

const ASCII = /^[\0-\x7f]*$/;

/** Plain letters stay what they are but for their case: most texts that have no hit are known by this. */
function mayHave(original: string, terms: readonly Term[]): boolean {
  if (!ASCII.test(original)) return true;
  const text = original.toLowerCase();
  return terms.every((term) => text.includes(term.text));
}

function placesOf(folded: Folded, { text, kind }: Term): [from: number, to: number][] {
  const places: [number, number][] = [];
  for (
    let at = folded.text.indexOf(text);
    at >= 0 && places.length < MAX_HIGHLIGHTS;
    at = folded.text.indexOf(text, at + 1)
  ) {
    const isPlace =
      kind === RUN
        ? folded.kinds[at] === RUN
        : folded.isStart[at] === true || isPartOfLong(folded, at, text.length);
    if (isPlace) places.push([folded.from[at] ?? 0, folded.to[at + text.length - 1] ?? 0]);
  }
  return places;
}

function isPartOfLong({ kinds }: Folded, at: number, length: number): boolean {
  if (length < MIN_PART || kinds[at] !== WORD) return false;
  let [from, to] = [at, at + length];
  while (kinds[from - 1] === WORD) from -= 1;
  while (kinds[to] === WORD) to += 1;
  return to - from >= LONG_WORD;
}

function merge(places: [from: number, to: number][]): TextRange[] {
  const merged: { start: number; length: number }[] = [];
  for (const [from, to] of places.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from < last.start + last.length) {
      last.length = Math.max(last.length, to - last.start);
    } else merged.push({ start: from, length: to - from });
  }
  return merged.slice(0, MAX_HIGHLIGHTS);
}
