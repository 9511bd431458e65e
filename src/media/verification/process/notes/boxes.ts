import type { FileHandle } from 'node:fs/promises';
import { fillWithZeros, readAt } from './bytes.ts';

/** Where they keep what is noted beside them: the place, the device, the names of people, a cover. */
const NOTES = new Set(['udta', 'meta']);
const ADOBE_NOTES = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');
/** The boxes that they are in, from the outside. */
const AROUND = ['moov', 'trak'];
const HEAD_BYTES = 32;

interface Box {
  readonly type: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly id: Buffer;
}

/** Of an MP4, with a picture or without, and of QuickTime. */
export async function emptyBoxes(file: FileHandle): Promise<void> {
  await emptyIn(file, 0, (await file.stat()).size, AROUND);
}

async function emptyIn(
  file: FileHandle,
  start: number,
  end: number,
  [around, ...within]: readonly string[],
): Promise<void> {
  for await (const box of boxesOf(file, start, end)) {
    if (box.type === around) await emptyIn(file, box.content, box.end, within);
    const isNote = NOTES.has(box.type) || (box.type === 'uuid' && box.id.equals(ADOBE_NOTES));
    if (isNote) await empty(file, box);
  }
}

async function* boxesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Box> {
  for (let at = start; at + 8 <= end;) {
    const head = await readAt(file, at, HEAD_BYTES);
    const short = head.readUInt32BE(0);
    const content = at + (short === 1 ? 16 : 8);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short || end - at;
    const next = at + size;
    if (next < content || next > end) return;
    const id = head.subarray(content - at, content - at + ADOBE_NOTES.length);
    yield { type: head.toString('latin1', 4, 8), start: at, content, end: next, id };
    at = next;
  }
}

/** A box that is free says nothing, and is passed over. */
async function empty(file: FileHandle, { start, content, end }: Box): Promise<void> {
  await file.write('free', start + 4, 'latin1');
  await fillWithZeros(file, content, end);
}
