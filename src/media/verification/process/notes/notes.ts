import { type FileHandle, open } from 'node:fs/promises';
import { emptyBoxes } from './boxes.ts';
import { emptyFlac } from './flac.ts';
import { emptyId3 } from './id3.ts';
import { emptyOgg } from './ogg.ts';
import { emptyRiff } from './riff.ts';

const EMPTYING: Readonly<Record<string, (file: FileHandle) => Promise<unknown>>> = {
  'video/mp4': emptyBoxes,
  'video/quicktime': emptyBoxes,
  'audio/mp4': emptyBoxes,
  'audio/mpeg': emptyId3,
  'audio/aac': emptyId3,
  'audio/flac': emptyFlac,
  'audio/ogg': emptyOgg,
  'audio/wav': emptyRiff,
};

/**
 * Empties what is noted beside a recording, in its place: nothing of it moves, so nothing of what is heard
 * and seen has to be written anew.
 */
export async function emptyNotes(path: string, mediaType: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await EMPTYING[mediaType]?.(file);
  } finally {
    await file.close();
  }
}
