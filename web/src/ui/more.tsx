import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { type Failure, FailureLine } from './failure.tsx';
import styles from './more.module.css';

interface Props {
  readonly isLoading: boolean;
  /** Why the last try has failed. */
  readonly failure: Failure | null;
  readonly onMore: () => void;
}

/** At the end of a list that goes on: more is loaded before one gets there. */
export function More({ isLoading, failure, onMore }: Props) {
  const t = useTranslations('ui');
  const ahead = useRef<HTMLDivElement>(null);
  const isDue = !isLoading && failure === null;
  useEffect(() => {
    if (!isDue || !ahead.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
    );
    observer.observe(ahead.current);
    return () => observer.disconnect();
  }, [isDue, onMore]);

  return (
    <div className={styles.more}>
      <div ref={ahead} className={styles.ahead} />
      <FailureLine failure={failure} />
      <Button kind="quiet" isPending={isLoading} onPress={onMore}>
        {t(isLoading ? 'loading' : failure ? 'again' : 'more')}
      </Button>
    </div>
  );
}
