import type { PreferenceChanges } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useLive } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import { Archive, ArchiveRestore, AtSign, Bell, BellOff, Pin, PinOff } from './icons.tsx';
import type { MenuAction } from '../ui/menu-popover.tsx';
import { useToast } from '../ui/toast.tsx';
import { isMuted } from '../chats/muted.ts';

const HOUR_MS = 3_600_000;
const MUTES = [
  ['hour', HOUR_MS],
  ['hours', 8 * HOUR_MS],
  ['week', 7 * 24 * HOUR_MS],
] as const;
const FOR_EVER = '9999-12-31T23:59:59.999Z';

/** What the viewer may do with a chat for themselves; it is shown at once. */
export function usePreferenceActions(chat: ChatItem): MenuAction[] {
  const t = useTranslations('prefer');
  const say = useToast();
  const live = useLive();
  const { id, viewerPreferences: preferences } = chat;
  if (!preferences) return [];

  const to = (changes: PreferenceChanges) => () =>
    void live?.updatePreferences(id, changes).catch(() => say(t('failed'), 'failed'));
  const mutes = MUTES.map(([name, ms]) => ({
    label: t(name),
    icon: <BellOff size={18} />,
    onAction: () => to({ mutedUntil: new Date(Date.now() + ms).toISOString() })(),
  }));
  const unmute = {
    label: t('unmute'),
    icon: <Bell size={18} />,
    onAction: to({
      mutedUntil: null,
      ...(preferences.notifyLevel === 'NONE' && { notifyLevel: 'ALL' as const }),
    }),
  };
  const level =
    preferences.notifyLevel === 'MENTIONS'
      ? { label: t('all'), icon: <Bell size={18} />, onAction: to({ notifyLevel: 'ALL' }) }
      : {
          label: t('mentions'),
          icon: <AtSign size={18} />,
          onAction: to({ notifyLevel: 'MENTIONS' }),
        };
  const mute = {
    label: t('forEver'),
    icon: <BellOff size={18} />,
    onAction: to({ mutedUntil: FOR_EVER }),
  };
  return [
    preferences.pinnedAt
      ? { label: t('unpin'), icon: <PinOff size={18} />, onAction: to({ pinned: false }) }
      : { label: t('pin'), icon: <Pin size={18} />, onAction: to({ pinned: true }) },
    preferences.archivedAt
      ? {
          label: t('unarchive'),
          icon: <ArchiveRestore size={18} />,
          onAction: to({ archived: false }),
        }
      : { label: t('archive'), icon: <Archive size={18} />, onAction: to({ archived: true }) },
    ...(isMuted(chat) ? [unmute] : [level, ...mutes, mute]),
  ];
}
