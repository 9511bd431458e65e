import { confabErrorOf } from '@confab/client/apollo';
import { useLive } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useToast } from '../ui/toast.tsx';
import { PinOff } from './icons.tsx';
import styles from './keep.module.css';
import { KeptItem } from './kept-list.tsx';
import { usePinned } from './use-pinned.ts';

/** More there are never. */
const MOST = 50;

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** All that is pinned in a chat. */
export function PinList({ chatId, onClose }: Props) {
  const t = useTranslations('keep.pins');
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <Pins chatId={chatId} onClose={onClose} />
    </Dialog>
  );
}

function Pins({ chatId, onClose }: Props) {
  const t = useTranslations('keep.pins');
  const live = useLive();
  const say = useToast();
  const { chat, pinned, error, refetch } = usePinned(chatId, MOST);
  if (error) return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
  if (!pinned) return <Spinner />;
  if (pinned.length === 0) return <p>{t('none')}</p>;
  const mayUnpin = chat?.viewerCapabilities.includes('PIN_MESSAGES');
  const unpin = (id: string) => live?.unpin(id).catch(() => say(t('failed'), 'failed'));
  return (
    <ul aria-label={t('title')} className={styles.list}>
      {pinned.map((message) => (
        <KeptItem
          key={message.id}
          message={message}
          chatId={chatId}
          onGo={onClose}
          about={
            message.pinnedBy ? t('by', { name: message.pinnedBy.profile.displayName }) : undefined
          }
        >
          {mayUnpin && (
            <IconButton label={t('unpin')} onPress={() => void unpin(message.id)}>
              <PinOff size={18} aria-hidden />
            </IconButton>
          )}
        </KeptItem>
      ))}
    </ul>
  );
}
