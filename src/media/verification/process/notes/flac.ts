import type { FileHandle } from 'node:fs/promises';
import { fillWithZeros, readAt } from './bytes.ts';
import { emptyId3 } from './id3.ts';

const HEAD_BYTES = 4;
const IS_LAST = 0x80;
const PADDING = 1;
/** What the sound is, and where in it one may begin. All else is said about it: comments, pictures, the CD. */
const KEPT = [0, 3];

/** What is emptied becomes padding, of which a file may have any number. */
export async function emptyFlac(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  let at = await emptyId3(file);
  if ((await readAt(file, at, HEAD_BYTES)).toString('latin1') !== 'fLaC') return;
  at += HEAD_BYTES;
  for (let isLast = false; !isLast;) {
    const head = await readAt(file, at, HEAD_BYTES);
    const [first = 0] = head;
    const content = at + HEAD_BYTES;
    const end = content + head.readUIntBE(1, 3);
    if (end > size) return;
    isLast = (first & IS_LAST) > 0;
    if (!KEPT.includes(first & ~IS_LAST)) {
      await file.write(Buffer.from([(first & IS_LAST) | PADDING]), 0, undefined, at);
      await fillWithZeros(file, content, end);
    }
    at = end;
  }
}
