import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog.tsx';
import { ScheduledList } from './scheduled-list.tsx';

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** What the viewer sends later in one chat. */
export function ScheduledDialog({ chatId, onClose }: Props) {
  const t = useTranslations('scheduled');
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <ScheduledList chatId={chatId} />
    </Dialog>
  );
}
