import type { MessageRecord } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureLine, useFailure } from '../../ui/failure.tsx';
import styles from './message-dialogs.module.css';

interface Props {
  readonly message: MessageRecord;
  readonly onClose: () => void;
}

/** Asks before a message goes for everybody. */
export function DeleteMessage({ message, onClose }: Props) {
  const t = useTranslations('menu');
  const live = useLive();
  const { run, isRunning, failure } = useAction(async () => live?.deleteMessage(message.id));
  const { isWaiting } = useFailure(failure);

  async function remove(): Promise<void> {
    if (await run()) onClose();
  }

  return (
    <Dialog
      isOpen
      title={t('deleteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="danger" isDisabled={isWaiting} isPending={isRunning} onPress={remove}>
            {t('delete')}
          </Button>
        </>
      }
    >
      <p>{t('deleteMeans')}</p>
      {message.text && (
        <blockquote dir="auto" className={styles.quote}>
          {message.text}
        </blockquote>
      )}
      <FailureLine failure={failure} />
    </Dialog>
  );
}
