import { type Icon } from '../ui/icons.tsx';
import { AppWindow, Globe, Monitor, Smartphone, Tablet } from '../ui/later-icons.tsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Time } from '../ui/time.tsx';
import type { DeviceKind, SessionsQuery } from './gql/security.ts';
import styles from './security.module.css';

type Session = NonNullable<SessionsQuery['me']>['sessions'][number];

const icons: Readonly<Record<string, Icon>> = {
  MOBILE: Smartphone,
  TABLET: Tablet,
  DESKTOP: Monitor,
  WEB: Globe,
} satisfies Partial<Record<DeviceKind, Icon>>;

interface Props {
  readonly session: Session;
  readonly onRevoke: () => Promise<void>;
}

export function SessionItem({ session, onRevoke }: Props) {
  const t = useTranslations('settings');
  const { deviceName, deviceKind, addressPrefix, lastUsedAt, current } = session;
  const [isBusy, setBusy] = useState(false);
  const Icon = icons[deviceKind] ?? AppWindow;

  async function revoke(): Promise<void> {
    setBusy(true);
    await onRevoke();
    setBusy(false);
  }

  return (
    <li className={styles.row}>
      <Icon size={22} aria-hidden className={styles.icon} />
      <div className={styles.about}>
        <p className={styles.name}>
          {deviceName} {current && <span className={styles.badge}>{t('thisDevice')}</span>}
        </p>
        <p className={styles.detail}>
          {addressPrefix && <span>{t('network', { network: addressPrefix })} · </span>}
          {current ? t('usedNow') : t.rich('usedAt', { time: () => <Time at={lastUsedAt} /> })}
        </p>
      </div>
      {!current && (
        <Button
          size="small"
          isDisabled={isBusy}
          aria-label={t('signOutOf', { device: deviceName })}
          onPress={revoke}
        >
          {t('signOut')}
        </Button>
      )}
    </li>
  );
}
