import { useMutation } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { JoinRoomDocument, type RoomFieldsFragment } from './gql/rooms.ts';
import styles from './rooms.module.css';

/** A room of the directory: whoever opens it without having joined visits it. */
export function RoomRow({ room }: { readonly room: RoomFieldsFragment }) {
  const t = useTranslations('rooms');
  const nameId = useId();
  const openButton = useRef<HTMLButtonElement>(null);
  const navigate = useNavigate();
  const [joinRoom] = useMutation(JoinRoomDocument);
  const join = useAction(async () => {
    await joinRoom({ variables: { input: { chatId: room.id } } });
    // The button that had the focus is about to go.
    openButton.current?.focus();
  });
  const name = room.name ?? '';

  return (
    <li className={styles.row}>
      <Avatar id={room.id} name={name} url={room.image?.previewUrl ?? null} />
      <div className={styles.about}>
        <Link id={nameId} to="/chats/$id" params={{ id: room.id }} className={styles.name}>
          <bdi>{name}</bdi>
        </Link>
        {room.description && (
          <p dir="auto" className={styles.description}>
            {room.description}
          </p>
        )}
        <p className={styles.members}>{t('members', { count: room.memberCount })}</p>
        <FailureLine failure={join.failure} />
      </div>
      <div className={styles.actions}>
        <Button
          ref={openButton}
          aria-describedby={nameId}
          onPress={() => void navigate({ to: '/chats/$id', params: { id: room.id } })}
        >
          {t('open')}
        </Button>
        {!room.viewerMembership && (
          <Button
            kind="primary"
            aria-describedby={nameId}
            isPending={join.isRunning}
            onPress={() => void join.run()}
          >
            {t('join')}
          </Button>
        )}
      </div>
    </li>
  );
}
