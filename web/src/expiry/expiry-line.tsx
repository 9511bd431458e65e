import type { MessageRecord } from '@confab/client';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import type { MenuAction } from '../ui/menu-popover.tsx';
import { Timer } from './icons.tsx';

/** In the menu of a message that will disappear: how long it stays still. Nothing can be done with it. */
export function useExpiryLine({ expiresAt, deletedAt }: MessageRecord): MenuAction | false {
  const t = useTranslations('menu');
  const format = useFormatter();
  const now = useNow();
  if (!expiresAt || deletedAt) return false;
  const time = format.relativeTime(new Date(expiresAt), now);
  return {
    label: t('disappears', { time }),
    icon: <Timer size={18} />,
    isDisabled: true,
    onAction: () => undefined,
  };
}
