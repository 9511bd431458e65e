import type { MessageRecord } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import type { MenuAction } from '../ui/menu-popover.tsx';
import { useToast } from '../ui/toast.tsx';
import { Bookmark, BookmarkX, Pin, PinOff } from './icons.tsx';
import { useSaving } from './use-saving.ts';

/** How a message is pinned, or no longer; it is shown at once. Null while it is not known whether the viewer may. */
export function usePinAction(message: MessageRecord, canPin: boolean | null): MenuAction {
  const t = useTranslations('keep.pins');
  const live = useLive();
  const say = useToast();
  const { id, pinnedAt } = message;
  const run = () => {
    const done = pinnedAt ? live?.unpin(id) : live?.pin(id);
    done?.catch(() => say(t('failed'), 'failed'));
  };
  return {
    label: pinnedAt ? t('unpin') : t('pin'),
    icon: pinnedAt ? <PinOff size={18} /> : <Pin size={18} />,
    isDisabled: canPin === null,
    onAction: run,
  };
}

/** How it is saved for the viewer, or no longer. Null while it is not known whether it is. */
export function useSaveAction(messageId: string, isSaved: boolean | null): MenuAction {
  const t = useTranslations('keep.saved');
  const setSaved = useSaving();
  return {
    label: isSaved ? t('unsave') : t('save'),
    icon: isSaved ? <BookmarkX size={18} /> : <Bookmark size={18} />,
    isDisabled: isSaved === null,
    onAction: () => void setSaved(messageId, !isSaved),
  };
}
