import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeFile } from '../verdict.ts';
import type { Picture } from './pixels.ts';

const VARIANTS = ['original', 'large', 'small'] as const;

/** Writes what was made, but for previews that are no smaller than what they stand for. */
export async function keepAll(
  folder: string,
  pictures: Readonly<Partial<Record<MadeFile['variant'], Picture>>>,
): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  let least = Infinity;
  for (const variant of VARIANTS) {
    const { bytes, mediaType } = pictures[variant] ?? {};
    if (!bytes || !mediaType || bytes.length >= least) continue;
    least = bytes.length;
    const path = join(folder, variant);
    // What is there may be a link to what is kept.
    await rm(path, { force: true });
    await writeFile(path, bytes);
    files.push({ variant, path, mediaType, size: least });
  }
  return files;
}
