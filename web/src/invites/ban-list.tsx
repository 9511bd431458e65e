import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { useAction } from '../ui/action.ts';
import { useToast } from '../ui/toast.tsx';
import { BansDocument, UnbanMemberDocument } from './gql/invites.ts';
import styles from './invites.module.css';

/** Who is banned, and until when. */
export function BanList({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('about.doors');
  const say = useToast();
  const { data, refetch, fetchMore } = useQuery(BansDocument, {
    variables: { chatId },
    fetchPolicy: 'cache-and-network',
  });
  const [unbanMember] = useMutation(UnbanMemberDocument);
  const page = data?.chat?.bans;
  const more = useAction(() => fetchMore({ variables: { after: page?.pageInfo.endCursor } }));
  if (!page) return null;
  if (page.edges.length === 0) return <p className={styles.soft}>{t('noBans')}</p>;

  const unban = (userId: string) =>
    void unbanMember({ variables: { input: { chatId, userId } } })
      .then(() => refetch())
      .catch(() => say(t('failed'), 'failed'));

  return (
    <>
      <ul role="list" aria-label={t('bans')} className={styles.list}>
        {page.edges.map(({ node: { user, until, reason } }) => {
          const name = user.profile.displayName;
          return (
            <li key={user.id} className={styles.row}>
              <Avatar id={user.id} name={name} url={user.profile.avatarUrl} />
              <div className={styles.about}>
                <bdi className={styles.name}>{name}</bdi>
                {until && (
                  <p className={styles.soft}>{t('bannedUntil', { at: new Date(until) })}</p>
                )}
                {reason && (
                  <p dir="auto" className={styles.soft}>
                    {reason}
                  </p>
                )}
              </div>
              <Button
                size="small"
                aria-label={t('unbanName', { name })}
                onPress={() => unban(user.id)}
              >
                {t('unban')}
              </Button>
            </li>
          );
        })}
      </ul>
      {page.pageInfo.hasNextPage && (
        <More isLoading={more.isRunning} failure={more.failure} onMore={() => void more.run()} />
      )}
    </>
  );
}
