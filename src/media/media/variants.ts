import type { MediaRow } from './entity.ts';

export const VARIANTS = ['original', 'large', 'small'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Bytes of a file, under their own name in the store. */
export interface Found {
  readonly variant: Variant;
  readonly type: string;
  readonly size: number;
}

type Kept = Pick<MediaRow, 'kind' | 'mediaType' | 'size' | 'variants'>;

/** What is given for a variant that is asked for: previews that would be no smaller are not made. */
export const variantOf = (media: Kept, asked: Variant): Found | null =>
  asked === 'original' ? originalOf(media) : pictureOf(media, asked);

/** The picture that is shown of it; null where there is none. */
export function pictureOf(media: Kept, asked: 'small' | 'large'): Found | null {
  const wanted = asked === 'small' ? (['small', 'large'] as const) : (['large'] as const);
  for (const variant of wanted) {
    const kept = media.variants[variant];
    if (kept) return { variant, ...kept };
  }
  return media.kind === 'IMAGE' ? originalOf(media) : null;
}

const originalOf = ({ mediaType, size }: Kept): Found => ({
  variant: 'original',
  type: mediaType,
  size,
});

const SHARD_DIGITS = 2;

/** Where its bytes are in the store. Ids begin with the moment that they were made at, and end with chance. */
export const keyOf = (mediaId: string, name: Variant | 'upload') =>
  `${mediaId.slice(-SHARD_DIGITS)}/${mediaId}/${name}`;
