import type { FieldError } from '@confab/client';
import { CircleAlert, CloudOff, Compass, Lock } from './icons.tsx';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { clockOf, durationOf } from './clock.ts';
import styles from './failure.module.css';
import { HeardOnce } from './heard-once.tsx';
import { Notice } from './notice.tsx';
import { useFieldText } from './wrong.ts';

/** What is to be known of it: a `ConfabError` says so. */
export interface Failure {
  readonly code: string;
  /** By the server, for what has no words of our own. */
  readonly message: string;
  /** In how many seconds it may succeed. */
  readonly retryAfter: number | null;
  /** The values that were refused. */
  readonly fields?: readonly FieldError[];
}

interface NoticeProps {
  readonly failure: Failure;
  /** Absent where trying again would change nothing. */
  readonly onRetry?: () => void;
  /** What else there is to do. */
  readonly children?: ReactNode;
}

/** In the place of what could not be shown. */
export function FailureNotice({ failure, onRetry, children }: NoticeProps) {
  const t = useTranslations('ui');
  const { text, heard, isWaiting } = useFailure(failure);
  useRetryOnline(failure, onRetry);
  return (
    <div role="alert" className={styles.place}>
      <Notice
        icon={<Icon code={failure.code} />}
        title={isWaiting ? <HeardOnce shown={text} heard={heard} /> : text || t('failed')}
      >
        {onRetry && (
          <Button isDisabled={isWaiting} onPress={onRetry}>
            {t('again')}
          </Button>
        )}
        {children}
      </Notice>
    </div>
  );
}

/** What no network was there for is tried again when there is one. */
function useRetryOnline({ code }: Failure, onRetry: (() => void) | undefined): void {
  const retry = useEffectEvent(() => onRetry?.());
  useEffect(() => {
    if (code !== 'NETWORK_ERROR') return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [code]);
}

/** Why what somebody has just done has failed, beside what they did it with. */
export function FailureLine({ failure }: { readonly failure: Failure | null }) {
  const { text, heard, isWaiting } = useFailure(failure);
  return (
    text && (
      <p role="alert" className={styles.line}>
        {isWaiting ? <HeardOnce shown={text} heard={heard} /> : text}
      </p>
    )
  );
}

interface Worded {
  readonly text: string;
  /** For a screen reader: it says how long there was to wait at first. */
  readonly heard: string;
  /** Whether it is too early to try again. */
  readonly isWaiting: boolean;
}

/** A failure in words; those of one that was to be waited for go with the wait. */
export function useFailure(failure: Failure | null): Worded {
  const seconds = useSecondsLeft(failure);
  const locale = useLocale();
  const wordsFor = useWords();
  const isWaiting = seconds > 0;
  if (!failure) return { text: '', heard: '', isWaiting };
  const text = wordsFor(failure, isWaiting ? clockOf(seconds) : null);
  if (!isWaiting) return { text, heard: text, isWaiting };
  return { text, heard: wordsFor(failure, durationOf(failure.retryAfter ?? 0, locale)), isWaiting };
}

/** A failure in words that are said once, as in passing. */
export function useFailureText(): (failure: Failure) => string {
  const wordsFor = useWords();
  return (failure) => wordsFor(failure, failure.retryAfter && clockOf(failure.retryAfter));
}

function useWords() {
  const t = useTranslations('ui');
  const fieldText = useFieldText();
  return ({ code, message, fields = [] }: Failure, time: string | number | null): string => {
    switch (code) {
      case 'NETWORK_ERROR':
      case 'UNAVAILABLE':
        return t(navigator.onLine ? 'away' : 'offline');
      case 'RATE_LIMITED':
        return time ? t('limited', { time }) : '';
      case 'NOT_FOUND':
        return t('gone');
      case 'FORBIDDEN':
        return t('forbidden');
      case 'EDIT_WINDOW_CLOSED':
        return t('editClosed');
      case 'INTERNAL_SERVER_ERROR':
        return t('failed');
      default:
        // The message names the paths of what it is about, which nobody sees.
        return fields.map(fieldText).join(' ') || message;
    }
  };
}

function useSecondsLeft(failure: Failure | null): number {
  const [clock, setClock] = useState({ failure, passed: 0 });
  const seconds = failure?.retryAfter ?? 0;
  useEffect(() => {
    if (seconds <= 0) return;
    const since = Date.now();
    const timer = setInterval(() => {
      const passed = (Date.now() - since) / 1_000;
      if (passed >= seconds) clearInterval(timer);
      setClock({ failure, passed });
    }, 1_000);
    return () => clearInterval(timer);
  }, [failure, seconds]);
  return Math.max(0, Math.ceil(seconds - (clock.failure === failure ? clock.passed : 0)));
}

function Icon({ code }: { readonly code: string }) {
  if (code === 'NETWORK_ERROR' || code === 'UNAVAILABLE') return <CloudOff size={26} />;
  if (code === 'NOT_FOUND') return <Compass size={26} />;
  if (code === 'FORBIDDEN') return <Lock size={26} />;
  return <CircleAlert size={26} />;
}
