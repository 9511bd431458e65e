import { useMutation, useQuery } from '@apollo/client/react';
import { useSession } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import type { Rights } from '../chat/use-rights.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { More } from '../ui/more.tsx';
import { useToast } from '../ui/toast.tsx';
import { InvitesDocument, type InvitesQuery, RevokeInviteDocument } from './gql/invites.ts';
import styles from './invites.module.css';

type Invite = NonNullable<NonNullable<InvitesQuery['chat']>['invites']>['edges'][number]['node'];

interface Props {
  readonly chatId: string;
  readonly rights: Rights;
}

/** The links that are good. Nobody sees them again: they are told by who made them. */
export function InviteList({ chatId, rights }: Props) {
  const t = useTranslations('about.doors');
  const say = useToast();
  const viewerId = useSession().viewer?.user.id;
  const { data, refetch, fetchMore } = useQuery(InvitesDocument, {
    variables: { chatId },
    fetchPolicy: 'cache-and-network',
  });
  const [revokeInvite] = useMutation(RevokeInviteDocument);
  const page = data?.chat?.invites;
  const more = useAction(() => fetchMore({ variables: { after: page?.pageInfo.endCursor } }));
  if (!page) return null;
  if (page.edges.length === 0) return <p className={styles.soft}>{t('noLinks')}</p>;

  const revoke = (inviteId: string) =>
    void revokeInvite({ variables: { input: { inviteId } } })
      .then(() => refetch())
      .catch(() => say(t('failed'), 'failed'));

  return (
    <>
      <ul role="list" aria-label={t('links')} className={styles.list}>
        {page.edges.map(({ node: invite }) => {
          const { id, createdBy } = invite;
          const name = createdBy?.profile.displayName ?? '';
          return (
            <li key={id} className={styles.row}>
              <div className={styles.about}>
                <p className={styles.name}>
                  {createdBy ? t('madeBy', { name }) : t('madeByNobody')}
                </p>
                <Terms invite={invite} />
              </div>
              {(createdBy?.id === viewerId || rights.has('ADD_MEMBERS')) && (
                <Button
                  size="small"
                  aria-label={t('revokeOf', { name })}
                  onPress={() => revoke(id)}
                >
                  {t('revoke')}
                </Button>
              )}
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

function Terms({ invite }: { readonly invite: Invite }) {
  const t = useTranslations('about.doors');
  const { uses, maxUses, expiresAt, needsApproval } = invite;
  const terms = [
    maxUses === null ? t('used', { count: uses }) : t('usedOf', { count: uses, most: maxUses }),
    ...(expiresAt ? [t('goodUntil', { at: new Date(expiresAt) })] : []),
    ...(needsApproval ? [t('asksFirst')] : []),
  ];
  return <p className={styles.soft}>{terms.join(' · ')}</p>;
}
