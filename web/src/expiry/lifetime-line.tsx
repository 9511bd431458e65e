import { useFormatter, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { inWords } from '../wording/duration.ts';
import styles from './expiry.module.css';
import { Timer } from './icons.tsx';

interface Props {
  readonly seconds: number;
}

/** Where one writes: how long it will stay. */
export function LifetimeLine(props: Props) {
  return useWords('expiry') && <Line {...props} />;
}

function Line({ seconds }: Props) {
  const t = useTranslations('expiry');
  const format = useFormatter();
  return (
    <p className={styles.line}>
      <Timer size={14} aria-hidden />
      {t('line', { duration: inWords(seconds, format) })}
    </p>
  );
}
