import type { Outgoing } from '@confab/client';
import { useOutbox, useUpload } from '@confab/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons.tsx';
import { useFailureText } from '../ui/failure.tsx';
import styles from './upload-progress.module.css';

/** How far the files of a message have come, and a way to let it be. */
export function UploadProgress({ item }: { readonly item: Outgoing }) {
  const t = useTranslations('media');
  const format = useFormatter();
  const failureText = useFailureText();
  const { discard } = useOutbox(item.chatId);
  const progress = useUpload(item.clientMessageId);
  const share = progress && progress.size > 0 ? progress.sent / progress.size : null;
  return (
    <div className={styles.upload}>
      <div className={styles.line}>
        <progress aria-label={t('uploading')} value={share ?? undefined} />
        <span className={styles.share}>
          {share !== null && format.number(share, { style: 'percent', maximumFractionDigits: 0 })}
        </span>
        <IconButton label={t('cancelUpload')} onPress={() => discard(item.clientMessageId)}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <p role="status" className={styles.waiting}>
        {progress?.failure && failureText(progress.failure)}
      </p>
    </div>
  );
}
