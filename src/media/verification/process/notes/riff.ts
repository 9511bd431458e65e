import type { FileHandle } from 'node:fs/promises';
import { fillWithZeros, readAt } from './bytes.ts';

const HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
/** What the sound is. All else is said about it, in many ways. */
const KEPT = new Set(['fmt ', 'data', 'fact', 'cue ', 'smpl', 'inst', 'PEAK']);

/** Of a WAV; what is emptied becomes a chunk that is passed over. */
export async function emptyRiff(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const head = (await readAt(file, 0, HEAD_BYTES)).toString('latin1');
  if (!head.startsWith('RIFF') || !head.endsWith('WAVE')) return;
  for (let at = HEAD_BYTES; at + CHUNK_HEAD_BYTES <= size;) {
    const chunk = await readAt(file, at, HEAD_BYTES);
    const content = at + CHUNK_HEAD_BYTES;
    const end = content + chunk.readUInt32LE(4);
    const isSound = KEPT.has(chunk.toString('latin1', 0, 4)) || isListOfSound(chunk);
    if (!isSound) {
      await file.write('JUNK', at, 'latin1');
      await fillWithZeros(file, content, Math.min(end, size));
    }
    // Each begins at an even place.
    at = end + (end % 2);
  }
}

const isListOfSound = (chunk: Buffer) =>
  chunk.toString('latin1', 0, 4) === 'LIST' && chunk.toString('latin1', 8) === 'wavl';
