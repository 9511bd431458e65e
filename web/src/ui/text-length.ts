const MAX_BYTES_PER_CHARACTER = 4;
/** Nothing is said of how long a text is before it comes near its limit. */
const nearnessTo = (limit: number): number => Math.min(200, limit / 5);

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter();

/** How many characters still fit, negative where there are too many; null while that is no concern. */
export function roomLeft(text: string, limit: number): number | null {
  const trimmed = text.trim();
  // No text has more characters than units.
  if (trimmed.length < limit - nearnessTo(limit)) return null;
  const room = limit - lengthOf(trimmed, limit);
  return room <= nearnessTo(limit) ? room : null;
}

/** As the server counts; a character that is made of very many bytes counts as more than one. */
function lengthOf(text: string, limit: number): number {
  // To count each character of a whole book takes too long, and would change nothing.
  if (text.length > limit * MAX_BYTES_PER_CHARACTER) return text.length;
  const bytes = encoder.encode(text).length;
  let length = 0;
  for (const _ of graphemes.segment(text)) length++;
  return Math.max(length, Math.ceil(bytes / MAX_BYTES_PER_CHARACTER));
}
