import { tooComplex } from '../errors.ts';

/** A page of 2,000 positions has 10,000. Each may cost as much as a thousand characters of a text. */
const MAX_PARTS = 16 * 1024;

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const PART_BEGINS = new Set([...'{[,:'].map((character) => character.charCodeAt(0)));

/** Throws QUERY_TOO_COMPLEX for JSON of so many keys and values that it would take long to read. */
export function requireFewParts(json: Uint8Array): void {
  // Nothing has more parts than bytes.
  if (json.length > MAX_PARTS && partsOf(json) > MAX_PARTS) {
    throw tooComplex(`At most ${MAX_PARTS} keys and values in a request`);
  }
}

function partsOf(json: Uint8Array): number {
  let parts = 0;
  let isText = false;
  for (let index = 0; index < json.length; index++) {
    const byte = json[index] ?? 0;
    if (byte === QUOTE) isText = !isText;
    else if (isText && byte === BACKSLASH) index += 1;
    else if (!isText && PART_BEGINS.has(byte)) parts += 1;
  }
  return parts;
}
