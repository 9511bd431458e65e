import type { MediaRecord, MessageRecord } from '@confab/client';
import { useFreshAddress } from '../../media/address.ts';
import { blurOf } from '../../media/blur.ts';
import { classes } from '../../ui/classes.ts';
import styles from './previews.module.css';

type LinkPreview = MessageRecord['linkPreviews'][number];

/** What is where the links of a message lead. It comes from our server: theirs are asked by whoever goes there. */
export const LinkPreviews = ({ previews }: { readonly previews: readonly LinkPreview[] }) => (
  <ul className={styles.list} role="list">
    {previews
      .filter(({ url }) => /^https?:/.test(url))
      .map((preview) => (
        <li key={preview.url}>
          <Card preview={preview} />
        </li>
      ))}
  </ul>
);

function Card({ preview }: { readonly preview: LinkPreview }) {
  const { url, title, description, siteName, image } = preview;
  const isWide = image !== null && (title === null || isBanner(image));
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={classes(styles.card, isWide && styles.wide)}
    >
      {image && <Picture image={image} isWide={isWide} />}
      <span className={styles.words}>
        <span className={styles.site} dir="auto">
          {siteName ?? new URL(url).host}
        </span>
        {title && (
          <span className={styles.title} dir="auto">
            {title}
          </span>
        )}
        {description && (
          <span className={styles.description} dir="auto">
            {description}
          </span>
        )}
      </span>
    </a>
  );
}

/** Its words say where the link leads. */
function Picture({ image, isWide }: { readonly image: MediaRecord; readonly isWide: boolean }) {
  const refresh = useFreshAddress(image);
  const { url, previewUrl, largeUrl, width, height, thumbHash } = image;
  const blur = blurOf(thumbHash);
  const src = (isWide ? largeUrl : previewUrl) ?? url;
  return (
    <img
      alt=""
      decoding="async"
      loading="lazy"
      className={styles.picture}
      style={blur ? { backgroundImage: `url(${blur})` } : undefined}
      src={src ?? undefined}
      width={width ?? undefined}
      height={height ?? undefined}
      onError={refresh}
    />
  );
}

const WIDE_PX = 300;
const WIDE_RATIO = 1.3;

/** Whether it fills the width above a title; else it stands beside the words. */
const isBanner = ({ width, height }: MediaRecord): boolean =>
  width !== null && height !== null && width >= WIDE_PX && width >= WIDE_RATIO * height;
