import type { MediaRecord, OutgoingFile } from '@confab/client';
import { kindOf, type MediaKind } from './kind.ts';

/** A file as it is shown, whether the server has it or not. */
export interface ShownFile {
  readonly key: string;
  readonly kind: MediaKind;
  readonly filename: string;
  readonly size: number;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  readonly waveform: readonly number[] | null;
  /** Null while the server has not got it. */
  readonly media: MediaRecord | null;
}

export const shownOf = (media: MediaRecord): ShownFile => ({ ...media, key: media.id, media });

export const outgoingOf = (file: OutgoingFile, index: number): ShownFile => ({
  ...file,
  key: String(index),
  kind: kindOf(file.mediaType),
  media: null,
});
