import { useTranslations } from 'use-intl';
import { Pin } from './icons.tsx';
import styles from './keep.module.css';

/** Beside a message that is pinned. */
export function PinMark() {
  const t = useTranslations('chats');
  return (
    <span role="img" aria-label={t('pinned')} className={styles.mark}>
      <Pin size={13} aria-hidden />
    </span>
  );
}
