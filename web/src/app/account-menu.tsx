import { useSession } from '@confab/client/react';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, UserRound } from '../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { useViewerUser } from '../people/use-viewer-user.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './shell.module.css';

interface Props {
  readonly onHelp: () => void;
}

export function AccountMenu({ onHelp }: Props) {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const { logout } = useSession();
  const user = useViewerUser();
  if (!user) return null;
  const { id, username, profile } = user;
  return (
    <Menu
      label={t('account')}
      face={<Avatar id={id} name={profile.displayName} url={profile.avatarUrl} />}
      className={styles.account}
      placement="top start"
      actions={[
        {
          label: t('profile'),
          icon: <UserRound size={18} />,
          onAction: () => void navigate({ to: '/people/$username', params: { username } }),
        },
        { label: t('shortcuts'), icon: <Keyboard size={18} />, onAction: onHelp },
        { label: t('signOut'), icon: <LogOut size={18} />, onAction: () => void logout() },
      ]}
    />
  );
}
