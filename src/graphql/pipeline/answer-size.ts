import { tooComplex } from '../../errors.ts';

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
/** Shorter texts count as a byte for each character: it is the long ones that add up. */
const SHORT = 64;
/** A number, a moment, null, with its comma. */
const SMALL_VALUE = 5;
/** What JSON writes otherwise than it is. */

const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * Throws QUERY_TOO_COMPLEX for what comes to more than an answer may, as soon as that is clear: the
 * same text may stand in it thousands of times and take no room before it is written.
 */
export function requireSendable(data: unknown): void {
  // Of most answers it is clear without a look into their texts.
  if (
    !isWithin(MAX_ANSWER_BYTES, data, mostBytesOf) &&
    !isWithin(MAX_ANSWER_BYTES, data, bytesOf)
  ) {
    throw tooComplex(`An answer comes to at most ${MAX_ANSWER_BYTES} bytes: ask for less`);
  }
}

/** Looks no further once it is clear that there is no room. */
function isWithin(bytes: number, data: unknown, bytesOfText: (text: string) => number): boolean {
  return roomBeside(data, bytes) >= 0;

  function roomBeside(value: unknown, before: number): number {
    let room = before;
    if (typeof value === 'string') return room - bytesOfText(value);
    if (typeof value !== 'object' || value === null || value instanceof Date) {
      return room - SMALL_VALUE;
    }
    if (Array.isArray(value)) {
      for (const item of value) {
        room = roomBeside(item, room);
        if (room < 0) return room;
      }
      return room;
    }
    // Execution makes records of fields, and nothing else that has parts.
    const record = value as Readonly<Record<string, unknown>>;
    for (const key in record) {
      const part = record[key];
      room -= key.length + 4;
      // Most are texts, of which there are very many.
      room = typeof part === 'string' ? room - bytesOfText(part) : roomBeside(part, room);
      if (room < 0) return room;
    }
    return room;
  }
}

/** JSON writes a character as \u and four digits at worst. */
const mostBytesOf = (text: string) => 6 * text.length + 2;

function bytesOf(text: string): number {
  if (text.length <= SHORT) return text.length + 2;
  if (!ESCAPED.test(text)) return Buffer.byteLength(text) + 2;
  return Buffer.byteLength(JSON.stringify(text));
}
