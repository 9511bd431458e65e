import { useConnection, useLive } from '@confab/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { useSecondsUntil } from '../ui/seconds-until.ts';
import { type Problem, problemOf } from './connection-problem.ts';
import styles from './shell.module.css';

/** What takes no longer is not worth a word, and what it changes to neither. */
const PATIENCE_MS = 1_500;

/** Empty while everything arrives. */
export function ConnectionStatus() {
  const t = useTranslations('shell');
  const connection = useConnection();
  const problem = useLasting(problemOf(connection, useOnline()));
  const text = useProblemText(problem);
  return (
    <div className={styles.connection} data-problem={problem ?? undefined}>
      <p role="status" aria-label={t('connection')}>
        {text}
      </p>
      {problem === 'away' && <Retrying at={connection.retryAt} />}
      {problem === 'stopped' && (
        <Button size="small" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      )}
    </div>
  );
}

function useProblemText(problem: Problem | null): string | null {
  const t = useTranslations('shell');
  const { failure } = useConnection();
  if (problem === 'stopped') return t('stopped', { reason: failure?.message ?? '' });
  return problem && t(problem);
}

/** Beside the status and not in it: nobody wants every second read out. */
function Retrying({ at }: { readonly at: number | null }) {
  const t = useTranslations('shell');
  const live = useLive();
  const seconds = useSecondsUntil(at);
  return (
    <>
      <span className={styles.countdown}>
        {seconds > 0 ? t('retryIn', { seconds }) : t('trying')}
      </span>
      <Button size="small" onPress={() => live?.reconnect()}>
        {t('tryNow')}
      </Button>
    </>
  );
}

/** What has been so for a while; nothing, at once. */
function useLasting<Value>(value: Value | null): Value | null {
  const [lasting, setLasting] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(value), value === null ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value && lasting;
}

const useOnline = (): boolean => useSyncExternalStore(watchOnline, () => navigator.onLine);

function watchOnline(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
