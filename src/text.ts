import { invalid } from './errors.ts';

const graphemes = new Intl.Segmenter();

/** The text without the white space around it; throws BAD_USER_INPUT when it is empty or too long. */
export function parseText(path: string, text: string, maxLength: number): string {
  const trimmed = parseOptionalText(path, text, maxLength);
  if (trimmed === '') throw invalid(path, 'Must not be empty');
  return trimmed;
}

/** The same where an empty text is one. Lengths are counted in characters as people see them. */
export function parseOptionalText(path: string, text: string, maxLength: number): string {
  const trimmed = text.trim();
  if (trimmed.includes('\0')) throw invalid(path, 'Must not contain a null character');
  if (!trimmed.isWellFormed()) throw invalid(path, 'Must be well-formed Unicode');
  if (isLongerThan(trimmed, maxLength)) throw invalid(path, `At most ${maxLength} characters`);
  return trimmed;
}

/** Stops counting at the limit, and does not count at all where there cannot be too many. */
function isLongerThan(text: string, maxLength: number): boolean {
  if (text.length <= maxLength) return false;
  let length = 0;
  for (const _ of graphemes.segment(text)) if (++length > maxLength) return true;
  return false;
}
