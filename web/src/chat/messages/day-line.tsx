import { useFormatter, useNow, useTranslations } from 'use-intl';
import styles from './message-list.module.css';

/** Between two days: which one begins. */
export function DayLine({ day }: { readonly day: number }) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const daysAgo = Math.round((new Date(now).setHours(0, 0, 0, 0) - day) / 86_400_000);
  const isThisYear = new Date(day).getFullYear() === now.getFullYear();
  const date = format.dateTime(day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
  return (
    <p className={styles.day}>
      <span>{daysAgo === 0 ? t('today') : daysAgo === 1 ? t('yesterday') : date}</span>
    </p>
  );
}
