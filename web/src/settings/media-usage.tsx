import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useLocale, useTranslations } from 'use-intl';
import { bytesIn } from '../media/bytes.ts';
import { FailureNotice } from '../ui/failure.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { MediaUsageDocument, type MediaUsageQuery } from './gql/account.ts';
import { Group } from './group.tsx';
import styles from './media-usage.module.css';

type Account = NonNullable<MediaUsageQuery['me']>;

const KILOBYTE = 1_000;
/** From here on it is worth a thought what to send. */
const NEARLY_FULL = 0.9;

/** How much room the viewer's files take, and what they may be. */
export function MediaUsage() {
  const t = useTranslations('settings');
  // It changes by what is sent and deleted anywhere.
  const { data, error, refetch } = useQuery(MediaUsageDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Group title={t('files')} hint={t('filesAbout')}>
      {data?.me ? (
        <Usage {...data.me} />
      ) : error ? (
        <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Spinner />
      )}
    </Group>
  );
}

function Usage({ mediaUsage: { usedKilobytes, limitKilobytes }, mediaLimits }: Account) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const sizeOf = (kilobytes: number) => bytesIn(kilobytes * KILOBYTE, locale);
  const words = t('filesUsed', { used: sizeOf(usedKilobytes), limit: sizeOf(limitKilobytes) });
  const isNearlyFull = usedKilobytes >= limitKilobytes * NEARLY_FULL;
  return (
    <>
      <div>
        <p>{words}</p>
        <meter
          aria-label={t('filesMeter')}
          aria-valuetext={words}
          max={limitKilobytes}
          high={limitKilobytes * NEARLY_FULL}
          optimum={0}
          value={usedKilobytes}
          className={styles.meter}
        />
        {isNearlyFull && <p className={styles.full}>{t('filesFull')}</p>}
      </div>
      <dl className={styles.limits}>
        {mediaLimits.map(({ kind, maxKilobytes }) => (
          <div key={kind}>
            <dt>{t(`fileKinds.${kind}`)}</dt>
            <dd>{t('filesUpTo', { size: sizeOf(maxKilobytes) })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
