import { usePresence, useSession } from '@confab/client/react';
import { useNavigate } from '@tanstack/react-router';
import { MessageCircle, Pencil } from '../ui/later-icons.tsx';
import { Suspense, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpenDirectChat } from '../people/open-direct-chat.ts';
import { useAction } from '../ui/action.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { lazily } from '../ui/lazily.ts';
import { RichText } from '../ui/rich-text.tsx';
import { Time } from '../ui/time.tsx';
import type { ProfileQuery } from './gql/profile.ts';
import styles from './profile.module.css';

export type Person = NonNullable<ProfileQuery['userByUsername']>;

const EditProfile = lazily(() => import('./edit-profile.tsx'), 'EditProfile');

interface Props {
  readonly person: Person;
}

/** How somebody presents themselves, and how to talk with them. */
export function ProfileHeader({ person }: Props) {
  const t = useTranslations('profile');
  const format = useFormatter();
  const isOwn = useSession().viewer?.user.id === person.id;
  const { online } = usePresence(person.id);
  const [isEditing, setEditing] = useState(false);
  const { id, username, profile } = person;
  const { displayName, avatarUrl, statusText, bio } = profile;
  return (
    <section className={styles.about}>
      <div className={styles.person}>
        <Avatar
          id={id}
          name={displayName}
          url={avatarUrl}
          size="huge"
          isOnline={online && !isOwn}
        />
        <div className={styles.names}>
          <Heading>{displayName}</Heading>
          <p className={styles.soft}>
            <bdi>@{username}</bdi>
          </p>
          {!isOwn && <Presence person={person} />}
        </div>
      </div>
      {statusText && (
        <p dir="auto" className={styles.status}>
          {statusText}
        </p>
      )}
      {bio && <RichText text={bio} />}
      <p className={styles.soft}>
        {t('joined', {
          date: format.dateTime(new Date(person.createdAt), { year: 'numeric', month: 'long' }),
        })}
      </p>
      <div className={styles.actions}>
        <MessageButton userId={id} />
        {isOwn && (
          <Button onPress={() => setEditing(true)}>
            <Pencil size={17} aria-hidden />
            {t('editProfile')}
          </Button>
        )}
      </div>
      <Suspense>
        {isEditing && <EditProfile person={person} onClose={() => setEditing(false)} />}
      </Suspense>
    </section>
  );
}

/** Nothing where the viewer is not to know. */
function Presence({ person }: Props) {
  const t = useTranslations('profile');
  const presence = usePresence(person.id);
  const lastSeenAt = presence.lastSeenAt ?? person.lastSeenAt;
  if (presence.online) return <p className={styles.online}>{t('online')}</p>;
  if (!lastSeenAt) return null;
  return (
    <p className={styles.soft}>{t.rich('lastSeen', { time: () => <Time at={lastSeenAt} /> })}</p>
  );
}

/** To the chat with them; with oneself that is the notebook. */
function MessageButton({ userId }: { readonly userId: string }) {
  const t = useTranslations('profile');
  const navigate = useNavigate();
  const openDirectChat = useOpenDirectChat();
  const { run, isRunning, failure } = useAction(async () => {
    const id = await openDirectChat(userId);
    await navigate({ to: '/chats/$id', params: { id } });
  });

  return (
    <>
      <Button kind="primary" isPending={isRunning} onPress={() => void run()}>
        <MessageCircle size={17} aria-hidden />
        {t('message')}
      </Button>
      <FailureLine failure={failure} />
    </>
  );
}
