import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { isId, parseId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { kindOf, type MediaKind } from '../verification/types.ts';
import type { MediaRow } from './entity.ts';
import { pictureOf } from './variants.ts';
import { findUsage, updateAlt } from './repository.ts';

const MAX_ALT_LENGTH = 1_000;

export interface MediaLimit {
  readonly kind: MediaKind;
  readonly maxKilobytes: number;
  readonly mediaTypes: readonly string[];
}

export const parseAlt = (alt: string) => parseOptionalText('alt', alt, MAX_ALT_LENGTH);

/** Null where there is none, or the viewer may not see it. */
export async function findMedia(ctx: Context, id: string): Promise<MediaRow | null> {
  const viewer = requireViewer(ctx);
  return isId(id) ? ctx.mediaUses.find({ mediaId: id, viewerId: viewer.id }) : null;
}

export async function updateMedia(
  ctx: Context,
  input: { readonly mediaId: string; readonly alt: string },
): Promise<MediaRow> {
  const viewer = requireViewer(ctx);
  const id = parseId('mediaId', input.mediaId);
  const [media] = await updateAlt(ctx.em, id, viewer.id, parseAlt(input.alt));
  forgetReads(ctx.loaders);
  if (!media) throw notFound('Media');
  return media;
}

/** How much the viewer's files take, and may take, in kilobytes. */
export async function readUsage(ctx: Context) {
  const [usage] = await findUsage(ctx.rootEm, requireViewer(ctx).id);
  return {
    usedKilobytes: kilobytes(usage?.bytes ?? 0),
    limitKilobytes: kilobytes(ctx.config.mediaQuota),
  };
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1_000);

export const urlOf = ({ services }: Context, media: MediaRow): string | null =>
  media.state === 'READY' ? services.media.urlOf(media.id, 'original') : null;

export const previewUrlOf = (
  { services }: Context,
  media: MediaRow,
  size: 'small' | 'large',
): string | null =>
  media.state === 'READY' && pictureOf(media, size) ? services.media.urlOf(media.id, size) : null;

export const urlExpiryOf = ({ services }: Context, media: MediaRow): Date | null =>
  media.state === 'READY' ? services.media.expiryOf() : null;

/** What files the server takes. */
export function readLimits({ config }: Context): MediaLimit[] {
  const { mediaTypes, maxBytes } = config.verification;
  return [...Map.groupBy(mediaTypes, kindOf)].flatMap(([kind, types]) =>
    kind ? [{ kind, maxKilobytes: Math.floor(maxBytes[kind] / 1_000), mediaTypes: types }] : [],
  );
}
