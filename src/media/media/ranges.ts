import type { IncomingHttpHeaders } from 'node:http';

/** Both ends are included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const ONE_RANGE = /^bytes=(?<start>\d{0,15})-(?<end>\d{0,15})$/;

/** The one part that is asked for; null: all of it, also where several are. */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const { start = '', end = '' } = ONE_RANGE.exec(header ?? '')?.groups ?? {};
  if (start === '' && end === '') return null;
  const range =
    start === ''
      ? { start: Math.max(0, size - Number(end)), end: size - 1 }
      : { start: Number(start), end: end === '' ? size - 1 : Math.min(Number(end), size - 1) };
  if (start !== '' && end !== '' && Number(end) < Number(start)) return null;
  return range.start > range.end ? 'unsatisfiable' : range;
}

/** Whether the client has it already. */
export const isKnown = (headers: IncomingHttpHeaders, tag: string): boolean =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag);

/** Whether the client has parts of something else, so that one part more would not do. */
export const isChanged = (headers: IncomingHttpHeaders, tag: string): boolean =>
  headers['if-range'] !== undefined && headers['if-range'] !== tag;
