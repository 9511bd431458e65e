import { useMutation, useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { FailureNotice, useFailureText } from '../ui/failure.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useToast } from '../ui/toast.tsx';
import { RevokeSessionDocument, SessionsDocument } from './gql/security.ts';
import { Group } from './group.tsx';
import { SessionItem } from './session-item.tsx';
import styles from './security.module.css';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Where the account is signed in. */
export function Sessions() {
  const t = useTranslations('settings');
  const say = useToast();
  const textOf = useFailureText();
  const { data, error, refetch } = useQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' });
  const [revokeSession] = useMutation(RevokeSessionDocument, {
    refetchQueries: [SessionsDocument],
    awaitRefetchQueries: true,
  });
  const [isLeaving, setLeaving] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const sessions = data?.me?.sessions;

  async function revoke(sessionId: string, deviceName: string): Promise<void> {
    try {
      await revokeSession({ variables: { input: { sessionId } } });
      say(t('sessionEnded', { device: deviceName }));
      // Its row has gone, and the focus with it.
      list.current?.focus();
    } catch (failure) {
      say(textOf(confabErrorOf(failure)), 'failed');
    }
  }

  return (
    <Group title={t('sessions')} hint={t('sessionsAbout')}>
      {!sessions && !error && <Spinner />}
      {!sessions && error && (
        <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />
      )}
      {sessions && (
        <ul ref={list} tabIndex={-1} className={styles.rows}>
          {sessions.map((session) => (
            <SessionItem
              key={session.id}
              session={session}
              onRevoke={() => revoke(session.id, session.deviceName)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button onPress={() => setLeaving(true)}>{t('signOutEverywhere')}</Button>
      </div>
      <SignOutEverywhere
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onDone={() => void refetch()}
      />
    </Group>
  );
}
