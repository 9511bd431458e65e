import type { FileHandle } from 'node:fs/promises';
import { fillWithZeros, readAt } from './bytes.ts';

const HEAD_BYTES = 10;
const FLAGS_AT = 5;
const SIZE_AT = 6;
const HAS_FOOTER = 0x10;
/** What older players look for, behind everything else. */
const LAST_BYTES = 128;
const APE_BYTES = 32;
const APE_SIZE_AT = 12;
const APE_FLAGS_AT = 20;
const APE_HAS_HEAD = 0x8000_0000;

/** Of an MP3 and what is like it: tags before and behind the sound. Gives where what they stand before begins. */
export async function emptyId3(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const end = await emptyLast(file, size);
  await emptyApe(file, end);
  let start = 0;
  for (;;) {
    const next = await emptyTag(file, start, end);
    if (next === null) return start;
    start = next;
  }
}

/** A tag with nothing but padding is one still, of the same size. Gives its end; null where there is none. */
async function emptyTag(file: FileHandle, start: number, limit: number): Promise<number | null> {
  const head = await readAt(file, start, HEAD_BYTES);
  if (head.toString('latin1', 0, 3) !== 'ID3') return null;
  const content = start + HEAD_BYTES;
  const footer = (head[FLAGS_AT] ?? 0) & HAS_FOOTER ? HEAD_BYTES : 0;
  const end = content + sizeIn(head) + footer;
  if (end > limit) return null;
  await file.write(Buffer.from([0, ...sevens(end - content)]), 0, undefined, start + FLAGS_AT);
  await fillWithZeros(file, content, end);
  return end;
}

/** Of each byte the highest bit is left out. */
const sizeIn = (head: Buffer) =>
  head.subarray(SIZE_AT, HEAD_BYTES).reduce((size, byte) => (size << 7) | (byte & 0x7f), 0);
const sevens = (size: number) => [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);

/** Gives where it begins, or the end of the file. */
async function emptyLast(file: FileHandle, size: number): Promise<number> {
  const start = size - LAST_BYTES;
  if (start < 0 || (await readAt(file, start, 3)).toString('latin1') !== 'TAG') return size;
  await fillWithZeros(file, start + 3, size);
  return start;
}

async function emptyApe(file: FileHandle, end: number): Promise<void> {
  if (end < APE_BYTES) return;
  const foot = await readAt(file, end - APE_BYTES, APE_BYTES);
  if (foot.toString('latin1', 0, 8) !== 'APETAGEX') return;
  const head = foot.readUInt32LE(APE_FLAGS_AT) >= APE_HAS_HEAD ? APE_BYTES : 0;
  const start = end - foot.readUInt32LE(APE_SIZE_AT) - head;
  if (start >= 0) await fillWithZeros(file, start, end);
}
