import { useTranslations } from 'use-intl';
import { Column } from '../ui/column.tsx';
import { Heading } from '../ui/heading.tsx';
import { ScheduledList } from './scheduled-list.tsx';

/** What the viewer sends later, wherever it goes. */
export function ScheduledPage() {
  const t = useTranslations('scheduled');
  return (
    <Column>
      <Heading>{t('title')}</Heading>
      <ScheduledList />
    </Column>
  );
}
