import { LinkifyIt } from 'linkify-it';

export interface Piece {
  readonly text: string;
  /** Null where it is no link. */
  readonly href: string | null;
}

/** A name with a dot alone is none: `notes.md` is a file more often than a place. */
const links = new LinkifyIt();
/** What else may stand before a colon, such as a script, leads nowhere. */
const SAFE = /^(https?|mailto):/i;

/** A text by its links, and what lies between them. */
export function withLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const found = (links.match(text) ?? []).filter(({ url }) => SAFE.test(url));
  for (const { index, lastIndex, url } of found) {
    if (index > end) pieces.push({ text: text.slice(end, index), href: null });
    pieces.push({ text: text.slice(index, lastIndex), href: url });
    end = lastIndex;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
