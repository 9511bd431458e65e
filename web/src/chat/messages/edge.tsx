import type { Edge as EdgeState } from '@confab/client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './message-list.module.css';

interface Props {
  readonly edge: EdgeState;
  readonly place: 'start' | 'end';
  readonly onRetry: () => Promise<void>;
}

/** At an end of what is loaded: that more is coming, or could not be had. */
export function Edge({ edge, place, onRetry }: Props) {
  const t = useTranslations('chat');
  if (edge === 'none' || edge === 'more') return null;
  return (
    <div className={classes(styles.edge, styles[place])}>
      {edge === 'loading' ? (
        <Spinner />
      ) : (
        <p role="alert" className={styles.failed}>
          {t(place === 'start' ? 'olderFailed' : 'newerFailed')}
          <Button size="small" onPress={() => void onRetry()}>
            {t('again')}
          </Button>
        </p>
      )}
    </div>
  );
}
