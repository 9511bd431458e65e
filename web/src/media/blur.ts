import { thumbHashToDataURL } from 'thumbhash';

const known = new Map<string, string>();
const MOST_KNOWN = 200;

/** A picture of a few bytes, as the address of an image; null where there is none. */
export function blurOf(hash: string | null | undefined): string | null {
  if (!hash) return null;
  const found = known.get(hash);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const url = thumbHashToDataURL(Uint8Array.from(atob(hash), (letter) => letter.charCodeAt(0)));
  known.set(hash, url);
  return url;
}
