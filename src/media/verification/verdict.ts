import type { MediaKind } from './types.ts';

/** Bytes that somebody has sent. */
export interface VerifyJob {
  /** Where they are; of a recording, what is noted beside it is emptied there. */
  readonly path: string;
  /** Where what is made of them goes. */
  readonly folder: string;
  /** As declared. */
  readonly mediaType: string;
  /** False where the client has drawn it. */
  readonly wantsWaveform: boolean;
}

export type Failure =
  'TOO_LARGE' | 'TYPE_NOT_ALLOWED' | 'TYPE_MISMATCH' | 'UNREADABLE' | 'INFECTED';

export type Verdict = Refused | Accepted;

export interface Refused {
  readonly failure: Failure;
}

export interface Accepted {
  readonly kind: MediaKind;
  /** What is served, whatever was declared. */
  readonly mediaType: string;
  /** Of what is served, upright; null where there is nothing to see. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null for what has no length. */
  readonly durationMs: number | null;
  readonly animated: boolean;
  readonly thumbHash: Buffer | null;
  /** The loudest of each of 64 equal parts, from 0 to 31. */
  readonly waveform: Buffer | null;
  /** Without an original, the bytes are served as they came; a preview that would save nothing is left out. */
  readonly files: readonly MadeFile[];
}

export interface MadeFile {
  readonly variant: 'original' | 'small' | 'large';
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
}
