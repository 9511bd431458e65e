import type { VerificationSettings } from '../settings.ts';
import { convert, type Recording } from './ffmpeg.ts';
import { keepAll } from './keep.ts';
import type { MadeFile } from '../verdict.ts';

/** Videos often begin with black. */
const SECONDS_IN = 1;
const MAX_BYTES = 20_000_000;
const SCALE = "scale=w='min(1600,iw)':h='min(1600,ih)':force_original_aspect_ratio=decrease";

interface Poster {
  readonly thumbHash: Buffer | null;
  readonly files: readonly MadeFile[];
}

const NONE: Poster = { thumbHash: null, files: [] };

/** A frame of a video as its previews; none where there is no ffmpeg. */
export async function drawPoster(
  folder: string,
  settings: VerificationSettings,
  recording: Recording,
): Promise<Poster> {
  const seconds = Math.min(SECONDS_IN, recording.durationMs / 10_000);
  const frame =
    (await frameAt(settings, recording, seconds)) ?? (await frameAt(settings, recording, 0));
  if (!frame) return NONE;
  const { decode, drawPreviews, open } = await import('./pixels.ts');
  const { thumbHash, ...previews } = await drawPreviews(await decode(open(frame, {})));
  return { thumbHash, files: await keepAll(folder, previews) };
}

const frameAt = (settings: VerificationSettings, recording: Recording, seconds: number) =>
  convert(settings, recording, {
    from: ['-ss', seconds.toFixed(3)],
    to: [
      '-map',
      '0:v:0',
      '-frames:v',
      '1',
      '-vf',
      SCALE,
      '-c:v',
      'mjpeg',
      '-q:v',
      '2',
      '-f',
      'image2pipe',
    ],
    maxBytes: MAX_BYTES,
  });
