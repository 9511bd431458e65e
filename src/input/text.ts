import { invalid, tooLong } from '../errors.ts';

/** A character may be made of many: one with a heap of marks on it is no longer text. */
const MAX_BYTES_PER_CHARACTER = 4;
/** Longer than any password, code or token, and short enough for whatever looks at it. */
const MAX_SECRET_BYTES = 4_096;

/** Of what a client calls something it makes. */
const MAX_KEY_LENGTH = 64;

const graphemes = new Intl.Segmenter();

/** All that leaves no ink of its own; unassigned characters may be newer than this program. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The text without the white space around it; throws BAD_USER_INPUT when it is empty or too long. */
export function parseText(path: string, text: string, maxLength: number): string {
  const trimmed = parseOptionalText(path, text, maxLength);
  if (trimmed === '') throw invalid(path, 'Must not be empty', 'REQUIRED');
  return trimmed;
}

/** The same where an empty text is one. Lengths are counted in characters as people see them. */
export function parseOptionalText(path: string, text: string, maxLength: number): string {
  return parseWrittenText(path, text.trim(), maxLength);
}

/** The same with the white space around it. */
export function parseWrittenText(path: string, text: string, maxLength: number): string {
  requireLength(path, text, maxLength);
  requireStorable(path, text);
  return text;
}

/** What somebody or something is called: others must be able to see it. */
export function parseName(path: string, name: string, maxLength: number): string {
  const trimmed = parseOptionalName(path, name, maxLength);
  if (trimmed === '') throw invalid(path, 'Must not be empty', 'REQUIRED');
  return trimmed;
}

/** The same where an empty name is none. */
export function parseOptionalName(path: string, name: string, maxLength: number): string {
  const trimmed = parseOptionalText(path, name, maxLength);
  if (trimmed !== '' && !VISIBLE.test(trimmed))
    throw invalid(path, 'Must have a visible character', 'INVISIBLE');
  return trimmed;
}

/** A client's own name for what it makes, kept as it came. Its characters are code points. */
export function parseKey(path: string, key: string): string {
  // Each is one or two units, so that only what is near the limit is counted.
  const isTooLong = key.length > 2 * MAX_KEY_LENGTH || [...key].length > MAX_KEY_LENGTH;
  const message = `From 1 to ${MAX_KEY_LENGTH} characters`;
  if (key === '') throw invalid(path, message, 'REQUIRED');
  if (isTooLong) throw invalid(path, message, 'TOO_LONG');
  requireStorable(path, key);
  return key;
}

/** What is only compared with what is known: whether it is right is another's question. */
export function parseSecret(path: string, secret: string): string {
  requireBytes(path, secret, MAX_SECRET_BYTES);
  return secret;
}

/** Bytes come first: characters are never counted in a text of any length. */
function requireLength(path: string, text: string, maxLength: number): void {
  if (text.length <= maxLength) return;
  requireBytes(path, text, maxLength * MAX_BYTES_PER_CHARACTER);
  let length = 0;
  for (const _ of graphemes.segment(text)) {
    if (++length > maxLength) throw tooLong(path, maxLength);
  }
}

export function requireBytes(path: string, text: string, maxBytes: number): void {
  if (Buffer.byteLength(text) > maxBytes)
    throw invalid(path, `At most ${maxBytes} bytes in UTF-8`, 'TOO_LONG');
}

/** As PostgreSQL keeps it, and as it comes back. */
export function requireStorable(path: string, text: string): void {
  if (text.includes('\0')) throw invalid(path, 'Must not contain a null character', 'MALFORMED');
  if (!text.isWellFormed()) throw invalid(path, 'Must be well-formed Unicode', 'MALFORMED');
}
