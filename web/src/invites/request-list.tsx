import { useMutation, useQuery } from '@apollo/client/react';
import { useLive } from '@confab/client/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { Time } from '../ui/time.tsx';
import { useToast } from '../ui/toast.tsx';
import { AnswerJoinRequestDocument, JoinRequestsDocument } from './gql/invites.ts';
import styles from './invites.module.css';

/** Who asks to be let in; nothing where nobody does. */
export function RequestList({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('about.doors');
  const say = useToast();
  const live = useLive();
  const { data, refetch, fetchMore } = useQuery(JoinRequestsDocument, {
    variables: { chatId },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(
    () =>
      live?.on((event) => {
        // After a cut some may have been missed.
        const isNews =
          event.__typename === 'InboxReadyEvent' ||
          (event.__typename === 'JoinRequestedEvent' && event.chatId === chatId);
        if (isNews) refetch().catch(() => undefined);
      }),
    [live, chatId, refetch],
  );
  const [answerRequest] = useMutation(AnswerJoinRequestDocument);
  const page = data?.chat?.joinRequests;
  const more = useAction(() => fetchMore({ variables: { after: page?.pageInfo.endCursor } }));
  if (!page || page.edges.length === 0) return null;

  /** One that somebody else has answered is gone, too. */
  const answer = (joinRequestId: string, accept: boolean) =>
    void answerRequest({ variables: { input: { joinRequestId, accept } } })
      .catch(() => say(t('failed'), 'failed'))
      .finally(() => void refetch().catch(() => undefined));

  return (
    <div>
      <h3>{t('requests')}</h3>
      <ul role="list" aria-label={t('requests')} className={styles.list}>
        {page.edges.map(({ node: { id, user, note, createdAt } }) => {
          const name = user.profile.displayName;
          return (
            <li key={id} className={styles.row}>
              <Avatar id={user.id} name={name} url={user.profile.avatarUrl} />
              <div className={styles.about}>
                <bdi className={styles.name}>{name}</bdi>
                {note && (
                  <p dir="auto" className={styles.soft}>
                    {note}
                  </p>
                )}
                <Time at={createdAt} className={styles.soft} />
              </div>
              <Button
                size="small"
                kind="primary"
                aria-label={t('acceptName', { name })}
                onPress={() => answer(id, true)}
              >
                {t('accept')}
              </Button>
              <Button
                size="small"
                aria-label={t('refuseName', { name })}
                onPress={() => answer(id, false)}
              >
                {t('refuse')}
              </Button>
            </li>
          );
        })}
      </ul>
      {page.pageInfo.hasNextPage && (
        <More isLoading={more.isRunning} failure={more.failure} onMore={() => void more.run()} />
      )}
    </div>
  );
}
