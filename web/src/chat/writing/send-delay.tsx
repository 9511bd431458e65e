import { useOutboxDelay } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { HeardOnce } from '../../ui/heard-once.tsx';
import { useSecondsUntil } from '../../ui/seconds-until.ts';
import styles from './composer.module.css';

/** Until when what was written waits, where the server has asked for that. */
export function SendDelay({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat.composer');
  const delay = useOutboxDelay(chatId);
  const reason = delay?.failure.code === 'RATE_LIMITED' ? 'limited' : 'away';
  return (
    <p role="status" aria-label={t('delay')} className={styles.delay}>
      {delay && <Wait key={delay.retryAt} until={delay.retryAt} reason={reason} />}
    </p>
  );
}

function Wait({ until, reason }: { readonly until: number; readonly reason: 'limited' | 'away' }) {
  const t = useTranslations('chat.composer');
  const seconds = useSecondsUntil(until);
  const [atFirst] = useState(seconds);
  if (seconds === 0) return null;
  return <HeardOnce shown={t(reason, { seconds })} heard={t(reason, { seconds: atFirst })} />;
}
