import type { MediaRecord } from '@confab/client';

export type MediaKind = MediaRecord['kind'];

/** What a file is taken for before the server has looked at it. */
export function kindOf(mediaType: string): MediaKind {
  // Drawings that may hold programs are files.
  if (mediaType.startsWith('image/') && mediaType !== 'image/svg+xml') return 'IMAGE';
  if (mediaType.startsWith('video/')) return 'VIDEO';
  return mediaType.startsWith('audio/') ? 'AUDIO' : 'FILE';
}

/** What is read as a picture, for a file dialog: where it is named, telephones send nothing else. */
export const PICTURES = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
