import type { ConfabError } from '@confab/client';
import { useStore } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFileReason } from '../media/reasons.ts';
import styles from './picture-state.module.css';
import type { Picture } from './use-pictures.ts';

/** How far a picture of a post has come, or why it is not taken. */
export function PictureState({ picture: { upload } }: { readonly picture: Picture }) {
  const t = useTranslations('media');
  const fileReason = useFileReason();
  const { sent, size } = useStore(upload.progress);
  const [end, setEnd] = useState<'there' | ConfabError | null>(null);
  useEffect(() => {
    upload.media.then(
      () => setEnd('there'),
      (failure: ConfabError) => setEnd(failure),
    );
  }, [upload]);
  if (end === 'there') return null;
  if (end) {
    return (
      <p role="alert" className={styles.refused}>
        {fileReason(end) ?? end.message}
      </p>
    );
  }
  return (
    <progress aria-label={t('uploading')} value={sent} max={size} className={styles.progress} />
  );
}
