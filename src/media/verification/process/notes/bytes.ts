import type { FileHandle } from 'node:fs/promises';

const PIECE_BYTES = 1_000_000;

/** So many bytes; zeros where the file has ended. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer;
}

export async function fillWithZeros(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += PIECE_BYTES) {
    await file.write(Buffer.alloc(Math.min(PIECE_BYTES, to - at)), 0, undefined, at);
  }
}
