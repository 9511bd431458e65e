import {
  ADTS,
  FilePathSource,
  FLAC,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import type { VerificationSettings } from '../settings.ts';
import { canonicalType, isRecording } from '../types.ts';
import type { Accepted, VerifyJob } from '../verdict.ts';
import { emptyNotes } from './notes/notes.ts';
import { drawPoster } from './poster.ts';
import { Refusal, unreadable } from './refusal.ts';
import { drawWaveform } from './waveform.ts';

/** Lists of files elsewhere, as HLS has them, are none of these. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, OGG, MP3, WAVE, FLAC, ADTS];
/** Four days: what says more of itself is not to be believed. */
const LONGEST_SECONDS = 350_000;
const LARGEST_SIDE = 16_384;

/** Sound alone, or a picture with it: what is in it decides. Null where it is none of these. */
export async function typeOfRecording(path: string): Promise<string | null> {
  using input = inputOf(path);
  const type = await input.getMimeType().then(canonicalType, () => null);
  return type && isRecording(type) ? type : null;
}

export async function lookAtRecording(
  job: VerifyJob,
  settings: VerificationSettings,
  mediaType: string,
): Promise<Accepted> {
  const { durationMs, frame } = await measure(job.path).catch(unreadable);
  const recording = { path: job.path, mediaType, durationMs };
  const unseen = { durationMs, mediaType, animated: false };
  if (mediaType.startsWith('audio/')) {
    const waveform = job.wantsWaveform ? await drawWaveform(settings, recording) : null;
    await emptyNotes(job.path, mediaType);
    return {
      kind: 'AUDIO',
      ...unseen,
      width: null,
      height: null,
      thumbHash: null,
      waveform,
      files: [],
    };
  }
  if (!frame) throw new Refusal('UNREADABLE', 'A video without a picture');
  await emptyNotes(job.path, mediaType);
  return {
    kind: 'VIDEO',
    ...unseen,
    ...frame,
    waveform: null,
    ...(await drawPoster(job.folder, settings, recording)),
  };
}

async function measure(path: string) {
  using input = inputOf(path);
  const video = await input.getPrimaryVideoTrack();
  if (!video && !(await input.getPrimaryAudioTrack())) throw new Error('Nothing is recorded');
  // Where the head does not say it, as of what browsers record, the end does.
  const seconds = await input.computeDuration();
  if (!(seconds > 0 && seconds < LONGEST_SECONDS)) throw new Error(`It takes ${seconds} seconds`);
  return { durationMs: Math.round(seconds * 1_000), frame: video && (await sizeOf(video)) };
}

/** Upright. */
async function sizeOf(video: InputVideoTrack) {
  const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
  const isFair = [width, height].every((side) => side > 0 && side <= LARGEST_SIDE);
  if (!isFair) throw new Error(`It is ${width} × ${height} large`);
  return { width: Math.round(width), height: Math.round(height) };
}

const inputOf = (path: string) => new Input({ source: new FilePathSource(path), formats: FORMATS });
