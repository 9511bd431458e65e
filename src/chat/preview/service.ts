import type { Context } from '../../context.ts';
import type { MediaRow } from '../../media/media/entity.ts';
import type { MessageRow } from '../message/entity.ts';
import type { LinkPreviewRow } from './entity.ts';

/** One that never changed has none, and is not asked about: it was told that they were found. */
export function listPreviews(
  { loaders, config }: Pick<Context, 'loaders' | 'config'>,
  { chatId, seq, changedSeq, deletedAt }: MessageRow,
): readonly LinkPreviewRow[] | Promise<readonly LinkPreviewRow[]> {
  if (!config.linkPreviews || deletedAt || changedSeq === seq) return [];
  return loaders.preview.byPosition.load({ chatId, seq });
}

export const readImage = (
  { loaders }: Pick<Context, 'loaders'>,
  { mediaId }: LinkPreviewRow,
): Promise<MediaRow | null> | null => (mediaId ? loaders.media.byId.load(mediaId) : null);
