import { useMutation, useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Column } from '../ui/column.tsx';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { AcceptInviteDocument, InviteDocument, type InviteQuery } from './gql/invite-page.ts';
import styles from './rooms.module.css';

/** Where a link leads by which somebody was invited. */
export function InvitePage() {
  const t = useTranslations('rooms.invitation');
  const { code } = useParams({ from: '/invite/$code' });
  const { data, error, refetch } = useQuery(InviteDocument, {
    variables: { code },
    fetchPolicy: 'network-only',
  });
  return (
    <Column>
      <Heading>{t('title')}</Heading>
      {error && (
        <FailureNotice
          failure={confabErrorOf(error)}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      )}
      {data?.invite && <Invitation code={code} invite={data.invite} />}
      {data && !data.invite && (
        <div role="status">
          <Notice title={t('none')}>
            <p>{t('noneHint')}</p>
            <Link to="/chats">{t('chats')}</Link>
          </Notice>
        </div>
      )}
    </Column>
  );
}

interface Props {
  readonly code: string;
  readonly invite: NonNullable<InviteQuery['invite']>;
}

function Invitation({ code, invite }: Props) {
  const t = useTranslations('rooms.invitation');
  const navigate = useNavigate();
  const [hasAsked, setAsked] = useState(false);
  const [acceptInvite] = useMutation(AcceptInviteDocument);
  const accept = useAction(async () => {
    const { data } = await acceptInvite({ variables: { input: { code } } });
    const chat = data?.acceptInvite.chat;
    if (!chat) return setAsked(true);
    await navigate({ to: '/chats/$id', params: { id: chat.id }, replace: true });
  });
  const { chatId, name, description, memberCount, needsApproval, image } = invite;
  return (
    <section className={styles.invitation}>
      <p className={styles.soft}>{t('invited')}</p>
      <Avatar id={chatId} name={name} url={image?.previewUrl ?? null} size="huge" />
      <h2 dir="auto">{name}</h2>
      {description && <p dir="auto">{description}</p>}
      <p className={styles.soft}>{t('members', { count: memberCount })}</p>
      {hasAsked ? (
        <p role="status">{t('asked')}</p>
      ) : (
        <>
          {needsApproval && <p className={styles.soft}>{t('approval')}</p>}
          <Button kind="primary" isPending={accept.isRunning} onPress={() => void accept.run()}>
            {t(needsApproval ? 'ask' : 'join')}
          </Button>
          <FailureLine failure={accept.failure} />
        </>
      )}
    </section>
  );
}
