import type { VerificationSettings } from '../settings.ts';
import { convert, type Recording } from './ffmpeg.ts';

const PARTS = 64;
const LOUDEST = 31;
/** Longer ones are no voice notes: nobody sees anything in their waveform. */
const LONGEST_MS = 15 * 60_000;
const SAMPLES_PER_SECOND = 8_000;
const BYTES_PER_SAMPLE = 2;
const MAX_BYTES = (LONGEST_MS / 1_000 + 10) * SAMPLES_PER_SECOND * BYTES_PER_SAMPLE;

/** How loud each part is beside the loudest; null where that cannot be heard. */
export async function drawWaveform(
  settings: VerificationSettings,
  recording: Recording,
): Promise<Buffer | null> {
  if (recording.durationMs > LONGEST_MS) return null;
  const to = ['-vn', '-ac', '1', '-ar', String(SAMPLES_PER_SECOND), '-f', 's16le'];
  const sound = await convert(settings, recording, { from: [], to, maxBytes: MAX_BYTES });
  return sound && waveformOf(sound);
}

function waveformOf(sound: Buffer): Buffer {
  const samples = Math.floor(sound.length / BYTES_PER_SAMPLE);
  const peaks = new Array<number>(PARTS).fill(0);
  for (let at = 0; at < samples; at++) {
    const part = Math.floor((at * PARTS) / samples);
    const loudness = Math.abs(sound.readInt16LE(at * BYTES_PER_SAMPLE));
    peaks[part] = Math.max(peaks[part] ?? 0, loudness);
  }
  const loudest = Math.max(...peaks, 1);
  return Buffer.from(peaks.map((peak) => Math.round((peak / loudest) * LOUDEST)));
}
