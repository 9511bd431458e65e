import type { ChatItem } from '@confab/client/react';
import { usePresence, useSession } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { pictureOf } from '../../media/chat-picture.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Time } from '../../ui/time.tsx';
import { useChatTitle } from '../../wording/wording.ts';
import styles from './chat-info.module.css';

/** The other one of a direct chat. */
export function Person({ chat }: { readonly chat: ChatItem }) {
  const t = useTranslations('about');
  const title = useChatTitle()(chat);
  const viewerId = useSession().viewer?.user.id;
  const { id, peer } = chat;
  const isNotebook = peer?.id === viewerId;
  return (
    <section className={styles.face}>
      <Avatar id={peer?.id ?? id} name={title} url={pictureOf(chat)} size="huge" />
      <bdi className={styles.name}>{title}</bdi>
      {!peer && <p className={styles.soft}>{t('accountGone')}</p>}
      {isNotebook && <p className={styles.soft}>{t('notebook')}</p>}
      {peer && !isNotebook && (
        <>
          <p className={styles.soft}>
            <bdi>@{peer.username}</bdi>
          </p>
          <PresenceLine userId={peer.id} />
          {peer.profile.statusText && <p dir="auto">{peer.profile.statusText}</p>}
          <Link
            to="/people/$username"
            params={{ username: peer.username }}
            className={styles.profile}
          >
            {t('profile')}
          </Link>
        </>
      )}
    </section>
  );
}

function PresenceLine({ userId }: { readonly userId: string }) {
  const t = useTranslations('about');
  const { online, lastSeenAt } = usePresence(userId);
  if (online) return <p className={styles.online}>{t('online')}</p>;
  if (lastSeenAt === null) return null;
  const time = () => <Time at={lastSeenAt} />;
  return <p className={styles.soft}>{t.rich('lastSeen', { time })}</p>;
}
