import { useTranslations } from 'use-intl';
import { useAddress, useFreshAddress } from './address.ts';
import styles from './inside.module.css';
import { resume } from './resuming.ts';
import type { ShownFile } from './shown.ts';

interface Props {
  readonly file: ShownFile;
  readonly outgoingId?: string | undefined;
}

/** A video in its place; the browser plays it. */
export function Film({ file, outgoingId }: Props) {
  const t = useTranslations('media');
  const address = useAddress(file, outgoingId);
  const refresh = useFreshAddress(file.media);
  const poster = file.media?.largeUrl;
  return (
    <video
      controls
      playsInline
      // Its first picture is shown where there is no other.
      preload={poster ? 'none' : 'metadata'}
      poster={poster ?? undefined}
      src={address ?? undefined}
      aria-label={file.alt || t('video')}
      className={styles.film}
      onStalled={({ currentTarget }) => resume(currentTarget)}
      onError={({ currentTarget }) => resume(currentTarget) || refresh()}
    />
  );
}
