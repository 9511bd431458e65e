import { useLocale, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { fullTime } from '../ui/relative-time.ts';
import styles from './expiry.module.css';
import { Timer } from './icons.tsx';

interface Props {
  readonly at: string;
}

/** Beside a message that will disappear: when that is. What is left of it is in its menu. */
export function ExpiryMark(props: Props) {
  return useWords('expiry') && <Mark {...props} />;
}

function Mark({ at }: Props) {
  const t = useTranslations('expiry');
  const locale = useLocale();
  const label = t('mark', { time: fullTime(Date.parse(at), locale) });
  return (
    <span role="img" aria-label={label} title={label} className={styles.mark}>
      <Timer size={13} aria-hidden />
    </span>
  );
}
