import { type MediaRecord } from '@confab/client';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { lazily } from '../ui/lazily.ts';
import { useMedia } from '../ui/media.ts';
import { useAddress, useFreshAddress } from './address.ts';
import { blurOf } from './blur.ts';
import { columnsOf, ratioOf } from './layout.ts';
import styles from './inside.module.css';
import type { ShownFile } from './shown.ts';

const Lightbox = lazily(() => import('./lightbox.tsx'), 'Lightbox');

interface Props {
  readonly pictures: readonly ShownFile[];
  readonly outgoingId?: string | undefined;
  /** How wide their place may be, in rem. */
  readonly wide: number;
}

/** Pictures beside each other; each opens what shows it large. */
export function Pictures({ pictures, outgoingId, wide }: Props) {
  const [openAt, setOpenAt] = useState<number | null>(null);
  const columns = columnsOf(pictures.length);
  const sent = pictures.flatMap(({ media }) => media ?? []);
  return (
    <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
      {pictures.map((picture, index) => (
        <Picture
          key={picture.key}
          picture={picture}
          outgoingId={outgoingId}
          wide={pictures.length === 3 && index === 0 ? wide : wide / columns}
          isAlone={pictures.length === 1}
          isWide={pictures.length === 3 && index === 0}
          onOpen={() => setOpenAt(index)}
        />
      ))}
      <Suspense>
        {openAt !== null && sent.length === pictures.length && (
          <Lightbox
            pictures={sent}
            at={openAt}
            onMove={setOpenAt}
            onClose={() => setOpenAt(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

interface PictureProps {
  readonly picture: ShownFile;
  readonly outgoingId: string | undefined;
  readonly wide: number;
  readonly isAlone: boolean;
  readonly isWide: boolean;
  readonly onOpen: () => void;
}

function Picture({ picture, outgoingId, wide, isAlone, isWide, onOpen }: PictureProps) {
  const t = useTranslations('media');
  const { media, alt } = picture;
  const address = useAddress(picture, outgoingId);
  const refresh = useFreshAddress(media);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const blur = blurOf(media?.thumbHash);
  const shape = isAlone ? ratioOf(picture) : isWide ? 2 : 1;
  const image = {
    className: styles.picture,
    style: blur ? { backgroundImage: `url(${blur})` } : undefined,
    decoding: 'async',
    onError: refresh,
    ...(media ? sourcesOf(media, isStill, { wide, shape }) : { src: address ?? undefined }),
  } as const;
  const place = isWide ? styles.wide : undefined;
  if (!media) return <img {...image} alt={alt} className={`${styles.picture} ${place ?? ''}`} />;
  return (
    <button
      type="button"
      aria-label={alt || t('picture')}
      className={`${styles.open} ${place ?? ''}`}
      onClick={onOpen}
    >
      <img {...image} alt="" />
    </button>
  );
}

const SMALL_PX = 320;
const LARGE_PX = 1_600;

interface Place {
  /** In rem, where there is room. */
  readonly wide: number;
  /** How much wider than high it is. */
  readonly shape: number;
}

/** A preview that is sharp on this screen; what moves has none that does. */
function sourcesOf(media: MediaRecord, isStill: boolean, { wide, shape }: Place) {
  const { url, previewUrl, largeUrl, width, height, animated } = media;
  const src = (animated && !isStill ? url : (largeUrl ?? url)) ?? undefined;
  if (!previewUrl || !largeUrl || !width || !height || src === url) return { src };
  const widthAt = (most: number) => Math.round(width * Math.min(1, most / Math.max(width, height)));
  const [small, large] = [widthAt(SMALL_PX), widthAt(LARGE_PX)];
  if (small === large) return { src };
  // What is cut at its sides is wider than its place.
  const beyond = Math.max(1, width / height / shape);
  return {
    src,
    srcSet: `${previewUrl} ${small}w, ${largeUrl} ${large}w`,
    sizes: `min(${wide * beyond}rem, ${100 * beyond}vw)`,
  };
}
