import type { Metadata, Sharp } from 'sharp';
import type { VerificationSettings } from '../settings.ts';
import type { Accepted, VerifyJob } from '../verdict.ts';
import { keepAll } from './keep.ts';
import { decode, draw, drawPreviews, fitted, LARGE, open, written } from './pixels.ts';
import { Refusal, unreadable } from './refusal.ts';

/** Exact, where they were few before; to count them takes long where a picture is large. */
const FEW_COLOURS = { palette: true, quality: 100, dither: 0 };
const MAX_COUNTED = 4_000_000;

/** How a picture is written anew: without metadata, or what stood behind its end, or a second meaning. */
const WRITERS = {
  'image/jpeg': (image: Sharp) => image.jpeg({ quality: 90 }),
  'image/png': (image: Sharp, { isPalette, width, height }: Metadata) =>
    image.png(isPalette && width * height < MAX_COUNTED ? FEW_COLOURS : {}),
  'image/webp': (image: Sharp) => image.webp({ quality: 90, effort: 2 }),
};

/** What stands still is kept as. An AVIF would take twenty seconds: of it the preview is kept. */
const KEPT_AS: Readonly<Record<string, keyof typeof WRITERS>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/gif': 'image/png',
  'image/webp': 'image/webp',
};

export async function lookAtImage(
  { path, folder }: VerifyJob,
  { maxPixels, maxBytes }: VerificationSettings,
  type: string,
): Promise<Accepted> {
  const header = await open(path, { limitInputPixels: false }).metadata().catch(unreadable);
  const frames = type === 'image/avif' ? 1 : (header.pages ?? 1);
  if (header.width * header.height * frames > maxPixels) throw new Refusal('TOO_LARGE');
  const animated = frames > 1;
  const image = open(path, { limitInputPixels: maxPixels }).autoOrient();
  const keptAs = animated ? undefined : KEPT_AS[type];

  const pixels = await decode(keptAs ? image : fitted(image, LARGE));
  const previews = await drawPreviews(pixels);
  const original = animated
    ? await moving(path, maxPixels)
    : keptAs && (await written(WRITERS[keptAs](draw(pixels), header), keptAs));
  // A few colours may become many.
  const kept = original && original.bytes.length <= maxBytes.IMAGE ? original : previews.large;
  return {
    kind: 'IMAGE',
    mediaType: kept.mediaType,
    width: kept.width,
    height: kept.height,
    durationMs: null,
    animated: animated && kept === original,
    thumbHash: previews.thumbHash,
    waveform: null,
    files: await keepAll(folder, { ...previews, original: kept }),
  };
}

/** GIF and WebP alike; what is drawn in it has to be decoded once more, frame by frame. */
const moving = (path: string, limitInputPixels: number) =>
  written(
    open(path, { limitInputPixels, animated: true }).webp({ quality: 80, effort: 2 }),
    'image/webp',
  ).catch(unreadable);
