import { invalid } from '../errors.ts';
import { requireBytes, requireStorable } from './text.ts';

const MAX_BYTES = 4_096;
const MAX_DEPTH = 10;

/**
 * What a client keeps with us for itself, as the text that is stored: it comes back equal as JSON. Throws BAD_USER_INPUT
 * for what is too large, too deep, or would come back as something else.
 */
export function parseJson(path: string, value: unknown): string {
  // No value is shorter than one byte: what has more is not written out.
  let left = MAX_BYTES;

  function check(part: unknown, depth: number): void {
    if (--left < 0) throw invalid(path, `At most ${MAX_BYTES} bytes as JSON`, 'TOO_LONG');
    if (typeof part === 'string') return requireStorable(path, part);
    if (part === null || typeof part === 'boolean') return;
    if (typeof part === 'number') return requireExact(path, part);
    if (typeof part !== 'object') throw invalid(path, 'Must be JSON', 'MALFORMED');
    if (depth === MAX_DEPTH) throw invalid(path, `At most ${MAX_DEPTH} levels deep`, 'OTHER');
    for (const [name, inner] of Object.entries(part)) {
      requireStorable(path, name);
      check(inner, depth + 1);
    }
  }

  check(value, 0);
  const text = JSON.stringify(value);
  requireBytes(path, text, MAX_BYTES);
  return text;
}

/** Of larger integers JavaScript does not know each: it may be another one already. */
function requireExact(path: string, number: number): void {
  const isExact = Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER;
  if (!isExact) throw invalid(path, 'A number is too large', 'MALFORMED');
}
