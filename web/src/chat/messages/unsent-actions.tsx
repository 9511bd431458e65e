import type { ConfabError, Outgoing } from '@confab/client';
import { useOutbox } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { useFileReason } from '../../media/reasons.ts';
import { Button } from '../../ui/button.tsx';
import styles from './unsent-actions.module.css';

interface Props {
  readonly item: Outgoing;
  readonly failure: ConfabError;
}

/** Why a message was not sent, and what can be done with it. */
export function UnsentActions({ item, failure }: Props) {
  const t = useTranslations('chat.unsent');
  const { retry, discard } = useOutbox(item.chatId);
  const { clientMessageId } = item;
  const reason = useReason(failure);
  return (
    <div className={styles.unsent}>
      <p className={styles.reason}>{reason}</p>
      <div className={styles.choices}>
        <Button size="small" kind="quiet" onPress={() => retry(clientMessageId)}>
          {t('retry')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => discard(clientMessageId)}>
          {t('discard')}
        </Button>
      </div>
    </div>
  );
}

function useReason(failure: ConfabError): string {
  const t = useTranslations('chat.unsent');
  const fileReason = useFileReason();
  switch (failure.code) {
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return t('gone');
    default:
      return t('refused', { reason: fileReason(failure) ?? failure.message });
  }
}
