import { useLive, useOutboxDelay } from '@confab/client/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { HeardOnce } from '../../ui/heard-once.tsx';
import { useSecondsUntil } from '../../ui/seconds-until.ts';
import { slowModeOf, useOfChat } from '../rules.ts';
import styles from './composer.module.css';

type Reason = 'limited' | 'away' | 'slow' | 'slowQueue';

/** Until when what was written waits, where the server has asked for that, or what will be, in a slow mode. */
export function SendDelay({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat.composer');
  const delay = useOutboxDelay(chatId);
  const slowMode = useOfChat(chatId, slowModeOf) ?? 0;
  const mayWriteAt = useSlowModeEnd(chatId, slowMode);
  const limited = slowMode > 0 ? 'slowQueue' : 'limited';
  const reason = delay?.failure.code === 'RATE_LIMITED' ? limited : 'away';
  return (
    <p role="status" aria-label={t('delay')} className={styles.delay}>
      {delay && <Wait key={delay.retryAt} until={delay.retryAt} reason={reason} />}
      {!delay && mayWriteAt && <Wait key={mayWriteAt} until={mayWriteAt} reason="slow" />}
    </p>
  );
}

/** When the viewer may write once more, by this device's clock, from what it has seen them write; null where at once. */
function useSlowModeEnd(chatId: string, slowMode: number): number | null {
  const live = useLive();
  const [wroteAt, setWroteAt] = useState<number | null>(null);
  useEffect(() => {
    if (!live || slowMode === 0) return;
    // The outbox loses what was sent: until then it may still be refused.
    let waiting = live.outbox.items.get();
    return live.outbox.items.subscribe(() => {
      const before = waiting;
      waiting = live.outbox.items.get();
      const isSent = ({ clientMessageId: id, failure, ...item }: (typeof waiting)[number]) =>
        item.chatId === chatId && !failure && !waiting.some((one) => one.clientMessageId === id);
      if (before.some(isSent)) setWroteAt(Date.now());
    });
  }, [live, chatId, slowMode]);
  return wroteAt !== null && slowMode > 0 ? wroteAt + slowMode * 1_000 : null;
}

function Wait({ until, reason }: { readonly until: number; readonly reason: Reason }) {
  const t = useTranslations('chat.composer');
  const seconds = useSecondsUntil(until);
  const [atFirst] = useState(seconds);
  if (seconds === 0) return null;
  return <HeardOnce shown={t(reason, { seconds })} heard={t(reason, { seconds: atFirst })} />;
}
