import { useScheduled } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Clock } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './scheduled.module.css';
import { ScheduledItem } from './scheduled-item.tsx';

/** What the viewer sends later, in one chat or in all, what is sent first, first. */
export function ScheduledList({ chatId }: { readonly chatId?: string }) {
  const t = useTranslations('scheduled');
  const { items, isLoaded, failure, refresh, ...actions } = useScheduled(chatId);
  if (!isLoaded) {
    if (!failure) return <Spinner />;
    return <FailureNotice failure={failure} onRetry={() => void refresh()} />;
  }
  if (items.length === 0) {
    return (
      <Notice icon={<Clock size={26} />} title={t('none')}>
        {t('hint')}
      </Notice>
    );
  }
  return (
    <>
      <ul aria-label={t('title')} className={styles.list}>
        {items.map((item) => (
          <ScheduledItem key={item.id} item={item} hasChat={!chatId} {...actions} />
        ))}
      </ul>
      <FailureLine failure={failure} />
    </>
  );
}
