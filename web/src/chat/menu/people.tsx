import type { UserRecord } from '@confab/client';
import type { ReactNode } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import styles from './message-dialogs.module.css';

interface PeopleProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly people: readonly UserRecord[];
  readonly children?: ReactNode;
}

/** A list of them under a heading. */
export function People({ title, icon, people, children }: PeopleProps) {
  return (
    <section>
      <h3 className={styles.heading}>
        {icon && <span aria-hidden>{icon}</span>}
        {title}
      </h3>
      <ul aria-label={title} className={styles.people}>
        {people.map(({ id, profile }) => (
          <li key={id} className={styles.person}>
            <Avatar id={id} name={profile.displayName} url={profile.avatarUrl} size="small" />
            <span dir="auto">{profile.displayName}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
