import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Time } from '../ui/time.tsx';
import { SecurityEventsDocument, type SecurityEventsQuery } from './gql/security.ts';
import { Group } from './group.tsx';
import { eventKey, isWarning } from './security-events.ts';
import styles from './security.module.css';

/** What happened to the account, page by page. */
export function SecurityLog() {
  const t = useTranslations('settings');
  const { data, error, refetch, fetchMore } = useQuery(SecurityEventsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const events = data?.me?.securityEvents;
  const more = useAction(() => fetchMore({ variables: { after: events?.pageInfo.endCursor } }));

  return (
    <Group title={t('log')} hint={t('logAbout')}>
      {!events && !error && <Spinner />}
      {!events && error && (
        <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />
      )}
      {events && (
        <ol className={styles.rows}>
          {events.edges.map(({ node }) => (
            <LogItem key={node.id} event={node} />
          ))}
        </ol>
      )}
      <FailureLine failure={more.failure} />
      {events?.pageInfo.hasNextPage && (
        <div>
          <Button isPending={more.isRunning} onPress={() => void more.run()}>
            {t('olderEvents')}
          </Button>
        </div>
      )}
    </Group>
  );
}

type Event = NonNullable<SecurityEventsQuery['me']>['securityEvents']['edges'][number]['node'];

function LogItem({ event }: { readonly event: Event }) {
  const t = useTranslations('settings');
  const { type, at, deviceName, addressPrefix } = event;
  const network = addressPrefix && t('network', { network: addressPrefix });
  const from = [deviceName, network].filter(Boolean).join(' · ');
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <p className={classes(styles.name, isWarning(type) && styles.warning)}>
          {t(`events.${eventKey(type)}`)}
        </p>
        {from && <p className={styles.detail}>{from}</p>}
      </div>
      <Time at={at} className={styles.detail} />
    </li>
  );
}
