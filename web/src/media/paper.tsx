import { useLocale, useTranslations } from 'use-intl';
import { Download, FileText } from './icons.tsx';
import { bytesIn } from './bytes.ts';
import styles from './inside.module.css';
import type { ShownFile } from './shown.ts';

/** A file as a card, which leads to it. */
export function Paper({ file }: { readonly file: ShownFile }) {
  const t = useTranslations('media');
  const locale = useLocale();
  const { filename, size, media } = file;
  const face = (
    <>
      <FileText size={22} aria-hidden className={styles.icon} />
      <span className={styles.about}>
        <bdi className={styles.filename}>{filename}</bdi>
        <span className={styles.soft}>{bytesIn(size, locale)}</span>
      </span>
    </>
  );
  if (!media?.url) return <div className={styles.paper}>{face}</div>;
  return (
    <a
      href={media.url}
      download={filename}
      aria-label={t('download', { name: filename })}
      className={styles.paper}
    >
      {face}
      <Download size={18} aria-hidden className={styles.icon} />
    </a>
  );
}
