import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePreferences } from '../preferences/context.tsx';
import { Switch } from '../ui/switch.tsx';
import { Group } from './group.tsx';

type Permission = NotificationPermission | 'unsupported';

const permission = (): Permission =>
  'Notification' in globalThis ? Notification.permission : 'unsupported';

export function Notifications() {
  const t = useTranslations('settings');
  const [preferences, change] = usePreferences();
  const [permitted, setPermitted] = useState(permission);
  const isPossible = permitted === 'default' || permitted === 'granted';

  /** Browsers ask but once: whoever has refused finds the way back in the browser's own settings. */
  async function notify(wanted: boolean): Promise<void> {
    const answer = wanted ? await Notification.requestPermission() : permission();
    setPermitted(answer);
    change({ notifications: wanted && answer === 'granted' });
  }

  return (
    <Group title={t('onThisDevice')} hint={t('onThisDeviceAbout')}>
      <Switch
        label={t('sound')}
        hint={t('soundHint')}
        isOn={preferences.sound}
        onChange={(sound) => change({ sound })}
      />
      <Switch
        label={t('desktop')}
        hint={t(
          isPossible ? 'desktopHint' : permitted === 'denied' ? 'desktopDenied' : 'desktopNone',
        )}
        isOn={preferences.notifications && permitted === 'granted'}
        isDisabled={!isPossible}
        onChange={notify}
      />
      <Switch
        label={t('preview')}
        hint={t('previewHint')}
        isOn={preferences.preview}
        isDisabled={!preferences.notifications || permitted !== 'granted'}
        onChange={(preview) => change({ preview })}
      />
      <Switch
        label={t('badge')}
        hint={t('badgeHint')}
        isOn={preferences.badge}
        onChange={(badge) => change({ badge })}
      />
    </Group>
  );
}
