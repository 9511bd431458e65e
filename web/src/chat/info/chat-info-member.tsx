import { usePresence, useSession } from '@confab/client/react';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from '../../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import styles from './chat-info.module.css';
import type { Member } from './member-list.ts';

interface Props {
  readonly member: Member;
  /** What the viewer may do with them. */
  readonly actions: readonly MenuAction[];
}

export function MemberRow({ member, actions }: Props) {
  const t = useTranslations('about');
  const { id, username, profile } = member.user;
  const { online } = usePresence(id);
  const isViewer = useSession().viewer?.user.id === id;
  return (
    <li className={styles.member}>
      <Avatar
        id={id}
        name={profile.displayName}
        url={profile.avatarUrl}
        isOnline={online && !isViewer}
      />
      <div className={styles.names}>
        <Link to="/people/$username" params={{ username }} dir="auto" className={styles.person}>
          {profile.displayName}
        </Link>
        <p className={styles.soft}>
          {isViewer ? t('you') : <bdi>@{username}</bdi>}
          {online && !isViewer && <span className="visually-hidden">, {t('online')}</span>}
        </p>
      </div>
      {member.role !== 'MEMBER' && <span className={styles.role}>{t(member.role)}</span>}
      {actions.length > 0 && !isViewer && (
        <Menu
          label={t('actionsFor', { name: profile.displayName })}
          face={<Ellipsis size={18} aria-hidden />}
          className={styles.more}
          actions={actions}
        />
      )}
    </li>
  );
}
