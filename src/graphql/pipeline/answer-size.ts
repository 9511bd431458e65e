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
  let room = MAX_ANSWER_BYTES;
  measure(data);

  function measure(value: unknown): void {
    if (typeof value === 'string') room -= bytesOf(value);
    else if (Array.isArray(value)) {
      for (const item of value) measure(item);
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      // Execution makes records of fields, and nothing else that has parts.
      const record = value as Readonly<Record<string, unknown>>;
      for (const key in record) {
        room -= key.length + 4;
        measure(record[key]);
      }
    } else room -= SMALL_VALUE;
    if (room < 0) throw tooLarge();
  }
}

function bytesOf(text: string): number {
  if (text.length <= SHORT) return text.length + 2;
  if (!ESCAPED.test(text)) return Buffer.byteLength(text) + 2;
  return Buffer.byteLength(JSON.stringify(text));
}

const tooLarge = () =>
  tooComplex(`An answer comes to at most ${MAX_ANSWER_BYTES} bytes: ask for less`);
