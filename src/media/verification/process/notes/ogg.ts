import type { FileHandle } from 'node:fs/promises';
import { readAt } from './bytes.ts';

const HEAD_BYTES = 27;
const FLAGS_AT = 5;
const SERIAL_AT = 14;
const SUM_AT = 22;
const COUNT_AT = 26;
const IS_FIRST = 2;
const FULL_SEGMENT = 255;
/** The second packet of a stream tells about it. */
const COMMENTS = 1;
/** How it begins, and what stands behind an empty list: with Vorbis a bit that is set. */
const KINDS = [
  { name: 'OpusTags', last: 0 },
  { name: '\x03vorbis', last: 1 },
];
/** No vendor, and no comments. */
const EMPTY_LIST_BYTES = 8;

interface Stream {
  packet: number;
  /** Where in the packet the next segment goes on. */
  at: number;
  /** What the packet is, where it is known. */
  kind: (typeof KINDS)[number] | null;
}

/** Of Opus and Vorbis; what is emptied is as long as before, so that every page stays where it is. */
export async function emptyOgg(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const streams = new Map<number, Stream>();
  for (let at = 0; at + HEAD_BYTES <= size;) {
    const head = await readAt(file, at, HEAD_BYTES + FULL_SEGMENT);
    if (head.toString('latin1', 0, 4) !== 'OggS') return;
    const segments = head.subarray(HEAD_BYTES, HEAD_BYTES + (head[COUNT_AT] ?? 0));
    const content = HEAD_BYTES + segments.length;
    const end = at + content + segments.reduce((sum, length) => sum + length, 0);
    if (end > size) return;
    const serial = head.readUInt32LE(SERIAL_AT);
    const isFirst = ((head[FLAGS_AT] ?? 0) & IS_FIRST) > 0;
    const stream = (!isFirst && streams.get(serial)) || { packet: 0, at: 0, kind: null };
    streams.set(serial, stream);
    if (stream.packet <= COMMENTS) {
      const page = await readAt(file, at, end - at);
      if (emptyIn(page, content, segments, stream)) {
        page.writeUInt32LE(sumOf(page), SUM_AT);
        await file.write(page, 0, page.length, at);
      }
    }
    at = end;
  }
}

/** Tells whether it has changed anything. */
function emptyIn(page: Buffer, content: number, segments: Buffer, stream: Stream): boolean {
  let hasChanged = false;
  let at = content;
  for (const length of segments) {
    if (stream.packet === COMMENTS) {
      hasChanged = emptySegment(page.subarray(at, at + length), stream) || hasChanged;
    }
    at += length;
    stream.at += length;
    if (length === FULL_SEGMENT) continue;
    stream.packet += 1;
    stream.at = 0;
  }
  return hasChanged;
}

function emptySegment(segment: Buffer, stream: Stream): boolean {
  if (stream.at === 0) {
    const isNamed = ({ name }: { readonly name: string }) =>
      segment.toString('latin1', 0, name.length) === name;
    stream.kind = KINDS.find(isNamed) ?? null;
  }
  if (!stream.kind) return false;
  const { name, last } = stream.kind;
  segment.fill(0, Math.max(0, name.length - stream.at));
  const lastAt = name.length + EMPTY_LIST_BYTES - stream.at;
  if (lastAt >= 0 && lastAt < segment.length) segment[lastAt] = last;
  return true;
}

const POLYNOMIAL = 0x04c1_1db7;

/** Of a page whose own sum counts as zero. */
function sumOf(page: Buffer): number {
  let sum = 0;
  for (let at = 0; at < page.length; at += 1) {
    const isSum = at >= SUM_AT && at < COUNT_AT;
    sum ^= (isSum ? 0 : (page[at] ?? 0)) << 24;
    for (let bit = 0; bit < 8; bit += 1) sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
  }
  return sum >>> 0;
}
