import { useTranslations } from 'use-intl';
import styles from './spinner.module.css';

/** Something is on its way; it shows itself only if that takes a while. */
export function Spinner() {
  const t = useTranslations('ui');
  return (
    <p className={styles.spinner}>
      <span className="visually-hidden">{t('loading')}</span>
    </p>
  );
}
