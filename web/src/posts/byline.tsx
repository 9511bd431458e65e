import type { UserRecord } from '@confab/client';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import { classes } from '../ui/classes.ts';
import { Time } from '../ui/time.tsx';
import styles from './byline.module.css';

interface Props {
  readonly id: string;
  readonly author: UserRecord;
  readonly createdAt: string;
  readonly isEdited: boolean;
  readonly size?: 'small' | 'usual';
  /** Puts the time into what leads to the thing itself. */
  readonly timeLink?: (time: ReactNode) => ReactNode;
}

/** Who wrote something, and when. */
export function Byline({ id, author, createdAt, isEdited, size = 'usual', timeLink }: Props) {
  const t = useTranslations('posts');
  const { username, profile } = author;
  const time = <Time at={createdAt} />;
  return (
    <div className={classes(styles.byline, styles[size])}>
      <Link to="/people/$username" params={{ username }} tabIndex={-1} aria-hidden>
        <Avatar id={author.id} name={profile.displayName} url={profile.avatarUrl} size={size} />
      </Link>
      <p id={id} className={styles.words}>
        <Link to="/people/$username" params={{ username }} dir="auto" className={styles.name}>
          {profile.displayName}
        </Link>{' '}
        <span className={styles.about}>
          {profile.displayName !== username && (
            <>
              <bdi>@{username}</bdi>
              {' · '}
            </>
          )}
          {timeLink ? timeLink(time) : time}
          {isEdited && ` · ${t('edited')}`}
        </span>
      </p>
    </div>
  );
}
