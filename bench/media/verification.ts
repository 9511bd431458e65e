import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readSettings } from '../../src/config.ts';
import { verifyFile } from '../../src/media/verification/process/verify-file.ts';
import { noisyPhoto } from '../../test/kit/media/pictures.ts';
import { median } from '../measure/median.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 5;
const [WIDTH, HEIGHT] = [4_032, 3_024];
/** Milliseconds; the others take what their codecs take. */
const MOST_MS = { jpeg: 800, png: null, webp: null, avif: null } as const;

/** CPU time that a photo of twelve megapixels takes in the process that looks at it. */
export async function measureVerification(say: (line: string) => void): Promise<Figure[]> {
  const { verification } = readSettings({ NODE_ENV: 'test', PATH: process.env['PATH'] });
  const maxBytes = { ...verification.maxBytes, IMAGE: Infinity };
  const folder = await mkdtemp(join(tmpdir(), 'confab-bench-'));
  const photo = await noisyPhoto(WIDTH, HEIGHT);

  async function take(format: keyof typeof MOST_MS): Promise<number> {
    const path = join(folder, format);
    // As it was taken, on its side.
    const options = format === 'avif' ? { effort: 1 } : {};
    await sharp(photo).keepMetadata().toFormat(format, options).toFile(path);
    const job = { path, folder, mediaType: `image/${format}`, wantsWaveform: false };
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`12 megapixels of ${format}`);
      const before = process.cpuUsage();
      const limits = { ...verification, maxBytes };
      const verdict = await verifyFile(job, limits, () => undefined);
      if (!('files' in verdict)) throw new Error(verdict.failure);
      const { user, system } = process.cpuUsage(before);
      taken.push((user + system) / 1_000);
    }
    return median(taken);
  }

  const figures: Figure[] = [];
  for (const [format, atMost] of Object.entries(MOST_MS)) {
    // Its keys are formats.
    const is = await take(format as keyof typeof MOST_MS);
    const what = `Verifying 12 megapixels of ${format.toUpperCase()}: CPU, ms`;
    figures.push({ what, is, bare: null, atMost });
  }
  await rm(folder, { recursive: true });
  return figures;
}
